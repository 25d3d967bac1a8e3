"""A finished map on paper that is too small for one sheet."""

from __future__ import annotations

import pytest

from jmkit.drawing import (
    USUAL,
    MapPlan,
    figure_of,
    lane_class,
    lay_out_sheets,
)
from jmkit.folder.packs import open_pack
from jmkit.i18n import Translator
from jmkit.model import Journey, Stage, Touchpoint


def sheets(*told):
    return [figure_of(sheet) for sheet in lay_out_sheets(*told)]


@pytest.fixture(scope="module", params=["en", "he"])
def course(request):
    """A translator, the finished example, and its sheets of A4."""
    tr = Translator(request.param)
    journey = Journey.of(open_pack("coffee-house").example(request.param))
    return tr, journey, sheets(journey, MapPlan(tr, title="Course"), "A4")


def said(figure, letterings):
    return [" ".join(art.block.lines) for art in letterings(figure)]


def test_every_sheet_is_paper(course):
    for figure in course[2]:
        width, height = figure.get_size_inches()
        assert (width * 25.4, height * 25.4) == pytest.approx((297, 210), abs=0.5)


def test_every_sheet_has_all_stages(course, letterings):
    _, journey, made = course
    titles = {stage.title for stage in journey.stages}
    assert all(titles <= set(said(figure, letterings)) for figure in made)


def test_every_lane_stands_on_one_sheet(course, letterings):
    tr, _, made = course
    told = [text for figure in made for text in said(figure, letterings)]
    lanes = [tr(lane_class(name).title) for name in USUAL if name not in {"stages", "metrics"}]
    assert [told.count(lane) for lane in lanes] == [1] * len(lanes)


def test_all_sheets_are_set_in_type_of_one_size(course, letterings):
    smallest = {min(art.block.size for art in letterings(figure)) for figure in course[2]}
    assert len(smallest) == 1
    assert smallest.pop() >= 8


def test_lanes_to_spare_are_left_out_as_far_as_makes_it_one_sheet(course, letterings):
    tr, journey, made = course
    spare = [{"steps", "touchpoints", "thoughts"}, {"opportunities"}, {"pain-points"}]
    (sheet,) = sheets(journey, MapPlan(tr), "A4", spare)
    titles = [tr(lane_class(name).title) for group in spare for name in sorted(group)]
    left = [title for title in titles if title in set(said(sheet, letterings))]
    assert len(made) > 1
    assert left == titles[-len(left) :] != titles


def test_nothing_is_left_out_of_a_map_that_fits(letterings):
    tr, journey = Translator("en"), Journey.of([Stage(title="Only")])
    spare = [{"emotions"}]
    whole, spared = (sheets(journey, MapPlan(tr), "A4", s) for s in ((), spare))
    assert [said(one, letterings) for one in whole] == [said(one, letterings) for one in spared]


def test_the_goal_stands_on_the_first_sheet_only(course, letterings):
    _, journey, made = course
    goal = journey.scenario.goal
    places = [any(goal in text for text in said(one, letterings)) for one in made]
    assert places == [True, *[False] * (len(made) - 1)]


def test_a_lane_with_nothing_to_say_on_a_sheet_does_not_ask_for_it_there(letterings):
    tr = Translator("en")
    journey = Journey.of(open_pack("coffee-house").example("en"))
    long = [r.with_values(action=r.action * 9) for r in journey.touchpoints]
    rest = [r for some in journey.records.values() for r in some if r.record_kind != "touchpoint"]
    made = sheets(Journey.of([*rest, *long]), MapPlan(tr), "A4")
    hints = {tr(lane_class(name).hint) for name in USUAL}
    assert not any(hints & set(said(figure, letterings)) for figure in made)


def test_stages_are_parted_where_a_lane_would_be_higher_than_the_paper():
    words = "a long word in a row of words " * 12
    stages = [Stage(id=f"{n}", title=f"S{n}", position=n) for n in range(9)]
    met = [Touchpoint(stage=f"{n}", title="T", action=words) for n in range(9) for _ in range(4)]
    made = sheets(Journey.of([*stages, *met]), MapPlan(Translator("en")), "A4")
    heights = {round(figure.get_size_inches()[1] * 25.4) for figure in made}
    assert heights == {210}


def test_stages_alone_that_are_higher_than_the_paper_are_drawn_all_the_same():
    stage = Stage(title="a name " * 1400, goal="a long word in a row " * 400)
    (figure,) = sheets(Journey.of([stage]), MapPlan(Translator("en"), lanes=("stages",)), "A4")
    assert figure.get_size_inches()[1] * 25.4 > 210
