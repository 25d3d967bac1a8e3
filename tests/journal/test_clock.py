"""The clock: later than everything seen, whatever the wall clock says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Clock, Entry, Stamp
from jmkit.journal.clock import MAX_COUNT, MAX_MS

WALL = st.integers(-(10**18), 10**18)
STAMPS = st.builds(Stamp, st.integers(0, MAX_MS), st.integers(0, MAX_COUNT - 1), st.just("noam"))


@given(STAMPS, WALL)
def test_a_tick_is_later_than_every_stamp_seen(stamp, wall):
    clock = Clock("dana", now=lambda: wall)
    clock.observe(stamp)
    assert clock.tick()[:2] > stamp[:2]


@given(st.lists(WALL, min_size=2))
def test_ticks_only_go_forward(walls):
    looks = iter(walls)
    clock = Clock("dana", now=lambda: next(looks))
    ticks = [clock.tick() for _ in walls]
    assert ticks == sorted(set(ticks))


def test_a_right_wall_clock_is_taken():
    assert Clock("dana", now=lambda: 7).tick() == Stamp(7, 0, "dana")


def test_the_wall_is_told_where_the_stamp_is_ahead_of_it():
    looks = iter([7, 7, 3, 9])
    clock = Clock("dana", now=lambda: next(looks))
    assert [(clock.tick().ms, clock.wall) for _ in range(4)] == [
        (7, None),
        (7, None),
        (7, 3),
        (9, None),
    ]


@given(WALL)
def test_after_the_last_possible_stamp_a_line_can_still_be_read(wall):
    clock = Clock("dana", now=lambda: wall)
    clock.observe(Stamp(MAX_MS, MAX_COUNT, "mallory"))
    entry = Entry(clock.tick(), "stage", "s", {"title": "x"})
    assert Entry.from_line(entry.to_line()) == entry
