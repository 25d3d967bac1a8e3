"""No key reaches the notebook's commands, in Lab and in Notebook 7; people's own keys work."""

from __future__ import annotations

import importlib.util

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

PLACES = ["lab/tree"]
if importlib.util.find_spec("notebook"):
    PLACES.append("notebooks")

# Whether somebody kept the next key from the browser.
LISTEN = """() => addEventListener(
    'keydown', event => { window.jmkitPrevented = event.defaultPrevented; }, {once: true})"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server, add_lists, add_own_text

    folder = jm.new(tmp_path_factory.mktemp("keys") / "course", language="he").path
    trainer = jm.open(folder, person="trainer")
    stage = trainer.journey.stages[0]
    for record in (
        jm.Persona(id="p", name="דנה"),
        jm.Step(id="s", title="מחפשת", stage=stage.id),
        jm.Touchpoint(id="t", title="שיחה", stage=stage.id),
        jm.PainPoint(id="pain", title="תור", stage=stage.id),
    ):
        trainer.save(record)
    add_lists(folder)
    add_own_text(folder)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture(scope="module", params=PLACES)
def place(request):
    return request.param


@pytest.fixture
def notebook(place, one_page, server):
    from lab import Notebook

    return Notebook(one_page, server, place, stays=True)


@pytest.mark.parametrize("name", ["01-persona.ipynb", "02-journey.ipynb", "lists.ipynb"])
def test_no_shortcut_does_anything_whatever_has_the_focus(notebook, name):
    from keys import ELSEWHERE, opened

    keyboard = opened(notebook, name)
    controls = keyboard.controls()
    assert "button" in {kind.split()[1] for kind in controls}
    found = {where: keyboard.culprits(where) for where in (*controls, *ELSEWHERE)}
    assert not {where: chords for where, chords in found.items() if chords}


def test_nor_does_one_that_a_hand_presses_on_a_control_of_each_kind(notebook):
    from keys import ELSEWHERE, opened

    keyboard = opened(notebook, "lists.ipynb", by_hand=True)
    kinds = {kind.split(" ", 1)[1]: kind for kind in keyboard.controls()}
    assert {"select", "textarea", "button"} <= {kind.split()[0] for kind in kinds}
    found = {where: keyboard.culprits(where) for where in (*kinds.values(), *ELSEWHERE[:2])}
    assert not {where: chords for where, chords in found.items() if chords}


@pytest.mark.parametrize("by_hand", [True, False])
def test_the_same_keys_do_much_without_the_shield(page, place, server, by_hand):
    from keys import opened
    from lab import Notebook

    keyboard = opened(Notebook(page, server, place), "lists.ipynb", by_hand=by_hand)
    page.evaluate("delete window.jupyterapp.commands.processKeydownEvent")
    select = next(kind for kind in keyboard.controls() if " select " in kind)
    letters = [chord for chord in keyboard.chords if chord[0].code in {"KeyA", "KeyB"}]
    keyboard.chords = [chord for chord in letters if not chord[0].modifiers]
    assert len(keyboard.culprits(select)) == len(keyboard.chords) >= 4


def notes(notebook):
    found = notebook.page.locator(".jp-MarkdownCell.jmkit-own").first
    found.scroll_into_view_if_needed()
    return found


def cells(notebook):
    from keys import CELLS

    return notebook.page.evaluate(CELLS)


def test_notes_open_at_a_click_and_take_every_key_that_writes(notebook):
    notebook.open("01-persona.ipynb")
    before = cells(notebook)
    cell = notes(notebook)
    cell.locator(".jp-MarkdownOutput").click()
    editor = cell.locator(".cm-content")
    editor.press("Control+a")
    notebook.page.keyboard.type("x dd a ש")
    notebook.page.keyboard.press("Enter")
    notebook.page.keyboard.type("ab")
    for key in (
        "ArrowLeft",
        "Backspace",
        "ArrowDown",
        "ArrowDown",
        "ArrowUp",
        "ArrowUp",
        "ArrowUp",
    ):
        notebook.page.keyboard.press(key)
    notebook.page.keyboard.type("!")
    notebook.page.keyboard.press("Shift+Enter")
    cell.locator(".jp-MarkdownOutput").wait_for()
    after = cells(notebook)
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert [cell[:3] for cell in changed] == [["own-text", "markdown", "!x dd a ש\nb"]]


@pytest.mark.parametrize("end", ["Escape", "Shift+Enter", "Control+Enter", "Alt+Enter"])
def test_every_way_to_end_a_note_leaves_the_page_as_it_is(notebook, end):
    notebook.open("01-persona.ipynb")
    before = [cell[0] for cell in cells(notebook)]
    cell = notes(notebook)
    cell.locator(".jp-MarkdownOutput").dblclick()
    notebook.page.keyboard.press(end)
    cell.locator(".jp-MarkdownOutput").wait_for()
    for key in ("x", "d", "d", "a", "z", "Delete", "ArrowUp", "m", "y"):
        notebook.page.keyboard.press(key)
    assert [cell[0] for cell in cells(notebook)] == before
    assert all(cell[4] is not False for cell in cells(notebook))  # none stands open


def test_a_note_is_opened_with_enter_and_undone_with_its_own_key(notebook):
    notebook.open("01-persona.ipynb")
    cell = notes(notebook)
    before = cells(notebook)
    cell.locator(".jp-MarkdownOutput").focus()
    notebook.page.keyboard.press("Enter")
    cell.locator(".cm-content").wait_for()
    notebook.page.keyboard.press("Escape")
    cell.locator(".jp-MarkdownOutput").wait_for()
    notebook.page.keyboard.press("Enter")
    cell.locator(".cm-content").wait_for()
    notebook.page.keyboard.type("oh")
    notebook.page.keyboard.press("Control+z")
    notebook.page.keyboard.press("Control+z")
    notebook.page.keyboard.press("Escape")
    cell.locator(".jp-MarkdownOutput").wait_for()
    assert cells(notebook) == before


def test_a_note_is_shown_as_a_text_when_one_goes_on(notebook):
    notebook.open("01-persona.ipynb")
    cell = notes(notebook)
    cell.locator(".jp-MarkdownOutput").click()
    cell.locator(".cm-content").wait_for()
    notebook.page.locator(".jmkit-block-personas .jmkit-add").click()
    notebook.until(lambda: all(cell[4] is not False for cell in cells(notebook)))


def test_keys_of_the_browser_and_of_forms_still_work(notebook):
    notebook.open("lists.ipynb")
    page = notebook.page
    notebook.open_item("touchpoints", "שיחה")
    select = notebook.block("touchpoints").locator(".jmkit-open select").first
    select.focus()
    before, last = select.evaluate("s => [s.selectedIndex, s.length - 1]")
    by = -1 if before == last else 1  # keys on the board may have moved it to the last stage
    page.keyboard.press("ArrowDown" if by > 0 else "ArrowUp")
    assert select.evaluate("s => s.selectedIndex") == before + by
    box = notebook.block("touchpoints").locator(".jmkit-open textarea").first
    box.fill("")
    box.press_sequentially("ab")
    box.press("Enter")
    box.press("Control+a")
    box.press("Control+x")
    box.press("Control+v")
    box.press("Control+v")
    assert box.input_value() == "ab\nab\n"
    box.press("Tab")
    assert not notebook.has_cursor(box)
    fold = notebook.block("touchpoints").locator(".jmkit-open .jmkit-fold")
    if not fold.evaluate("button => button.matches('.jmkit-unfolded')"):  # by the run before
        fold.click()
    tick = notebook.block("touchpoints").locator(".jmkit-open input[type=checkbox]").first
    tick.wait_for()  # the kernel opens the fold
    was = tick.is_checked()
    tick.press("Space")
    notebook.until(lambda: tick.is_checked() is not was)
    for key in ("F5", "Control+f", "Control+Equal", "PageDown", "Home", "End", "F1", "Control+p"):
        page.evaluate("document.activeElement.blur()")
        page.evaluate(LISTEN)
        page.keyboard.press(key)
        assert page.evaluate("window.jmkitPrevented") is False, key


def test_saving_by_key_saves(notebook):
    notebook.open("01-persona.ipynb")
    notebook.page.evaluate("window.jupyterapp.shell.currentWidget.context.model.dirty = true")
    notebook.page.keyboard.press("Control+s")
    notebook.page.wait_for_function(
        "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
    )
