"""Places: what is saved so that a record stands where it was put."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jmkit.board.places import placed
from jmkit.model import Stage
from jmkit.model.records import order_key


def after(row, saved):
    now = {r.id: r for r in row} | {r.id: r for r in saved}
    return [r.id for r in sorted(now.values(), key=order_key)]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6), st.data())
def test_a_record_stands_before_the_one_it_was_put_before(positions, data):
    made = [Stage(id=f"s{n}", position=p) for n, p in enumerate(positions)]
    row = sorted(made, key=order_key)
    moved = data.draw(st.sampled_from(row))
    others = [r.id for r in row if r.id != moved.id]
    before = data.draw(st.sampled_from([*others, ""]))
    n = others.index(before) if before else len(others)
    assert after(row, placed(row, moved, before)) == [*others[:n], moved.id, *others[n:]]


def test_the_others_stay_untouched_where_there_is_room():
    row = [Stage(id=i, position=n) for n, i in enumerate("abc")]
    assert [r.id for r in placed(row, row[2], "b")] == ["c"]


def test_the_first_of_all_has_a_place():
    assert [r.position for r in placed([], Stage(id="a"))] == [1.0]
