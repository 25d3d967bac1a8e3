"""Surveys by stage or touchpoint, against pandas on seeded answers."""

from __future__ import annotations

import random

import pandas as pd
import pytest

from jmkit.evidence.figures.survey_groups import scores_of
from jmkit.evidence.files.texts import Texts

ALL = {"nps": "n", "csat": "s", "ces": "e"}


def table(*rows, columns=("where", "n", "s", "e", "item")):
    return Texts("survey.csv", columns, [tuple(map(str, row)) for row in rows])


def seeded(seed, n=300):
    dice = random.Random(seed)
    return [
        (
            dice.choice(["Queue", "תשלום", ""]),
            dice.choice([*range(11), "", "x"]),
            dice.choice([1, 2, 3, 4, 5, 9]),
            dice.randint(1, 7),
            dice.randint(1, 5),
        )
        for _ in range(n)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_every_figure_is_that_of_pandas(seed):
    rows = seeded(seed)
    found = {(s.measure, s.group): s for s in scores_of(table(*rows), ALL, "where", ["item"])}
    frame = pd.DataFrame(rows, columns=["where", "n", "s", "e", "item"])
    for where, group in frame.groupby("where"):
        nps = pd.to_numeric(group["n"], errors="coerce").dropna()
        promoters = (nps >= 9).mean() - (nps <= 6).mean()
        assert found["nps", where].value == pytest.approx(100 * promoters)
        assert (found["nps", where].n, found["nps", where].unusable) == (
            len(nps),
            (group["n"] == "x").sum(),
        )
        valid = group["s"][group["s"] <= 5]
        assert found["csat", where].value == pytest.approx(100 * (valid >= 4).mean())
        assert found["ces", where].value == pytest.approx(group["e"].mean())
        assert found["item", where].value == pytest.approx(group["item"].mean())
        assert found["item", where].agreeing == pytest.approx(100 * (group["item"] >= 4).mean())


def test_every_figure_lies_within_its_interval():
    for score in scores_of(table(*seeded(9)), ALL, "where", ["item"]):
        assert score.interval.low <= score.value <= score.interval.high
        assert score.variant


def test_small_samples_are_said_to_be_small():
    few, many = (scores_of(table(*[("a", 9, 5, 7, 3)] * n), ALL) for n in (29, 30))
    assert [s.is_small for s in few] == [True] * 3
    assert [s.is_small for s in many] == [False] * 3


def test_without_groups_all_answers_are_one():
    (score,) = scores_of(table(("a", 10, "", "", ""), ("b", 0, "", "", "")), {"nps": "n"})
    assert (score.group, score.value, score.n) == ("", 0.0, 2)


def test_a_group_in_which_nobody_answered_has_no_figure():
    found = scores_of(table(("a", "", "", "", ""), ("b", 9, "", "", "")), {"nps": "n"}, "where")
    assert [s.group for s in found] == ["b"]


def test_agreement_up_to_seven_is_known_by_its_answers():
    (score,) = scores_of(table(("a", "", "", "", 7), ("a", "", "", "", 5)), {}, None, ["item"])
    assert (score.value, score.agreeing) == (6.0, 50.0)
    assert "seven" in score.variant
