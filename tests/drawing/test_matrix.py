from __future__ import annotations

from itertools import combinations

import pytest

from jmkit.drawing import Theme, matrix
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.drawing.pictures.quadrants import quadrant_of
from jmkit.model import Journey, Opportunity


def opportunity(n, impact, effort):
    return Opportunity(id=f"{n}", title=f"Idea {n}", impact=impact, effort=effort, position=n)


@pytest.mark.parametrize("count", [2, 7, 30])
def test_markers_in_one_place_do_not_collide(count, tr):
    figure = matrix(Journey.of([opportunity(n, 4, 2) for n in range(count)]), tr)
    colour = Theme().primary
    filled = [
        a.get_window_extent()
        for a in figure.artists
        if isinstance(a, ShapeArtist) and a.fill == colour
    ]
    centres = [((b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2, b.width / 2) for b in filled]
    assert len(centres) == 2 * count
    for (x, y, r), (u, v, s) in combinations(centres, 2):
        assert ((x - u) ** 2 + (y - v) ** 2) ** 0.5 >= r + s - 0.5


def test_effort_grows_as_one_reads(en, he, letterings):
    journey = Journey.of([opportunity(1, 5, 1), opportunity(2, 5, 5)])
    places = {}
    for tr in (en, he):
        arts = [a for a in letterings(matrix(journey, tr)) if a.block.lines in {("1",), ("2",)}]
        inside = [a for a in arts if a.room.x0 < 600]
        places[tr.language] = {a.block.lines[0]: a.get_window_extent().x0 for a in inside}
    assert places["en"]["1"] < places["en"]["2"]
    assert places["he"]["1"] > places["he"]["2"]


def test_what_has_impact_stands_higher(en, letterings):
    figure = matrix(Journey.of([opportunity(1, 5, 1), opportunity(2, 1, 1)]), en)
    arts = [a for a in letterings(figure) if a.room.x0 < 600]
    height = {a.block.lines[0]: a.get_window_extent().y0 for a in arts}
    assert height["1"] > height["2"]


def test_the_quadrants_are_labelled_in_every_language(tr, letterings):
    said = [" ".join(a.block.lines) for a in letterings(matrix(Journey(), tr))]
    for name in ("Quick wins", "Big bets", "Fill-ins", "Time sinks"):
        assert tr(name) in said


def test_what_lacks_a_score_is_listed(en, find):
    figure = matrix(Journey.of([opportunity(1, 5, None)]), en)
    assert find(figure, "Not yet scored")
    assert find(figure, "Idea 1")


def test_an_empty_matrix_says_what_to_do(tr, find):
    hint = "Score the impact and the effort of an opportunity to see it here."
    assert find(matrix(Journey(), tr), tr(hint))


def test_no_two_texts_overlap(tr, letterings):
    journey = Journey.of([opportunity(n, n % 5 + 1, n // 5 + 1) for n in range(25)])
    boxes = [a.get_window_extent() for a in letterings(matrix(journey, tr))]
    for one, other in combinations(boxes, 2):
        across = min(one.x1, other.x1) - max(one.x0, other.x0)
        along = min(one.y1, other.y1) - max(one.y0, other.y0)
        assert min(across, along) < 1


@pytest.mark.parametrize(
    ("impact", "effort", "name"),
    [(5, 1, "quick-wins"), (5, 5, "big-bets"), (1, 1, "fill-ins"), (1, 5, "time-sinks")],
)
def test_each_corner_is_a_quadrant(impact, effort, name):
    assert quadrant_of(opportunity(1, impact, effort)) == name
