"""A workshop's page without Jupyter in sight: one bar, nothing to save, Jupyter a click away."""

from __future__ import annotations

import importlib.util
import json

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

FURNITURE = (
    "#jp-top-panel",
    "#jp-menu-panel",
    "#jp-bottom-panel",
    "#jp-left-stack",
    ".jp-SideBar",
    ".lm-DockPanel-tabBar",
    ".jp-NotebookPanel-toolbar",
    ".jp-InputPrompt",
    ".jp-OutputPrompt",
    ".jp-Collapser",
    ".jp-Notebook-footer",
    ".jp-CodeCell .jp-Cell-inputWrapper",
)
PANEL = "window.jupyterapp.shell.currentWidget"
TITLES = {"he": "סדנת בית הקפה", "en": "The coffee house course"}
YELLOW = "#ffe082"
ROOM = """() => {
    const { top, left, right, bottom } = window.jupyterapp.shell.currentWidget.node
        .querySelector('.jp-Notebook').getBoundingClientRect();
    const bar = document.querySelector('.jmkit-bar').getBoundingClientRect();
    return [Math.round(top - bar.bottom), left, innerWidth - right, innerHeight - bottom]; }"""
OPEN_PATHS = "[...window.jupyterapp.shell.widgets('main')].map(w => w.context?.path).filter(p => p)"


@pytest.fixture(scope="module", params=["he", "en"])
def server(request, tmp_path_factory):
    from lab import Server

    language = request.param
    path = tmp_path_factory.mktemp("calm") / "course"
    folder = jm.new(path, language=language, title=TITLES[language]).path
    settings = folder / "workshop.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('primary = ""', f'primary = "{YELLOW}"'), encoding="utf-8")
    assert YELLOW in settings.read_text(encoding="utf-8")
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, stays=True)


@pytest.fixture
def new_notebook(page, server):
    """In a page that is loaded anew, with a memory of its own."""
    from lab import Notebook

    return Notebook(page, server)


def seen(page):
    return [part for part in FURNITURE if page.locator(part).filter(visible=True).count()]


def path_in_front(notebook):
    return notebook.page.evaluate(f"{PANEL}?.context?.path")


def state(notebook):
    return notebook.page.locator(".jmkit-bar-state").get_attribute("data-state")


def test_nothing_of_jupyter_is_in_sight(notebook):
    notebook.open("01-persona.ipynb")
    assert seen(notebook.page) == []


@pytest.mark.parametrize("width", [390, 820, 1366, 1920])
def test_the_page_has_all_the_room_below_the_bar(notebook, width):
    notebook.open("02-journey.ipynb")
    notebook.page.set_viewport_size({"width": width, "height": 900})
    notebook.until(lambda: notebook.page.evaluate(ROOM) == [0, 0, 0, 0])


@pytest.mark.parametrize("width", [390, 820, 1366, 1920])
def test_the_bar_is_as_wide_as_the_window_and_no_wider(notebook, width):
    notebook.open("01-persona.ipynb")
    notebook.page.set_viewport_size({"width": width, "height": 900})
    menu = notebook.page.locator(".jmkit-bar-menu")
    notebook.until(lambda: 0 <= menu.bounding_box()["x"] <= width - 30)
    here = notebook.page.locator(".jmkit-bar-steps [aria-current]")
    notebook.until(lambda: 0 <= here.bounding_box()["x"] <= width - here.bounding_box()["width"])


def test_the_bar_says_whose_workshop_it_is_in_its_colours(notebook, server):
    notebook.open("01-persona.ipynb")
    bar = notebook.page.locator(".jmkit-bar")
    language = bar.get_attribute("lang")
    assert bar.locator(".jmkit-bar-title").inner_text() == TITLES[language]
    assert bar.get_attribute("dir") == {"he": "rtl", "en": "ltr"}[language]
    style = "bar => [getComputedStyle(bar).backgroundColor, getComputedStyle(bar).color]"
    assert bar.evaluate(style) == ["rgb(255, 224, 130)", "rgb(27, 36, 48)"]


def test_the_bar_is_accessible(notebook, violations):
    notebook.open("01-persona.ipynb")
    notebook.until(lambda: state(notebook) == "saved")
    assert violations(notebook.page, ".jmkit-bar") == []


def test_a_step_leads_to_its_page_and_says_how_far_it_is(notebook, server):
    jm.open(server.folder, person="noam").save(jm.Persona(id="p", name="Dana"))
    notebook.open("01-persona.ipynb")
    step = notebook.page.locator(".jmkit-bar-steps li", has=notebook.page.locator("[aria-current]"))
    notebook.until(lambda: step.locator("span").inner_text() not in ("", "0%"))
    notebook.page.locator(".jmkit-bar-steps").get_by_role("link").nth(2).click()
    notebook.until(lambda: path_in_front(notebook) == "02-journey.ipynb")
    here = notebook.page.locator(".jmkit-bar-steps [aria-current=step]")
    notebook.until(lambda: here.get_attribute("href") == "02-journey.ipynb")


def test_the_step_bar_is_there_once(notebook):
    notebook.open("01-persona.ipynb")
    assert not notebook.block("progress").filter(visible=True).count()


def test_jupyter_comes_back_stays_and_goes_again(new_notebook):
    notebook = new_notebook.open("01-persona.ipynb")
    notebook.show_jupyter()
    for part in ("#jp-top-panel", ".jp-SideBar.jp-mod-left", ".jp-NotebookPanel-toolbar"):
        notebook.page.locator(part).first.wait_for()
    assert notebook.page.locator(".lm-MenuBar-item").filter(visible=True).count() > 3
    notebook.open("01-persona.ipynb")
    notebook.page.locator(".jp-SideBar.jp-mod-left").wait_for()
    notebook.page.locator(".jmkit-bar-menu").click()
    notebook.page.get_by_role("button", name="Jupyter").click()
    notebook.until(lambda: seen(notebook.page) == [])


