# ruff: noqa: E501 -- rows of samples
"""Participants' names are found however they are written, and words that look like one stay."""

import pytest

from jmkit.handouts.privacy import Masks, Private
from jmkit.handouts.privacy.normal import normal
from jmkit.i18n import Translator

WAYS = {
    "דנה לוי": (
        "דנה", "לוי", "דנה לוי", "לוי דנה", "לוי, דנה", "לדנה", "ודנה", "שדנה", "כשדנה", "ולדנה", "מדנה",
        "בדנה", "הדנה", "ל-דנה", "ל־דנה", "שלדנה", "ולכשדנה", "דָּנָה", "דנה\u200f לוי", "ד\u200bנה", "דנה_לוי",
        "דנה.לוי@walla.co.il", "דנה-לוי", "דנהלוי", "@דנה_לוי", "“דנה”", "דנה\nלוי", "ד. לוי", "דנה2",
        "דנה_לוי.png", "ﬢנה",
    ),
    "Dana Levi": (
        "Dana", "DANA", "dana", "Dana's", "Dana’s", "Levi, Dana", "levi dana", "dana_levi.png", "DANA_LEVI",
        "danalevi@gmail.com", "@danalevi", "DanaLevi", "levidana", "Ｄａｎａ", "Da\u200bna", "Dana\u00adLevi",
        "dlevi@x.com", "danal@x.com", "d.levi", "D\u0061\u0301na", "𝐃𝐚𝐧𝐚", "img_dana_01.jpg", "Dana'll",
    ),
    "José García-López": ("Jose", "JOSÉ", "Garcia", "lopez", "GARCÍA LÓPEZ", "jose.garcia"),
    "Sean O'Brien": ("O’Brien", "OBrien", "obrien's"),
    "ג'ון סמית": ("ג׳ון", "גון", "לג'ון"),
    "טל כהן": ("טל", "לטל", "שטל", "לטל כהן", "כהן"),
    "Will May": ("Will May", "ask Will", "May, Will", "will_may.png"),
    "חיים גיל": ("חיים גיל", "גיל, חיים"),
    "Anne-Marie de la Cruz": ("Anne-Marie", "marie", "Cruz"),
}  # fmt: skip
OTHERS = {
    "דנה לוי": ("עדנה אמרה", "תנועה", "מלווים"),
    "Dana Levi": ("Danang", "Leviathan", "bandana"),
    "Will May": ("I will go", "it may rain"),
    "חיים גיל": ("החיים קשים", "גיל 35", "אורח חיים"),
    "לי בר": ("תן לי קפה", "בר הקפה"),
    "טל כהן": ("בטל", "מטלה"),
    "רון רות": ("שרון", "שרות טוב"),
    "Anne-Marie de la Cruz": ("c'est la vie", "de facto"),
}
PARTS = ("דנה", "לוי", "ﬢ", "dana", "levi", "jos", "garc", "lop", "brien", "גון", "ג'ון", "טל", "כהן",
         "will", "חיים", "גיל", "anne", "marie", "cruz")  # fmt: skip


def nameless(*names):
    return Masks(Translator("en"), personal=False, names=names)


@pytest.mark.parametrize(("name", "way"), [(n, w) for n, ways in WAYS.items() for w in ways])
def test_no_part_of_a_name_is_left(name, way):
    masked = nameless(name).text(f"({way})")
    left = normal(masked.replace("Participant 1", "")).text.lower()
    assert masked != f"({way})"
    assert [part for part in PARTS if part in left] == []


@pytest.mark.parametrize(("name", "word"), [(n, w) for n, words in OTHERS.items() for w in words])
def test_a_word_that_looks_like_a_name_stays(name, word):
    assert nameless(name).text(word) == word


def test_a_prefix_and_an_ending_stay_readable():
    assert nameless("דנה").text("כשדנה באה") == "כשParticipant 1 באה"
    assert nameless("Dana").text("Dana's idea") == "Participant 1's idea"


def test_two_people_of_one_first_name_are_told_apart_by_the_other():
    masks = nameless("Dana Levi", "Dana Cohen")
    assert masks.text("Dana Cohen, Levi") == "Participant 2, Participant 1"


def test_one_letter_is_no_name():
    assert nameless("D B").text("plan B, D day") == "plan B, D day"


def test_what_was_found_is_told_as_it_was_written():
    masks = nameless("Dana")
    masks.text("DANA")
    assert list(masks.found) == [Private("Participant's name", "DANA")]
