"""The board in a real page: few clicks, keys alone, and nothing lost when a kernel is killed."""

from __future__ import annotations

import json
import os
import signal

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

NOTEBOOK = "02-journey.ipynb"


def with_board_only(path):
    """Leaves in a notebook the line that opens the workshop, and one that shows the board."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    opening = next(c for c in notebook["cells"] if "jm.open()" in "".join(c["source"]))
    shown = {**opening, "id": "a-board", "source": ["ws.board()"]}
    notebook["cells"] = [opening, shown]
    path.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture(scope="module", params=["he", pytest.param("en", marks=pytest.mark.soak)])
def server(request, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = tmp_path_factory.mktemp("board") / "course"
    jm.new(folder, language=request.param)
    with_board_only(folder / NOTEBOOK)
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def notebook(one_page, server):
    from lab import Notebook

    empty(server)
    made = Notebook(one_page, server, stays=True).open(NOTEBOOK)
    one_page.locator(".jmb-grid").wait_for()
    one_page.keyboard.press("Escape")  # where the test before has left a card open
    return made


def empty(server):
    """Takes away what the test before has written; the stages stay, without their scores."""
    ws = jm.open(server.folder, person="reader")
    for stage in ws.journey.stages:
        bare = ws.journey.find("stage", stage.id).with_values(emotion=None, future_emotion=None)
        ws.save(bare)
    for kind in ("touchpoints", "pain_points", "evidence"):
        for record in getattr(ws.journey, kind):
            ws.remove(record)


def journey(server):
    return jm.open(server.folder, person="reader").journey


def cell(page, lane, n):
    return page.locator(f'.jmb-cell[data-lane="{lane}"]').nth(n)


def titles(server, n):
    return [touchpoint.title for touchpoint in journey(server).stages[n].touchpoints]


def test_a_touchpoint_with_channel_thought_and_feeling_takes_three_clicks(notebook, server):
    page, keys = notebook.page, notebook.page.keyboard
    cell(page, "touchpoints", 1).locator(".jmb-empty").click()
    keys.type("A call")
    keys.press("Tab")
    keys.type("Why so long?")
    page.locator('.jmb-open [data-score="-2"]').click()
    page.locator(".jmb-open [data-channel]").nth(2).click()
    notebook.until(lambda: (found := journey(server).touchpoints) and found[0].channel)
    (made,) = journey(server).touchpoints
    assert (made.title, made.thought, made.emotion) == ("A call", "Why so long?", -2)
    assert made.stage == journey(server).stages[1].id


def test_enter_saves_and_opens_the_next(notebook, server):
    cell(notebook.page, "touchpoints", 0).locator(".jmb-empty").click()
    for text in ("one", "two"):
        notebook.page.keyboard.type(text)
        notebook.page.keyboard.press("Enter")
    notebook.until(lambda: titles(server, 0) == ["one", "two"])


def test_a_key_moves_a_card_to_the_next_stage_and_the_cursor_goes_with_it(notebook, server):
    page, keys = notebook.page, notebook.page.keyboard
    cell(page, "touchpoints", 0).locator(".jmb-empty").click()
    keys.type("A call")
    keys.press("Escape")
    is_rtl = page.locator(".jmb").get_attribute("dir") == "rtl"
    keys.press("Alt+ArrowLeft" if is_rtl else "Alt+ArrowRight")
    notebook.until(lambda: titles(server, 1) == ["A call"])
    moved = cell(page, "touchpoints", 1).locator(".jmb-card")
    notebook.until(lambda: moved.count() and notebook.has_cursor(moved))
    assert page.locator(".jmb-live").inner_text()


def test_one_drag_moves_a_card_to_another_stage(notebook, server):
    page = notebook.page
    cell(page, "touchpoints", 0).locator(".jmb-empty").click()
    page.keyboard.type("A call")
    page.keyboard.press("Escape")
    cell(page, "touchpoints", 0).locator(".jmb-text").drag_to(
        cell(page, "touchpoints", 2).locator(".jmb-empty")
    )
    notebook.until(lambda: titles(server, 2) == ["A call"])
    assert not page.locator(".jmb-written").count()


def test_a_stage_is_dragged_to_another_place(notebook, server):
    before = [stage.id for stage in journey(server).stages]
    heads = notebook.page.locator(".jmb-lane-stages .jmb-text")
    heads.nth(0).drag_to(heads.nth(2))
    moved = [before[1], before[2], before[0], *before[3:]]
    notebook.until(lambda: [stage.id for stage in journey(server).stages] == moved)


def test_the_curve_of_five_stages_takes_five_clicks(notebook, server):
    for n in range(5):
        feeling = cell(notebook.page, "emotions", n).locator(".jmb-feeling")
        feeling.click(position={"x": 20, "y": 20})
    notebook.until(lambda: all(stage.emotion == 2 for stage in journey(server).stages))


def pulled(page, handle, feeling, height):
    """Pulls a feeling to a height of its cell: 0.1 is +2, 0.9 is −2."""
    box, room = handle.bounding_box(), feeling.bounding_box()
    x = box["x"] + box["width"] / 2
    page.mouse.move(x, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, room["y"] + height * room["height"], steps=6)
    page.mouse.up()


def test_a_point_of_the_curve_is_pulled_and_its_stage_keeps_its_own_score(notebook, server):
    page = notebook.page
    stage = journey(server).stages[1]
    trainer = jm.open(server.folder, person="trainer")
    trainer.save(jm.Touchpoint(title="A call", stage=stage.id, emotion=1))
    feeling = cell(page, "emotions", 1).locator(".jmb-feeling")
    point = feeling.locator(".jmb-point")
    point.wait_for()
    feeling.scroll_into_view_if_needed()
    # The lane moves down when the new card is drawn; who missed a point pulls again.
    pull = lambda: pulled(page, point, feeling, 0.9)  # noqa: E731
    notebook.until(lambda: pull() or journey(server).touchpoints[0].emotion == -2)
    assert journey(server).stages[1].emotion is None


def test_how_a_stage_should_feel_is_set_by_keys_and_pulled(notebook, server):
    page = notebook.page
    page.locator('.jmb-switch [data-target="yes"]').click()
    feeling = cell(page, "emotions", 0).locator(".jmb-feeling")
    feeling.focus()
    page.keyboard.type("-2")
    notebook.until(lambda: journey(server).stages[0].future_emotion == -2)
    feeling.scroll_into_view_if_needed()
    pull = lambda: pulled(page, feeling.locator(".jmb-wanted"), feeling, 0.3)  # noqa: E731
    notebook.until(lambda: pull() or journey(server).stages[0].future_emotion == 1)
    assert journey(server).stages[0].emotion is None


def test_stages_are_added_renamed_moved_and_removed_with_the_keyboard(notebook, server):
    page, keys = notebook.page, notebook.page.keyboard
    before = [stage.title for stage in journey(server).stages]
    titled = lambda: [stage.title for stage in journey(server).stages]  # noqa: E731
    page.locator(".jmb-add-stage").focus()
    keys.press("Enter")
    keys.type("New")  # at once: the kernel has not heard of it
    keys.press("Enter")
    notebook.until(lambda: titled() == [*before, "New"])
    is_rtl = page.locator(".jmb").get_attribute("dir") == "rtl"
    keys.press("Alt+ArrowRight" if is_rtl else "Alt+ArrowLeft")
    notebook.until(lambda: titled() == [*before[:-1], "New", before[-1]])
    keys.press("F2")
    keys.press("End")
    keys.type("er")
    keys.press("Escape")
    notebook.until(lambda: titled() == [*before[:-1], "Newer", before[-1]])
    keys.press("Delete")
    notebook.until(lambda: titled() == before)
    keys.press("Control+z")
    notebook.until(lambda: "Newer" in titled())


def test_how_we_know_takes_two_clicks(notebook, server):
    page, keys = notebook.page, notebook.page.keyboard
    cell(page, "pain-points", 2).locator(".jmb-empty").click()
    keys.type("The queue")
    keys.press("Escape")
    card = cell(page, "pain-points", 2).locator(".jmb-card")
    notebook.until(lambda: card.get_attribute("data-level") == "hypothesis")
    card.locator(".jmb-body").click()
    card.locator(".jmb-prove").click()
    keys.type("Twelve minutes")
    notebook.until(lambda: card.get_attribute("data-level") == "heard")
    (evidence,) = journey(server).evidence
    assert evidence.supports == (journey(server).pain_points[0].id,)


def test_no_letter_is_lost_when_the_kernel_is_killed_in_the_middle_of_a_word(notebook, server):
    page = notebook.page
    cell(page, "touchpoints", 1).locator(".jmb-empty").click()
    text = "typed while the kernel dies and comes back"
    pid = notebook.kernel_pid()
    for n, letter in enumerate(text):
        if n == 12:
            os.kill(pid, signal.SIGKILL)
        page.keyboard.type(letter, delay=120)
    notebook.until(lambda: titles(server, 1) == [text])
    notebook.until(lambda: notebook.has_cursor(page.locator("textarea.jmb-written")))


def test_no_key_on_the_board_reaches_the_notebook(notebook):
    page, keys = notebook.page, notebook.page.keyboard
    count = "window.jupyterapp.shell.currentWidget.content.widgets.length"
    before = page.evaluate(count)
    page.locator(".jmb-feeling").first.focus()
    for key in ("a", "b", "d", "d", "x", "0", "0", "m", "Shift+Enter"):
        keys.press(key)
    assert page.evaluate(count) == before


def test_what_somebody_else_writes_appears_and_what_i_type_stays(notebook, server):
    page = notebook.page
    cell(page, "touchpoints", 0).locator(".jmb-empty").click()
    page.keyboard.type("mine")
    other = jm.open(server.folder, person="noam")
    stage = other.journey.stages[0].id
    other.save(jm.Touchpoint(title="theirs", stage=stage, position=-1))
    page.locator(".jmb-text", has_text="theirs").wait_for()
    assert notebook.has_cursor(page.locator("textarea.jmb-written"))
    page.keyboard.type(" too")
    notebook.until(lambda: titles(server, 0) == ["theirs", "mine too"])


def opened_drawer(notebook, n=0):
    """A new touchpoint's drawer, opened with the keyboard alone."""
    page = notebook.page
    cell(page, "touchpoints", n).locator(".jmb-empty").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("A call")
    page.keyboard.press("Alt+Enter")
    field = page.locator(".jmkit-drawer .jmkit-form input").first
    notebook.until(lambda: field.count() and notebook.has_cursor(field))
    return page.locator(".jmkit-drawer")


