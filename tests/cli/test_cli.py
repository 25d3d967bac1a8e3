"""The command line: what it does, what it says, and its exit codes."""

from __future__ import annotations

import contextlib
import shutil
import sys

import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.group import _COMMANDS, jmkit
from jmkit.drawing import LANES, THEMES
from jmkit.folder.packs import packs
from jmkit.handouts.looks.look import look_names
from jmkit.model import Persona
from jmkit.rendering import PICTURES


@pytest.fixture(autouse=True)
def own_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")
    monkeypatch.setattr("jmkit.workshop.doctor.kept_folders", lambda: [tmp_path / "home" / "jmkit"])
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(jmkit, [str(arg) for arg in args])


@pytest.fixture
def course(tmp_path):
    return jm.new(tmp_path / "course", language="en").path


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_has_help_with_an_example(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"  jmkit {command}" in result.output


def test_the_help_names_every_command(run):
    output = run("--help").output
    assert all(f"  {command} " in output for command in _COMMANDS)


def test_an_unknown_command_is_answered_with_the_likely_one(run):
    result = run("hanout")
    assert result.exit_code == 2
    assert "Did you mean “handout”?" in result.output


def test_a_blank_workshop_begins_with_stages_only(run, tmp_path):
    run("new", tmp_path / "spring", "--blank")
    assert {*jm.open(tmp_path / "spring").journey.records} == {"stage"}


def test_new_makes_a_workshop_and_says_what_to_do_next(run, tmp_path):
    result = run("new", tmp_path / "spring", "--language", "en", "--title", "Spring")
    assert result.exit_code == 0
    assert jm.open(tmp_path / "spring").title == "Spring"
    assert f"jmkit start {tmp_path / 'spring'}" in result.output


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("class/team 1", "'class/team 1'"),
        ("קורס/צוות", "קורס/צוות"),
        ("a'b$(x)", """'a'"'"'b$(x)'"""),
        ("-x", "./-x"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="its shell writes paths otherwise")
def test_the_next_command_is_written_so_that_a_shell_takes_it(run, tmp_path, path, written):
    with contextlib.chdir(tmp_path):
        assert f"\n  jmkit start {written}\n" in run("new", "--", path).output


def test_list_and_the_help_tell_what_can_be_chosen(run):
    told = run("list").output
    assert all(name in told for name in [*packs(), *LANES, *PICTURES, *look_names(), *THEMES])
    assert all(name in run("new", "--help").output for name in packs())
    help_of_map = run("map", "--help").output
    assert all(name in help_of_map for name in [*PICTURES, *LANES, "A3"])


def test_new_in_a_folder_that_is_not_empty_is_one_sentence(run, course):
    result = run("new", course)
    assert result.exit_code == 1
    assert result.output.startswith("jmkit: “")
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["map", "handout", "check", "start"])
def test_a_folder_without_a_workshop_is_one_sentence_with_the_next_step(run, tmp_path, command):
    result = run(command, tmp_path)
    assert result.exit_code == 1
    assert "jmkit new" in result.output


def test_map_draws_into_the_handouts(run, course):
    assert run("map", course).exit_code == 0
    assert (course / "handouts" / "map.png").exists()


def test_map_of_an_unknown_format_names_the_choices(run, course, tmp_path):
    result = run("map", course, "--out", tmp_path / "map.gif")
    assert result.exit_code == 1
    assert "svg" in result.output


def test_map_draws_what_is_asked_for(run, course):
    args = ("--lanes", "stages, emotions", "--picture", "map", "--paper", "a3", "--dpi", 40)
    assert run("map", course, *args).exit_code == 0
    assert run("map", course, "--picture", "before_after").exit_code == 0
    assert (course / "handouts" / "before-after.png").exists()


def test_map_is_laid_out_for_the_width_of_a_screen(run, course, tmp_path):
    assert run("map", course, "--width", 1500, "--out", tmp_path / "map.svg").exit_code == 0
    assert 'width="1500' in (tmp_path / "map.svg").read_text("utf-8")
    assert run("map", course, "--width", 10).exit_code == 2


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--paper", "B4", "A4, A3, wall, screen"),
        ("--lanes", "stagez", "Did you mean “stages”?"),
        ("--picture", "heet", "Did you mean “heat”?"),
        ("--stage", "Refund", "Awareness"),
        ("--events", "data/none.csv", "none.csv"),
    ],
)
def test_map_tells_what_does_not_exist_and_the_choices(run, course, option, value, told):
    result = run("map", course, option, value)
    assert result.exit_code == 1
    assert told in result.output