def test_a_hand_on_the_keyboard_opens_help_and_comes_back(notebook):
    notebook.open("01-persona.ipynb")
    page = notebook.page
    page.locator(".jmkit-bar-steps a").last.focus()
    page.keyboard.press("Tab")
    help_button = page.locator("button.jmkit-bar-help")
    assert notebook.has_cursor(help_button)
    assert help_button.evaluate("button => getComputedStyle(button).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.locator("#jmkit-bar-help").wait_for()
    assert help_button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.locator("#jmkit-bar-help").wait_for(state="hidden")
    assert notebook.has_cursor(help_button)


def test_the_bar_tells_of_a_text_on_its_way_and_when_it_is_saved(notebook, server):
    notebook.open("01-persona.ipynb")
    notebook.block("personas").locator(".jmkit-add").click()
    notebook.block("personas").locator(".jmkit-open .jmkit-field textarea").first.press("N")
    told = [state(notebook)]
    notebook.until(lambda: told.append(state(notebook)) or told[-1] == "saved")
    assert told[0] == "saving"


def test_closing_a_page_asks_nothing_and_saves_it(notebook, server):
    notebook.open("01-persona.ipynb")
    write_note(notebook, "closing words")
    notebook.command("docmanager:save")
    notebook.page.evaluate(f"{PANEL}.context.model.dirty = true")
    notebook.command("application:close")
    notebook.until(lambda: notebook.page.evaluate(OPEN_PATHS) == [])
    assert not notebook.page.locator(".jp-Dialog").count()


def write_note(notebook, words):
    """Adds a note of one's own at the end of the page."""
    notebook.page.evaluate(
        """words => {
            const { content } = window.jupyterapp.shell.currentWidget;
            const cell = {cell_type: 'markdown', source: words, metadata: {}};
            content.model.sharedModel.insertCell(content.widgets.length, cell); }""",
        words,
    )


def holds(server, name, words):
    return words in (server.folder / name).read_text(encoding="utf-8")


def test_own_words_are_in_the_file_without_a_key(notebook, server):
    notebook.open("03-pain-points.ipynb")
    write_note(notebook, "an own note")
    notebook.until(lambda: holds(server, "03-pain-points.ipynb", "an own note"))


def change_on_disk(server, name, words):
    path = server.folder / name
    content = json.loads(path.read_text(encoding="utf-8"))
    content["metadata"]["told"] = words
    path.write_text(json.dumps(content), encoding="utf-8")


def test_a_file_that_somebody_else_changed_asks_nothing(notebook, server):
    notebook.open("04-opportunities.ipynb")
    change_on_disk(server, "04-opportunities.ipynb", "by somebody else")
    notebook.page.evaluate(f"{PANEL}.context.save()")
    assert holds(server, "04-opportunities.ipynb", "by somebody else")
    write_note(notebook, "own words")
    notebook.until(lambda: holds(server, "04-opportunities.ipynb", "own words"))
    assert not notebook.page.locator(".jp-Dialog").count()


def hold_back_new_ones(route):
    if route.request.method != "POST":
        route.continue_()


def test_while_the_kernel_is_on_its_way_the_page_says_that_forms_are_loading(new_notebook):
    notebook = new_notebook
    notebook.page.route("**/api/sessions**", hold_back_new_ones)
    notebook.page.goto(notebook.server.address("05-action-plan.ipynb"))
    notebook.page.locator(".jmkit-loading").wait_for()
    place = notebook.page.locator(".jmkit-block-cell:not(.jmkit-steps-cell)").first
    words = place.evaluate("cell => getComputedStyle(cell, '::after').content")
    assert state(notebook) == "loading"
    assert words.strip('"') == notebook.page.locator(".jmkit-bar-state").inner_text()


def test_the_pages_of_another_workshop_do_not_come_back(page, tmp_path):
    from lab import Server

    for name in ("one", "two"):
        folder = jm.new(tmp_path / name).path
        (tmp_path / "home").mkdir(exist_ok=True)
        with Server(folder, tmp_path / "home") as running:
            address = running.address("00-welcome.ipynb").removesuffix("&reset")
            page.goto(address)
            page.locator(".jp-NotebookPanel[data-jmkit-has-run]").wait_for()
            opened = page.evaluate(OPEN_PATHS)
            page.locator(".jmkit-bar-steps").get_by_role("link").nth(1).click()
            page.locator(".jmkit-block-personas").wait_for()
    assert opened == ["00-welcome.ipynb"]


@pytest.mark.skipif(importlib.util.find_spec("notebook") is None, reason="NO NOTEBOOK 7")
def test_notebook_7_keeps_its_own_furniture(page, server):
    from lab import Notebook

    Notebook(page, server, "notebooks").open("01-persona.ipynb")
    page.locator(".jp-NotebookPanel-toolbar").first.wait_for()
    assert not page.locator("#jmkit-bar").count()


def test_a_trainer_who_edits_has_todays_jupyter(page, server, tmp_path):
    from lab import Notebook, Server

    with Server(server.folder, tmp_path, edit=True) as editing:
        Notebook(page, editing).open("02-journey.ipynb")
        page.locator(".jp-NotebookPanel-toolbar").first.wait_for()
        assert not page.locator("#jmkit-bar").count()
