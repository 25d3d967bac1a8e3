"""A stored value in words, as history and “also” show it."""

from __future__ import annotations

import pytest

from jmkit.forms.fields.value_text import value_text
from jmkit.model import Action, PainPoint, Persona, Stage, Touchpoint


@pytest.mark.parametrize(
    ("cls", "name", "value", "text"),
    [
        (Stage, "emotion", 2, "\u200e2 – delighted"),
        (Stage, "emotion", None, "– not scored yet –"),
        (Stage, "emotion", 99, "99"),
        (Stage, "title", "", "(empty)"),
        (Touchpoint, "moment_of_truth", True, "Yes"),
        (Touchpoint, "stage", "gone", "(no longer there)"),
        (Action, "status", "done", "Done"),
        (Action, "status", "unheard of", "unheard of"),
        (Action, "due", "2027-01-31", "31 Jan 2027"),
        (PainPoint, "title", "a\n" * 100, ("a " * 60)[:119] + "…"),
        (Persona, "goals", ["one", "two"], "one · two"),
        (Persona, "goals", 7, "7"),
    ],
)
def test_a_value_is_text_in_words(session, cls, name, value, text):
    assert value_text(session, cls.fields()[name], value) == text
