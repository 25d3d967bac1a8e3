"""Handouts of finished workshops, beside `jupyter nbconvert --to html` on the same notebooks.

Run it: ``python benchmarks/bench_handouts.py``; with ``--full`` the class has 100 workshops (700
notebooks), which takes nbconvert some minutes. Each team has its own words, notes, table and chart,
so that no map and no page is the same as another, and its notebooks hold what a session leaves in
them: every output with its widget, its saved HTML and its pictures. What was made is checked before
a time is told.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import psutil
from matplotlib.figure import Figure

from jmkit.blocks import BLOCK_MIME
from jmkit.folder.packs import open_pack
from jmkit.workshop.create import new_workshop
from jmkit.workshop.facade import open_workshop
from jmkit.workshop.saved_outputs import show_blocks

PYTHON = sys.executable
PACK = "coffee-house"
FEW, MANY, ALL = 4, 12, 100  # workshops in a class
RUNS = 3
ONE_BAR, CLASS_BAR, CLASS_AIM = 2, 10, 25
SIZE_BAR = 450  # KB, with the typeface and every width of the map
NOTE = """## {team} on {part}

What **we** think of *{part}*: it is {team}'s own matter, and nobody else's.

- first, and {team}
- second

> What {team} heard

| who | how often |
|---|---:|
| {team} | 12 |
"""


class Cost(NamedTuple):
    """What a command cost: seconds on the clock, seconds of processor, and its most memory."""

    wall: float
    cpu: float
    peak: int


def finished(folder: Path, language: str, team: str) -> Path:
    """A finished workshop in which a team wrote its own words."""
    new_workshop(folder, language, PACK)
    ws = open_workshop(folder, person="author")
    for record in open_pack(PACK).example(language):
        title = record.title_field
        words = f"{getattr(record, title)} {team}"
        ws.save(record if record.record_kind == "participant" else record.with_values(title=words)
                if title == "title" else record)  # fmt: skip
    for path in sorted(folder.glob("*.ipynb")):
        note(path, team)
        show_blocks(path, ws)
        as_run(path)
    return folder


def note(path: Path, team: str) -> None:
    """Adds a text of their own to a notebook, and tries something out, as participants do."""
    notebook = json.loads(path.read_text("utf-8"))
    text = NOTE.format(team=team, part=path.stem)
    notebook["cells"].append(
        {"id": "note", "cell_type": "markdown", "metadata": {}, "source": text}
    )
    if path.name.startswith("03"):
        notebook["cells"].append(own_code(team))
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1), "utf-8")


def own_code(team: str) -> dict[str, Any]:
    """A cell of a team's own with a table and a chart."""
    counts = pd.DataFrame({"day": range(1, 9), "guests": [ord(c) for c in f"{team:>8}"[-8:]]})
    figure = Figure(figsize=(5, 3))
    figure.subplots().bar(counts["day"], counts["guests"])
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    png = base64.b64encode(picture.getvalue()).decode("ascii")
    table = {"text/html": counts.to_html(), "text/plain": counts.to_string()}
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": f"{team}: {counts.guests.sum()}\n"},
        {"output_type": "display_data", "data": table, "metadata": {}},
        {"output_type": "display_data", "data": {"image/png": png}, "metadata": {}},
    ]
    source = "print(team, counts.guests.sum())\ndisplay(counts)\ncounts.plot.bar()"
    cell = {"cell_type": "code", "metadata": {}, "source": source, "outputs": outputs}
    return {**cell, "id": "own", "execution_count": 99}