def test_the_keyboard_opens_the_drawer_and_escape_gives_the_cursor_back(notebook, server):
    page, keys = notebook.page, notebook.page.keyboard
    drawer = opened_drawer(notebook)
    drawer.locator(".jmkit-name-owner input").focus()
    keys.type("Noa")
    keys.press("Escape")
    card = cell(page, "touchpoints", 0).locator(".jmb-card")
    notebook.until(lambda: notebook.has_cursor(card))
    drawer.locator(".jmkit-form").wait_for(state="detached")
    notebook.until(lambda: journey(server).touchpoints[0].owner == "Noa")


def test_the_drawer_stays_open_when_the_kernel_is_killed_and_no_letter_is_lost(notebook, server):
    drawer = opened_drawer(notebook)
    drawer.locator(".jmkit-name-backstage textarea").focus()
    text = "typed while the kernel dies and comes back"
    pid = notebook.kernel_pid()
    for n, letter in enumerate(text):
        if n == 12:
            os.kill(pid, signal.SIGKILL)
        notebook.page.keyboard.type(letter, delay=120)
    notebook.until(lambda: journey(server).touchpoints[0].backstage == text)
    field = notebook.page.locator(".jmkit-drawer .jmkit-name-backstage textarea")
    notebook.until(lambda: field.count() and notebook.has_cursor(field))


