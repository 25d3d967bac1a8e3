"""A small finished workshop in each language, and notebook files in a line."""

import json

from jmkit.folder.packs import open_pack
from jmkit.model import (
    Action,
    DataChoice,
    DataSource,
    Evidence,
    Finding,
    Note,
    Opportunity,
    PainPoint,
    Participant,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)
from jmkit.workshop.create import new_workshop
from jmkit.workshop.facade import open_workshop
from jmkit.workshop.saved_outputs import show_blocks

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

WORDS = {
    "en": (
        "Dana",
        "Morning coffee",
        "Reads the menu",
        "The queue is long",
        "Order ahead",
        "Try it",
    ),
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
        DataSource(id="log", title="events.csv", columns=("who = customer",)),
        DataChoice(id="said", name="cart*", source="log", stage="s"),
        Finding(id="f", title="38 of 120 said so", decision="declined"),
        Opportunity(id="o", title=answer, answers=("pain",), impact=5, effort=2, kind="process"),
        Action(id="a", title=action, opportunity="o", owner="Avi", due="2027-01-31"),
        Note(id="parking-lot", text="Who answers the phone?"),
    ]


def cell(source, kind="code", tags=(), outputs=(), **more):
    """A cell as a notebook file holds it."""
    base = {"cell_type": kind, "metadata": {"tags": list(tags)}, "source": source}
    code = {"outputs": list(outputs), "execution_count": None} if kind == "code" else {}
    return {**base, **code, **more}


def rich(**data):
    """A display output; ``html`` stands for ``text/html`` and so on."""
    types = {"html": "text/html", "text": "text/plain", "png": "image/png", "svg": "image/svg+xml"}
    bundle = {types.get(name, name): value for name, value in data.items()}
    return {"output_type": "display_data", "data": bundle, "metadata": {}}


def write_notebook(path, *cells):
    """A notebook file."""
    numbered = [{**c, "id": f"c{n}"} if isinstance(c, dict) else c for n, c in enumerate(cells)]
    whole = {"cells": numbered, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def finished_workshop(folder, language):
    """The coffee house's example, filled in, its notebooks as people leave them."""
    new_workshop(folder, language)
    workshop = open_workshop(folder, person="author")
    for record in open_pack("coffee-house").example(language):
        workshop.save(record)
    for path in folder.glob("*.ipynb"):
        show_blocks(path, workshop)
    return folder
