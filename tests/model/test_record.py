"""Records: ids, values, copies."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jmkit.errors import UnknownNameError
from jmkit.model import JourneyStage, PainPoint, Persona, Record, Stage, Step, new_id, record_class


@given(st.from_type(Record))
def test_values_make_the_same_record_again(record):
    cls = type(record)
    assert cls.model_validate({"id": record.id, **record.values()}) == record
    assert cls.model_validate_json(record.model_dump_json()) == record


@given(st.from_type(Record))
def test_a_title_is_one_line(record):
    assert "\n" not in record.title_text
    assert "  " not in record.title_text


def test_ids_differ():
    assert len({new_id() for _ in range(100)}) == 100
    assert Stage().id != Stage().id


@pytest.mark.parametrize("wrong", ["", "x" * 101, 7])
def test_an_id_is_a_short_text(wrong):
    with pytest.raises(ValidationError):
        Stage(id=wrong)


def test_an_id_is_cleaned_like_every_text():
    assert (Stage(id="a\x00").id, Step(stage="a\ud83d").stage) == ("a\ufffd", "a\ufffd")


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_number_is_finite(number):
    with pytest.raises(ValidationError):
        Stage(position=number)


def test_a_copy_leaves_the_original_as_it_was():
    stage = Stage(title="Awareness")
    assert stage.with_values(title="הכרה").title == "הכרה"
    assert stage.title == "Awareness"


def test_a_copy_is_checked():
    with pytest.raises(ValidationError):
        Stage().with_values(emotion=3)


def test_a_list_is_split_at_line_ends():
    assert Persona(goals="quick\r\ngood\ncheap").goals == ("quick", "good", "cheap")
    assert Persona(goals="").goals == ()


def test_a_place_and_a_stage_alone_are_still_blank():
    assert PainPoint(stage="s", position=2.5).is_blank
    assert not PainPoint(severity=1).is_blank


def test_what_belongs_to_a_stage_is_not_stored_with_it():
    stage = JourneyStage(id="s", title="x", steps=(Step(),))
    assert stage.values() == Stage(id="s", title="x").values()


def test_an_unknown_kind_names_the_choices():
    with pytest.raises(UnknownNameError, match=r"Did you mean “stages”.*pain-points"):
        record_class("stagse")
