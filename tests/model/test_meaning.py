"""Meanings of fields."""

from __future__ import annotations

import pytest

from jmkit.model import PainPoint, Persona, Record, Stage, Touchpoint
from jmkit.model.meaning import LineText, LongText, Scale, TextList, is_quoted, meaning_of


def test_a_meaning_is_found_beside_limits_and_checks():
    assert isinstance(meaning_of(Persona.fields()["name"]), LineText)
    assert isinstance(meaning_of(Persona.fields()["goals"]), TextList)
    assert isinstance(meaning_of(Stage.fields()["goal"]), LongText)
    assert isinstance(meaning_of(Stage.fields()["emotion"]), Scale)


def test_the_customers_own_words_are_marked():
    quoted = [n for n, f in Persona.fields().items() if is_quoted(f)]
    assert quoted == ["inner_language"]
    assert is_quoted(Touchpoint.fields()["thought"])


def test_a_scale_ends_where_its_words_end():
    emotion, severity = (
        meaning_of(f) for f in (Stage.fields()["emotion"], PainPoint.fields()["severity"])
    )
    assert (emotion.low, emotion.high) == (-2, 2)
    assert (severity.low, severity.high) == (1, 5)


def test_a_field_without_a_meaning_is_a_mistake_of_its_author():
    class Careless(Record):
        """No record_kind, so it is no kind."""

        colour: str = ""

    with pytest.raises(TypeError, match="has no meaning"):
        meaning_of(Careless.fields()["colour"])
