"""Types every shortcut of Lab and of Notebook 7 on every kind of control of every page.

python tests/soak/all_keys.py              all pages
python tests/soak/all_keys.py 01-persona   those whose names begin so

Nothing may come of it: no cell is another, none has run, and no command has but saving.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.folder.packs import open_pack
from jmkit.workshop.create import new_workshop
from jmkit.workshop.facade import open_workshop
from jmkit.workshop.saved_outputs import show_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

BROWSER = Path(__file__).parents[1] / "browser"


def filled(folder: Path) -> Path:
    """A workshop with the example's answers, so that each form has an item to open."""
    path = new_workshop(folder, "he").path
    workshop = open_workshop(path, person="trainer")
    for record in open_pack("coffee-house").example("he"):
        workshop.save(record)
    for page in sorted(path.glob("*.ipynb")):
        show_blocks(page, workshop)
    return path


def culprits(browser: Any, server: Any, where: str, name: str) -> Iterator[tuple[str, int, str]]:
    """Where the focus was on a page, how many chords were typed, and those that did something."""
    from keys import ELSEWHERE, opened
    from lab import Notebook

    page = browser.new_page()
    keyboard = opened(Notebook(page, server, where), name, by_hand=True)
    for control in (*keyboard.controls(), *ELSEWHERE):
        found = keyboard.culprits(control)
        told = ", ".join(str([stroke.key for stroke in chord]) for chord in found)
        yield control, len(keyboard.chords), told
    page.close()


def main(prefix: str) -> int:
    """Types everything on the pages whose names begin so; 1 if anything came of it."""
    sys.path.insert(0, str(BROWSER))  # helpers of the browser tests
    import chromium
    from lab import Server
    from playwright.sync_api import sync_playwright

    places = ["lab/tree"] + ["notebooks"] * (importlib.util.find_spec("notebook") is not None)
    start, typed, wrong = time.perf_counter(), 0, 0
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        (home := Path(name) / "home").mkdir()
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
        with Server(filled(Path(name) / "course"), home) as server:
            for where in places:
                for page in sorted(server.folder.glob(f"{prefix}*.ipynb")):
                    for control, count, told in culprits(browser, server, where, page.name):
                        typed, wrong = typed + count, wrong + bool(told)
                        print(f"{where} {page.stem} {control}: {told or 'nothing'}", flush=True)  # noqa: T201
        browser.close()
    seconds = time.perf_counter() - start
    print(f"{typed:,} chords typed, {wrong} places where one did something, in {seconds:.0f} s")  # noqa: T201 -- its report
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:])))
