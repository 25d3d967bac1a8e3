"""Whose journal it is: one for a workshop and a machine, whatever became of what it remembers."""

from __future__ import annotations

import json
import sys

import pytest

import jmkit as jm
from jmkit.folder.person import journal_name
from jmkit.i18n import Translator
from jmkit.workshop.doctor import examine


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    path = tmp_path / "home" / "people.json"
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: path)
    return path


@pytest.fixture
def course(tmp_path):
    return jm.new(tmp_path / "course", language="en", pack="blank").path


def rewrite_id(folder, line: str) -> None:
    file = folder / "workshop.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line if text.startswith("id =") else text for text in lines]
    file.write_text("\n".join(kept), encoding="utf-8")


@pytest.mark.parametrize("line", ["", 'id = ""', 'id = "  "', f'id = "{"x" * 1500}"'])
def test_without_an_id_every_opening_is_the_same_person(course, memory, line):
    rewrite_id(course, line)
    assert jm.open(course).person == jm.open(course / "data").person
    assert max(map(len, json.loads(memory.read_text()))) < 100


def test_two_folders_without_an_id_are_two_workshops(course, tmp_path):
    rewrite_id(course, "")
    other = jm.new(tmp_path / "other", language="en", pack="blank").path
    rewrite_id(other, "")
    assert jm.open(course).person != jm.open(other).person


def test_doctor_says_that_there_is_no_id(course):
    before = [r.fine for r in examine(course, Translator("en")) if "which workshop" in r.text]
    rewrite_id(course, "")
    after = [r.fine for r in examine(course, Translator("en")) if "which workshop" in r.text]
    assert (before, after) == ([True], [False])


@pytest.mark.parametrize(
    "broken", [b"", b"{", b"[1]", b'{"a": "p-', b"\0" * 90, b"\xff\xfe{", b"[" * 100_000]
)
def test_what_it_remembers_is_kept_aside_where_it_is_broken(course, memory, broken):
    memory.write_bytes(broken)
    assert jm.open(course).person == jm.open(course).person
    (aside,) = memory.parent.glob("people-broken-*.json")
    assert aside.read_bytes() == broken


def test_what_else_it_remembers_stays(course, memory):
    memory.write_text('{"other": "start", "newer": {"a": 1}}')
    jm.open(course)
    assert {"other": "start", "newer": {"a": 1}}.items() <= json.loads(memory.read_text()).items()


def test_a_memory_that_cannot_be_read_is_left_alone(course, memory):
    memory.unlink()
    memory.mkdir()
    assert jm.open(course).person
    assert memory.is_dir()


@pytest.mark.parametrize("name", ["start", "START", "Start", "con", "lpt1", "../x", "", "x" * 41])
def test_a_reserved_name_is_nobodys_journal(course, memory, name):
    assert journal_name(name).startswith("p-")
    known = json.loads(memory.read_text())
    memory.write_text(json.dumps(dict.fromkeys(known, name)))
    assert jm.open(course).person.startswith("p-")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_only_the_person_may_read_it(course, memory):
    assert memory.stat().st_mode & 0o777 == 0o600
    assert memory.parent.stat().st_mode & 0o777 == 0o700


def test_a_link_in_its_place_is_replaced_and_not_followed(course, memory, tmp_path):
    target = tmp_path / "target.json"
    memory.rename(target)
    memory.symlink_to(target)
    before = target.read_bytes()
    jm.new(tmp_path / "other", language="en", pack="blank")
    assert not memory.is_symlink()
    assert target.read_bytes() == before
