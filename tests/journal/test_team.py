"""Several machines, one folder: cloud drives' copies, wrong clocks, files that come late."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Entry, Journals, Stamp, names
from jmkit.journal.trust import DAY
from jmkit.model import Participant, Scenario, Stage

COPIES = [
    "dana (1)",
    "dana 2",
    "dana-DESKTOP",
    "dana-DESKTOP-4F2K",
    "dana (Noa's conflicted copy 2026-11-23)",
    "dana (conflicted copy 2026-11-23 104212)",
    "dana (SFConflict noa@example.com 2026-11-23-10-42-12)",
    "dana.sync-conflict-20261123-104212-ABCDEFG",
    "dana_conflict-20261123-104212",
    "dana_DESKTOP_Nov-23-104212-2026_Conflict",
    "דנה – עותק",
    "Kopie von dana",
]


@pytest.fixture
def dana(session):
    """Dana has said who she is, made a stage, and renamed it."""
    journals = session()
    journals.save(Participant(id="dana", name="Dana"))
    journals.save(journals.save(Stage(id="s", title="common")).with_values(title="renamed"))
    return journals


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_read_counted_once_and_nobody_else(dana, session, folder, name):
    copy = folder / f"{name}.jsonl"
    other = Entry(Stamp(1_764_000_900_000, 0, "dana"), "stage", "s", {"goal": "elsewhere"})
    copy.write_bytes(dana.path.read_bytes() + other.to_line())
    before = dana.history()
    dana.refresh()
    assert dana.journey.stages[0].goal == "elsewhere"
    assert dana.history() == session("noam").history() == [*before, dana.history()[-1]]
    assert {change.who for change in dana.history()} == {"dana"}
    assert [p.name for p in dana.journey.participants] == ["Dana"]
    assert dana.overwritten(dana.journey.stages[0]) == {}
    assert dana.problems == []


@pytest.mark.parametrize("name", COPIES)
def test_her_own_next_changes_go_into_her_own_journal(dana, session, folder, name):
    dana.path.rename(folder / f"{name}.jsonl")
    again = session()
    again.save(again.journey.stages[0].with_values(goal="to know"))
    assert names.listing(folder) == sorted([folder / f"{name}.jsonl", again.path])
    assert [again.undo() for _ in range(2)] == [True, True]
    assert (again.journey.stages[0].title, again.journey.stages[0].goal) == ("common", "")


def test_a_copy_of_a_draft_is_read_and_never_taken_for_a_draft_of_ones_own(dana, session, folder):
    stage = dana.journey.stages[0]
    dana.save(stage.with_values(title="renamed again"))
    dana.save(stage.with_values(title="renamed again and"))
    (draft,) = names.drafts_of(dana.path)
    copy = draft.with_name(f"{draft.stem} (1).jsonl")
    copy.write_bytes(draft.read_bytes())
    dana.settle()
    assert session().history() == dana.history()
    assert not draft.exists()


def test_an_older_copy_in_the_journals_place_is_mended_by_the_copies(dana, session, folder):
    old = dana.path.read_bytes()
    dana.save(Stage(id="new", title="new"))
    (folder / "dana (1).jsonl").write_bytes(dana.path.read_bytes())
    dana.path.write_bytes(old)
    assert {s.id for s in session().journey.stages} == {"s", "new"}


PEOPLE = ("dana", "noam", "avi")
# Within a day: what is further ahead is not believed, see test_trust.py.
WALLS = st.sampled_from([0, 1, 7_000, 3_600_000, DAY])
STEPS = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(PEOPLE),
    st.sampled_from(["save", "go on", "answer", "answer", "open again"]),
    WALLS,
)


class Machine:
    """One person's machine: a folder of its own, a clock that says anything."""

    def __init__(self, root: Path, person: str) -> None:
        self.person, self.folder, self.wall = person, root / person, 0
        self.known: set[int] = set()
        self.own: set[int] = set()
        self.open()

    def open(self) -> None:
        self.journals = Journals(self.folder, self.person, now=lambda: self.wall)

    def save(self, number: int, *, typing: bool) -> None:
        goal = self.journals.journey.scenario.goal if typing else ""
        self.journals.save(Scenario(goal=f"{goal} {number}"))
        self.known.add(number)
        self.own.add(number)

    def take_from(self, other: Machine) -> None:
        """A cloud drive brings the other's own files, as they are now."""
        mine = self.folder.glob(f"{other.person}.*") if self is not other else ()
        for path in [*mine]:
            path.unlink()
        for path in other.folder.glob(f"{other.person}.*") if self is not other else ():
            shutil.copyfile(path, self.folder / path.name)
        self.known |= other.own
        self.journals.refresh()


@given(st.lists(STEPS, min_size=2, max_size=20))
def test_nobody_who_knew_better_loses_to_a_wrong_clock(steps):
    numbers, knew = itertools.count(), {}
    with tempfile.TemporaryDirectory() as root:
        machines = {person: Machine(Path(root), person) for person in PEOPLE}
        for machine in machines.values():
            machine.folder.mkdir()
        for who, other, act, wall in steps:
            machine = machines[who]
            machine.wall = wall
            if act == "open again":
                machine.open()
                continue
            if act == "answer":
                machine.take_from(machines[other])
            number = next(numbers)
            knew[number] = frozenset(machine.known)
            machine.save(number, typing=act == "go on")
        _all_meet(machines.values())
        goals = {machine.journals.journey.scenario.goal for machine in machines.values() if knew}
    assert len(goals) == bool(knew)
    for goal in goals:
        stands = int(goal.split()[-1])
        assert not [n for n, known in knew.items() if stands in known]


def _all_meet(machines) -> None:
    for one, other in itertools.permutations(machines, 2):
        one.take_from(other)


def test_one_clock_that_is_ahead_does_not_set_all_the_others(folder):
    wall = {"noam": 1_764_010_800_000, "dana": 1_764_000_000_000}  # three hours apart
    noam, dana = (Journals(folder, p, now=lambda p=p: wall[p]) for p in ("noam", "dana"))
    noam.save(Scenario(goal="noam's"))
    dana.refresh()
    dana.save(Scenario(goal="dana's"))
    wall["dana"] += 60_000
    dana.save(Scenario(goal="another"))
    assert dana.journey.scenario.goal == "another"
    first, second = [c.when for c in dana.history() if c.who == "dana"]
    assert (second - first).total_seconds() == 60
    assert dana.as_of(first).scenario.goal == "dana's"
    (lost,) = dana.overwritten(dana.journey.scenario)["goal"]
    assert (lost.when - first).total_seconds() == 3 * 3600
    dana.remove(dana.journey.scenario)
    assert dana.removed()[0].when == second


def test_a_clock_that_is_right_again_does_not_lose(folder):
    wall = {"now": 32_000_000_000_000}  # the year 2984
    noam = Journals(folder, "noam", now=lambda: wall["now"])
    noam.save(Scenario(goal="noam's"))
    wall["now"] = 1_764_000_000_000
    dana = Journals(folder, "dana", now=lambda: wall["now"])
    dana.save(Scenario(goal="dana's"))
    assert Journals(folder, "noam").journey.scenario.goal == "dana's"
