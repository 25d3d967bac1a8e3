"""The funnel of an event log."""

from __future__ import annotations

import datetime as dt
import random

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from jmkit.errors import DataFileError
from jmkit.evidence import Funnel, funnel
from jmkit.i18n import Translator
from jmkit.model import Journey, PainPoint, Stage

EN = Translator("en")
TITLES = ("Awareness", "רכישה", "Loyalty")
JOURNEY = Journey.of(
    [
        *(Stage(id=f"s{n}", title=t, position=n) for n, t in enumerate(TITLES)),
        PainPoint(title="Waits", stage="s1"),
    ]
)
HOUR = dt.timedelta(hours=1)
LOG = [
    ("a", "Awareness", "2026-05-01 10:00"),
    ("a", "רכישה", "2026-05-01 12:00"),
    ("a", "Loyalty", "2026-05-02 12:00"),
    ("b", "Awareness", "2026-05-01 10:00"),
    ("b", "רכישה", "2026-05-01 14:00"),
    ("c", "Awareness", "2026-05-01 10:00"),
    ("d", "Awareness", "2026-05-01 10:00"),
]


def log(*rows):
    return DataFrame(rows, columns=["customer", "stage", "time"], dtype=str)


def of(*rows, journey=JOURNEY):
    return funnel(log(*rows), journey)


def test_how_many_were_seen_in_each_stage_and_went_on():
    found = of(*LOG)
    assert [s.seen for s in found.stages] == [4, 2, 1]
    assert [s.conversion for s in found.stages] == [0.5, 0.5, None]
    assert [s.drop_off for s in found.stages] == [0.5, 0.5, None]


def test_the_dwell_time_is_the_median_of_those_who_went_on():
    assert [s.dwell for s in of(*LOG).stages] == [3 * HOUR, 24 * HOUR, None]


def test_the_stages_stand_in_the_order_of_the_journey():
    assert [s.title for s in of(*reversed(LOG)).stages] == list(TITLES)


@given(st.randoms(use_true_random=False))
@settings(max_examples=10)
def test_neither_order_nor_repetition_changes_anything(source):
    rows = LOG + source.choices(LOG, k=5)
    source.shuffle(rows)
    assert of(*rows) == of(*LOG)


def test_coming_back_to_a_stage_does_not_prolong_it():
    back = ("b", "Awareness", "2026-05-03 10:00")
    assert of(*LOG, back) == of(*LOG)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abcde"),
            st.sampled_from([*TITLES, "s1", "Elsewhere", ""]),
            st.sampled_from(["2026-05-01", "2026-05-02 10:30", "", "soon", "3/5/2026"]),
        )
    )
)
def test_who_arrives_in_order_only_ever_gets_fewer(rows):
    found = of(*rows)
    seen = [s for s in found.stages if s.seen]
    arrived = [s.arrived for s in seen]
    assert arrived == sorted(arrived, reverse=True)
    assert all(s.arrived <= s.seen <= found.customers for s in found.stages)
    assert all(0 <= s.conversion <= 1 for s in found.stages if s.conversion is not None)
    assert all(s.dwell >= dt.timedelta(0) for s in found.stages if s.dwell is not None)


def test_nobody_is_seen_where_the_log_has_no_event():
    found = of(("a", "Loyalty", "2026-05-01"))
    assert [s.seen for s in found.stages] == [0, 0, 1]
    assert [s.conversion for s in found.stages] == [None, None, None]


def test_a_stage_that_nearly_nobody_visits_shows_so():
    ways = ((f"x{n}", f"x{n}") for n in range(9))
    past_it = [row for a, b in ways for row in ((a, "s0", "2026-05-01"), (b, "s2", ""))]
    assert [s.seen for s in of(*LOG, *past_it).stages] == [13, 2, 10]


def test_a_stage_may_be_given_by_id_or_by_title_in_any_case():
    rows = [("a", "s0", "2026-05-01"), ("b", "  AWARENESS ", "2026-05-01")]
    found = of(*rows)
    assert found.stages[0].seen == 2
    assert found.unknown == {}


def test_unknown_stages_are_reported_most_frequent_first():
    found = of(("a", "Checkout", ""), ("a", "<b>", ""), ("b", "<b>", ""), *LOG)
    assert found.unknown == {"<b>": 2, "Checkout": 1}
    assert [s.seen for s in found.stages] == [4, 2, 1]


def test_events_without_a_customer_count_nowhere():
    found = of(("", "Awareness", "2026-05-01"), (None, "Awareness", "2026-05-01"))
    assert (found.customers, found.anonymous) == (0, 2)


@pytest.mark.parametrize(
    "time", ["", "soon", "infinity", "2026-05-01 10:00 PM", "31/31/2026", "25:00"]
)
def test_a_customer_without_a_readable_time_still_counts(time):
    found = of(("a", "Awareness", time), ("a", "רכישה", "2026-05-01"))
    assert (found.stages[1].seen, found.stages[0].dwell, found.untimed) == (1, None, 1)


@pytest.mark.parametrize(
    "time",
    [
        "2026-05-01 12:00",
        "2026-05-01T12:00:00",
        "2026-05-01 12:00:00.000",
        "2026-05-01T12:00:00Z",
        "2026-05-01T15:00:00+03:00",
        "2026/05/01 12:00",
        "01/05/2026 12:00",
        "1.5.2026 12:00:00",
    ],
)
def test_times_are_understood_day_first_and_with_time_zones(time):
    assert of(("a", "s0", "2026-05-01 10:00"), ("a", "s1", time)).stages[0].dwell == 2 * HOUR


