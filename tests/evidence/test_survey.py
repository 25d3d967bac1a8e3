"""What a survey says."""

from __future__ import annotations

import pytest
from pandas import DataFrame

from jmkit.errors import DataFileError
from jmkit.evidence import Survey, survey
from jmkit.i18n import Translator

EN = Translator("en")
ANSWERS = "respondent,nps,csat,ces,comment\nr1,10,5,7,a\nr2,9,4,6,\nr3,8,3,2,\nr4,0,1,,\nr5,,9,x,\n"


def test_the_figures_of_a_file(write):
    found = survey(write(ANSWERS))
    assert (found.n, found.nps, found.csat, found.ces) == (5, 25, 50, 5)


def test_blank_and_impossible_answers_are_counted_and_not_used(write):
    given = survey(write(ANSWERS)).answers
    assert (given["nps"].blank, given["nps"].unusable) == (1, 0)
    assert (given["csat"].blank, given["csat"].unusable) == (0, 1)
    assert (given["ces"].blank, given["ces"].unusable) == (1, 1)


def test_any_of_the_columns_will_do():
    found = survey(DataFrame({"שביעות רצון": [5, 1]}))
    assert (found.nps, found.csat, list(found.answers)) == (None, 50, ["csat"])


def test_numbers_and_gaps_of_a_table_are_understood():
    found = survey(DataFrame({"nps": [9.0, None, 7.5]}))
    assert (found.nps, found.answers["nps"]) == (100, ((9,), 1, 1))


def test_a_survey_without_answers_has_no_figures(write):
    found = survey(write("nps,csat,ces\n"))
    assert (found.n, found.nps, found.csat, found.ces) == (0, None, None, None)


def test_none_of_the_columns_is_an_error(write):
    with pytest.raises(DataFileError, match=r"are: a, b\. Missing: nps"):
        survey(write("a,b\n1,2\n"))


def test_the_table_names_the_variant_of_each_figure(write):
    shown = survey(write(ANSWERS)).rows(EN)
    assert [row[:2] for row in shown.body] == [("NPS", "25"), ("CSAT", "50%"), ("CES", "5.0")]
    assert "0–6" in shown.body[0][2]
    assert "4 and 5 out of 5" in shown.body[1][2]
    assert "mean" in shown.body[2][2]
    assert all(len(row) == len(shown.header) for row in shown.body)


def test_a_negative_figure_keeps_its_minus_in_front():
    shown = survey(DataFrame({"nps": ["0"]})).rows(Translator("he"))
    assert shown.body[0][1] == "\u2066−100\u2069"


def test_a_figure_that_nobody_answered_shows_a_dash():
    assert survey(DataFrame({"nps": [""]})).rows(EN).body[0][1] == "–"


def test_the_result_cannot_be_changed():
    with pytest.raises(AttributeError):
        Survey(n=1).n = 2
