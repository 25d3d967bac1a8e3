"""Which font draws a letter, what a page carries of it, and every emoji there is."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from jmkit.theme.fonts.chain import EMOJI, FOLDER, SIGNS, TEXT, files, font_of, is_drawn
from jmkit.theme.fonts.drawn_letters import woff_of
from jmkit.theme.fonts.faces import face_css
from jmkit.theme.fonts.subsets import SUBSETS, subset_file, subset_for
from jmkit.theme.typography import WEIGHTS

every_weight = pytest.mark.parametrize("weight", WEIGHTS)
HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"


def letters_of(path):
    with TTFont(path, lazy=True) as font:
        return set(map(chr, font.getBestCmap()))


EMOJIS = sorted(letters_of(files("normal")[EMOJI]))


def faces(css):
    """The fonts of a style sheet: family, weights, and the font itself."""
    rule = r"font-family:'([^']+)';font-weight:([\d ]+);src:url\(data:font/\w+;base64,([^)]+)\)"
    return [
        (family, weights, TTFont(BytesIO(b64decode(data))))
        for family, weights, data in re.findall(rule, css)
    ]


@every_weight
@pytest.mark.parametrize("letter", [*HEBREW, *"aZ09 ,.׳״־–…₪$%×", *"\u05b0\u05bc\u05c1"])
def test_hebrew_and_english_are_drawn_in_assistant(letter, weight):
    assert font_of(letter, weight).family == TEXT


@every_weight
@pytest.mark.parametrize("letter", "→←★▯✓✔жλ❤☺♀")
def test_what_assistant_lacks_is_drawn_in_dejavu_whose_heart_has_no_stripes(letter, weight):
    assert font_of(letter, weight).family == SIGNS


@every_weight
@pytest.mark.parametrize("letter", "🛒🚀🙁🙂😀😡☕⭐❌")
def test_emoji_are_drawn_in_noto_all_in_one_hand(letter, weight):
    assert font_of(letter, weight).family == EMOJI


# What Noto Emoji has and this kit's file of it has not, since DejaVu draws it as well or better.
LEFT_TO_DEJAVU = (
    "‼⁉↔↕↖↗↘↙↩↪⏏▪▫▶◀◻◼◽◾☀☁☂☃☄☎☑☘☝☠☢☣☦☪☮☯☸☹☺♀♂♈♉♊♋♌♍♎♏♐♑♒♓♟♠♣♥♦♨♻♾♿⚒⚔⚕⚖⚗⚙⚛⚜⚠⚧⚪⚫⚰⚱"
    "✈✉✌✍✏✒✔✖✝✡✳✴❄❇❣❤➡⬅⬆⬇"
)


@pytest.mark.parametrize("letter", LEFT_TO_DEJAVU)
def test_what_is_left_out_of_noto_is_drawn_too(letter):
    assert is_drawn(letter)
    assert font_of(letter, "bold").advance(letter) > 0


def test_what_nobody_has_is_drawn_by_nobody():
    assert font_of("漢", "bold") is None
    assert not is_drawn("漢")


def test_there_are_as_many_emoji_as_unicode_had_when_the_font_was_made():
    assert len(EMOJIS) > 1250


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_emoji_has_a_width(weight):
    assert [e for e in EMOJIS if not font_of(e, weight).advance(e)] == []


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_weights_of_assistant_are_static_and_say_what_they_are(weight):
    with TTFont(files(weight)[TEXT]) as font:
        assert "fvar" not in font
        assert font["OS/2"].usWeightClass == WEIGHTS[weight]
        assert font["name"].getBestFamilyName() == TEXT


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("name", SUBSETS)
def test_a_subset_has_the_letters_it_says(name, weight):
    has = letters_of(subset_file(name, WEIGHTS[weight]))
    wanted = SUBSETS[name] or letters_of(files(weight)[TEXT])
    assert wanted & letters_of(files(weight)[TEXT]) == has


def test_the_smallest_subset_is_the_first():
    sizes = [subset_file(name, 400).stat().st_size for name in SUBSETS]
    assert sizes == sorted(sizes)
    assert sizes[2] < 10_500  # Hebrew and English


def test_every_subset_has_all_the_signs_that_stand_in_both_languages():
    for text in ("12% – “a”…", "שלום, 50 ₪", "NPS ירד ב-12%"):
        assert subset_for(set(text)) != "whole"


@given(st.text(st.characters(max_codepoint=0x5FF)))
def test_a_page_carries_every_letter_of_its_text_that_jmkit_has_or_leaves_it_to_the_reader(text):
    css = face_css([text], ["normal"])
    carried = {chr(code) for _, _, font in faces(css) for code in font.getBestCmap()}
    for letter in set(text):
        if (font := font_of(letter, "normal")) and font.family == TEXT:
            assert letter in carried


def test_emoji_come_one_by_one_and_serve_all_weights():
    (found,) = [one for one in faces(face_css(["א🛒🚀"])) if one[0] == EMOJI]
    assert found[1] == "400 700"
    assert set(map(chr, found[2].getBestCmap())) == set("🛒🚀")


def test_seven_emoji_are_small():
    assert len(woff_of(files("normal")[EMOJI], frozenset("🙂🛒🚀🎯📦🤔😡"))) < 4_000


def test_a_letter_that_is_put_together_from_others_is_whole():
    path = files("normal")[SIGNS]
    font = TTFont(BytesIO(woff_of(path, frozenset("ё"))))
    assert font["glyf"][font.getBestCmap()[ord("ё")]].numberOfContours > 2


def test_shaped_alphabets_are_left_to_the_readers_own_fonts():
    assert SIGNS not in face_css(["سلام"])


def test_the_same_letters_give_the_same_bytes_on_any_day(monkeypatch):
    first = woff_of.__wrapped__(files("bold")[SIGNS], frozenset("★→"))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert woff_of.__wrapped__(files("bold")[SIGNS], frozenset("★→")) == first


def test_only_the_weights_that_are_asked_for_come_along():
    assert [weights for _, weights, _ in faces(face_css(["א"], ["bold"]))] == ["700"]


@pytest.mark.parametrize("name", ["OFL-Assistant.txt", "OFL-NotoEmoji.txt"])
def test_the_licence_of_a_font_lies_beside_it(name):
    text = (FOLDER / name).read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert text.startswith("Copyright")


def test_both_who_made_assistant_are_named():
    text = (FOLDER / "OFL-Assistant.txt").read_text("utf-8")
    assert "Copyright 2020 The Assistant Project Authors" in text
    assert "Copyright 2010 The Source Sans Pro Authors" in text


def test_no_emoji_is_a_part_of_one():
    assert {unicodedata.category(e)[0] for e in EMOJIS} <= set("SPN")
