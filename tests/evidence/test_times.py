"""Times as programs and people write them; the order of a column is voted for, or said."""

from __future__ import annotations

import pytest

from jmkit.evidence.event_log import open_log
from jmkit.evidence.log_columns import LogColumns
from jmkit.evidence.times import EITHER, SHORT_YEARS, ZONES


@pytest.fixture
def read(tmp_path):
    """The times of a column as they are read, as texts; None for what cannot be."""

    def times(*texts, order=""):
        path = tmp_path / "log.csv"
        rows = "".join(f'{n};a;"{text}"\n' for n, text in enumerate(texts))
        path.write_text(f"customer;stage;time\n{rows}", encoding="utf-8")
        columns = LogColumns("customer", "stage", ("time",), time_order=order)
        with open_log(path, columns) as log:
            found = log.connection.execute("SELECT time FROM events").fetchall()
            return [str(time) if time else None for (time,) in found], log.times

    return times


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("5 במאי 2026 10:30", "2026-05-05 10:30:00"),
        ("יום שלישי, 12 ביוני 2026", "2026-06-12 00:00:00"),
        ("1 ינו' 2025", "2025-01-01 00:00:00"),
        ("May 5, 2026 3:04 PM", "2026-05-05 15:04:00"),
        ("Mon, 12 Jun 2026 10:00:00", "2026-06-12 10:00:00"),
        ("5-Sep-26", "2026-09-05 00:00:00"),
        ("46173", "2026-05-31 00:00:00"),
        ("46173.75", "2026-05-31 18:00:00"),
        ("1717171717", "2024-05-31 16:08:37"),
        ("1717171717000", "2024-05-31 16:08:37"),
        ("1717171717000000", "2024-05-31 16:08:37"),
        ("20260531", "2026-05-31 00:00:00"),
        ("20260531102030", "2026-05-31 10:20:30"),
        ("2026-05-31T10:00:00+03:00", "2026-05-31 07:00:00"),
        ("31/12/1989", None),
        ("20261331", None),
        ("maybe", None),
        ("12345678901", None),
    ],
)
def test_a_time_is_read_however_it_is_written(read, text, time):
    assert read(text)[0] == [time]


def test_dates_that_fit_both_orders_are_told(read):
    assert read("1/2/2026", "3/4/2026")[1] == (EITHER,)


@pytest.mark.parametrize(
    ("order", "time"), [("day-first", "2026-02-01"), ("month-first", "2026-01-02")]
)
def test_what_was_said_of_the_order_goes_before_the_votes(read, order, time):
    (found, *_), notes = read("1/2/2026", "31/5/2026", order=order)
    assert found == f"{time} 00:00:00"
    assert not notes


def test_one_order_holds_for_the_whole_column(read):
    assert read("1/2/2026", "5/31/2026")[0] == ["2026-01-02 00:00:00", "2026-05-31 00:00:00"]


def test_years_of_two_digits_are_told(read):
    assert read("31/5/26", "31/12/95") == (
        ["2026-05-31 00:00:00", "1995-12-31 00:00:00"],
        (SHORT_YEARS,),
    )


def test_several_time_zones_are_told(read):
    times = "2026-05-31T10:00:00+03:00", "2026-05-31T10:00:00+02:00"
    assert read(*times) == (["2026-05-31 07:00:00", "2026-05-31 08:00:00"], (ZONES,))
    assert read(times[0], times[0])[1] == ()
