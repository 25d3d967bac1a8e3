"""Finding a Chromium: an environment variable, the PATH, Playwright's own; else trying to get one.

Run as a script it prints the path of one, or tries to install Playwright's and says how it went.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "JMKIT_CHROMIUM"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
    "chrome",
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find() -> str | None:
    """The path of a Chromium, or None."""
    candidates = [os.environ.get(VARIABLE), *map(shutil.which, NAMES)]
    known = next((c for c in candidates if c and Path(c).exists()), None)
    return known or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def get() -> str | None:
    """The path of a Chromium, installed by Playwright if there was none."""
    if found := find():
        return found
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return find()


if __name__ == "__main__":
    if found := get():
        print(f"Chromium for the browser tests: {found}")  # noqa: T201 -- a script
    else:
        print(  # noqa: T201 -- a script
            "\n!!! NO CHROMIUM: the tests in tests/browser DO NOT RUN. "
            f"Install Chromium, or set {VARIABLE} to its path. !!!\n"
        )