def as_run(path: Path) -> None:
    """Makes the blocks' outputs what a kernel leaves: results, each with a view of its widget."""
    notebook = json.loads(path.read_text("utf-8"))
    code = (cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    for n, cell in enumerate(code, 1):
        cell["execution_count"] = n
        for output in cell["outputs"]:
            if BLOCK_MIME in output.get("data", {}):
                model = hashlib.md5(f"{path}{n}".encode(), usedforsecurity=False).hexdigest()
                view = {"version_major": 2, "version_minor": 0, "model_id": model}
                output["data"]["application/vnd.jupyter.widget-view+json"] = view
                output |= {"output_type": "execute_result", "execution_count": n}
    path.write_text(json.dumps(notebook, ensure_ascii=False, indent=1), "utf-8")


def cost(command: list[str]) -> Cost:
    """Runs a command; the memory is that of its processes together, looked at 20 times a second."""
    start = time.perf_counter()
    running = psutil.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak, used = [0], {}
    watcher = threading.Thread(target=watch, args=(running, peak, used))
    watcher.start()
    code = running.wait()
    wall = time.perf_counter() - start
    watcher.join()
    assert code == 0, command[:4]
    return Cost(wall, sum(used.values()), peak[0])


def watch(running: psutil.Popen, peak: list[int], used: dict[int, float]) -> None:
    """Notes the processor time and the memory of a process and all it started."""
    while running.is_running() and running.status() != psutil.STATUS_ZOMBIE:
        memory = 0
        try:
            for process in (running, *running.children(recursive=True)):
                times = process.cpu_times()
                used[process.pid] = times.user + times.system
                memory += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
        peak[0] = max(peak[0], memory)
        time.sleep(0.05)


def handouts(folders: list[Path]) -> list[str]:
    """The command of ours."""
    return [PYTHON, "-m", "jmkit", "handout", "--again", *map(str, folders)]


def nbconvert(folders: list[Path]) -> list[str]:
    """The command that everybody has."""
    notebooks = [str(path) for folder in folders for path in sorted(folder.glob("*.ipynb"))]
    return [PYTHON, "-m", "jupyter", "nbconvert", "--to", "html", *notebooks]


def check(folder: Path) -> int:
    """Asserts that a handout holds everything; gives its size in bytes."""
    (path,) = (folder / "handouts").glob("*.html")
    html = path.read_text("utf-8")
    team = folder.name
    assert html.count("<section") >= 8, "a section for each notebook, and the end"
    assert html.count("<table") >= 10, "all tables"
    assert html.count("data:image/svg+xml;base64,") >= 2, "map and matrix"
    assert len(re.findall(r"<h[23]\b", html)) >= 20, "all headings"
    assert html.count(team) >= 20, "the team's own words"
    assert html.count("What <strong>we</strong> think") >= 6, "the notes"
    assert html.count("data:image/png;base64,") == 1, "the team's own chart"
    assert "<th>guests</th>" in html, "the team's own table"
    assert "<script" not in html
    return path.stat().st_size


def check_stock(folder: Path) -> None:
    """Asserts that nbconvert did the whole work, too."""
    made = [path.with_suffix(".html") for path in folder.glob("*.ipynb")]
    assert all(path.stat().st_size > 200_000 for path in made)


def one(folder: Path) -> None:
    """One workshop of seven notebooks."""
    ours = statistics.median(cost(handouts([folder])).wall for _ in range(RUNS))
    stock = statistics.median(cost(nbconvert([folder])).wall for _ in range(RUNS))
    size = check(folder)
    check_stock(folder)
    print(
        f"one workshop, 7 notebooks: ours {ours:.2f} s, nbconvert {stock:.2f} s: "
        f"{stock / ours:.1f} times faster (bar {ONE_BAR}); {size / 1000:.0f} KB (bar {SIZE_BAR})"
    )


def many(folders: list[Path], few: Cost) -> None:
    """A class in one call."""
    ours = cost(handouts(folders))
    for folder in folders:
        check(folder)
    stock = cost(nbconvert(folders))
    for folder in folders:
        check_stock(folder)
    told("ours", len(folders), ours)
    told("nbconvert", len(folders), stock)
    print(
        f"class of {len(folders)}: {stock.wall / ours.wall:.1f} times faster (bar {CLASS_BAR} for "
        f"{ALL}, aim {CLASS_AIM}), {stock.cpu / ours.cpu:.1f} times less processor time"
    )
    growth = ours.peak / few.peak
    print(f"most memory, class of {len(folders)} ÷ class of {FEW}: {growth:.2f}")
    if len(folders) < ALL:
        extrapolated(few, ours, stock, len(folders))


def extrapolated(few: Cost, ours: Cost, stock: Cost, count: int) -> None:
    """What it would be for a whole class, if time went on in a straight line."""
    each = (ours.wall - few.wall) / (count - FEW)
    whole = few.wall + each * (ALL - FEW)
    stock_whole = stock.wall / count * ALL
    print(
        f"extrapolated, not measured, to {ALL} workshops: {whole:.1f} s and {stock_whole:.0f} s, "
        f"{stock_whole / whole:.1f} times; measure it with --full"
    )


def told(who: str, count: int, what: Cost) -> None:
    """Prints a cost."""
    print(
        f"{who + ',':<10} {count} workshops: {what.wall:6.1f} s, {what.cpu:6.1f} s of processor, "
        f"at most {what.peak / 2**20:.0f} MiB in all its processes"
    )


def main() -> None:
    """Builds a class, measures, and prints each figure with its bar."""
    count = ALL if "--full" in sys.argv else MANY
    with tempfile.TemporaryDirectory() as place:
        folders = [
            finished(Path(place) / f"team-{n:03}", ("he", "en")[n % 2], f"team-{n:03}")
            for n in range(count)
        ]
        one(folders[0])
        few = cost(handouts(folders[:FEW]))
        told("ours", FEW, few)
        many(folders, few)


if __name__ == "__main__":
    main()
