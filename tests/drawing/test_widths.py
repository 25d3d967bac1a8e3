"""A map is laid out for where it is shown: nothing scaled down, nothing too small to be read."""

from __future__ import annotations

from itertools import pairwise

import pytest

from jmkit.drawing import (
    ESSENTIAL,
    PLANS,
    MapData,
    MapPlan,
    StageFigures,
    lay_out_map,
    lay_out_sheets,
)
from jmkit.drawing.canvas.display_list import TextItem
from jmkit.drawing.layout.bands import bands
from jmkit.drawing.layout.sheet_grid import LEAST
from jmkit.folder.packs import open_pack
from jmkit.i18n import Translator
from jmkit.limits import NARROWEST_SCREEN, WIDEST_SCREEN
from jmkit.model import Journey, Opportunity, PainPoint, Stage, Touchpoint

LEFT, LEAVE = (600, 429, 333, 177, 100), (0.28, 0.22, 0.47, 0.44, None)


@pytest.fixture(scope="module", params=["en", "he"])
def course(request):
    """The plan of the finished example, with what an event log would say, and the journey."""
    tr = Translator(request.param)
    journey = Journey.of(open_pack("coffee-house").example(request.param))
    figures = {
        stage.id: StageFigures(n, None if share is None else 1 - share, "2 days")
        for stage, n, share in zip(journey.stages, LEFT, LEAVE, strict=True)
    }
    return MapPlan(tr, title="Course", data=MapData(figures)), journey


def many():
    stages = [Stage(id=f"s{n}", title=f"Stage {n}", position=n) for n in range(12)]
    met = [
        Touchpoint(id=f"t{n}", title=f"met {n}", stage=f"s{n % 12}", emotion=n % 5 - 2, position=n)
        for n in range(40)
    ]
    return Journey.of([*stages, *met])


def texts(picture):
    return [item for item in picture.items if isinstance(item, TextItem)]


def said(picture):
    return [" ".join(item.block.lines) for item in texts(picture)]


@pytest.mark.parametrize("width", [390, 820, 1100, 1366, 1920])
def test_on_a_screen_it_has_the_width_asked_for_and_no_letter_below_12_and_a_half(course, width):
    plan, journey = course
    picture = lay_out_map(journey, plan, "screen", width)
    assert (picture.width, picture.unit) == (width, "px")
    assert min(item.block.size for item in texts(picture)) >= 12.5


@pytest.mark.parametrize(
    ("width", "drawn"), [(10, NARROWEST_SCREEN), (99_999, WIDEST_SCREEN), (0, 1_366)]
)
def test_a_width_that_nobody_has_is_clamped(course, width, drawn):
    plan, journey = course
    assert lay_out_map(journey, plan, "screen", width).width == drawn


def test_the_example_stands_on_one_sheet_of_a3_in_letters_of_8_points(course):
    plan, journey = course
    (sheet,) = lay_out_sheets(journey, plan, "A3")
    assert min(item.block.size for item in texts(sheet)) >= 8
    assert sheet.height == pytest.approx(sheet.width / 2**0.5)


def test_its_essence_stands_on_one_sheet_of_a4(course):
    plan, journey = course
    essence = MapPlan(plan.tr, lanes=ESSENTIAL, title="Course", data=plan.data)
    (sheet,) = lay_out_sheets(journey, essence, "A4")
    assert min(item.block.size for item in texts(sheet)) >= 8


@pytest.mark.parametrize("width", [600, 820, 1366])
def test_many_stages_continue_in_bands_of_columns_wide_enough(en, width):
    sheet = MapPlan(en).screen(many(), width)
    shown = [stage.id for lane in sheet.lanes if lane.repeated for stage in lane.stages]
    assert shown == [f"s{n}" for n in range(12)]
    assert all(column.width >= LEAST for column in sheet.grid.columns(sheet.grid.page))


def test_numbers_run_on_through_the_bands(en):
    told = said(lay_out_map(many(), MapPlan(en), "screen", 820))
    assert [told.count(str(n)) for n in range(1, 41)] == [2] * 40


