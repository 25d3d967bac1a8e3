"""A picture by choosing or dropping a file, and a day in the workshop's words, in each language."""

from __future__ import annotations

import os
from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import jmkit as jm
from jmkit.i18n import Translator

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

SHOTS = os.environ.get("JMKIT_SHOTS")  # a folder for pictures to look at


@pytest.fixture(scope="module", params=["he", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def server(language, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp(language) / "course", language=language).path
    ws = jm.open(folder, person="noam")
    ws.save(jm.Persona(name="Dana"))
    ws.save(jm.Action(title="Try it"))
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True)


@pytest.fixture
def say(language):
    return Translator(language)


@pytest.fixture
def field(notebook):
    """The place for the persona's picture."""
    notebook.open("01-persona.ipynb")
    notebook.open_item("personas", "Dana")
    notebook.unfold("personas")
    return notebook.block("personas").locator(".jmkit-picture")


def photo(color: str) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Herzl 12"  # the camera's maker
    buffer = BytesIO()
    Image.new("RGB", (3000, 2000), color).save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def kept(server, name="Dana") -> Path | None:
    """The file that the persona names, in the workshop's folder."""
    ws = jm.open(server.folder, person="reader")
    (persona,) = (p for p in ws.journey.personas if p.name == name)
    return ws.path / persona.photo if persona.photo else None


def shoot(notebook, name: str) -> None:
    if SHOTS:
        notebook.page.screenshot(path=f"{SHOTS}/{name}.png")


def test_a_file_that_is_chosen_is_made_small_bare_and_shown(notebook, field, say, server, tmp_path):
    (tmp_path / "me.jpg").write_bytes(photo("teal"))
    with notebook.page.expect_file_chooser() as chooser:
        field.get_by_role("button", name=say("Choose a picture")).click()
    chooser.value.set_files(tmp_path / "me.jpg")
    field.locator("img").wait_for()
    notebook.until(lambda: kept(server))
    data = kept(server).read_bytes()
    assert Image.open(BytesIO(data)).size == (1200, 800)
    assert b"Herzl" not in data
    shoot(notebook, f"picture-{say.language}")


def test_a_file_that_is_dropped_is_taken_and_what_is_none_is_told(notebook, field, say, server):
    before = kept(server)
    drop(field, photo("orange"), "image/jpeg")
    notebook.until(lambda: kept(server) not in {before, None})
    drop(field, b"no picture", "text/plain")
    field.get_by_role("alert").wait_for()
    field.get_by_role("alert").scroll_into_view_if_needed()
    shoot(notebook, f"no-picture-{say.language}")


def test_a_file_that_is_dropped_beside_it_does_not_take_the_place_of_the_page(notebook):
    notebook.open("01-persona.ipynb")
    aside = notebook.block("personas").locator(".jmkit-name").first
    assert drop(aside, photo("red"), "image/jpeg")
    assert not drop(notebook.page.locator("#jp-main-dock-panel"), photo("red"), "image/jpeg")


def test_a_day_is_written_and_said_back_in_the_language_of_the_workshop(notebook, say):
    notebook.open("05-action-plan.ipynb")
    notebook.open_item("actions", "Try it")
    notebook.fill("actions", say("By when?"), "5.1.2027")
    words = {"en": "Tuesday, 5 January 2027", "he": "יום שלישי, 5 בינואר 2027"}[say.language]
    notebook.block("actions").get_by_text(words).wait_for()
    shoot(notebook, f"day-{say.language}")


def drop(place, data: bytes, kind: str) -> bool:
    """Drags a file over a place and lets it go; whether the page keeps the browser from it."""
    return place.evaluate(
        """(node, [text, type]) => {
            const files = new DataTransfer();
            const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
            files.items.add(new File([bytes], "me", { type }));
            return ["dragover", "drop"].map((kind) => {
                const about = { bubbles: true, cancelable: true, dataTransfer: files };
                return node.dispatchEvent(new DragEvent(kind, about));
            }).every((left) => !left);
        }""",
        [b64encode(data).decode(), kind],
    )
