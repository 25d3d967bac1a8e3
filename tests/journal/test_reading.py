"""Reading a workshop's journals: nothing is made, moved, mended or written."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import jmkit as jm
from jmkit.journal import JournalFolder, Journals
from jmkit.model import Stage


def everything(folder) -> dict[str, tuple[bytes, int]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def worn(folder, session):
    """A folder with all that a session of the person would set right: dana's."""
    dana = session()
    stage = dana.save(Stage(title="q"))
    dana.save(stage.with_values(title="queue"))
    draft = folder / "dana.typing-00000000.jsonl"
    draft.write_bytes(dana.path.read_bytes())
    os.utime(draft, (0, 0))
    (folder / "dana (1).jsonl").write_bytes(dana.path.read_bytes()[:-5])
    return folder


@pytest.mark.parametrize("name", ["journey", "problems", "entries"])
def test_nothing_is_written(worn, name):
    before = everything(worn)
    journals = JournalFolder(worn)
    getattr(journals, name)
    journals.refresh()
    journals.history(), journals.removed(), journals.overwritten(journals.journey.stages[0])
    assert everything(worn) == before


def test_a_folder_that_is_not_there_is_not_made(folder):
    assert JournalFolder(folder).journey.stages == ()
    assert not folder.exists()


def test_what_is_missing_is_not_written_again(worn):
    journals = JournalFolder(worn)
    for path in worn.glob("dana*"):
        path.unlink()
    journals.refresh()
    assert everything(worn) == {}


def test_it_gives_what_a_session_gives(worn):
    assert JournalFolder(worn).journey == Journals(worn, "noam").journey


def test_nobody_called_reader_is_taken_for_whoever_reads(folder, session):
    session("reader").save(Stage(title="hers"))
    (folder / "reader.jsonl").rename(folder / "x.jsonl")
    assert [s.title for s in JournalFolder(folder).journey.stages] == ["hers"]


def test_what_others_write_is_heard(folder, session):
    journals, heard = JournalFolder(folder), []
    journals.listen(lambda: heard.append(len(journals.journey.stages)))
    session().save(Stage())
    journals.refresh()
    assert heard == [1]


# Every call that could change a disk is refused before it is made, whoever runs the test.
REFUSED = """
import os, sys
from jmkit.workshop.reading import read_workshop

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.utime"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

def refuse(event, values):
    if event in CHANGES or (event == "open" and values[2] & WRITES):
        raise PermissionError(event, values)

sys.addaudithook(refuse)
workshop = read_workshop(sys.argv[1])
workshop.context(), workshop.history(), workshop.removed(), workshop.table("stages")
print(len(workshop.journey.stages), len(workshop.problems))
"""


def test_a_workshop_is_read_where_nothing_may_be_written(tmp_path):
    course = jm.new(tmp_path / "course", language="en", pack="coffee-house").path
    (course / "work" / "x.jsonl").write_text("no line\n")
    call = [sys.executable, "-B", "-c", REFUSED, course]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["5", "1"], "")
