from __future__ import annotations

from jmkit.drawing.content.curve import future, nodes, runs
from jmkit.model import JourneyStage, Touchpoint


def stage(emotion=None, *scores):
    points = tuple(Touchpoint(title="t", stage="s", emotion=score) for score in scores)
    return JourneyStage(id="s", emotion=emotion, touchpoints=points)


def test_the_score_of_a_stage_stands_in_its_middle():
    (node,) = nodes(stage(1))
    assert (node.place, node.score, node.whole) == (0.5, 1, True)


def test_touchpoints_refine_it_around_the_middle():
    found = nodes(stage(0, -2, 1, 2))
    assert [n.score for n in found] == [-2, 1, 0, 2]
    assert [n.whole for n in found] == [False, False, True, False]


def test_places_follow_the_order_and_never_coincide():
    places = [n.place for n in nodes(stage(0, 1, 1, 1, 1, 1))]
    assert places == sorted(set(places))


def test_touchpoints_alone_make_a_curve():
    assert [n.score for n in nodes(stage(None, 1, None, -1))] == [1, -1]


def test_a_stage_without_scores_has_none():
    assert nodes(stage()) == []
    assert future(stage()) == []


def test_a_moment_of_truth_is_marked():
    point = Touchpoint(title="t", stage="s", emotion=1, moment_of_truth=True)
    (node,) = nodes(JourneyStage(id="s", touchpoints=(point,)))
    assert node.decides


def test_a_column_without_scores_breaks_the_curve():
    assert runs([[], [1], [], [2, 3], []]) == [[1], [2, 3]]
