"""Makes docs/first-five-minutes.md's pictures: what a trainer and a participant see at first.

Run it after a change to what they see: ``python scripts/make_first_minutes.py``. It takes three
minutes and a Chromium (`find_browser`). Each picture is what a person comes to by the keys and
clicks that are written here, on a screen of 1366 by 768.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image
from playwright.sync_api import sync_playwright

from jmkit.handouts.pdf import find_browser
from jmkit.workshop.demo import demo_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

DOCS = Path(__file__).parents[1] / "docs"
FOLDER, PAGE = DOCS / "first-five-minutes", DOCS / "first-five-minutes.md"
BEGIN, END = "<!-- pictures, made by scripts/make_first_minutes.py -->", "<!-- end of pictures -->"
SCREEN = (1366, 768)  # CSS pixels
WIDTH, QUALITY = 960, 55  # of the pictures
PATIENCE = 90_000  # milliseconds

Shots = list[tuple[str, Image.Image]]


class Words(NamedTuple):
    """What people type in one language, and what they look for on the page."""

    course: str
    teams: tuple[str, str, str]
    title: str
    add_persona: str
    name: str
    occupation: str
    me: str


WORDS = {
    "en": Words(
        "spring-course", ("Early birds", "Night owls", "Team 3"), "Spring course",
        "Add a persona", "Hannah", "Accountant", "Noa",
    ),
    "he": Words(
        "קורס-אביב", ("משכימי קום", "ינשופי לילה", "צוות 3"), "קורס אביב",
        "הוסיפו פרסונה", "נועה", "רואת חשבון", "דנה",
    ),
}  # fmt: skip
CAPTIONS = {
    "trainer-1": ("A trainer makes the class", "פתיחת קורס"),
    "trainer-2": ("… and opens a team's workshop", "… ופתיחת הסדנה של צוות אחד"),
    "participant-1": ("What a participant sees first", "מה רואים המשתתפים בהתחלה"),
    "participant-2": (
        "Who is taking part: saved while it is typed",
        "מי משתתף: נשמר תוך כדי הקלדה",
    ),
    "participant-3": ("The next page: the persona", "הדף הבא: הפרסונה"),
    "participant-4": ("A persona asks five things first", "פרסונה שואלת תחילה חמישה דברים"),
    "participant-5": (
        "The journey as a board, written in where one looks",
        "המסע כלוח: כותבים במקום שמסתכלים בו",
    ),
    "trainer-3": ("The trainer looks how far each team is", "כמה התקדם כל צוות"),
    "trainer-4": ("The report on the class", "הדוח על הקורס"),
    "trainer-5": ("What a team takes home", "מה הצוות לוקח הביתה"),
}


class Terminal:
    """What a trainer types in a folder, and what comes back."""

    def __init__(self, place: Path, home: Path) -> None:
        self._place = place
        self._environment = {**os.environ, "HOME": str(home), "COLUMNS": "110"}
        self.text = ""

    def run(self, *command: str) -> None:
        """Runs `jmkit` with arguments, and takes down both."""
        shown = " ".join(f'"{part}"' if " " in part else part for part in command)
        done = subprocess.run(
            [sys.executable, "-P", "-m", "jmkit", *command],
            cwd=self._place, env=self._environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        self.say(f"$ jmkit {shown}\n{done.stdout}{done.stderr}")

    def say(self, text: str) -> None:
        """Takes down what stands there."""
        self.text += f"{text}\n"

    def shot(self, browser: Browser) -> Image.Image:
        """A picture of all of it."""
        lines = "".join(f"<div>{escape(line) or '&nbsp;'}</div>" for line in self.text.split("\n"))
        style = (
            "body{margin:0;background:#14202b;color:#e8eef2;font:15px/1.5 'DejaVu Sans Mono',"
            "monospace;padding:20px;white-space:pre}div{unicode-bidi:plaintext}"
        )
        page = browser.new_page(viewport={"width": SCREEN[0], "height": 300})
        page.set_content(f"<style>{style}</style><body dir=ltr>{lines}")
        taken = _image(page.screenshot(full_page=True))
        page.close()
        return taken


@contextmanager
def started(folder: Path, home: Path) -> Iterator[tuple[str, str]]:
    """A workshop as `jmkit start` opens it; gives its address, and what is printed."""
    environment = {**os.environ, "HOME": str(home), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-P", "-m", "jmkit", "start", str(folder), "--no-browser"]
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        printed, address = "", None
        while not address and server.poll() is None:
            printed += (server.stdout or io.StringIO()).readline()
            address = re.search(r"http://127\S+", printed)
        if not address:
            raise SystemExit(printed)
        _wait_for(address[0])
        yield address[0], printed
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate()


def _wait_for(address: str) -> None:
    for _ in range(100):
        with suppress(OSError), urllib.request.urlopen(address):  # noqa: S310 -- our own server
            return
        time.sleep(0.2)


def participant(page: Page, address: str, words: Words) -> Iterator[tuple[str, Image.Image]]:
    """The first five minutes of a participant."""
    page.goto(address)
    _has_run(page)
    yield "participant-1", _shot(page)
    form = page.locator(".jp-OutputArea .jmkit-block-participants")
    form.scroll_into_view_if_needed()
    field = form.locator("input, textarea").first
    field.fill(words.me)
    page.locator(".jmkit-status:visible").first.wait_for()
    page.wait_for_timeout(2500)
    yield "participant-2", _shot(page)
    _next(page, "01-persona.ipynb")
    yield "participant-3", _shot(page)
    personas = page.locator(".jp-OutputArea .jmkit-block-personas")
    personas.get_by_role("button", name=words.add_persona).first.click()
    fields = personas.locator(".jmkit-open .jmkit-field :is(input, textarea)")
    fields.first.wait_for()
    fields.nth(0).fill(words.name)
    fields.nth(1).fill(words.occupation)
    page.wait_for_timeout(2500)
    personas.locator(".jmkit-open").scroll_into_view_if_needed()
    yield "participant-4", _shot(page)
    _next(page, "02-journey.ipynb")
    board = page.locator(".jp-OutputArea .jmb").first
    board.evaluate("node => node.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(1500)
    yield "participant-5", _shot(page)


def of_language(browser: Browser, language: str, place: Path, example: Path) -> Shots:
    """All pictures of one language."""
    words, home = WORDS[language], place / "home"
    home.mkdir(parents=True)
    terminal = Terminal(place, home)
    (place / "teams.csv").write_text("\n".join(words.teams), encoding="utf-8")
    options = ("--names", "teams.csv", "--language", language, "--title", words.title)
    terminal.run("class", "new", words.course, *options)
    shots = [("trainer-1", terminal.shot(browser))]
    course = place / words.course
    team = next(course.glob("01-*"))
    screen = {"width": SCREEN[0], "height": SCREEN[1]}
    page = browser.new_page(viewport=screen, locale=language)  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE)
    with started(team, home) as (address, printed):
        opened = Terminal(place, home)
        opened.say(f"$ jmkit start {words.course}/{team.name}\n{printed}")
        shots.append(("trainer-2", opened.shot(browser)))
        shots += participant(page, address, words)
    _work_on(example, next(course.glob("02-*")))
    later = Terminal(place, home)
    for command in ("check", "report", "handouts"):
        later.run("class", command, words.course)
    shots.append(("trainer-3", later.shot(browser)))
    for name, file in (
        ("trainer-4", next(course.glob("report/*.html"))),
        ("trainer-5", max(course.glob("handouts/*.html"), key=lambda path: path.stat().st_size)),
    ):
        page.goto(file.as_uri())
        shots.append((name, _shot(page)))
    page.close()
    return shots


def _work_on(example: Path, team: Path) -> None:
    # A team that has finished, for the trainer to see one.
    for journal in (example / "work").glob("*.jsonl"):
        shutil.copy(journal, team / "work")


def _next(page: Page, name: str) -> None:
    page.locator(f'a[href*="{name}"]').last.click()
    page.wait_for_function(
        f"window.location.pathname.includes({name!r}) || "
        f"document.title.includes({name.partition('.')[0]!r})"
    )
    _has_run(page)


def _has_run(page: Page) -> None:
    page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)[data-jmkit-has-run]").first.wait_for()
    page.wait_for_timeout(4000)


def _shot(page: Page) -> Image.Image:
    return _image(page.screenshot())


def _image(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _saved(name: str, image: Image.Image) -> Path:
    size = (WIDTH, round(image.height * WIDTH / image.width))
    path = FOLDER / f"{name}.webp"
    image.resize(size, Image.Resampling.LANCZOS).save(path, "webp", quality=QUALITY, method=6)
    return path


def _in_place(parts: list[str]) -> None:
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    whole = "\n".join([before + BEGIN, "", *parts]) + END + rest.partition(END)[2]
    PAGE.write_text(whole, encoding="utf-8")


def main() -> None:
    """Takes all pictures, and names them on the page."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, fill in demo_steps(Path(folder) / "demo"):
            if name.endswith("workshop"):
                fill()
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        shown: dict[str, list[str]] = {name: [] for name in CAPTIONS}
        for language, position in (("en", 0), ("he", 1)):
            example = Path(folder) / "demo" / language
            for name, image in of_language(browser, language, Path(folder) / language, example):
                file = _saved(f"{name}.{language}", image)
                alt = CAPTIONS[name][position]
                shown[name].append(f"![{alt}](first-five-minutes/{file.name})")
        browser.close()
    _in_place(
        [f"## {CAPTIONS[n][0]}\n\n" + "\n".join(two) + "\n" for n, two in shown.items() if two]
    )


if __name__ == "__main__":
    main()
