"""Drafts: each save of what is being typed is safe at once, and few lines stay of many."""

from __future__ import annotations

import os

import pytest

from jmkit.errors import NotSavedError
from jmkit.journal import Disk, Entry, Journals, Stamp, files, names
from jmkit.journal.thinning import SLOT_MS
from jmkit.journal.writer import ABANDONED, Writer
from jmkit.model import Stage

TEXT = "waits in a long queue in the morning and nobody says how long it takes"


def typed(ms: int, text: str) -> Entry:
    return Entry(Stamp(ms, 0, "dana"), "stage", "s", {"title": text})


@pytest.fixture
def clock():
    """Seconds that pass when the test says so."""
    return {"now": 0.0}


@pytest.fixture
def writer(folder, clock):
    return Writer(folder / "dana.jsonl", Disk(), seconds=lambda: clock["now"])


def held(folder) -> dict[str, list[str]]:
    """What each file holds, a draft under the name ``draft``."""
    return {
        "draft" if names.is_draft(path) else path.name: [
            entry.set["title"] for entry in files.read(path).entries
        ]
        for path in names.listing(folder)
    }


def test_what_is_typed_waits_in_a_draft_and_goes_into_the_journal_thinned(writer, folder):
    writer.write(typed(0, TEXT[:5]), typing=False)
    for n in range(1, 6):
        writer.write(typed(n, TEXT[: 5 + n]), typing=True)
    assert held(folder) == {
        "draft": [TEXT[: 5 + n] for n in range(1, 6)],
        "dana.jsonl": [TEXT[:5]],
    }
    writer.settle()
    assert held(folder) == {"dana.jsonl": [TEXT[:5], TEXT[:10]]}


def test_the_next_ten_seconds_begin_a_new_line(writer, folder):
    writer.write(typed(0, "ab"), typing=True)
    writer.write(typed(SLOT_MS, "abc"), typing=True)
    assert held(folder) == {"draft": ["abc"], "dana.jsonl": ["ab"]}


def test_so_they_do_where_the_wall_clock_stands_still(writer, folder, clock):
    writer.write(typed(0, "ab"), typing=True)
    clock["now"] = SLOT_MS / 1000
    writer.write(typed(0, "abc"), typing=True)
    assert held(folder) == {"draft": ["abc"], "dana.jsonl": ["ab"]}


def test_another_change_follows_what_was_typed(writer, folder):
    writer.write(typed(0, "ab"), typing=True)
    writer.write(typed(1, "other"), typing=False)
    assert held(folder) == {"dana.jsonl": ["ab", "other"]}


def test_a_quiet_draft_is_settled_when_its_time_is_over(writer, folder, clock):
    writer.write(typed(0, "ab"), typing=True)
    writer.settle(only_if_over=True)
    assert held(folder) == {"draft": ["ab"]}
    clock["now"] = SLOT_MS / 1000
    writer.settle(only_if_over=True)
    assert held(folder) == {"dana.jsonl": ["ab"]}


def test_a_draft_that_cannot_be_settled_stays(writer, folder):
    writer.write(typed(0, "ab"), typing=True)
    (folder / "dana.jsonl").mkdir()
    writer.settle()
    assert held(folder) == {"draft": ["ab"]}
    (folder / "dana.jsonl").rmdir()
    writer.settle()
    assert held(folder) == {"dana.jsonl": ["ab"]}


def test_a_draft_that_cannot_be_removed_does_no_harm(folder, failing_disk):
    disk = failing_disk(lambda name, _: name == "remove")
    writer = Writer(folder / "dana.jsonl", disk)
    writer.write(typed(0, "ab"), typing=True)
    writer.settle()
    assert held(folder) == {"draft": ["ab"], "dana.jsonl": ["ab"]}
    disk.fails = lambda *_: False
    writer.write(typed(1, "abc"), typing=True)
    writer.settle()
    assert held(folder) == {"dana.jsonl": ["ab", "abc"]}


def left_behind(folder, content: bytes, age: float = 2 * ABANDONED, person="dana"):
    path = names.new_draft(folder / f"{person}.jsonl")
    path.write_bytes(content)
    now = (folder / "dana.jsonl").stat().st_mtime
    os.utime(path, (now - age, now - age))
    return path


@pytest.fixture
def journal(folder):
    """A journal of one line."""
    files.append(folder / "dana.jsonl", [typed(0, "old")], Disk())
    return folder / "dana.jsonl"


