"""How light jmkit is: importing it, its help, and opening a finished workshop."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEAVY = ("pandas", "matplotlib.pyplot", "ipywidgets", "nbconvert", "duckdb")
IMPORT_BAR = 3.0  # times `import pydantic`
OPEN_BAR = 0.030  # seconds for jm.open and ws.journey of a finished workshop


def process_seconds(code: str, times: int = 9) -> float:
    """The median time of a new Python that runs some code."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def loaded_by(code: str) -> list[str]:
    """Which heavy packages some code loads."""
    check = f"{code}\nimport sys\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, text=True)
    return done.stdout.split("\n")[-2].split()


def importing() -> None:
    nothing = process_seconds("pass")
    pydantic = process_seconds("import pydantic; pydantic.BaseModel") - nothing
    for name, code in (
        ("import jmkit", "import jmkit"),
        ("jmkit and its records", "import jmkit; jmkit.Persona"),
        (
            "jmkit --help",
            "from jmkit.cli.group import jmkit; jmkit(['--help'], standalone_mode=False)",
        ),
    ):
        took = process_seconds(code) - nothing
        print(
            f"{name:<24} {took * 1e3:6.0f} ms = {took / pydantic:.2f} × import pydantic "
            f"({pydantic * 1e3:.0f} ms; bar {IMPORT_BAR}); loads of the heavy: {loaded_by(code)}"
        )


def opening() -> None:
    import jmkit as jm
    from jmkit.folder.packs import open_pack

    with tempfile.TemporaryDirectory() as folder:
        ws = jm.new(Path(folder) / "course", language="he")
        for record in open_pack("coffee-house").example("he"):
            ws.save(record)
        taken = []
        for _ in range(20):
            start = time.perf_counter()
            assert len(jm.open(ws.path, person="reader").journey.stages) == 5
            taken.append(time.perf_counter() - start)
        median = statistics.median(taken)
        print(
            f"jm.open + ws.journey     {median * 1e3:6.1f} ms median, {taken[0] * 1e3:.1f} ms the "
            f"first time, of a finished workshop (bar {OPEN_BAR * 1e3:.0f} ms)"
        )


def main() -> None:
    """Prints each figure with its bar."""
    importing()
    opening()


if __name__ == "__main__":
    main()
