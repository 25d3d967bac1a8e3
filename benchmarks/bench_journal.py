"""How long journals take: loading them, adding a line to them, making a journey of them."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.journal import Entry, Journals, Stamp
from jmkit.model import PainPoint, Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Callable

LOAD_BAR = 0.5  # seconds for 10,000 changes
OPEN_BAR = 0.030  # seconds for jm.open and ws.journey of a finished workshop
START = 1_764_000_000_000
SENTENCE = "הלקוחה מחכה בתור ארוך בבוקר, and nobody says how long it takes"


def seconds(work: Callable[[], object], times: int = 9) -> float:
    """The median time of doing something several times."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def write_changes(folder: Path, count: int) -> None:
    """A journal in which one person types 500 touchpoints, a few words at a time."""
    with (folder / "dana.jsonl").open("wb") as file:
        for n in range(count):
            values = {"title": SENTENCE[: n % 60 + 1], "position": float(n)}
            entry = Entry(Stamp(START + n * 900, 0, "dana"), "touchpoint", f"t{n % 500}", values)
            file.write(entry.to_line())


def fill_workshop(journals: Journals) -> None:
    """About a hundred records, as a team leaves them after three hours."""
    for s in range(6):
        stage = journals.save(Stage(title=f"Stage {s}", emotion=s % 5 - 2, position=s))
        for n in range(4):
            journals.save(Step(title=SENTENCE[:30], stage=stage.id, position=n))
            journals.save(PainPoint(title=SENTENCE, stage=stage.id, severity=n + 1))
        for n in range(8):
            point = Touchpoint(
                title=SENTENCE[:20], stage=stage.id, channel="Site", thought=SENTENCE
            )
            journals.save(point.with_values(position=n))


def report(what: str, taken: float, bar: float | None = None) -> None:
    """Prints one measurement, and whether it keeps its bar."""
    verdict = (
        "" if bar is None else f"  (bar {bar * 1000:.0f} ms: {'ok' if taken < bar else 'MISSED'})"
    )
    print(f"{what:<52}{taken * 1000:8.1f} ms{verdict}")


def main() -> None:
    """Measures and prints."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_changes(folder, 10_000)
        report("10,000 changes loaded", seconds(lambda: Journals(folder, "noam")), LOAD_BAR)
        loaded = Journals(folder, "noam")
        report("… their journey", seconds(lambda: Journals(folder, "noam").journey.stages))
        report("… their history", seconds(loaded.history))
        report("… an undo in them", seconds(Journals(folder, "dana").undo))
    with tempfile.TemporaryDirectory() as name:
        journals = Journals(Path(name), "dana")
        fill_workshop(journals)
        stage = journals.journey.stages[0]
        turns = iter(range(1000))
        report(
            "a change saved, fsync included",
            seconds(lambda: journals.save(stage.with_values(title=f"{next(turns)}")), times=99),
        )
        report("a look whether anything is new", seconds(journals.refresh, times=99))
        report(
            "~100 records: Journals and journey",
            seconds(lambda: Journals(Path(name), "noam").journey.stages),
            OPEN_BAR,
        )


if __name__ == "__main__":
    main()
