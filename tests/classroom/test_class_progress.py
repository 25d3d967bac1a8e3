"""One team's progress."""

from __future__ import annotations

import pytest

import jmkit as jm
from jmkit.classroom import team_progress
from jmkit.errors import WorkshopNotFoundError


@pytest.fixture
def ws(tmp_path):
    return jm.new(tmp_path / "team-1", title="Team one", language="en")


def test_a_new_workshop_has_not_begun_its_persona(ws):
    assert team_progress(ws.path).progress["persona"] == 0


def test_progress_grows_with_the_work(ws):
    before = team_progress(ws.path).progress["persona"]
    ws.save(jm.Persona(name="Dana", story="s", goals="g", needs="n", inner_language="i"))
    assert team_progress(ws.path).progress["persona"] > before


def test_people_are_counted(ws):
    jm.open(ws.path, person="דנה")
    assert team_progress(ws.path).people == 1


def test_a_broken_line_is_noticed(ws):
    (ws.path / "work" / "x.jsonl").write_text("no\n")
    assert not team_progress(ws.path).whole


def test_a_folder_without_a_workshop_is_named(tmp_path):
    with pytest.raises(WorkshopNotFoundError):
        team_progress(tmp_path)