def test_a_stage_that_seems_to_end_before_it_begins_has_no_dwell_time():
    found = of(("a", "s0", "2026-05-02"), ("a", "s1", "2026-05-01"))
    assert found.stages[0].dwell is None


def test_files_are_read_whatever_they_are(write, tmp_path):
    lines = "\n".join(";".join(row) for row in [("לקוח", "שלב", "זמן"), *LOG])
    parquet = tmp_path / "log.parquet"
    table = log(*LOG).astype(object)
    duckdb.from_df(table).project("*, 5 AS more").write_parquet(str(parquet))
    assert funnel(write(lines, encoding="cp1255"), JOURNEY) == funnel(parquet, JOURNEY) == of(*LOG)


def test_times_of_a_parquet_file_are_understood(tmp_path):
    path = tmp_path / "log.parquet"
    query = "SELECT 7 AS customer, 's0' AS stage, TIMESTAMPTZ '2026-05-01 10:00:00+03' AS time"
    duckdb.sql(query).write_parquet(str(path))
    assert (funnel(path, JOURNEY).customers, funnel(path, JOURNEY).untimed) == (1, 0)


def test_a_missing_column_is_named_with_its_file(write):
    with pytest.raises(DataFileError, match=r"data\.csv are: who, stage, time\. Missing: customer"):
        funnel(write("who,stage,time\na,b,c\n"), JOURNEY)


def test_a_column_name_is_a_name_and_no_sql(write):
    path = write(
        'customer,stage,time,"x"" FROM secrets; DROP TABLE events; --"\na,s0,2026-05-01,1\n'
    )
    assert funnel(path, JOURNEY).customers == 1


def test_an_empty_log_and_an_empty_journey():
    assert [s.seen for s in of().stages] == [0, 0, 0]
    assert of(*LOG, journey=Journey()).stages == ()
    assert Funnel(()).customers == 0
    assert Funnel(()).worst is None


def test_the_worst_stage_is_where_the_largest_share_drops_off():
    extra = [(f"x{n}", "Awareness", "") for n in range(9)]
    assert of(*LOG, *extra).worst.title == "Awareness"


def test_the_table_stands_beside_what_the_map_says():
    shown = of(*LOG).rows(EN)
    assert shown.body[0] == (
        "Awareness",
        "4",
        "4",
        "50%",
        "50%",
        "3 hours",
        "2 hours to 4 hours",
        "0",
    )
    assert shown.body[1] == ("רכישה", "2", "2", "50%", "50%", "24 hours", "24 hours", "1")
    assert shown.body[2] == ("Loyalty", "1", "1", "–", "–", "–", "–", "0")
    assert {len(row) for row in shown.body} == {len(shown.header)}


def test_shown_shares_make_a_hundred():
    rows = [(f"c{n}", "s0", "") for n in range(200)] + [(f"c{n}", "s1", "") for n in range(143)]
    went_on, dropped_off = of(*rows).rows(EN).body[0][3:5]
    assert int(went_on.rstrip("%")) + int(dropped_off.rstrip("%")) == 100


def test_notes_say_what_was_left_out():
    found = of(("", "Elsewhere", "soon"), ("a", "", "2026-05-01"))
    notes = " ".join(found.notes(EN)).translate({0x2066: None, 0x2069: None})
    assert "not in the journey: –, Elsewhere." in notes
    assert "without a customer, not counted: 1" in notes
    assert "without a readable time: 1" in notes
    assert of(*LOG).notes(EN) == ()


def test_a_large_log_agrees_with_counting_by_hand():
    dice = random.Random(7)
    rows, reached = [], [0, 0, 0]
    for customer in range(500):
        for place in range(dice.randint(1, 3)):
            rows.append((str(customer), f"s{place}", f"2026-05-0{place + 1}"))
            reached[place] += 1
    dice.shuffle(rows)
    found = of(*rows)
    assert [s.seen for s in found.stages] == reached
    assert [s.dwell for s in found.stages] == [24 * HOUR, 24 * HOUR, None]


DWELL = [
    ("2026-05-01 10:00", "2026-05-01 12:00"),
    ("31/05/2026 10:00", "31/05/2026 12:00"),
    ("31.5.26 10:00", "31.5.26 12:00"),
    ("05/31/2026 10:00 AM", "05/31/2026 12:00 PM"),
    ("31-05-2026 10:00", "31-05-2026 12:00"),
    ("1780000000", "1780007200"),
    ("1780000000000", "1780007200000"),
    ("2026-05-01T10:00:00Z", "2026-05-01T15:00:00+03:00"),
]


@pytest.mark.parametrize("times", DWELL)
def test_times_are_read_as_programs_write_them(write, times):
    stages = [s.title for s in JOURNEY.stages[:2]]
    lines = [f"u,{stage},{time}" for stage, time in zip(stages, times, strict=True)]
    found = funnel(write("\n".join(["customer,stage,time", *lines])), JOURNEY)
    assert found.untimed == 0
    assert found.stages[0].dwell == dt.timedelta(hours=2)


@pytest.mark.parametrize(
    ("days", "said"), [(["5/6/2026", "5/31/2026"], "month first"), (["5/6/2026"], "alike")]
)
def test_how_dates_are_read_is_told_where_it_is_not_plain(write, en, days, said):
    stage = JOURNEY.stages[0].title
    lines = [f"u,{stage},{day}" for day in days]
    found = funnel(write("\n".join(["customer,stage,time", *lines])), JOURNEY)
    assert any(said in note for note in found.notes(en))
    assert found.untimed == 0
