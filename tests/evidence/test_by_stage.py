"""What a survey says of each stage."""

from __future__ import annotations

import pytest
from pandas import DataFrame

from jmkit.errors import DataFileError
from jmkit.evidence.columns.mapping import SourceMapping
from jmkit.evidence.figures.by_stage import nps_by_stage, place_of
from jmkit.model import Journey, Stage

JOURNEY = Journey.of([Stage(id="a", title="הכרה"), Stage(id="b", title="Usage", position=1)])


def asked(*pairs):
    return DataFrame(pairs, columns=["stage", "nps"])


def test_each_stage_has_the_score_of_its_own_answers():
    table = asked(("a", 10), ("a", 9), ("b", 0), ("b", 10), ("b", 7))
    assert nps_by_stage(table, JOURNEY) == {"a": 100.0, "b": 0.0}


def test_a_stage_is_known_by_its_title_too():
    assert nps_by_stage(asked(("  הכרה ", 3), ("usage", 9)), JOURNEY) == {"a": -100.0, "b": 100.0}


@pytest.mark.parametrize("answer", ["", "11", "ten"])
def test_a_stage_without_a_usable_answer_has_no_score(answer):
    assert nps_by_stage(asked(("a", answer), ("b", 10)), JOURNEY) == {"b": 100.0}


def test_answers_of_other_stages_count_nowhere():
    assert nps_by_stage(asked(("Refund", 0), ("a", 10)), JOURNEY) == {"a": 100.0}


def test_a_survey_that_names_no_stages_is_refused_with_the_missing_column():
    with pytest.raises(DataFileError, match="Missing: stage"):
        nps_by_stage(DataFrame({"nps": [1]}), JOURNEY)


def test_what_is_said_of_an_event_goes_before_titles():
    mapping = SourceMapping(stages={"Purchase": "", "cart*": "a"})
    stages = [Stage(id="a", title="Purchase"), Stage(title="b", position=1), Stage(position=2)]
    find = place_of(Journey.of(stages), mapping)
    assert [find(event) for event in ("Purchase", "cart/add", "b")] == [None, 0, 1]
