"""For the tests of pictures: a small journey in two languages, and what was drawn where."""

from __future__ import annotations

import pytest

from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.i18n import Translator
from jmkit.model import (
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)

RECORDS = (
    Persona(id="p", name="נועה", occupation="Designer"),
    Scenario(persona="p", goal="קפה בדרך, for $5"),
    Stage(id="a", title="הכרה", goal="למצוא מקום", emotion=0, future_emotion=1, position=0),
    Stage(id="b", title="Purchase", emotion=-1, future_emotion=2, thought="זה יקר", position=1),
    Stage(id="c", title="נאמנות", position=2),
    Step(id="s1", title="searches", stage="a", position=0),
    Step(id="s2", title="שואלת חברה", stage="a", position=1),
    Touchpoint(
        id="t1",
        title="The queue",
        stage="b",
        channel="Shop",
        action="Waits",
        emotion=-2,
        moment_of_truth=True,
        thought="If it doesn't move, I leave.",
        backstage="One till is open",
        owner="דנה",
    ),
    PainPoint(id="q1", title="התור ארוך", stage="b", severity=5, frequency=4),
    PainPoint(id="q2", title="The lid leaks", stage="c", severity=1, position=1),
    Evidence(id="e", text="12 minutes", supports=("q1",)),
    Opportunity(id="o1", title="Order ahead", answers=("q1",), impact=5, effort=2),
)


@pytest.fixture
def journey():
    return Journey.of(RECORDS)


@pytest.fixture(params=["en", "he"])
def tr(request):
    return Translator(request.param)


@pytest.fixture
def en():
    return Translator("en")


@pytest.fixture
def he():
    return Translator("he")


def _letterings(figure):
    figure.draw_without_rendering()
    return [artist for artist in figure.artists if isinstance(artist, TextArtist)]


@pytest.fixture(scope="session")
def letterings():
    """Every text on a figure, as artists."""
    return _letterings


@pytest.fixture(scope="session")
def find():
    """The box in pixels of the text that begins with some words."""

    def box(figure, words):
        texts = _letterings(figure)
        return next(a for a in texts if " ".join(a.block.lines).startswith(words))

    return box
