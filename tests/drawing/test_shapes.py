from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

SCORES = st.lists(st.integers(-2, 2), min_size=2, max_size=12)


@given(SCORES)
def test_a_smooth_line_goes_through_every_score(scores):
    way = shapes.smooth(list(enumerate(scores)))
    assert np.allclose(np.interp(range(len(scores)), *way.T), scores)


@given(SCORES)
def test_a_smooth_line_stays_between_neighbouring_scores(scores):
    for x, y in shapes.smooth(list(enumerate(scores))):
        near = scores[int(x) : int(x) + 2] if x < len(scores) - 1 else scores[-1:]
        assert min(near) - 1e-9 <= y <= max(near) + 1e-9


@given(SCORES)
def test_the_drawn_curve_is_the_measured_one(scores):
    points = list(enumerate(scores))
    curves = [curve for curve, _ in shapes.smooth_line(points).iter_bezier()][1:]
    drawn = np.array([curve(t) for curve in curves for t in (0.25, 0.5, 0.75)])
    way = shapes.smooth(points, 60)
    assert np.allclose(np.interp(drawn[:, 0], *way.T), drawn[:, 1], atol=0.01)


def test_one_score_is_a_point():
    assert shapes.smooth([(3, 1)]).tolist() == [[3, 1]]


def test_a_rounded_box_stays_in_its_cell():
    cell = Rect(1, 2, 30, 4)
    box = shapes.rounded(cell, 99).get_extents()
    assert np.allclose(box.extents, [1, 2, 31, 6])


def test_only_the_first_chevron_has_a_straight_back():
    cell = Rect(0, 0, 30, 10)
    assert shapes.chevron(cell, 4, first=True).vertices[5].tolist() == [0, 5]
    assert shapes.chevron(cell, 4).vertices[5].tolist() == [4, 5]


def test_a_polygon_has_its_corners():
    assert len(shapes.regular(8, 0, 0, 1).vertices) == 9
    assert len(shapes.star(0, 0, 1).vertices) == 11


def test_the_gap_between_two_lines_ends_where_one_of_them_does():
    gap = shapes.between([(0, 0), (4, 0), (8, 2)], [(2, 5), (6, 5)])
    assert np.allclose(gap.get_extents().extents, [2, 0, 6, 5], atol=1.1)


def test_lines_that_never_meet_have_no_gap():
    assert shapes.between([(0, 0), (1, 0)], [(2, 0), (3, 0)]) is None


def test_a_shape_moved_twice_is_one_shape_moved():
    once = shapes.moved(shapes.circle(0, 0, 1), (2, 2), (1, 0))
    twice = shapes.moved(once, (-1, 1), (10, 5))
    assert np.allclose(twice.get_extents().extents, [7, 3, 11, 7])
