"""Plays a day: twelve people on twelve machines, a sync client, wrong and forged clocks, kills.

    python tests/soak/day.py 3000        this many things happen
    python tests/soak/day.py 3000 7      others, by another seed

Each person is a process of its own that saves into the folder of its own machine. A sync client
carries files between the folders: whole or torn, in any order, as conflict copies; and it puts
older copies in the place of journals under sessions that live. In the evening somebody forges a
stamp a year ahead for each person, who writes in the same place later and has not seen it. At the
end every text that was acknowledged is in the merge, nobody is frozen, and what was written last
stands. POSIX only, since it forks.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from jmkit.journal import Disk, Entry, Journals, Stamp, files
from jmkit.journal.clock import MAX_COUNT, MAX_MS
from jmkit.model import Scenario, Touchpoint

PEOPLE = [f"p{n:02}" for n in range(12)]
NOON = 1_764_000_000_000
HOUR = 3_600_000
YEAR = 8_766 * HOUR
CLOCKS = [0, 0, 0, 3 * HOUR, 20 * HOUR, 240 * HOUR, -20_000 * HOUR, 30_708_000_000_000]


class Tally(NamedTuple):
    """What happened, and what of it went wrong."""

    happened: int
    acknowledged: int
    refused: int
    lost: int
    frozen: int
    overruled: int


class Person:
    """A process that saves what it is told to, and says when that is done."""

    def __init__(self, name: str, root: Path) -> None:
        self.name = name
        self.folder = root / name / "work"
        self.clock = 0
        self.older: bytes | None = None
        self.folder.parent.mkdir()
        self.start()

    @property
    def journal(self) -> Path:
        """The file this person writes."""
        return self.folder / f"{self.name}.jsonl"

    def start(self) -> None:
        """Opens the workshop, for the first time or after a kill."""
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        self._child = os.fork()
        if not self._child:
            try:
                _obey(self.name, self.folder, orders, answers)
            finally:
                os._exit(1)
        os.close(orders)
        os.close(answers)

    def do(self, now: int, *order: str) -> str:
        """Gives an order and waits for the answer."""
        self.begin(now, *order)
        return os.read(self._answers, 1000).decode()

    def begin(self, now: int, *order: str) -> None:
        """Gives an order."""
        os.write(self._orders, json.dumps([now + self.clock, *order]).encode() + b"\n")

    def kill(self) -> None:
        """Ends the process, whatever it does."""
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._orders)
        os.close(self._answers)


def _obey(name: str, folder: Path, orders: int, answers: int) -> None:
    wall = {"now": NOON}
    journals, begun = None, b""
    while True:
        begun += os.read(orders, 1000)
        if not begun.endswith(b"\n"):
            continue
        (wall["now"], act, *values), begun = json.loads(begun), b""
        journals = journals or Journals(folder, name, now=lambda: wall["now"])
        journals.refresh()
        try:
            answer = _act(journals, act, values)
        except Exception as error:  # noqa: BLE001 -- it is counted
            answer = f"refused: {error}"
        os.write(answers, answer.encode())


def _act(journals: Journals, act: str, values: list[str]) -> str:
    if act == "point":
        journals.save(Touchpoint(id=values[0], title=values[1]))
    elif act == "goal":
        journals.save(Scenario(goal=values[0]))
    elif act == "undo":
        journals.undo()
    return "done"


class Day:
    """What happens, by chance.

    Args:
        root: Where the machines are.
        seed: Which chance.
    """

    def __init__(self, root: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.now = NOON
        self.people = [Person(name, root) for name in PEOPLE]
        self.promised: set[str] = set()
        self.refused = 0
        self._count = 0

    def happen(self) -> None:
        """One thing happens."""
        self.now += self.dice.choice([200, 700, 5_000, 60_000])
        person = self.dice.choice(self.people)
        acts = [self.save] * 10 + [self.sync] * 6 + [self.go_back, self.kill, self.forge, self.set]
        self.dice.choice(acts)(person)

    def save(self, person: Person) -> None:
        """Somebody types."""
        self._count += 1
        # No text goes on from another: then the other could be thinned out by rights.
        text = f"{self.dice.getrandbits(80):020x}"
        act = self.dice.choice(["point", "goal", "typed", "undo"])
        order = {
            "point": ("point", f"t{self._count}", text),
            "goal": ("goal", text),
            "typed": ("point", f"t-{person.name}", text),
            "undo": ("undo",),
        }[act]
        if person.do(self.now, *order) != "done":
            self.refused += 1
        elif act != "undo":
            self.promised.add(text)

    def sync(self, person: Person) -> None:
        """The sync client brings somebody's files to somebody else."""
        other = self.dice.choice([p for p in self.people if p is not person])
        other.folder.mkdir(exist_ok=True)
        found = sorted(person.folder.glob(f"{person.name}*.jsonl"))
        self.dice.shuffle(found)
        for path in found:
            data = path.read_bytes()
            if self.dice.random() < 0.3:
                data = data[: self.dice.randint(0, len(data))]
            name = self.dice.choice([path.name, path.name, f"{path.stem} (1).jsonl"])
            (other.folder / name).write_bytes(data)

    def go_back(self, person: Person) -> None:
        """The sync client takes what somebody saved, or puts an older copy in its place."""
        older, person.older = person.older, None
        if person.journal.exists():
            person.older = person.journal.read_bytes()
        person.folder.mkdir(exist_ok=True)
        if older is not None:
            person.journal.write_bytes(older)
        elif self.dice.random() < 0.5:
            shutil.rmtree(person.folder, ignore_errors=True)
        person.do(self.now, "look")

    def kill(self, person: Person) -> None:
        """Somebody's process ends in the middle of a save."""
        person.begin(self.now, "goal", "in the middle")
        time.sleep(self.dice.uniform(0, 0.01))
        person.kill()
        person.start()
        person.do(self.now, "look")

    def forge(self, person: Person) -> None:
        """Somebody gets a file with stamps of the far future, in any name."""
        person.folder.mkdir(exist_ok=True)
        by = self.dice.choice([*PEOPLE, "mallory"])
        moment = self.dice.choice([NOON + 23 * HOUR, 2 * NOON, MAX_MS])
        stamp = Stamp(moment, self.dice.choice([0, MAX_COUNT]), by)
        entry = Entry(stamp, "scenario", "scenario", {"goal": "forged"})
        files.append(person.folder / f"mallory-{by}.jsonl", [entry], Disk())

    def set(self, person: Person) -> None:
        """Somebody's clock is set, right or wrong."""
        person.clock = self.dice.choice(CLOCKS)

    def evening(self, root: Path) -> dict[str, str]:
        """A stamp a year ahead is forged for each person, who then has the last word."""
        root.mkdir()
        self.people.append(Person("mallory", root))
        forged, said = self.people[-1].journal, {}
        for person in self.people[:-1]:
            person.clock, place = 0, f"last-{person.name}"
            for ahead, text in enumerate(("before", "forged")):
                stamp = Stamp(self.now + ahead * YEAR, 0, "mallory")
                entry = Entry(stamp, "touchpoint", place, {"title": text})
                files.append(forged, [entry], Disk())
            self.now += 1_000
            said[place] = f"the last word of {person.name}"
            self.refused += person.do(self.now, "point", place, said[place]) != "done"
        return said

    def end(self, folder: Path, said: dict[str, str]) -> tuple[int, int, int]:
        """Everything meets in one folder; how many texts are lost, people frozen, overruled."""
        folder.mkdir()
        for person in self.people:
            person.clock = 0
            person.do(self.now, "look")
            for path in person.folder.glob("*.jsonl"):
                shutil.copyfile(path, folder / f"{path.stem} of {person.name}.jsonl")
        kept = {str(c.value) for c in Journals(folder, "reader", lambda: self.now).history()}
        lost = [text for text in self.promised if text not in kept]
        points = Journals(folder, "reader", lambda: self.now).journey.touchpoints
        stands = {point.id: point.title for point in points}
        overruled = sum(stands.get(place) != text for place, text in said.items())
        return len(lost), sum(self._is_frozen(p, folder) for p in self.people), overruled

    def _is_frozen(self, person: Person, folder: Path) -> bool:
        self.now += 1_000
        mine = Journals(folder, person.name, lambda: self.now)
        mine.save(Scenario(goal=f"the last word of {person.name}"))
        seen = Journals(folder, "reader", lambda: self.now).journey.scenario.goal
        return seen != f"the last word of {person.name}"


def play(count: int, seed: int) -> Tally:
    """A day in which this many things happen.

    Args:
        count: How many.
        seed: Which.
    """
    with tempfile.TemporaryDirectory() as name:
        day = Day(Path(name), seed)
        try:
            for _ in range(count):
                day.happen()
            said = day.evening(Path(name) / "evening")
            lost, frozen, overruled = day.end(Path(name) / "all", said)
        finally:
            for person in day.people:
                person.kill()
    return Tally(count, len(day.promised), day.refused, lost, frozen, overruled)


def main(count: int, seed: int = 1) -> int:
    """Plays a day and reports; 1 if anything was lost, or anybody frozen or overruled.

    Args:
        count: How many things happen.
        seed: Which.
    """
    start = time.perf_counter()
    tally = play(count, seed)
    print(  # noqa: T201 -- its report
        f"{len(PEOPLE)} people, {tally.happened:,} things happened, {tally.acknowledged:,} texts "
        f"acknowledged: {tally.lost} lost, {tally.refused} refused, {tally.frozen} people frozen, "
        f"{tally.overruled} overruled by a forged stamp, in {time.perf_counter() - start:.0f} s"
    )
    return int(any(tally[2:]))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
