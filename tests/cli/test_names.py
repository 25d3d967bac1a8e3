"""Names that people give to folders and teams: what they get, and what is printed."""

from __future__ import annotations

import os
import shlex
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.course.team_table import _NAME, _width
from jmkit.cli.folders import workshops_at
from jmkit.cli.group import jmkit
from jmkit.workshop.course.teams import add_team, close_team, new_class


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(jmkit, [str(arg) for arg in args])


GOOD = ["class/team 1", "class/צוות 1", "קורס 'קיץ'", "😀 smile", "a&b;c", "$(x)", "a!b", "-x"]
FOREIGN = ["dots...", 'a"b', "con", "end ", "what?", "א" * 300, "a:b", "a\x1bb"]


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.skipif(os.name == "nt", reason="its shell writes paths otherwise")
def test_the_command_that_is_printed_opens_what_was_made(run, name):
    printed = run("new", "--", name).output.splitlines()[-1]
    *_, path = shlex.split(printed)
    assert jm.open(path).path == Path(name).absolute()


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("command", [["new"], ["class", "new", "--teams", 1]], ids=len)
def test_a_folder_that_not_every_system_can_have_is_refused_with_a_better_name(run, name, command):
    result = run(*command, "--language", "en", "--", name)
    assert result.exit_code == 1
    assert "on every system" in result.output
    assert "such as " in result.output
    assert not list(Path().iterdir())


@pytest.mark.parametrize("path", ["new/..", ".", "new/../.", "./"])
def test_a_way_back_is_no_new_folder(run, path):
    Path("mine.txt").touch()
    assert run("new", path).exit_code == 1
    assert [p.name for p in Path().iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("team", ["😀", "..", "?!", "צוות 1", "1", "a" * 300])
def test_files_are_named_by_team_or_folder(run, team):
    new_class("course", [team], "en")
    run("handout", "course")
    run("class", "handouts", "course", "--zip")
    names = {p.name for p in Path("course").rglob("handouts/*")}
    assert len(names) == 2
    assert not names & {"handout.html", "handout.zip"}
    assert {name.partition(".")[0] for name in names} == {
        _stem(team) or Path("course").glob("01-*").__next__().name
    }


def _stem(team: str) -> str:
    return "-".join(w for w in team.split() if w.isalnum())[:60]


def test_two_teams_without_letters_stay_two(run, tmp_path):
    new_class("course", ["😀"], "en")
    for name in ("😀", "🎉"):
        folder = jm.new(tmp_path / "in" / name, language="en").path
        file = folder / "workshop.toml"
        file.write_text(f'id = "same"\nteam = "{name}"\nlanguage = "en"\n', "utf-8")
    run("class", "collect", "course", "in")
    assert len(list(Path("course").glob("*/workshop.toml"))) == 3


def test_a_closed_team_is_left_out_wherever_the_class_is_named():
    new_class("course", ["Owls", "Bears"], "en")
    close_team(Path("course"), "Owls")
    assert [p.name for p in workshops_at([Path("course")])] == ["02-bears"]


def test_a_class_within_a_workshop_is_a_class():
    jm.new("trainer", language="en")
    new_class("trainer/course", ["Owls"], "en")
    assert [p.name for p in workshops_at([Path("trainer/course")])] == ["01-owls"]
    assert workshops_at([Path("trainer")]) == [Path("trainer")]


def test_a_table_keeps_its_columns_whatever_teams_are_called(run):
    new_class("course", ["Owls", "😀 צוות", "שָׁלוֹם", "漢字", "א" * 300], "en")
    lines = run("check", "course").output.splitlines()
    assert len({_width(line.partition("0%")[0]) for line in lines[1:]}) == 1
    assert all(_width(line.split("  ")[0]) <= _NAME for line in lines)


def test_a_name_in_a_table_commands_no_terminal(run):
    folder = new_class("course", ["Owls"], "en")[0]
    file = folder / "workshop.toml"
    file.write_text(file.read_text("utf-8").replace('"Owls"', '"\\u001b[2J\\nOwls"'), "utf-8")
    output = run("class", "check", "course").output
    assert not [c for c in output if unicodedata.category(c) == "Cc" and c != "\n"]
    assert output.splitlines()[1].startswith("␛[2J␊Owls")


def test_starting_a_class_names_its_teams(run):
    add_team(new_class("course", ["Owls"], "en")[0].parent, "Bears")
    result = run("start", "course")
    assert result.exit_code == 1
    assert "Name the folder of one team in it: 01-owls, 02-bears." in result.output
