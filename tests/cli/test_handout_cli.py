"""`jmkit handout`: one workshop, a class, and what it asks before it masks."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.group import jmkit
from jmkit.handouts import pdf
from jmkit.model import Participant, Persona


@pytest.fixture(autouse=True)
def own_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")


@pytest.fixture
def run():
    def call(*args, **more):
        return CliRunner().invoke(jmkit, ["handout", *map(str, args)], **more)

    return call


@pytest.fixture
def course(tmp_path):
    workshop = jm.new(tmp_path / "class" / "one", language="en", title="One")
    workshop.save(Persona(name="Dana", story="Call 054-1234567"))
    workshop.save(Participant(id="noa", name="Noa Bar"))
    return workshop.path


@pytest.fixture
def group(course):
    for name in ("two", "three", "four"):
        shutil.copytree(course, course.parent / name)
    return course.parent


def page(folder):
    return (folder / "handouts" / "one.html").read_text("utf-8")


def test_it_writes_and_says_where(run, course):
    result = run(course)
    assert result.exit_code == 0
    assert result.output == f"Written: {course / 'handouts' / 'one.html'}\n"


def test_a_second_time_nothing_is_done_unless_it_is_wanted(run, course):
    run(course)
    assert run(course).output.startswith("Unchanged: ")
    assert run(course, "--again").output.startswith("Written: ")


def test_a_folder_of_workshops_is_a_class(run, group):
    result = run(group, "--workers", 2)
    assert result.exit_code == 0
    assert "4 workshops: 4 written." in result.output
    assert "4/4  Written: " in result.output
    assert all((f / "handouts" / f"{f.name}.html").exists() for f in group.iterdir())


def test_a_pattern_is_a_class_too(run, group):
    assert "2 workshops: 2 written." in run(f"{group}/t*").output


def test_a_workshop_named_twice_is_done_once(run, course):
    assert run(course, course).output.count("Written") == 1


def test_the_broken_ones_are_listed_at_the_end(run, group):
    (group / "two" / "workshop.toml").write_text("title = ")
    (group / "three" / "01-persona.ipynb").write_text("{")
    result = run(group)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert "4 workshops: 3 written, 1 failed." in lines
    assert "“01-persona.ipynb” is not a notebook" in lines[-2]
    assert "it is not written as name" in lines[-1]
    assert "Traceback" not in result.output


def test_a_pattern_without_a_workshop_is_one_sentence(run, tmp_path):
    result = run(tmp_path / "none-*")
    assert result.exit_code == 1
    assert "There is no workshop" in result.output


def test_the_look_can_be_chosen(run, course):
    run(course, "--look", "bold")
    assert "bold: surfaces" in page(course)


def test_a_look_of_ones_own_is_a_folder_anywhere(run, course, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "look.css").write_text("h1 { color: navy }")
    assert run(course, "--look", tmp_path / "mine").exit_code == 0
    assert "h1 { color: navy }" in page(course)


def test_an_unknown_look_is_one_sentence(run, course):
    result = run(course, "--look", "bald")
    assert result.exit_code == 1
    assert "Did you mean “bold”?" in result.output


def test_redact_shows_what_would_be_masked_and_asks(run, course):
    result = run(course, "--redact", input="y\n")
    assert result.exit_code == 0
    assert "one: Phone number: 054-1234567" in result.output
    assert "Mask these 1 in the handouts?" in result.output
    assert "054-1234567" not in page(course)


def test_redact_writes_nothing_when_the_answer_is_no(run, course):
    assert "Nothing was written." in run(course, "--redact", input="n\n").output
    assert not (course / "handouts" / "one.html").exists()


def test_a_masked_handout_is_named_by_no_participant(run, course):
    folder = course.rename(course.with_name("noa bar"))
    assert run(folder, "--no-names", "--yes").exit_code == 0
    assert [p.name for p in (folder / "handouts").glob("*.html")] == ["participant-1.html"]


def test_redact_does_not_ask_when_that_is_said(run, course):
    result = run(course, "--redact", "--yes")
    assert "?" not in result.output
    assert "054-1234567" not in page(course)


def test_names_are_left_out_when_that_is_said(run, course):
    run(course)
    assert "Noa Bar" in page(course)
    run(course, "--no-names")
    assert "Noa Bar" not in page(course)


def test_without_a_browser_the_page_is_there_and_the_pdf_is_explained(run, course, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    result = run(course, "--pdf")
    assert result.exit_code == 1
    assert "Written: " in result.output
    assert "A PDF needs a browser" in result.output


def test_out_names_the_file(run, course, tmp_path):
    run(course, "--out", tmp_path / "mine.html")
    assert (tmp_path / "mine.html").exists()


def test_out_goes_with_one_workshop_only(run, group, tmp_path):
    assert run(group, "--out", tmp_path / "x.html").exit_code == 2
