from __future__ import annotations

import pytest

from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.geometry.shapes import line, mouth


def extent(direction, draw):
    canvas = Canvas(200, direction)
    draw(canvas)
    figure = canvas.finish(100)
    box = figure.artists[-1].get_window_extent()
    return box.x0 / figure.dpi * 72, box.x1 / figure.dpi * 72


def card(canvas):
    canvas.box(Rect(10, 10, 50, 30), "#ffffff")


def test_a_card_begins_at_its_start():
    assert extent("ltr", card) == pytest.approx((10, 60), abs=1)


def test_a_card_is_mirrored():
    assert extent("rtl", card) == pytest.approx((140, 190), abs=1)


def test_the_top_is_above():
    canvas = Canvas(200)
    card(canvas)
    figure = canvas.finish(100)
    assert figure.artists[-1].get_window_extent().y1 / 100 * 72 == pytest.approx(90, abs=1)


def test_a_sign_that_must_not_be_mirrored_is_not():
    cell = Rect(0, 0, 10, 10)
    tick = line([(0, 5), (4, 10), (10, 0)])
    assert Canvas(99, "ltr").upright(tick, cell) is tick
    turned = Canvas(99, "rtl").upright(tick, cell)
    assert turned.vertices.tolist() == [[10, 5], [6, 10], [0, 0]]


def test_the_figure_is_as_wide_as_asked():
    assert Canvas(144).finish(72).get_size_inches().tolist() == [2, 1]


def test_a_face_smiles_and_frowns():
    happy, sad = (mouth(0, 0, 10, score).vertices for score in (2, -2))
    assert happy[1, 1] > happy[0, 1]
    assert sad[1, 1] < sad[0, 1]
