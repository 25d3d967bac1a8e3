"""The names that notebooks and scripts may rely on, written down a second time."""

from __future__ import annotations

import pytest

import jmkit as jm

NAMES = [
    "Action",
    "Evidence",
    "JmkitError",
    "Journey",
    "Note",
    "Opportunity",
    "PainPoint",
    "Participant",
    "Persona",
    "Record",
    "Scenario",
    "Stage",
    "Step",
    "Touchpoint",
    "Workshop",
    "languages",
    "new",
    "open",
    "packs",
]

WORKSHOP = [
    "as_of",
    "before_after",
    "block",
    "board",
    "bring_back",
    "card",
    "check",
    "context",
    "data",
    "example",
    "export",
    "export_map",
    "export_sheets",
    "findings",
    "flow",
    "form",
    "funnel",
    "handout",
    "heat",
    "history",
    "introduce",
    "journey",
    "language",
    "map",
    "matrix",
    "notes",
    "overwritten",
    "path",
    "person",
    "portrait",
    "problems",
    "progress",
    "redo",
    "remove",
    "removed",
    "reviews",
    "save",
    "settings",
    "summary",
    "survey",
    "table",
    "title",
    "tr",
    "trace",
    "undo",
]


def test_the_package_offers_these_names():
    assert sorted(jm.__all__) == NAMES
    assert {"new", "open"} <= set(dir(jm))


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_there(name):
    assert getattr(jm, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nothing"):
        jm.nothing  # noqa: B018 -- looking is the test


def test_a_workshop_offers_these_names(tmp_path):
    ws = jm.new(tmp_path / "course")
    assert sorted(name for name in dir(ws) if not name.startswith("_")) == sorted(WORKSHOP)
