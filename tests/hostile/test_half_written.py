"""Nothing is ever half written: every call of the disk is made to fail once, or to be the last."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import jmkit
from jmkit.errors import JmkitError, WorkshopNotFoundError
from jmkit.folder.settings import find_workshop
from jmkit.folder.writing import clear_litter
from jmkit.handouts import write_handout
from jmkit.workshop.saved_outputs import show_blocks

CALLS = [(os, "open"), (os, "fsync"), (os, "mkdir"), (Path, "replace"), (Path, "unlink")]
OPEN = os.open
FULL = OSError(28, "No space left on device")


class Faults:
    """Counts the calls of the disk, and lets the one of a given number go wrong."""

    def __init__(self, monkeypatch) -> None:
        self.count, self.at, self.then = 0, 0, None
        for owner, name in CALLS:
            monkeypatch.setattr(owner, name, self._watched(getattr(owner, name)))

    def _watched(self, call):
        def watched(*args, **kwargs):
            reads = call is OPEN and not args[1] & os.O_CREAT
            self.count += not reads
            if self.count == self.at and not reads:
                self.then()
            return call(*args, **kwargs)

        return watched

    def fail(self, at: int) -> None:
        def full() -> None:
            raise FULL

        self.count, self.at, self.then = 0, at, full

    def kill(self, at: int) -> None:
        self.count, self.at, self.then = 0, at, lambda: os._exit(0)

    def stop(self) -> int:
        """No more faults; how many calls there were."""
        made, self.at, self.count = self.count, 0, 0
        return made


@pytest.fixture
def faults(monkeypatch):
    return Faults(monkeypatch)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A whole workshop, with a handout and pictures, to be copied."""
    folder = jmkit.new(tmp_path_factory.mktemp("model") / "ws", "en").path
    ws = jmkit.open(folder, person="dana")
    for suffix in ("png", "svg", "pdf"):
        ws.export("matrix", folder / "handouts" / f"matrix.{suffix}", dpi=30)
    write_handout(folder)
    return folder


WRITERS = {
    "png": lambda ws: ws.export("matrix", ws.path / "handouts" / "matrix.png", dpi=30),
    "svg": lambda ws: ws.export("matrix", ws.path / "handouts" / "matrix.svg"),
    "pdf": lambda ws: ws.export("matrix", ws.path / "handouts" / "matrix.pdf"),
    "handout": lambda ws: write_handout(ws.path),
    "notebook": lambda ws: show_blocks(ws.path / "01-persona.ipynb", ws),
}


def files(folder: Path) -> dict[str, bytes]:
    paths = (p for p in folder.rglob("*") if p.is_file() and p.parent.name != "work")
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


@pytest.mark.parametrize("writer", WRITERS)
def test_what_was_there_stays_when_the_disk_is_full(writer, model, tmp_path, faults):
    folder = shutil.copytree(model, tmp_path / "ws")
    ws, failed = jmkit.open(folder, person="dana"), 0
    write = WRITERS[writer]
    write(ws)
    before = files(folder)
    for at in range(1, 1_000):
        faults.fail(at)
        try:
            write(ws)
        except (JmkitError, OSError):
            failed += 1
        if faults.stop() < at:
            break
        clear_litter(folder / "handouts")
        clear_litter(folder)
        assert files(folder) == before
    assert failed >= 3


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a POSIX system")


def killed(work) -> None:
    """Does something in a copy of this process, which may be killed on the way."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


@needs_fork
@pytest.mark.parametrize("writer", ["png", "handout"])
def test_what_was_there_stays_when_the_program_is_killed(writer, model, tmp_path, faults):
    folder = shutil.copytree(model, tmp_path / "ws")
    ws = jmkit.open(folder, person="dana")
    write = WRITERS[writer]
    write(ws)
    before, littered = files(folder), 0
    for at in range(1, 25):
        faults.kill(at)
        killed(lambda: write(ws))
        faults.stop()
        left = files(folder)
        littered += left != before
        assert {name: left.get(name) for name in before} == before
        jmkit.open(folder, person="dana")
        assert files(folder) == before
    assert littered


@needs_fork
def test_a_new_workshop_is_whole_or_none_and_can_be_made_again(tmp_path, faults):
    whole, half = files(jmkit.new(tmp_path / "model", "en").path), 0
    for at in range(1, 200, 6):
        folder = tmp_path / f"ws{at}"
        faults.kill(at)
        killed(lambda folder=folder: jmkit.new(folder, "en", pack="blank"))
        faults.stop()
        try:
            find_workshop(folder)
        except WorkshopNotFoundError:
            half += folder.exists()
            jmkit.new(folder, "en")
            made = files(folder)
            assert {n: d for n, d in made.items() if n != "workshop.toml"} == {
                n: d for n, d in whole.items() if n != "workshop.toml"
            }
            assert len(jmkit.open(folder, person="dana").journey.stages) == 5
    assert half > 5


def test_a_new_workshop_that_found_no_room_can_be_made_again(tmp_path, faults):
    failed = 0
    for at in range(1, 200, 7):
        folder = tmp_path / f"ws{at}"
        faults.fail(at)
        try:
            jmkit.new(folder, "en")
        except JmkitError:
            failed += 1
            faults.stop()
            with pytest.raises(WorkshopNotFoundError):
                find_workshop(folder)
            jmkit.new(folder, "en")
        assert jmkit.open(folder, person="dana").journey.stages
    assert failed > 5
