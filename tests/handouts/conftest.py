"""A small finished workshop in each language."""

import json

import pytest
from jmkit.handouts import Context
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import (
    Action,
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Participant,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

WORDS = {
    "en": ("Dana", "Morning coffee", "Reads the menu", "The queue is long", "Order ahead", "Try it"),
    "he": ("דנה", "קפה של בוקר", "קוראת את התפריט", "התור ארוך", "הזמנה מראש", "לנסות"),
}


def records(language):
    """One record of each kind, all linked."""
    name, stage, step, pain, answer, action = WORDS[language]
    return [
        Participant(id="noa", name="Noa", team="Team 1", wish="A secret wish"),
        Persona(id="p", name=name, age="31", inner_language=("I am late",), goals=("Be on time",)),
        Scenario(persona="p", trigger="07:40", goal=stage),
        Stage(id="s", title=stage, emotion=-2, future_emotion=1, thought="Again?"),
        Step(id="t", title=step, stage="s"),
        Touchpoint(id="u", title="Till", stage="s", step="t", channel="Shop", moment_of_truth=True),
        PainPoint(id="pain", title=pain, stage="s", severity=5, frequency=4),
        PainPoint(id="guess", title="Cups leak", stage="s", severity=1, position=1),
        Evidence(id="e", text="38 of 120 said so", kind="survey", supports=("pain",)),
        Opportunity(id="o", title=answer, answers=("pain",), impact=5, effort=2, kind="process"),
        Action(id="a", title=action, opportunity="o", owner="Avi", due="2027-01-31"),
    ]


@pytest.fixture(params=["en", "he"])
def language(request):
    """Every language in turn."""
    return request.param


@pytest.fixture
def make_context(tmp_path):
    """A context of some records, in a folder of its own."""

    def make(some=(), language="en", **more):
        return Context(Journey.of(some), Translator(language), tmp_path, **more)

    return make


def cell(source, kind="code", tags=(), outputs=(), **more):
    """A cell as a notebook file holds it."""
    base = {"cell_type": kind, "id": "x", "metadata": {"tags": list(tags)}, "source": source}
    code = {"outputs": list(outputs), "execution_count": None} if kind == "code" else {}
    return {**base, **code, **more}


def rich(**data):
    """A display output; ``html`` stands for ``text/html`` and so on."""
    types = {"html": "text/html", "text": "text/plain", "png": "image/png", "svg": "image/svg+xml"}
    bundle = {types.get(name, name): value for name, value in data.items()}
    return {"output_type": "display_data", "data": bundle, "metadata": {}}


def write_notebook(path, *cells):
    """A notebook file."""
    whole = {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


@pytest.fixture
def make_workshop(tmp_path):
    """A workshop folder with everybody's records in a journal and two notebooks."""

    def make(language="en", some=None):
        folder = tmp_path / "course"
        folder.mkdir()
        text = f'title = "Coffee & cake"\nlanguage = "{language}"\n[brand]\nname = "Brand <b>"\n'
        (folder / "workshop.toml").write_text(text, encoding="utf-8")
        journals = Journals(folder / "work", "noa", now=lambda: 1_800_000_000_000)
        for record in records(language) if some is None else some:
            journals.save(record)
        write_notebook(
            folder / "01-persona.ipynb",
            cell("# First part\n\n[next](02-journey.ipynb)", "markdown"),
            cell('ws.form("personas")'),
            cell("My own thought", "markdown", tags=["notes"]),
        )
        write_notebook(
            folder / "02-journey.ipynb", cell("# Second part", "markdown"), cell("ws.map()")
        )
        return folder

    return make
