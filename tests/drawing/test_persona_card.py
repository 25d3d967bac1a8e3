"""The persona card: big enough to read on a phone, a screen and paper."""

from __future__ import annotations

import pytest

from jmkit.drawing import lay_out_persona_card
from jmkit.drawing.canvas.display_list import ShapeItem, TextItem
from jmkit.i18n import Translator
from jmkit.model import Persona
from jmkit.theme.typography import SMALLEST, SMALLEST_POINTS

EN = Translator("en")
DANA = Persona(
    name="Dana",
    story="Eight minutes to spare.",
    goals=("rest", "a seat"),
    needs=("to know",),
    frustrations=("queues",),
    inner_language=("Hm", "Is it worth it?"),
)


def card(persona=DANA, tr=EN, paper="screen", width=1366):
    return lay_out_persona_card(persona, tr, paper=paper, width=width)


def texts(picture):
    return {" ".join(i.block.lines): i for i in picture.items if isinstance(i, TextItem)}


def test_the_initial_takes_45_hundredths_of_its_disc():
    picture = card()
    letter = texts(picture)["D"]
    disc = next(i for i in picture.items if isinstance(i, ShapeItem))
    assert letter.block.size / (disc.outline.cell.width + 2) == pytest.approx(0.45)


@pytest.mark.parametrize("width", [390, 820, 1366])
def test_nothing_on_a_screen_is_too_small_to_read(width, tr):
    picture = card(tr=tr, width=width)
    assert picture.width == width
    assert min(text.block.size for text in texts(picture).values()) >= SMALLEST


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_nothing_on_paper_is_too_small_to_read(paper, tr):
    sizes = [text.block.size for text in texts(card(tr=tr, paper=paper)).values()]
    assert min(sizes) >= SMALLEST_POINTS


def test_a_phone_has_one_column():
    told = texts(card(width=390))
    starts = {round(told[name].anchor[0]) for name in ("What they want", "What frustrates them")}
    assert len(starts) == 1


def test_the_story_stands_beside_what_they_say():
    told = texts(card())
    assert told["“Hm”"].anchor[0] > told["Eight minutes to spare."].anchor[0]
    assert abs(told["“Hm”"].anchor[1] - told["Eight minutes to spare."].anchor[1]) < 30
