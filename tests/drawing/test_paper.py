from __future__ import annotations

from functools import partial

import pytest

from jmkit.drawing import MapPlan
from jmkit.drawing.layout.paper import fitted, sizes_of
from jmkit.i18n import Translator
from jmkit.model import Journey, PainPoint, Stage

FULL = [Stage(id="s", title="Purchase")]


def journey_of(count, words="the queue is long and nobody says why " * 3):
    pains = [PainPoint(title=f"{words} {n}", stage="s", severity=3) for n in range(count)]
    return Journey.of([*FULL, *pains])


def sheets_of(journey):
    plan = MapPlan(Translator("en"))
    return partial(plan.sheet, journey, plan.rows(journey, journey.stages))


@pytest.mark.parametrize("paper", ["A4", "A3", "wall"])
@pytest.mark.parametrize("count", [1, 9, 40, 150])
def test_the_size_is_the_largest_that_fits(paper, count):
    sheet, sizes = sheets_of(journey_of(count)), sizes_of(paper)
    best = fitted(sheet, paper).canvas
    fitting = [size for size in sizes if sheet(*size).fits]
    assert (best.width, best.scale) == (fitting[0] if fitting else sizes[-1])


def test_few_sheets_are_laid_out_on_the_way():
    tried = []
    sheet = sheets_of(journey_of(9))
    fitted(lambda *size: tried.append(size) or sheet(*size), "wall")
    assert len(tried) <= 5


def test_a_word_too_wide_for_its_column_makes_the_type_smaller():
    stages = [Stage(title="understandings", position=n) for n in range(7)]
    journey = Journey.of(stages)
    sheet = sheets_of(journey)
    best = fitted(sheet, "wall")
    assert best.fits
    assert best.canvas.scale < sizes_of("wall")[0][1]
