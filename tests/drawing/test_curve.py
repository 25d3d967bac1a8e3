"""Where the points of the curve stand, how they are joined, which have a name beside them."""

from __future__ import annotations

from itertools import combinations

import pytest

from jmkit.drawing import MapPlan, lay_out_map
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.canvas.display_list import ShapeItem, TextItem
from jmkit.drawing.curve.labels import Labelled, place_labels
from jmkit.drawing.curve.points import nodes, runs
from jmkit.drawing.geometry.outline import CURVE, RoundedRect
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes import LANES
from jmkit.model import Evidence, Journey, Stage, Touchpoint
from jmkit.theme.theme import Theme


def journey(*scores, emotion=None, future=None, **values):
    met = [
        Touchpoint(id=f"t{n}", title=f"t{n}", stage="s", emotion=e, position=n, **values)
        for n, e in enumerate(scores)
    ]
    return Journey.of([Stage(id="s", title="S", emotion=emotion, future_emotion=future), *met])


def points(whole):
    return nodes(whole, whole.stages)[0]


def drawn(whole, tr):
    canvas = Canvas(1000, tr.direction, unit="px")
    lane = LANES["emotions"](whole, whole.stages, tr)
    columns = Rect(150, 0, 800, 268).columns(len(whole.stages))
    lane.draw(canvas, columns)
    return canvas.display_list(268).items


def curves(items):
    shapes = [
        i for i in items if isinstance(i, ShapeItem) and not isinstance(i.outline, RoundedRect)
    ]
    return [i for i in shapes if i.layer == 2 and CURVE in (i.outline.codes or ())]


def test_touchpoints_stand_evenly_in_their_column():
    assert [n.place for n in points(journey(1, 0, -1))] == pytest.approx([1 / 6, 1 / 2, 5 / 6])


def test_a_stage_stands_in_its_middle_only_while_no_touchpoint_is_scored():
    (alone,) = points(journey(None, emotion=1))
    assert (alone.place, alone.score, alone.feeling.is_whole_stage) == (0.5, 1, True)
    assert [n.score for n in points(journey(-2, emotion=1))] == [-2]


def test_a_column_without_scores_breaks_the_curve():
    assert runs([[], [1], [], [2, 3], []]) == [[1], [2, 3]]


def test_the_line_has_a_piece_from_each_point_to_the_next(en):
    whole = journey(1, 0, None, -1)
    assert len(curves(drawn(whole, en))) == 2


def test_between_guesses_the_line_is_thin_and_between_what_is_known_thick(en):
    known = Evidence(kind="review", touchpoints=("t0", "t1"))
    whole = journey(1, 0, -1)
    whole = Journey.of([*(r for some in whole.records.values() for r in some), known])
    assert [item.width for item in curves(drawn(whole, en))] == [2.4, 1.3]


def test_what_should_be_is_dotted_and_no_gap_is_filled(en):
    items = drawn(journey(1, emotion=0, future=2), en)
    assert [i.edge for i in items if isinstance(i, ShapeItem) and i.dashed] == [Theme().ink]
    assert not [i for i in items if getattr(i, "opacity", 1) < 0.3]


def test_a_stage_with_scored_touchpoints_has_its_own_score_as_a_bar_behind(en):
    bars = [i for i in drawn(journey(1, emotion=-1), en) if getattr(i, "opacity", 1) < 1]
    assert [bar.fill for bar in bars] == [Theme().emotion(-1)]
    assert not [i for i in drawn(journey(None, emotion=-1), en) if getattr(i, "opacity", 1) < 1]


def test_the_best_the_worst_and_what_decides_have_their_names_beside(en):
    names = {
        " ".join(i.block.lines) for i in drawn(journey(2, 1, -2), en) if isinstance(i, TextItem)
    }
    assert {"t0", "t2"} <= names
    assert "t1" not in names
    decided = drawn(journey(1, moment_of_truth=True), en)
    assert any(isinstance(i, TextItem) and i.block.lines == ("t0",) for i in decided)


def test_a_point_says_the_number_that_its_touchpoint_has_in_the_list(en):
    items = lay_out_map(journey(1, None, -1), MapPlan(en), "screen").items
    said = [" ".join(i.block.lines) for i in items if isinstance(i, TextItem)]
    assert [said.count(number) for number in ("1", "2", "3")] == [2, 1, 2]


def test_names_cover_neither_each_other_nor_a_point_and_stay_within():
    within = Rect(0, 0, 600, 260)
    spots = [Rect(20 + 45 * n, 60 + 40 * (n % 3), 22, 22) for n in range(12)]
    wanted = [
        Labelled(s, "a name of some length", n % 3, above=n % 2 == 0) for n, s in enumerate(spots)
    ]
    placed = [place for _, place in place_labels(Canvas(600), within, wanted, [])]
    assert placed
    for one, other in combinations([*placed, *spots], 2):
        if one in placed or other in placed:
            apart = one.end <= other.start or other.end <= one.start
            assert apart or one.bottom <= other.top or other.bottom <= one.top
    assert all(p.start >= 0 and p.end <= 600 and p.top >= 0 and p.bottom <= 260 for p in placed)


def test_a_name_too_long_for_two_lines_is_left_to_the_list():
    wanted = [Labelled(Rect(300, 100, 22, 22), "word " * 40, 0, above=True)]
    assert place_labels(Canvas(600), Rect(0, 0, 600, 260), wanted, []) == []