def test_a_band_has_no_more_than_the_others():
    assert [len(band) for band in bands(range(13), 5)] == [5, 4, 4]


def test_on_a_phone_everything_is_said_below_its_stage(course):
    plan, journey = course
    told = "\0".join(said(lay_out_map(journey, plan, "screen", 390)))
    assert "47%" in told
    for stage in journey.stages:
        begin = told.index(stage.title)
        for record in (*stage.touchpoints, *stage.pain_points):
            assert told.find(record.title, begin) > begin


def test_on_a_phone_a_better_feeling_is_farther_along_in_both_directions(tr):
    met = [Touchpoint(title=f"t{e}", stage="s", emotion=e, position=e) for e in (-2, 2)]
    picture = lay_out_map(Journey.of([Stage(id="s"), *met]), MapPlan(tr), "screen", 390)
    worst, best = (
        next(i.room.start for i in texts(picture) if i.block.lines == (n,)) for n in ("1", "2")
    )
    assert worst < best
    assert picture.mirrored is (tr.direction == "rtl")


def test_the_worst_pain_is_the_headline_and_without_one_the_journey_is(en):
    stage, pain = Stage(id="s", title="Purchase"), PainPoint(title="Slow", stage="s", severity=4)
    kicker, headline, *_ = said(lay_out_map(Journey.of([stage, pain]), MapPlan(en), "screen"))
    assert (kicker, headline) == ("The customer's journey · What hurts most: Purchase", "Slow")
    calm, *_ = said(lay_out_map(Journey.of([stage]), MapPlan(en), "screen"))
    assert calm == "The customer's journey"


def test_a_headline_has_two_lines_and_the_card_below_the_whole_pain(en):
    pain = PainPoint(title="waits and waits " * 20, stage="s", severity=5)
    picture = lay_out_map(Journey.of([Stage(id="s"), pain]), MapPlan(en), "screen")
    head, *_ = [item.block for item in texts(picture) if item.block.lines[0].startswith("waits")]
    assert len(head.lines) == 2
    assert head.lines[-1].endswith("…")
    assert any(text == pain.title.strip() for text in said(picture))


def test_an_opportunity_stands_once_and_says_where_else_it_helps(journey, en):
    both = Opportunity(id="x", title="Both", answers=("q1", "q2"))
    whole = Journey.of([*(r for some in journey.records.values() for r in some), both])
    told = said(lay_out_map(whole, MapPlan(en), "screen"))
    assert told.count("Both") == 1
    assert "also eases: נאמנות" in told


@pytest.mark.parametrize("width", [390, 1366])
def test_a_map_without_stages_is_laid_out_for_its_screen_as_well(width):
    picture = lay_out_map(Journey(), MapPlan(Translator("he")), "screen", width)
    assert (picture.width, picture.unit) == (width, "px")
    assert min(item.block.size for item in texts(picture)) >= 12.5


@pytest.mark.parametrize("picture", ["map", "heat", "before_after"])
def test_no_name_of_a_lane_reaches_into_the_next(picture):
    pains = [PainPoint(title=f"p{n}", stage="s", severity=n) for n in range(1, 6)]
    journey = Journey.of([Stage(id="s", title="One"), *(pains if picture == "heat" else [])])
    drawn = lay_out_map(journey, PLANS[picture](Translator("en")), "screen", 820)
    starts = [t for t in texts(drawn) if t.anchor[0] < 112 and t.block.weight == "bold"]
    starts = [t for t in starts if not t.block.lines[0].isdigit()]  # those of badges
    names = sorted((t.anchor[1], t.anchor[1] + t.block.height) for t in starts)
    assert len(names) > 2
    assert all(end + 4 <= start for (_, end), (start, _) in pairwise(names))


def test_without_hints_a_lane_in_which_nothing_stands_is_left_out():
    journey = Journey.of([Stage(id="s", title="One", emotion=1)])
    for width in (390, 1366):
        asked, finished = (
            said(lay_out_map(journey, MapPlan(Translator("en"), hints=hints), "screen", width))
            for hints in (True, False)
        )
        assert "Add the first thing the customer does." in asked
        assert "Add the first thing the customer does." not in finished
