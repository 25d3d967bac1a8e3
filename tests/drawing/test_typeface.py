"""What is measured is what is drawn, in every font; every emoji appears as itself."""

from __future__ import annotations

import logging

import numpy as np
import pytest
from matplotlib.font_manager import fontManager, get_font

from jmkit.drawing.backends.text_outlines import OUTLINE_SIZE, outline, properties
from jmkit.drawing.text.font import MISSING, advance, printable
from jmkit.theme.fonts.chain import EMOJI, Font, files
from jmkit.theme.typography import WEIGHTS

EMOJIS = sorted(map(chr, Font(EMOJI, files("normal")[EMOJI]).names))
DRESS = set(map(chr, (*range(0x1F3FB, 0x1F400), *range(0x1F1E6, 0x1F200))))  # skin tones, flags

TEXTS = [
    "מחכים שתים עשרה דקות",
    "The wait takes twelve minutes",
    "מחיר $50 או $70",
    "שָׁלוֹם לְכֻלָּם",
    "ג'ירפה צ׳ק דו״ח “כך”",
    "NPS ירד ב-12% → ★",
    "🛒 קפה 🙂 ❤",
    "Привет λόγος",
]
every_weight = pytest.mark.parametrize("weight", WEIGHTS)


@every_weight
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_as_wide_as_it_was_measured(text, weight):
    drawn = float(np.asarray(outline(text, weight).vertices)[:, 0].max()) / OUTLINE_SIZE
    assert drawn == pytest.approx(advance(text, weight), rel=0.03, abs=0.12)
    assert drawn <= advance(text, weight) + 0.03


@every_weight
def test_matplotlib_takes_the_files_that_were_measured(weight):
    found = fontManager._find_fonts_by_props(properties(weight))
    assert [str(path) for path in found] == [str(path) for path in files(weight).values()]


@every_weight
def test_matplotlib_has_nothing_to_say_about_it(weight, caplog):
    with caplog.at_level(logging.WARNING):
        outline("typeface 🛒 " + weight, weight)
    assert caplog.records == []


def test_the_sessions_fonts_are_left_as_they_are():
    outline("typeface", "semibold")
    assert not [f.fname for f in fontManager.ttflist if "jmkit" in f.fname]


@pytest.mark.parametrize("some", [EMOJIS[n::40] for n in range(40)])
def test_every_emoji_is_drawn_as_itself(some):
    box = outline(MISSING, "normal")
    for emoji in (e for e in some if e not in DRESS):
        assert printable(emoji) == emoji
        path = outline(emoji, "normal")
        assert len(path) > 3, emoji
        assert advance(emoji, "normal") > 0
        assert not (len(path) == len(box) and np.allclose(path.vertices, box.vertices)), emoji


def test_no_emoji_is_drawn_as_the_box_of_a_font():
    font = get_font([str(path) for path in files("normal").values()])
    boxes = [get_font([str(path)]) for path in files("normal").values()]
    assert all(font_.get_char_index(0x10FFFF) == 0 for font_ in boxes)
    kept = [e for e in EMOJIS if e not in DRESS]
    assert [e for e in kept if not any(f.get_char_index(ord(e)) for f in boxes)] == []
    assert font is not None


def test_skin_tones_and_flags_leave_no_box():
    for sign in DRESS:
        assert MISSING not in printable(sign)


def test_hebrew_is_drawn_from_right_to_left():
    both, alef = outline("אל", "normal"), outline("א", "normal")
    rightmost = np.asarray(both.vertices)[: len(both.vertices)].max(axis=0)[0]
    assert rightmost > np.asarray(alef.vertices).max(axis=0)[0]
    ends = np.asarray(outline("NPS א", "normal").vertices)
    assert ends[:, 0].min() >= -1


def test_points_stand_under_their_letter_and_take_no_room():
    assert advance("שָׁ", "normal") == advance("ש", "normal")
    plain, pointed = outline("ש", "normal"), outline("שָׁ", "normal")
    assert np.asarray(pointed.vertices)[:, 1].min() < np.asarray(plain.vertices)[:, 1].min()
