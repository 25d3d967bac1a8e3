"""Lines that another program takes from the disk under a live session are written again."""

from __future__ import annotations

import pytest

from jmkit.errors import NotSavedError
from jmkit.journal import Journals, names
from jmkit.model import Stage

TEXT = "waits in a long queue in the morning"


@pytest.fixture
def dana(session):
    """A session that has made three stages and is typing the title of a fourth."""
    journals = session()
    for n in range(3):
        journals.save(Stage(id=f"{n}", title=f"stage {n}"))
    stage = journals.save(Stage(id="typed", title=TEXT[:9]))
    journals.save(stage.with_values(title=TEXT[:12]))
    assert len(names.drafts_of(journals.path)) == 1
    return journals


WAYS = {
    "removed": lambda _folder, path: path.unlink(),
    "emptied": lambda _folder, path: path.write_bytes(b""),
    "an older copy": lambda _folder, path: path.write_bytes(path.read_bytes()[:150]),
    "another file": lambda _folder, path: path.write_bytes(b"<<<<<<< HEAD\n"),
    "a longer file": lambda _folder, path: path.write_bytes(b"\n" * 9_000),
    "zeros": lambda _folder, path: path.write_bytes(b"\0" * path.stat().st_size),
    "renamed beside": lambda folder, path: path.rename(folder / "old.txt"),
    "folder renamed": lambda folder, _path: folder.rename(folder.with_name("work (1)")),
    "folder replaced": lambda folder, _path: (
        folder.rename(folder.with_name("work (1)")),
        folder.mkdir(),
    ),
    "drafts too": lambda folder, _path: [file.unlink() for file in folder.iterdir()],
    "only the draft": lambda _folder, path: names.drafts_of(path)[0].unlink(),
}


def standing(session) -> dict[str, str]:
    return {stage.id: stage.title for stage in session("reader").journey.stages}


ALL = {"0": "stage 0", "1": "stage 1", "2": "stage 2", "typed": TEXT[:12]}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("then", ["looks", "types on", "saves another"])
def test_nothing_is_lost(dana, session, folder, way, then):
    way(folder, dana.path)
    expected = dict(ALL)
    if then == "types on":
        expected["typed"] = dana.save(Stage(id="typed", title=TEXT[:15])).title
    if then == "saves another":
        expected["new"] = dana.save(Stage(id="new", title="new")).title
    dana.refresh()
    dana.settle()
    dana.refresh()
    assert standing(session) == expected


TORN = {
    "cut off": lambda data: data[:-30],
    "cut off and filled with zeros": lambda data: data[:-50] + b"\0" * 50,
    "cut off early": lambda data: data[:45],
}


@pytest.mark.parametrize("tear", TORN.values(), ids=TORN)
def test_a_line_that_was_torn_and_written_again_is_nobodys_problem(dana, session, tear):
    dana.settle()
    watching = session("noam")
    dana.path.write_bytes(tear(dana.path.read_bytes()))
    watching.refresh()
    assert len(watching.problems) == 1
    dana.refresh()
    watching.refresh()
    assert watching.problems == session("reader").problems == []
    assert all(problem.is_settled for problem in dana.problems)
    assert standing(session) == ALL


def test_a_line_that_stays_torn_is_a_problem(dana, session):
    dana.settle()
    data = dana.path.read_bytes()
    dana.path.write_bytes(data[:-30] + b"\n" + data.splitlines(keepends=True)[0])
    (problem,) = session("reader").problems
    assert not problem.is_settled


def test_it_is_told(dana):
    dana.path.write_bytes(b"")
    dana.refresh()
    (problem,) = dana.problems
    assert (problem.file, problem.reason) == ("dana.jsonl", "4")
    assert "written into it again" in problem.sentence


def test_what_a_session_found_when_it_opened_is_written_again_as_well(dana, session):
    dana.settle()
    again = session()
    again.path.unlink()
    again.refresh()
    assert standing(session) == ALL


def test_what_is_in_a_copy_is_not_written_twice(dana, folder):
    dana.settle()
    dana.path.rename(folder / "dana (1).jsonl")
    dana.refresh()
    assert not dana.path.exists()
    assert dana.problems == []


def test_nobody_writes_the_lines_of_others_again(dana, session, folder):
    noam = session("noam")
    noam.save(Stage(id="noam", title="noam's"))
    dana.refresh()
    noam.path.unlink()
    dana.refresh()
    assert "noam" not in standing(session)
    noam.refresh()
    assert standing(session)["noam"] == "noam's"


def test_two_notebooks_of_one_person_whose_draft_is_settled_restore_nothing(dana, session):
    other = session()
    dana.settle()
    other.refresh()
    assert (other.problems, other.path.read_bytes().count(b"\n")) == ([], 5)


def test_a_disk_that_refuses_meanwhile_is_told_and_tried_again(dana, session, folder):
    folder.rename(folder.with_name("away"))
    folder.write_text("a file in the folder's place")
    dana.refresh()
    assert any("cannot be written into it again" in p.sentence for p in dana.problems)
    with pytest.raises(NotSavedError):
        dana.save(Stage(id="new", title="new"))
    folder.unlink()
    dana.refresh()
    assert standing(session) == ALL


def test_a_program_that_goes_on_removing_wins_in_the_end_and_is_told(dana):
    for _ in range(30):
        dana.path.unlink(missing_ok=True)
        dana.refresh()
    assert not dana.path.exists()
    assert any("cannot be written into it again" in p.sentence for p in dana.problems)
    assert dana.save(Stage(id="new", title="still saved")).title == "still saved"


def test_a_session_that_only_reads_writes_nothing(session, folder):
    session().save(Stage(title="x"))
    reader = Journals(folder, "reader")
    (folder / "dana.jsonl").unlink()
    reader.refresh()
    assert list(folder.iterdir()) == []
