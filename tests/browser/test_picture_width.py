"""Pictures are drawn for the page that shows them: as wide as it has room, as finely as it can."""

from __future__ import annotations

import importlib.util

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

PAGE = "lists.ipynb"
ROUNDED = 17  # pixels: less than that is not worth another picture
WHERE = [
    "lab/tree",
    pytest.param(
        "notebooks",
        marks=pytest.mark.skipif(
            importlib.util.find_spec("notebook") is None,
            reason="NO NOTEBOOK 7: pictures are not tested there; pip install notebook",
        ),
    ),
]
ROOM = """block => {
    const style = getComputedStyle(block);
    return block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight); }"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server, add_lists  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("width") / "course", language="he").path
    ws = jm.open(folder, person="noam")
    for stage in ws.journey.stages[2:]:  # a map that has room on any page
        ws.remove(stage)
    add_lists(folder)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def show(browser, server):
    """Opens the map in a window of its own."""
    from lab import Notebook  # loaded by the conftest

    contexts = []

    def opened(where="lab/tree", width=1366, **about):
        context = browser.new_context(viewport={"width": width, "height": 900}, **about)
        contexts.append(context)
        return Notebook(context.new_page(), server, where).open(PAGE)

    yield opened
    for context in contexts:
        context.close()


def strip(notebook):
    return notebook.block("map").locator("img").first


def room(notebook):
    return notebook.block("map").evaluate(ROOM)


FILLS = """(image, [room, rounded]) => {
    image.scrollIntoView({block: 'nearest'});
    return image.clientWidth === Number(image.getAttribute('width'))
        && room >= image.width && room - image.width < rounded; }"""


def fills_its_room(notebook):
    """Waits until the map, in sight, is as wide as it has room, drawn so and not stretched."""
    # Lab lays out nothing that is out of sight, and what nobody sees is not drawn anew.
    notebook.until(lambda: strip(notebook).evaluate(FILLS, [room(notebook), ROUNDED]))


@pytest.mark.parametrize("where", WHERE)
def test_a_map_is_as_wide_as_the_page_and_follows_the_window(show, where):
    notebook = show(where, width=1366)
    fills_its_room(notebook)
    before = room(notebook)
    notebook.page.set_viewport_size({"width": 1000, "height": 900})
    notebook.until(lambda: room(notebook) < before - 100)
    fills_its_room(notebook)


def test_a_map_takes_the_room_of_a_panel_that_is_folded_away(show):
    notebook = show(width=1700)
    notebook.page.evaluate("window.jupyterapp.shell.expandLeft()")
    notebook.until(lambda: notebook.page.locator("#jp-left-stack").is_visible())
    fills_its_room(notebook)
    before = room(notebook)
    notebook.page.evaluate("window.jupyterapp.shell.collapseLeft()")
    notebook.until(lambda: room(notebook) > before + 100)
    fills_its_room(notebook)


@pytest.mark.parametrize("again", ["reload", "restart"])
def test_a_page_that_comes_again_is_drawn_for_again(show, again):
    notebook = show(width=1700)
    fills_its_room(notebook)
    if again == "reload":
        notebook.open(PAGE)
    else:
        notebook.restart_kernel()
    notebook.block("map").wait_for()
    fills_its_room(notebook)


def test_on_a_fine_screen_a_map_has_as_many_dots(show):
    notebook = show(device_scale_factor=2)
    fills_its_room(notebook)
    notebook.until(
        lambda: strip(notebook).evaluate("image => image.naturalWidth === 2 * image.width")
    )
