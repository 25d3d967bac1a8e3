"""Fault injection: whichever call of the disk fails, old work is intact and promises are kept."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jmkit.errors import NotSavedError
from jmkit.journal import Disk, Entry, Journals, Stamp, names
from jmkit.model import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OLD = Stage(id="old", title="written before")
TEXT = "waits in a long queue in the morning"
MANY = 70  # calls, and more than the work below needs


@pytest.fixture
def work(folder, session) -> Callable[..., Iterator[Stage]]:
    """What a session does, with a draft that a killed one left: each step is tried until saved."""
    session().save(OLD)
    left = names.new_draft(folder / "dana.jsonl")
    left.write_bytes(
        Entry(Stamp(5, 0, "dana"), "stage", "left", {"title": "left behind"}).to_line()
    )
    os.utime(left, (0, 0))

    def steps(disk) -> Iterator[Callable[[], Stage | None]]:
        dana = session(disk=disk)
        yield lambda: dana.save(Stage(id="new", title=TEXT[:5]))
        for end in range(8, len(TEXT), 4):
            yield lambda end=end: dana.save(Stage(id="new", title=TEXT[:end]))
        yield lambda: dana.save(Stage(id="new", title=TEXT, emotion=-1))
        yield lambda: dana.save(Stage(id="other", title="another"))
        yield lambda: dana.remove(Stage(id="other"))

    return steps


def standing(folder) -> dict[str, tuple[str, int]]:
    """What everyone sees who opens the folder now."""
    return {s.id: (s.title, s.emotion) for s in Journals(folder, "noam").journey.stages}


WHOLE = {"old": (OLD.title, None), "left": ("left behind", None), "new": (TEXT, -1)}
CALLS = {"make_folder", "open", "sync_folder", "write", "sync", "rename", "remove"}


def test_the_work_needs_every_call_and_leaves_one_file(work, failing_disk, folder):
    disk = failing_disk(lambda *_: False)
    for step in work(disk):
        step()
    assert set(disk.calls) == CALLS
    assert len(disk.calls) < MANY
    assert standing(folder) == WHOLE
    assert [path.name for path in folder.iterdir()] == ["dana.jsonl"]


@pytest.mark.parametrize("broken", range(1, MANY))
def test_one_call_fails(work, failing_disk, folder, broken):
    disk = failing_disk(lambda _, n: n == broken)
    refused = 0
    for step in work(disk):
        before = standing(folder)
        try:
            saved = step()
        except NotSavedError:
            assert before.keys() - {"other"} <= standing(folder).keys()
            refused, saved = refused + 1, step()
        if saved:
            assert standing(folder)[saved.id] == (saved.title, saved.emotion)
    assert standing(folder) == WHOLE
    assert refused == (broken in range(1, len(disk.calls)) and not is_tidying(disk, broken))


def is_tidying(disk, broken) -> bool:
    """Whether nobody's work waits for a call: that only takes in or removes a draft."""
    taken_in = disk.calls.index("rename") + 1 if "rename" in disk.calls else 0
    return disk.calls[broken - 1] == "remove" or taken_in <= broken < taken_in + 5


@pytest.mark.parametrize("broken", range(1, MANY, 3))
def test_all_calls_fail_from_then_on(work, failing_disk, folder, broken):
    disk = failing_disk(lambda _, n: n >= broken)
    promised = {"old": OLD.title, "left": "left behind"}
    for step in work(disk):
        with suppress(NotSavedError):
            if saved := step():
                promised[saved.id] = saved.title
    now = standing(folder)
    # More than was promised may have arrived: a line that was written, but not waited for.
    assert all(now[key][0].startswith(promised[key]) for key in promised.keys() - {"other"})


