"""A class at a glance."""

from __future__ import annotations

import json

import pytest

import jmkit as jm
from jmkit.classroom import class_overview
from jmkit.workshop.course.teams import close_team, new_class


@pytest.fixture
def course(tmp_path):
    new_class(tmp_path / "course", ["Owls", "Bears", "Hawks"], "en", title="Spring")
    jm.open(tmp_path / "course" / "01-owls", person="noa").save(jm.Persona(name="Dana"))
    return tmp_path / "course"


def test_it_has_a_line_a_team_that_is_open(course):
    close_team(course, "Bears")
    assert [team.team for team in class_overview(course).teams.values()] == ["Owls", "Hawks"]


def test_a_team_that_nobody_began_has_no_last_change(course):
    changed = [team.changed for team in class_overview(course).teams.values()]
    assert changed[0] is not None
    assert changed[1:] == [None, None]


def test_what_most_teams_miss_comes_first(course):
    n, _, text = class_overview(course).commonest()[0]
    assert n == 3
    assert text.startswith("There is no scenario yet")


def test_a_team_that_cannot_be_read_is_told_and_stops_no_other(course):
    (course / "02-bears" / "workshop.toml").write_text("title = ")
    found = class_overview(course)
    assert [folder.name for folder in found.unread] == ["02-bears"]
    assert len(found.teams) == 2
    assert not found.is_whole


def test_it_is_plain_data_for_other_programs(course):
    plain = json.loads(json.dumps(class_overview(course).plain()))
    assert plain["title"] == "Spring"
    assert [team["folder"] for team in plain["teams"]] == ["01-owls", "02-bears", "03-hawks"]
    assert plain["teams"][0]["progress"]["persona"] > 0


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_most_miss_is_said_without_what_differs_from_team_to_team(tmp_path, language):
    new_class(tmp_path / "new", 2, language)
    assert not [text for *_, text in class_overview(tmp_path / "new").commonest() if "…" in text]
