"""A collecting that is killed at any call of the disk: nothing is half, and the next mends."""

from __future__ import annotations

import json
import os
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

import jmkit as jm
from jmkit.folder.class_file import team_folders
from jmkit.folder.settings import FILE_NAME, read_settings
from jmkit.journal import JournalFolder
from jmkit.workshop.collect.collecting import collect
from jmkit.workshop.course.team_settings import update_teams
from jmkit.workshop.course.teams import new_class

if TYPE_CHECKING:
    from pathlib import Path

CALLS = ("mkdir", "open", "fsync", "replace", "unlink")  # what writes

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no kill -9")


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """A class, and a stick: its team went on, changed a page, and there is a team that is new."""
    folder = tmp_path_factory.mktemp("start")
    owls = new_class(folder / "course", ["Owls"], "en")[0]
    jm.open(owls, person="noa").save(jm.Persona(id="p", name="Dana"))
    _few_files(owls)
    settings = folder / "course" / "class.toml"
    settings.write_text(settings.read_text("utf-8").replace('"calm"', '"bold"'), "utf-8")
    update_teams(folder / "course")
    brought = shutil.copytree(owls, folder / "stick" / "01-owls")
    jm.open(brought, person="noa").save(jm.Persona(id="p", name="Dana", story="She waits."))
    (brought / "01-persona.ipynb").write_text("{}")
    (brought / "data" / "reviews.csv").write_text("text\nslow\n")
    hawks = jm.new(folder / "stick" / "Hawks", language="en").path
    jm.open(hawks, person="tal").save(jm.Persona(name="Maya"))
    _few_files(hawks)
    return folder


def _few_files(workshop: Path) -> None:
    for page in [*workshop.glob("0[02-9]*.ipynb"), *workshop.glob("data/*")]:
        page.unlink()


def state(course: Path) -> dict[str, bytes]:
    return {str(p.relative_to(course)): p.read_bytes() for p in course.rglob("*") if p.is_file()}


def collect_until(call: int, course: Path, stick: Path) -> bool:
    """Collects in a process that is killed before a call that writes; whether it was."""
    if child := os.fork():
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    try:
        _kill_at(call)
        list(collect(course, [stick]))
    finally:
        os._exit(0)


def _kill_at(call: int) -> None:
    left = [call]

    def counted(name, real):
        def counting(*args, **more):
            if name != "open" or args[1] & os.O_CREAT:
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **more)

        return counting

    for name in CALLS:
        setattr(os, name, counted(name, getattr(os, name)))


def is_whole(course: Path, before: dict[str, bytes]) -> bool:
    """Whether every team can be read with all that it had, and no file is a part of one."""
    teams = team_folders(course)
    ours = [JournalFolder(team / "work") for team in teams if read_settings(team)]
    for page in course.rglob("*.ipynb"):
        json.loads(page.read_bytes())
    kept = all((course / name).exists() for name in before)
    return kept and not any(journals.problems for journals in ours)


def test_killed_anywhere_nothing_is_half_and_the_next_collecting_mends(start, tmp_path):
    stick = start / "stick"
    unbroken = shutil.copytree(start / "course", tmp_path / "unbroken")
    list(collect(unbroken, [stick]))
    expected, before = state(unbroken), state(start / "course")
    course, call = tmp_path / "course", 0
    while True:
        call += 1
        shutil.copytree(start / "course", course)
        was_killed = collect_until(call, course, stick)
        assert is_whole(course, before), f"half after call {call}"
        list(collect(course, [stick]))
        assert state(course) == expected, f"not mended after call {call}"
        shutil.rmtree(course)
        if not was_killed:
            break
    assert call > 40  # there were calls to be killed at


def test_a_team_that_was_begun_is_no_team_until_it_is_whole(start, tmp_path):
    course = shutil.copytree(start / "course", tmp_path / "course")
    wanted = {p.name for p in (start / "stick" / "Hawks").rglob("*") if p.is_file()}
    seen = []
    for call in range(1, 200):
        if not collect_until(call, course, start / "stick"):
            break
        hawks = course / "02-hawks"
        if (hawks / FILE_NAME).exists():
            seen.append({p.name for p in hawks.rglob("*") if p.is_file()} >= wanted)
    assert all(seen)
