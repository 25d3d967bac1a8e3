"""The queries: each is one that other engines understand, too, and nothing gets out."""

from __future__ import annotations

from importlib.resources import files

import duckdb
import pytest

from jmkit.evidence.sql import by_stage, of_stages, offline

QUERIES = sorted(f for f in files("jmkit.evidence.sql").iterdir() if f.name.endswith(".sql"))
WIDE = ("entries", "seen")  # those with a column a stage
NOT_CARRIED_OVER = ("LIST(", "EPOCH", "STRPTIME", "QUANTILE", "PERCENTILE", "ARG_MAX", "QUALIFY")


def for_two_stages(file):
    """A query as it is asked of a journey of two stages."""
    text, name = file.read_text("utf-8"), file.name.removesuffix(".sql")
    if "{later}" in text:
        return of_stages(name, (0, 1))
    return by_stage(name, (0, 1) if name in WIDE else (0,))


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.name)
def test_every_query_says_what_it_means_and_can_be_carried_over_to_spark(file):
    sqlglot = pytest.importorskip("sqlglot")
    text = for_two_stages(file)
    assert text.startswith("-- ")
    level = sqlglot.ErrorLevel.RAISE
    (spark,) = sqlglot.transpile(text, read="duckdb", write="spark", unsupported_level=level)
    for name in NOT_CARRIED_OVER:
        assert name not in spark.upper()
        assert name not in text.upper()


def test_there_are_queries():
    assert len(QUERIES) > 9


@pytest.mark.parametrize("query", ["INSTALL spatial", "FROM 'https://example.org/a.csv'"])
def test_nothing_is_fetched(query):
    with offline() as connection, pytest.raises(duckdb.Error):
        connection.execute(query)
