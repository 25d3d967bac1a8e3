"""A disk that is full or read-only: the text stays, the form says so, and saves when it can."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest

import jmkit as jm
from jmkit.i18n import Translator

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

KEY = 30  # milliseconds between two keys
SIZE = "64k"
PAGE = os.sysconf("SC_PAGE_SIZE")  # bytes; what is full is full by pages
SENTENCES = {"he": "דנה ממהרת לעבודה ורוצה NPS גבוה", "en": "Dana hurries to work"}


def mount(*arguments):
    """Runs mount, or says why the tests here cannot be run."""
    if shutil.which("mount") is None:
        pytest.skip("NO MOUNT: a full and a read-only disk are not tried in the browser")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        why = done.stderr.strip()
        pytest.skip(f"MAY NOT MOUNT: a full and a read-only disk are not tried ({why})")


@pytest.fixture(scope="module", params=SENTENCES)
def server(request, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    path = tmp_path_factory.mktemp("disk") / "course"
    folder = jm.new(path, language=request.param, pack="blank").path
    work = folder / "work"
    held = {file.name: file.read_bytes() for file in work.iterdir()}
    mount("-t", "tmpfs", "-o", f"size={SIZE}", "jmkit-test", str(work))
    try:
        for name, content in held.items():
            (work / name).write_bytes(content)
        jm.open(folder, person="trainer").save(jm.Persona(id="p", name="Dana"))
        with Server(folder, tmp_path_factory.mktemp("home")) as running:
            yield running
    finally:
        subprocess.run(["umount", "--lazy", str(work)], check=True)


@pytest.fixture
def say(server):
    return Translator(jm.open(server.folder, person="reader").language)


@pytest.fixture
def sentence(say):
    return SENTENCES[say.language]


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True).open("01-persona.ipynb")


@pytest.fixture
def persona(server):
    return lambda: jm.open(server.folder, person="reader").journey.personas[0]


@contextmanager
def full(work: Path):
    """No room for a single byte more."""
    filler = work / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(os.urandom(512))
    yield
    filler.unlink()


@contextmanager
def read_only(work: Path):
    mount("-o", "remount,ro", str(work))
    try:
        yield
    finally:
        mount("-o", "remount,rw", str(work))


def field(notebook, label):
    block = notebook.block("personas")
    notebook.open_item("personas", "Dana")
    return block.get_by_label(label, exact=True)


@pytest.mark.parametrize(
    ("refusing", "label", "reason"),
    [
        (full, "Occupation", "No space left on device"),
        (read_only, "Where they live", "Read-only file system"),
    ],
)
def test_the_text_stays_the_form_says_why_and_saves_when_it_can(
    notebook, say, sentence, persona, server, shoot, refusing, label, reason
):
    box = field(notebook, say(label))
    wrong = notebook.block("personas").locator(".jmkit-status .jmkit-wrong")
    refused = wrong.filter(has_text=say("Not saved. {why}", why="").strip())
    with refusing(server.folder / "work"):
        box.press_sequentially(sentence, delay=KEY)
        refused.filter(has_text=say(reason)).wait_for()
        shoot(f"disk-{refusing.__name__}-{say.language}", notebook.page)
        assert box.input_value() == sentence
    notebook.until(lambda: sentence in (persona().occupation, persona().location))
    wrong.wait_for(state="detached")


def test_what_a_full_disk_refused_outlives_the_kernel(notebook, say, sentence, persona, server):
    box = field(notebook, say("Their story"))
    text = PAGE // len(sentence) * sentence + sentence  # a file's last page may have room for less
    with full(server.folder / "work"):
        box.fill(text)
        notebook.block("personas").locator(".jmkit-wrong").wait_for()
        notebook.restart_kernel()
    notebook.until(lambda: persona().story == text)
