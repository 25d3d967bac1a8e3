from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing.backends.shape_artist import path_of
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect

SCORES = st.lists(st.integers(-2, 2), min_size=2, max_size=12)


def drawn(points):
    """Many places along a smooth line."""
    curves = [curve for curve, _ in path_of(shapes.smooth_line(points)).iter_bezier()][1:]
    return np.array([curve(t) for curve in curves for t in np.linspace(0, 1, 13)])


@given(SCORES)
def test_a_smooth_line_goes_through_every_score(scores):
    line = shapes.smooth_line(list(enumerate(scores)))
    assert line.points[::3] == list(enumerate(scores))


@given(SCORES)
def test_a_smooth_line_stays_between_neighbouring_scores(scores):
    for x, y in drawn(list(enumerate(scores))):
        near = scores[int(x) : int(x) + 2] if x < len(scores) - 1 else scores[-1:]
        assert min(near) - 1e-9 <= y <= max(near) + 1e-9


@given(SCORES)
def test_its_pieces_make_the_whole_line(scores):
    pieces = shapes.smooth_segments(list(enumerate(scores)))
    joined = [pieces[0].points[0], *(point for piece in pieces for point in piece.points[1:])]
    assert joined == shapes.smooth_line(list(enumerate(scores))).points


def test_a_single_point_has_no_line():
    assert shapes.smooth_segments([(0, 0)]) == []


@given(SCORES)
def test_a_smooth_line_never_turns_back(scores):
    assert (np.diff(drawn(list(enumerate(scores)))[:, 0]) >= 0).all()


def test_a_rounded_box_stays_in_its_cell():
    cell = Rect(1, 2, 30, 4)
    box = path_of(shapes.rounded(cell, 99)).get_extents()
    assert np.allclose(box.extents, [1, 2, 31, 6])


def test_only_the_first_chevron_has_a_straight_back():
    cell = Rect(0, 0, 30, 10)
    assert shapes.chevron(cell, 4, first=True).points[5] == (0, 5)
    assert shapes.chevron(cell, 4).points[5] == (4, 5)


def test_a_polygon_has_its_corners():
    assert len(shapes.regular(8, 0, 0, 1).points) == 9
    assert len(shapes.star(0, 0, 1).points) == 11


def test_a_shape_moved_twice_is_one_shape_moved():
    once = shapes.moved(shapes.circle(0, 0, 1), (2, 2), (1, 0))
    twice = shapes.moved(once, (-1, 1), (10, 5))
    assert np.allclose(path_of(twice).get_extents().extents, [7, 3, 11, 7])
