"""A class of 300 teams: what `jmkit class check` and `jmkit class report` cost.

Run it: ``python benchmarks/run.py class``. Processor time counts, not the clock, since both run on
one processor and nothing else is known of what the machine does besides.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import jmkit as jm
from jmkit.folder.packs import open_pack
from jmkit.workshop.course.teams import new_class
from jmkit.workshop.facade import open_workshop

TEAMS = 300
BARS = {"check": 5, "report": 30}  # seconds
MEMORY_BAR = 500  # MB


def finished(folder: Path, language: str = "he") -> None:
    """A class in which each team has filled in the pack's example, with words of its own."""
    example = open_pack("coffee-house").example(language)
    for number, team in enumerate(new_class(folder, TEAMS, language)):
        ws = open_workshop(team, person="author")
        for place, record in enumerate(example):
            is_told = record.record_kind in {"opportunity", "pain-point"}
            own = is_told and (number + place) % 2
            words = {"title": f"{record.title_text} {number % 37}"} if own else {}
            ws.save(record.with_values(**words))
        for extra in range(5):
            ws.save(jm.Opportunity(title=f"{number * 7919 + extra * 104729} {number} {extra}"))


def cost(*command: str) -> tuple[float, float]:
    """Seconds of processor, and MB at most, of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "jmkit", *command], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss / 1000


def main() -> None:
    """Prints what each command costs, beside its bar."""
    with tempfile.TemporaryDirectory() as name:
        course = Path(name) / "course"
        finished(course)
        for command, bar in BARS.items():
            seconds, memory = cost("class", command, str(course))
            print(f"class {command}: {seconds:.1f} s of {bar}, {memory:.0f} MB of {MEMORY_BAR}")
            assert seconds < bar
            assert memory < MEMORY_BAR


if __name__ == "__main__":
    main()
