"""How long pages take to show their forms, and how much memory the kernels of seven pages hold.

Beside another checkout, alternating:
`python benchmarks/bench_pages.py --rounds 5 --against ../main/.venv/bin/python`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1] / "tests" / "browser"
MEMORY_BAR = 175  # MB of all kernels
PAGES = {
    "00-welcome": "participants",
    "01-persona": "personas",
    "02-journey": "board",
    "03-pain-points": "evidence",
    "04-opportunities": "board",
    "05-action-plan": "actions",
    "06-handout": "map",
}
OPEN = "async path => { await window.jupyterapp.commands.execute('docmanager:open', {path}); }"
CLOSE = "() => { window.jupyterapp.shell.currentWidget.dispose(); }"
SHOWN = """([path, block]) => {
    const panel = window.jupyterapp?.shell.currentWidget;
    const found = panel?.context?.path === path && panel.node.dataset.jmkitHasRun &&
        panel.node.querySelector(`.jp-OutputArea .jmkit-block-${block}`);
    return Boolean(found?.offsetHeight); }"""


def helper(name: str) -> Any:
    """A module of the browser tests."""
    spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
    assert spec
    assert spec.loader
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kernels_of(server: int) -> list[int]:
    """The processes that a server has started."""
    tasks = Path(f"/proc/{server}/task").glob("*/children")
    return [int(pid) for task in tasks for pid in task.read_text().split()]


def megabytes(pids: list[int]) -> float:
    """What processes hold, what they share counted in parts."""
    rolls = [Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in pids]
    return sum(int(roll.split("Pss:")[1].split()[0]) for roll in rolls) / 1024


def shown(page: Any, step: str) -> float:
    """Waits for the first form of a page; gives the seconds since its opening was asked for."""
    page.wait_for_function(SHOWN, arg=[f"{step}.ipynb", PAGES[step]], timeout=180_000)
    return float(time.perf_counter())


def measure(page: Any, server: Any, again: int) -> dict[str, float]:
    """One round in a new server and a new browser."""
    begun = time.perf_counter()
    page.goto(server.address("00-welcome.ipynb"))
    figures = {"address to first form, s": shown(page, "00-welcome") - begun}
    taken = []
    for step in list(PAGES)[1:]:
        begun = time.perf_counter()
        page.evaluate(OPEN, f"{step}.ipynb")
        taken.append(shown(page, step) - begun)
    figures["page to next page's form, s"] = statistics.median(taken)
    kernels = kernels_of(server.process.pid)
    figures["kernels of seven pages"] = len(kernels)
    figures["memory of seven pages, MB"] = megabytes(kernels)
    for _ in range(again):
        for step in PAGES:
            page.evaluate(OPEN, f"{step}.ipynb")
            shown(page, step)
            page.evaluate(CLOSE)
    if again:
        name = f"memory when opened {again} times more, MB"
        figures[name] = megabytes(kernels_of(server.process.pid))
    return figures


def one_round(again: int) -> dict[str, float]:
    """A workshop with everything in it, served and looked at."""
    from playwright.sync_api import sync_playwright

    import jmkit as jm
    from jmkit.folder.packs import open_pack

    chromium, lab = helper("chromium"), helper("lab")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        ws = jm.new(Path(place) / "course", language="en")
        for record in open_pack("coffee-house").example("en"):
            ws.save(record)
        (home := Path(place) / "home").mkdir()
        with lab.Server(ws.path, home) as server:
            browser = playwright.chromium.launch(
                executable_path=chromium.find(), args=chromium.FLAGS
            )
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            try:
                return measure(page, server, again)
            finally:
                browser.close()


def asked() -> argparse.Namespace:
    """What the command line says; benchmarks/run.py says nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--again", type=int, default=0, help="how often all pages are reopened")
    parser.add_argument("--against", help="the Python of another checkout")
    parser.add_argument("--one", action="store_true", help="one round, as JSON")
    own = Path(sys.argv[0]).name == Path(__file__).name
    return parser.parse_args(None if own else [])


def main() -> None:
    """Prints each figure: the median of the rounds."""
    options = asked()
    if options.one:
        print(json.dumps(one_round(options.again)))
        return
    pythons = [sys.executable, *([options.against] if options.against else [])]
    rounds: dict[str, list[dict[str, float]]] = {python: [] for python in pythons}
    for _ in range(options.rounds):
        for python in pythons:
            command = [python, __file__, "--one", f"--again={options.again}"]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            rounds[python].append(json.loads(done.stdout.splitlines()[-1]))
    for python, figures in rounds.items():
        print(f"{python}: median of {len(figures)} rounds (memory bar {MEMORY_BAR} MB)")
        for name in figures[0]:
            values = sorted(figure[name] for figure in figures)
            told = f"{statistics.median(values):8.2f}  ({values[0]:.2f} to {values[-1]:.2f})"
            print(f"  {name:<42} {told}")


if __name__ == "__main__":
    main()