def test_axe_finds_nothing_wrong_with_the_drawer_open(notebook, violations):
    opened_drawer(notebook)
    assert violations(notebook.page, ".jmkit") == []


def test_axe_finds_nothing_wrong(notebook, violations):
    page = notebook.page
    cell(page, "touchpoints", 0).locator(".jmb-empty").click()
    page.keyboard.type("A call")
    assert violations(page, ".jmb") == []


def test_a_page_that_is_loaded_anew_in_mid_word_costs_no_letter(notebook, server):
    cell(notebook.page, "touchpoints", 1).locator(".jmb-empty").click()
    notebook.page.keyboard.type("half a wo")
    notebook.load(NOTEBOOK)
    notebook.until(lambda: titles(server, 1) == ["half a wo"])


def test_a_board_in_another_tab_follows_and_loses_nothing(notebook, server):
    from lab import Notebook

    other = Notebook(notebook.page.context.new_page(), server).open(NOTEBOOK)
    cell(other.page, "touchpoints", 0).locator(".jmb-empty").click()
    other.page.keyboard.type("there")
    cell(notebook.page, "touchpoints", 0).locator(".jmb-text", has_text="there").wait_for()
    cell(notebook.page, "touchpoints", 2).locator(".jmb-empty").click()
    notebook.page.keyboard.type("here")
    notebook.until(lambda: (titles(server, 0), titles(server, 2)) == (["there"], ["here"]))
    other.page.close()