def test_what_a_killed_session_left_is_taken_in(writer, journal, folder):
    left_behind(folder, typed(5, "ab").to_line() + typed(6, "abc").to_line() + b'{"at":[7')
    writer.write(typed(9, "new"), typing=False)
    assert held(folder) == {"dana.jsonl": ["old", "new", "abc"]}


@pytest.mark.parametrize(
    ("age", "person", "content"),
    [
        (ABANDONED / 2, "dana", typed(5, "ab").to_line()),
        (2 * ABANDONED, "dana-2", typed(5, "ab").to_line()),
        (2 * ABANDONED, "dana", b"no journal\n" + typed(5, "ab").to_line()),
    ],
    ids=["maybe alive", "somebody else's", "damaged"],
)
def test_other_drafts_are_read_and_left_alone(writer, journal, folder, age, person, content):
    left_behind(folder, content, age, person)
    writer.write(typed(9, "new"), typing=False)
    assert held(folder) == {"draft": ["ab"], "dana.jsonl": ["old", "new"]}


def test_a_session_whose_draft_was_taken_away_loses_nothing(session, folder):
    """A laptop sleeps for an hour; another notebook of the same person takes its draft in."""
    dana = session()
    stage = dana.save(Stage(title=TEXT[:5]))
    dana.save(stage.with_values(title=TEXT[:8]))
    (draft,) = names.drafts_of(dana.path)

    class Awake(Disk):
        def write(self, file, data):
            self.write = super().write
            os.utime(draft, (0, 0))
            session().save(Stage(title="elsewhere"))
            assert not draft.exists()
            return super().write(file, data)

    dana._session._writer._disk = Awake()
    dana.save(stage.with_values(title=TEXT[:11]))
    assert {s.title for s in session().journey.stages} == {TEXT[:11], "elsewhere"}
    dana.settle()
    assert {s.title for s in session().journey.stages} == {TEXT[:11], "elsewhere"}
    assert names.drafts_of(dana.path) == []


def test_typing_leaves_few_lines_and_everyone_reads_each_at_once(session, folder):
    dana, noam = session("dana"), session("noam")
    stage = dana.save(Stage(title=TEXT[:2]))
    for end in range(3, len(TEXT)):
        dana.save(stage.with_values(title=TEXT[:end]))
        noam.refresh()
        assert noam.journey.stages[0].title == TEXT[:end]
    dana.settle()
    assert dana.path.read_bytes().count(b"\n") <= 2 + len(TEXT) * 1000 / SLOT_MS
    assert session("noam").history() == noam.history()
    assert noam.problems == []


def test_what_was_typed_last_is_settled_when_the_session_ends(session, folder):
    dana = session()
    stage = dana.save(Stage(title=TEXT[:2]))
    dana.save(stage.with_values(title=TEXT[:5]))
    assert len(list(folder.iterdir())) == 2
    del dana
    assert [path.name for path in folder.iterdir()] == ["dana.jsonl"]


def test_a_script_that_saves_record_after_record_makes_no_draft(session, folder):
    dana = session()
    for n in range(9):
        dana.save(Stage(title=f"{n}", position=n))
        assert [path.name for path in folder.iterdir()] == ["dana.jsonl"]


def test_a_draft_that_goes_while_others_look_hides_nothing(session, folder, monkeypatch):
    dana = session()
    stage = dana.save(Stage(title=TEXT[:2]))
    dana.save(stage.with_values(title=TEXT[:5]))
    listed = names.listed

    def moves(path):
        found = listed(path)
        dana.settle()
        return found

    with monkeypatch.context() as patch:
        patch.setattr(names, "listed", moves)
        noam = session("noam")
    assert noam.journey.stages[0].title == TEXT[:5]
    assert noam.problems == []


def test_a_full_disk_while_typing_is_told_and_mended(session, folder, failing_disk):
    disk = failing_disk(lambda *_: False)
    dana = session(disk=disk)
    stage = dana.save(Stage(title=TEXT[:2]))
    dana.save(stage.with_values(title=TEXT[:5]))
    disk.fails = lambda name, _: name == "write"
    with pytest.raises(NotSavedError, match="no space left"):
        dana.save(stage.with_values(title=TEXT[:9]))
    disk.fails = lambda *_: False
    dana.save(stage.with_values(title=TEXT[:9]))
    dana.settle()
    noam = Journals(folder, "noam")
    assert (noam.journey.stages[0].title, noam.problems) == (TEXT[:9], [])
