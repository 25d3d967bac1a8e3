"""Two laptops and a cloud drive between them: each shows in seconds what the other one wrote."""

from __future__ import annotations

import shutil
import threading
from contextlib import ExitStack

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = pytest.mark.slow

KEY = 40  # milliseconds between two keys
MINE = "דנה ממהרת לעבודה ורוצה קפה טוב"
THEIRS = "כוס שמחכה לה בכניסה"


class CloudDrive(threading.Thread):
    """Makes two folders alike every half second, as such drives do: torn files, conflict copies."""

    def __init__(self, here, there):
        super().__init__(daemon=True)
        self._folders = (here, there)
        self._last = {}
        self._over = threading.Event()
        self.online = threading.Event()

    def run(self):
        while not self._over.wait(0.5):
            if self.online.is_set():
                for name in {path.name for folder in self._folders for path in folder.iterdir()}:
                    self._bring_together(name)

    def stop(self):
        self._over.set()
        self.join()

    def _bring_together(self, name):
        paths = [folder / name for folder in self._folders]
        contents = [path.read_bytes() if path.exists() else None for path in paths]
        old = self._last.get(name)
        if contents[0] == contents[1]:
            new = contents[0]
        elif old in contents:
            new = contents[1 - contents.index(old)]
            self._put(paths[contents.index(old)], new)
        else:
            new = contents[0]
            copy = paths[1].with_stem(f"{paths[1].stem} (conflicted copy)")
            self._put(copy, contents[1])
            self._put(paths[1], new)
        self._last[name] = new

    def _put(self, path, content):
        if content is None:
            path.unlink(missing_ok=True)
            return
        path.write_bytes(content[: len(content) // 2])
        path.write_bytes(content)


@pytest.fixture(scope="module")
def laptops(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    path = tmp_path_factory.mktemp("here") / "course"
    here = jm.new(path, language="he", pack="blank").path
    jm.open(here, person="trainer").save(jm.Persona(id="p", name="דנה"))
    there = shutil.copytree(here, tmp_path_factory.mktemp("there") / "course")
    with ExitStack() as stack:
        servers = [Server(folder, tmp_path_factory.mktemp("home")) for folder in (here, there)]
        yield [stack.enter_context(server) for server in servers]


@pytest.fixture
def drive(laptops):
    drive = CloudDrive(*(laptop.folder / "work" for laptop in laptops))
    drive.online.set()
    drive.start()
    yield drive
    drive.stop()


@pytest.fixture
def notebooks(browser, laptops):
    from lab import Notebook

    pages = [browser.new_page(viewport={"width": 1280, "height": 1400}) for _ in laptops]
    opened = [Notebook(p, s).open("01-persona.ipynb") for p, s in zip(pages, laptops, strict=True)]
    for notebook in opened:
        notebook.open_item("personas", "דנה")
    yield opened
    for page in pages:
        page.close()


@pytest.fixture
def say():
    return Translator("he")


def field(notebook, label):
    return notebook.block("personas").get_by_label(label, exact=True)


def type_in_turns(boxes, texts):
    for letters in zip(*texts, strict=False):
        for box, letter in zip(boxes, letters, strict=True):
            box.press_sequentially(letter, delay=KEY)
    for box, text in zip(boxes, texts, strict=True):
        box.press_sequentially(text[min(map(len, texts)) :], delay=KEY)


def test_each_sees_the_others_words_and_keeps_the_cursor(notebooks, drive, say):
    here, there = notebooks
    mine, theirs = field(here, say("Their story")), field(there, say("How we can help"))
    type_in_turns((mine, theirs), (MINE, THEIRS))
    here.until(lambda: field(here, say("How we can help")).input_value() == THEIRS)
    there.until(lambda: field(there, say("Their story")).input_value() == MINE)
    assert (mine.input_value(), theirs.input_value()) == (MINE, THEIRS)
    assert (here.has_cursor(mine), there.has_cursor(theirs)) == (True, True)


def test_of_two_texts_for_one_field_the_later_stands_and_the_earlier_is_told(notebooks, drive, say):
    here, there = notebooks
    drive.online.clear()
    for notebook, text in zip(notebooks, ("חיפה", "עכו"), strict=True):
        box = field(notebook, say("Where they live"))
        box.fill(text)
        saved = lambda: jm.open(notebook.server.folder, person="r").journey.personas[0].location  # noqa: B023, E731
        notebook.until(lambda: saved() == text)  # noqa: B023 -- at once
        field(notebook, say("Age")).focus()
    drive.online.set()
    here.until(lambda: field(here, say("Where they live")).input_value() == "עכו")
    there.block("personas").locator(".jmkit-note", has_text="חיפה").wait_for()
