from __future__ import annotations

from jmkit.drawing.geometry.rect import Rect


def test_edges_follow_from_start_and_top():
    cell = Rect(10, 20, 30, 40)
    assert (cell.end, cell.bottom, cell.centre, cell.middle) == (40, 60, 25, 40)


def test_columns_fill_the_width():
    columns = Rect(10, 0, 100).columns(3, 5)
    assert [c.width for c in columns] == [30, 30, 30]
    assert (columns[0].start, columns[-1].end) == (10, 110)


def test_a_strip_at_the_start_is_taken_away():
    assert Rect(10, 0, 100).without_start(20) == Rect(30, 0, 80)


def test_at_keeps_the_height_unless_told():
    assert Rect(0, 0, 1, 5).at(9) == Rect(0, 9, 1, 5)
    assert Rect(0, 0, 1, 5).at(9, 2) == Rect(0, 9, 1, 2)