def test_the_power_is_cut_at_each_call(work, failing_disk, folder, tmp_path):
    """Only what was waited for survives; a file's removal is taken to be on the disk at once."""

    class Cut(failing_disk):
        kept: dict[str, bytes]

        def sync(self, file):
            super().sync(file)
            path = Path(file.name)
            if path.name in self.kept:
                self.kept[path.name] = path.read_bytes()

        def sync_folder(self, path):
            super().sync_folder(path)
            self.kept |= {file.name: self.kept.get(file.name, b"") for file in path.iterdir()}

        def rename(self, old, new):
            super().rename(old, new)
            self.kept[new.name] = self.kept.pop(old.name)

        def remove(self, path):
            super().remove(path)
            del self.kept[path.name]

    promised = {"old": OLD.title, "left": "left behind"}

    def check(*_) -> bool:
        shutil.rmtree(tmp_path / "after", ignore_errors=True)
        (tmp_path / "after").mkdir()
        for name, content in disk.kept.items():
            (tmp_path / "after" / name).write_bytes(content)
        now = standing(tmp_path / "after")
        assert all(now[key][0].startswith(title) for key, title in promised.items())
        return False

    disk = Cut(lambda *_: False)
    disk.kept = {}
    steps = work(disk)
    first = next(steps)
    disk.kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    disk.fails = check
    for step in itertools.chain([first], steps):
        promised.pop("other", None)
        if saved := step():
            promised[saved.id] = saved.title
        check()


def test_the_message_says_why_and_nothing_else_is_raised(session, failing_disk):
    dana = session(disk=failing_disk(lambda *_: True))
    with pytest.raises(NotSavedError, match=r"“dana.jsonl” cannot be written \(Input/output error"):
        dana.save(OLD)
    assert (dana.journey.stages, dana.problems) == ((), [])


def test_what_was_read_but_not_waited_for_is_written_again(session, failing_disk, folder):
    times = itertools.count()
    disk = failing_disk(lambda name, _: name == "sync" and next(times) == 0)
    dana = session(disk=disk)
    with pytest.raises(NotSavedError):
        dana.save(OLD)
    dana.refresh()
    assert dana.journey.stages[0].title == OLD.title  # the line is in the file; the disk said no
    dana.save(OLD)
    assert disk.calls.count("sync") == 2
    size = dana.path.stat().st_size
    dana.save(OLD)
    assert dana.path.stat().st_size == size


@pytest.mark.parametrize("act", ["remove", "bring_back"])
def test_so_is_a_removal_and_a_return(session, failing_disk, act):
    disk = failing_disk(lambda *_: False)
    dana = session(disk=disk)
    dana.save(OLD)
    if act == "bring_back":
        dana.remove(OLD)
    disk.fails = lambda name, _: name == "sync"
    with pytest.raises(NotSavedError):
        getattr(dana, act)(OLD)
    dana.refresh()
    disk.fails = lambda *_: False
    before = disk.calls.count("sync")
    getattr(dana, act)(OLD)
    assert disk.calls.count("sync") == before + 1


def test_a_journal_that_was_replaced_meanwhile_is_written_again(session, failing_disk, folder):
    class Replacing(failing_disk):
        """A cloud drive puts an older copy in the file's place, just before it is closed."""

        def sync(self, file):
            super().sync(file)
            if self.copies:
                (folder / "copy").write_bytes(self.copies.pop())
                (folder / "copy").rename(folder / "dana.jsonl")

    disk = Replacing(lambda *_: False)
    disk.copies = []
    dana = session(disk=disk)
    dana.save(Stage(id="one", title="one"))
    disk.copies = [dana.path.read_bytes()]
    dana.save(Stage(id="two", title="two"))
    assert sorted(standing(folder)) == ["one", "two"]
    disk.copies = [dana.path.read_bytes()] * 9
    with pytest.raises(NotSavedError, match="another program keeps replacing it"):
        dana.save(Stage(id="three", title="three"))


def test_where_names_cannot_be_waited_for_nobody_waits(tmp_path, monkeypatch):
    def refuse(_):
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    Disk().sync_folder(tmp_path)


def test_names_of_a_folder_that_is_gone_are_not_safe(tmp_path):
    with pytest.raises(FileNotFoundError):
        Disk().sync_folder(tmp_path / "gone")
