"""The command line speaks the language of the workshop or class it is about."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.course.commands import class_command
from jmkit.cli.group import jmkit
from jmkit.workshop.course.teams import new_class


@pytest.fixture(autouse=True)
def own_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(jmkit, [str(arg) for arg in args], prog_name="jmkit")


@pytest.fixture
def course():
    new_class("course", ["ינשופים", "עורבים"], "he")
    return "course"


def english_in(output: str) -> list[str]:
    """Runs of English words of a text that are no path, command, package or name of ours."""
    text = re.sub(
        r"^jmkit: |\S*[/\\]\S*|jmkit \w+.*$|pip install.*|chmod.*", "", output, flags=re.MULTILINE
    )
    return re.findall(r"[A-Za-z]{3,} [A-Za-z]{2,}", text)


ON_A_WORKSHOP = [
    ("check", "course/01-ינשופים"),
    ("map", "course/01-ינשופים", "--out", "map.svg"),
    ("handout", "course/01-ינשופים"),
    ("handout", "course/01-ינשופים", "--redact", "--no-names", "--yes"),
    ("repair", "course/01-ינשופים"),
    ("doctor", "course/01-ינשופים"),
    ("new", "another"),
]
ON_A_CLASS = [
    ("check", "course"),
    ("handout", "course"),
    ("class", "new", "second", "--teams", 2),
    ("class", "add", "course", "דובים"),
    ("class", "rename", "course", "ינשופים", "תוכים"),
    ("class", "close", "course", "ינשופים"),
    ("class", "close", "course", "ינשופים", "--open"),
    ("class", "update", "course"),
    ("class", "check", "course"),
    ("class", "handouts", "course"),
    ("class", "report", "course", "--redact"),
    ("class", "collect", "course", "elsewhere", "--dry-run"),
    ("class", "collect", "course", "elsewhere"),
]


@pytest.mark.parametrize("command", ON_A_WORKSHOP + ON_A_CLASS, ids=lambda c: "-".join(map(str, c)))
def test_what_is_said_of_a_hebrew_workshop_is_hebrew(run, course, command):
    (jm.new("elsewhere/one").path / "run.py").touch()
    result = run(*command)
    assert result.exit_code == 0, result.output
    assert re.search("[א-ת]", result.output)
    assert not english_in(result.output)


@pytest.mark.parametrize(
    "command",
    [
        ("start", "course"),
        ("map", "course/01-ינשופים", "--lanes", "stagez"),
        ("handout", "course/01-ינשופים", "--look", "bald"),
        ("class", "rename", "course", "nobody", "x"),
        ("class", "add", "course", "ינשופים"),
        ("class", "collect", "course", "nowhere"),
        ("new", "course"),
        ("new", "dots..."),
    ],
    ids="-".join,
)
def test_what_goes_wrong_with_it_is_told_in_hebrew(run, course, command):
    result = run(*command)
    assert result.exit_code == 1
    assert "jmkit: " in result.output
    assert re.search("[א-ת]", result.output)
    assert not english_in(result.output)


def test_where_there_is_no_workshop_it_speaks_english(run):
    assert "There is no workshop" in run("check", "nowhere").output


def test_one_command_after_another_speaks_each_in_its_own(run, course):
    jm.new("english", language="en")
    assert english_in(run("check", "english").output)
    assert not english_in(run("check", "course").output)
    assert english_in(run("check", "english").output)


def test_teams_are_counted_as_people_speak(run):
    new_class("one", 1, "en")
    jm.open("one/01-team-1", person="noa").save(jm.Participant(id="noa", name="Noa"))
    assert "1 of 1 team: " in run("class", "check", "one").output
    assert "  1 person  " in run("class", "check", "one").output
    new_class("אחד", 1, "he")
    assert "אצל 1 מתוך צוות אחד: " in run("class", "check", "אחד").output


def test_what_other_programs_read_is_the_same_in_each_language(run):
    plain = {}
    for language in ("he", "en"):
        new_class(language, 2, language)
        plain[language] = json.loads(run("class", "check", language, "--json").output)
    he, en = plain["he"], plain["en"]
    assert [team["rules"] for team in he["teams"]] == [team["rules"] for team in en["teams"]]
    assert [one["rule"] for one in he["commonest"]] == [one["rule"] for one in en["commonest"]]
    assert he["teams"][0].keys() == en["teams"][0].keys()
    assert he["teams"][0]["progress"] == en["teams"][0]["progress"]


@pytest.mark.parametrize("command", class_command.commands)
def test_a_class_need_not_be_named_where_one_stands_in_it(run, course, monkeypatch, command):
    if command in {"update", "check", "handouts", "report"}:
        monkeypatch.chdir(course)
        assert run("class", command).exit_code == 0
    else:
        assert run("class", command).exit_code == 2
