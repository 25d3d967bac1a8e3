"""Errors: one sentence, which value, the choices, the next step, in every language."""

from __future__ import annotations

import re

import pytest

from jmkit import errors
from jmkit.errors import JmkitError, UnknownNameError
from jmkit.i18n import Translator

ALL = [
    cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, JmkitError)
]


class Shouting(Translator):
    """A language in which everything is said in capitals."""

    def __call__(self, message, **values):
        return re.sub(r"{\w+}", lambda m: m[0].lower(), message.upper()).format(**values)


def test_a_sentence_is_filled_in_and_can_be_said_again():
    error = JmkitError("There is no file {name}.", name="a.csv")
    assert str(error) == "There is no file a.csv."
    assert error.text(Shouting()) == "THERE IS NO FILE a.csv."
    assert error.text(Translator("en")) == str(error)


def test_what_people_wrote_is_never_a_template():
    error = JmkitError("There is no file {name}.", name="{0.__class__}{x!r}")
    assert "{0.__class__}{x!r}" in str(error)
    assert "{0.__class__}{x!r}" in error.text(Translator("he"))


def test_a_reason_is_translated_too():
    error = JmkitError("{name} is wrong: {reason}", name="noa", reason=ValueError("too long"))
    assert error.text(Translator("en")) == "noa is wrong: too long"
    assert error.text(Shouting()) == "noa IS WRONG: TOO LONG"


@pytest.mark.parametrize("name", ["persnoa", "Personas", "PERSONA"])
def test_a_near_miss_is_recognised(name):
    assert "Did you mean “persona”?" in str(UnknownNameError(name, ["persona", "stages"]))


def test_every_choice_is_named():
    error = UnknownNameError("xyz", iter(["personas", "stages", "steps"]))
    assert str(error) == "There is no “xyz” here. Choose one of: personas, stages, steps."


def test_one_class_catches_them_all():
    assert len(ALL) > 5
    assert all(issubclass(cls, JmkitError) for cls in ALL)


def test_the_docstring_draws_every_error():
    drawn = set(re.findall(r"\w+Error", errors.__doc__))
    assert drawn == {cls.__name__ for cls in ALL}
