"""What customers do, against a second count of seeded logs in plain Python."""

from __future__ import annotations

import datetime as dt

import by_hand
import pytest
from pandas import DataFrame

from jmkit.evidence.behaviour import LONGEST_PATH, Change, Questions, behaviour

CHANGED = dt.date(2026, 3, 20)
DAYS = 12
ASKED = Questions(carts=["1"], orders=["2"], change=CHANGED, days=DAYS)


def of(rows, asked=ASKED):
    columns = ["customer", "stage", "time", "channel"]
    table = DataFrame(
        [(c, str(place), time.isoformat(" "), channel) for c, place, time, channel in rows],
        columns=columns,
        dtype=str,
    )
    return behaviour(table, {str(n): n for n in range(4)}.get, questions=asked)


@pytest.mark.parametrize("seed", range(12))
def test_every_figure_is_that_of_a_second_count(seed):
    rows = by_hand.seeded_log(seed)
    found = of(rows)
    counts = found.counts
    assert counts.seen == by_hand.seen(rows)
    assert counts.went_on == by_hand.went_on(rows)
    assert counts.arrived == by_hand.arrived(rows, DAYS)
    assert counts.dwell.keys() == by_hand.dwell(rows).keys()
    for place, quartiles in by_hand.dwell(rows).items():
        assert counts.dwell[place] == pytest.approx(quartiles)
    ways = by_hand.paths(rows, LONGEST_PATH)
    assert [n for _, n in found.paths] == [n for _, n in ways.most_common(10)]
    assert all(ways[places] == n for places, n in found.paths)
    assert {(a, b): (who, n) for a, b, who, n in found.loops} == by_hand.loops(rows)
    assert {(g, p): (n, on) for g, p, n, on in found.by_channel} == by_hand.by_channel(rows)
    assert found.carts == by_hand.carts(rows, 1, 2)
    day = dt.datetime.combine(CHANGED, dt.time())
    for one in found.changes:
        assert (one.before, one.after) == by_hand.change(rows, one.place, day, DAYS)


def test_who_comes_back_and_starts_again_arrives_by_the_later_way():
    days = [(0, 1), (0, 40), (1, 45)]
    rows = [("a", place, by_hand.START + n * by_hand.DAY, "web") for place, n in days]
    assert of(rows).counts.arrived == {0: 1, 1: 1}
    assert of(rows[::2]).counts.arrived == {0: 1, 1: 0}


def test_a_customer_with_very_many_events_has_a_path_as_long_as_any():
    rows = [("a", n % 2, by_hand.START + dt.timedelta(seconds=n), "web") for n in range(30_000)]
    found = of(rows)
    assert [len(places) for places, _ in found.paths] == [LONGEST_PATH]
    assert (found.counts.busiest, found.loops[0].times) == (30_000, 14_999)


def test_at_one_time_the_order_is_that_of_the_journey():
    rows = [("a", place, by_hand.START, "web") for place in (2, 0, 1)]
    found = of(rows)
    assert found.paths[0].places == (0, 1, 2)
    assert found.counts.arrived == {0: 1, 1: 1, 2: 1}


def test_of_an_empty_log_there_is_nothing_to_say():
    found = of([])
    assert (found.paths, found.loops, found.by_channel, found.changes) == ((), (), (), ())
    assert found.carts.abandonment is None


@pytest.mark.parametrize(("year", "readable"), [(1900, 0), (2099, 1), (2101, 0)])
def test_times_outside_all_memory_are_not_used(year, readable):
    found = of([("a", 0, by_hand.START.replace(year=year), "web")])
    assert (found.counts.seen, found.counts.untimed) == ({0: 1}, 1 - readable)


def test_a_change_is_told_with_its_interval():
    one = Change(0, before=(80, 48), after=(70, 56))
    assert one.difference == pytest.approx(0.2)
    assert one.interval == pytest.approx((0.0524, 0.3339), abs=1e-4)
    assert Change(0, (0, 0), (9, 3)).interval is None
