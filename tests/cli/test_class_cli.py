"""`jmkit class`."""

from __future__ import annotations

import json
import zipfile

import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.course.commands import class_command
from jmkit.cli.group import jmkit


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(jmkit, ["class", *(str(arg) for arg in args)])


@pytest.fixture
def course(run, tmp_path):
    (tmp_path / "teams.csv").write_text("team\nOwls\nצוות ב\n", "utf-8")
    run("new", tmp_path / "course", "--names", tmp_path / "teams.csv", "--language", "en")
    return tmp_path / "course"


@pytest.mark.parametrize("command", class_command.commands)
def test_every_command_has_help_with_an_example(run, command):
    assert f"  jmkit class {command}" in run(command, "--help").output


def test_new_makes_a_folder_a_team_and_says_what_to_do_next(run, tmp_path):
    result = run("new", tmp_path / "course", "--teams", 12)
    assert result.exit_code == 0
    assert result.output.count("נוצרה: ") == 12
    assert f"jmkit start {tmp_path}" in result.output


@pytest.mark.parametrize("options", [[], ["--teams", 2, "--names", "x.csv"]])
def test_new_wants_either_a_number_or_names(run, tmp_path, options):
    assert run("new", tmp_path / "course", *options).exit_code == 2


def test_check_shows_each_team_and_what_most_miss(run, course):
    lines = run("check", course).output.splitlines()
    assert lines[0].startswith("Team ")
    assert lines[1].startswith("Owls")
    assert lines[1].endswith("0 people  Not begun")
    assert lines[3] == "2 of 2 teams: There is no persona yet."


def test_check_as_json(run, course):
    assert [t["team"] for t in json.loads(run("check", course, "--json").output)["teams"]] == [
        "Owls",
        "צוות ב",
    ]


def test_a_team_is_added_renamed_and_closed(run, course):
    run("add", course, "Bears")
    assert "03-hawks" in run("rename", course, "Bears", "Hawks").output
    run("close", course, "Hawks")
    assert "Closed teams: 03-hawks" in run("check", course).output
    run("close", course, "Hawks", "--open")
    assert "Hawks" in run("check", course).output.splitlines()[3]


def test_update_says_which_teams_changed(run, course):
    assert "Every team has" in run("update", course).output
    path = course / "class.toml"
    path.write_text(path.read_text("utf-8").replace('look = "calm"', 'look = "bold"'), "utf-8")
    assert run("update", course).output.count("Updated: ") == 2


def test_handouts_of_all_teams_lie_in_one_place_named_by_team(run, course):
    assert run("handouts", course).exit_code == 0
    assert {p.name for p in (course / "handouts").iterdir()} == {"owls.html", "צוות-ב.html"}


def test_handouts_can_be_a_zip_a_team(run, course):
    run("handouts", course, "--zip")
    with zipfile.ZipFile(course / "handouts" / "צוות-ב.zip") as archive:
        assert archive.namelist() == ["צוות-ב.html"]


def test_handouts_tell_of_a_team_that_cannot_be_read(run, course):
    (course / "01-owls" / "workshop.toml").write_text("title = ")
    result = run("handouts", course)
    assert result.exit_code == 1
    assert "workshop.toml" in result.output
    assert (course / "handouts" / "צוות-ב.html").is_file()


def test_teams_whose_names_differ_in_signs_only_get_a_file_each(run, tmp_path):
    (tmp_path / "teams.csv").write_text("A+B\nA&B\n", "utf-8")
    run("new", tmp_path / "course", "--names", tmp_path / "teams.csv", "--language", "en")
    run("handouts", tmp_path / "course")
    names = {p.name for p in (tmp_path / "course" / "handouts").iterdir()}
    assert names == {"01-a-b.html", "02-a-b.html"}


def test_a_folder_that_is_no_class_is_one_sentence(run, tmp_path):
    workshop = jm.new(tmp_path / "one").path
    result = run("check", workshop)
    assert result.exit_code == 1
    assert "jmkit class new" in result.output


def test_report_says_who_is_who_and_where_it_is(run, course):
    result = run("report", course)
    assert result.exit_code == 0
    assert "Team 1: Owls" in result.output
    assert (course / "report" / "course.html").is_file()


def test_report_tells_of_a_team_that_cannot_be_read(run, course):
    (course / "01-owls" / "workshop.toml").write_text("title = ")
    result = run("report", course)
    assert result.exit_code == 1
    assert "01-owls" in result.output
    assert (course / "report" / "course.html").is_file()


def test_collect_says_what_became_of_each(run, course, tmp_path):
    hawks = jm.new(tmp_path / "in" / "Hawks").path
    (hawks / "run.py").write_text("")
    assert "dry run" in run("collect", course, tmp_path / "in", "--dry-run").output
    result = run("collect", course, tmp_path / "in")
    assert "New team: 03-hawks" in result.output
    assert "left: “run.py”" in result.output
    again = run("collect", course, tmp_path / "in")
    assert "Merged: 03-hawks" in again.output


def test_collect_says_that_there_is_nothing(run, course, tmp_path):
    result = run("collect", course, tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "nowhere" in result.output


@pytest.mark.parametrize("command", [["add", ""], ["add", "  "], ["rename", "Owls", ""]])
def test_a_team_without_a_name_is_refused(run, course, command):
    first, *names = command
    result = run(first, course, *names)
    assert result.exit_code == 1
    assert "needs a name" in result.output


def test_a_file_of_names_that_is_not_there_is_told_by_its_path(run, tmp_path):
    result = run("new", tmp_path / "course", "--names", "nope.csv", "--language", "en")
    assert "There is no file “nope.csv”" in result.output


def test_a_report_goes_into_a_folder_that_is_named(run, course, tmp_path):
    run("report", course, "--out", tmp_path)
    assert (tmp_path / "course.html").is_file()
