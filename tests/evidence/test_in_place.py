"""Large files that DuckDB reads itself: only where every line is plainly one row."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jmkit.errors import DataFileError
from jmkit.evidence import event_log, funnel, rows
from jmkit.evidence.files.tables import read_texts
from jmkit.evidence.in_place import in_place
from jmkit.evidence.sql import offline
from jmkit.model import Journey, Stage

JOURNEY = Journey.of([Stage(id=one, title=one, position=n) for n, one in enumerate("ab")])


def read(path):
    with offline() as connection:
        found = in_place(path)
        if found is None:
            return None
        try:
            rows = connection.sql(f"FROM {found.source}").fetchall()
        except duckdb.Error:
            return None
        right = len(rows) == found.reading.rows
        return (found, [tuple(cell or "" for cell in row) for row in rows]) if right else None


@given(
    st.lists(st.text("ab,;\"'\n\r\t\0 שé", max_size=9), max_size=12),
    st.sampled_from(["x,y\n", "x;y\r\n", "report\nx,y\n"]),
    st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_is_read_as_line_by_line_or_not_at_all(write, lines, head, end):
    path = write(head + end.join(lines))
    found = read(path)
    if found is None:
        return
    table = read_texts(path)
    assert found[0].columns == table.columns
    bare = [tuple(cell.strip(' "') for cell in row) for row in table.rows]
    assert [tuple(cell.strip(' "') for cell in row) for row in found[1]] == bare
    assert (found[0].reading.rows, found[0].reading.lines) == (
        table.reading.rows,
        table.reading.lines,
    )


@pytest.mark.parametrize(
    "body",
    [
        'a,"never closed\n' + "b,c\n" * 9,
        "a,b\na\n",
        "a,b,c\n",
        '"two\nlines",b\n',
        "a,b\n\nc,d\n",
        "a,b\rc,d\n",
        "a,\0\n",
        "a,\x85\n",
    ],
)
def test_with_any_doubt_it_is_left_to_the_other_way(write, body):
    assert read(write("x,y\n" + body)) is None


@pytest.mark.parametrize("encoding", ["cp1255", "utf-16"])
def test_other_encodings_are_left_to_the_other_way(write, encoding):
    assert read(write("שלב,לקוח\nרכישה,דנה\n", encoding=encoding)) is None


def test_a_large_file_gives_the_same_figures(write, monkeypatch):
    lines = [f"c{n % 40},{'ab'[n % 3 // 2]},2026-05-{1 + n % 28:02} 10:00:00" for n in range(400)]
    path = write("\n".join(["customer,stage,time", *lines, " ,b,soon"]))
    small = funnel(path, JOURNEY)
    monkeypatch.setattr(event_log, "LARGE", 0)
    monkeypatch.setattr(rows, "read_texts", None)
    large = funnel(path, JOURNEY)
    assert large == small
    assert (large.reading.rows, large.anonymous, large.untimed) == (401, 1, 1)


def test_what_is_no_text_at_all_is_refused_as_ever(write, monkeypatch):
    monkeypatch.setattr(event_log, "LARGE", 0)
    with pytest.raises(DataFileError):
        funnel(write(b"\x00\x01\x02" * 99), JOURNEY)