def test_handout_writes_a_file_for_each_workshop(run, course, tmp_path):
    shutil.copytree(course, tmp_path / "other")
    result = run("handout", course, tmp_path / "other")
    assert result.exit_code == 0
    assert all(list((f / "handouts").glob("*.html")) for f in (course, tmp_path / "other"))


def test_one_broken_workshop_does_not_stop_the_others(run, course, tmp_path):
    (tmp_path / "broken").mkdir()
    result = run("handout", tmp_path / "broken", course)
    assert result.exit_code == 1
    assert list((course / "handouts").glob("*.html"))


def test_handout_of_several_to_one_file_is_a_wrong_command(run, course, tmp_path):
    assert run("handout", course, course, "--out", tmp_path / "x.html").exit_code == 2


def test_check_says_what_is_missing_and_what_to_do(run, course):
    result = run("check", course)
    assert result.exit_code == 0
    assert "✗" in result.output


def test_check_of_one_step_speaks_of_that_step_only(run, course):
    assert len(run("check", course, "--step", "persona").output) < len(run("check", course).output)


def test_check_names_the_file_and_line_of_a_broken_journal(run, course):
    with (course / "work" / "dana.jsonl").open("wb") as file:
        file.write(b"this is no entry\n")
    result = run("check", course)
    assert result.exit_code == 1
    assert "“dana.jsonl”, line 1" in result.output


def test_check_is_content_where_a_torn_journal_was_written_again(run, course):
    dana = jm.open(course, person="dana")
    dana.save(jm.Scenario(goal="coffee in five minutes"))
    journal = course / "work" / "dana.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    assert run("check", course).exit_code == 1
    dana.save(jm.Scenario(goal="coffee in five minutes", trigger="a long night"))
    assert run("check", course).exit_code == 0
    assert run("check", course, course).exit_code == 0


def test_check_of_many_workshops_gives_a_line_each(run, course, tmp_path):
    shutil.copytree(course, tmp_path / "other")
    lines = run("check", course, tmp_path / "other").output.splitlines()
    assert [line.split()[0] for line in lines] == ["Team", "course", "other"]


def test_check_of_a_class_folder_gives_a_line_each(run, course, tmp_path):
    jm.new(tmp_path / "class" / "צוות 1", language="en")
    shutil.copytree(course, tmp_path / "class" / "team-2")
    lines = run("check", tmp_path / "class").output.splitlines()
    assert [line.split("  ")[0].strip("\u200e") for line in lines] == ["Team", "team-2", "צוות 1"]


def test_one_person_is_no_people(run, tmp_path):
    for name in ("a", "b"):
        workshop = jm.new(tmp_path / name, language="en")
        jm.open(workshop.path, person="Noa").save(Persona(name="Maya"))
    lines = run("check", tmp_path).output.splitlines()
    assert [line.count("  1 person  ") for line in lines] == [0, 1, 1]


def test_repair_of_a_class_folder_mends_each_team(run, tmp_path):
    pages = []
    for name in ("a", "b"):
        pages.append(jm.new(tmp_path / name, language="en").path / "01-persona.ipynb")
        pages[-1].unlink()
    assert run("repair", tmp_path).exit_code == 0
    assert all(page.is_file() for page in pages)


def test_doctor_finds_nothing_wrong_with_a_new_workshop(run, course):
    result = run("doctor", course)
    assert "✗" not in result.output
    assert result.exit_code == 0


def test_doctor_says_what_others_may_read(run, course, tmp_path):
    folder = tmp_path / "home" / "jmkit"
    folder.mkdir(mode=0o755, parents=True)
    result = run("doctor", course)
    assert f"✗ {folder} is open to others" in result.output
    assert f"chmod -R go= {folder}" in result.output


def test_doctor_names_a_broken_setting(run, course):
    (course / "workshop.toml").write_text("language = he", encoding="utf-8")
    result = run("doctor", course)
    assert result.exit_code == 1
    assert "workshop.toml”, שורה 1: " in result.output
