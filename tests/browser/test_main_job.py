"""The main job, as a participant does it: open, run, fill in, restart, reload, export, read."""

from __future__ import annotations

import pytest

import jmkit as jm
from jmkit.i18n import Translator

# What is typed; the same words must be in the handout.
ANSWERS = {
    "he": {
        "persona": "דנה לוי",
        "stage": "מחפשים",
        "second stage": "קונים",
        "touchpoint": "שיחה עם NPS שירות",
        "pain": "תור ארוך בבוקר",
        "opportunity": "הזמנה מראש",
        "action": "פיילוט בסניף אחד",
    },
    "en": {
        "persona": "Dana Levi",
        "stage": "Searching",
        "second stage": "Buying",
        "touchpoint": "A call to the service desk",
        "pain": "Long queue in the morning",
        "opportunity": "Order ahead",
        "action": "Try it in one branch",
    },
}

MAKE = {"he": "הכנת העלון", "en": "Make the handout"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["he", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def server(language, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(
        tmp_path_factory.mktemp(language) / "course", language=language, pack="blank"
    ).path
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def page(one_page):
    return one_page


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    return Notebook(page, server, stays=True)


@pytest.fixture
def say(language):
    return Translator(language)


@pytest.fixture
def answers(language):
    return ANSWERS[language]


@pytest.fixture
def journey(server):
    return lambda: jm.open(server.folder, person="reader").journey


def titles(records):
    return [record.title for record in records]


def test_a_persona_is_filled_in_by_its_labels(notebook, say, answers, journey, shoot, language):
    notebook.open("01-persona.ipynb")
    notebook.add_item("personas", say("Add a persona"))
    notebook.fill("personas", say("Name"), answers["persona"])
    notebook.until(lambda: [p.name for p in journey().personas] == [answers["persona"]])
    shoot(f"{language}-01-persona")


def cell(notebook, lane, n):
    return notebook.page.locator(f'.jmb-cell[data-lane="{lane}"]').nth(n)


def write(notebook, lane, n, text):
    """Writes a card in the stage of a number; it stays open."""
    cell(notebook, lane, n).locator(".jmb-empty").click()
    notebook.page.keyboard.type(text)


def test_two_stages_are_written_on_the_board(notebook, answers, journey):
    notebook.open("02-journey.ipynb")
    begun = len(journey().stages)
    for title in (answers["stage"], answers["second stage"]):
        notebook.page.locator(".jmb-add-stage").click()
        notebook.page.locator(".jmb-lane-stages textarea").wait_for()
        notebook.page.keyboard.type(title)
        notebook.page.keyboard.press("Enter")
        notebook.until(lambda: titles(journey().stages)[-1] == title)  # noqa: B023 -- run here
    assert len(journey().stages) == begun + 2


def test_a_touchpoint_is_written_in_its_stage(notebook, say, answers, journey, shoot, language):
    notebook.open("02-journey.ipynb")
    n = titles(journey().stages).index(answers["stage"])
    write(notebook, "touchpoints", n, answers["touchpoint"])
    notebook.page.locator(".jmb-open [data-channel]", has_text=say("Phone")).click()
    notebook.until(lambda: [t.channel for t in journey().touchpoints] == [say("Phone")])
    shoot(f"{language}-02-journey")
    assert titles(journey().stages[n].touchpoints) == [answers["touchpoint"]]


def test_the_map_follows_the_forms(notebook, server, say, answers):
    from lab import LISTS, add_lists

    add_lists(server.folder)
    notebook.open(LISTS)
    notebook.open(LISTS)  # by now the map knows how wide its page is
    strips = "[...document.querySelectorAll('.jmkit-block-map img')].map(strip => strip.src)"
    notebook.block("map").locator("img").last.wait_for()
    before = notebook.page.evaluate(strips)
    notebook.open_item("stages", answers["second stage"])
    notebook.fill("stages", say("Goal in this stage"), answers["action"])
    # Another strip, but not the head of the map.
    changed = f"before => {strips}.some((src, n) => src !== before[n]) && {strips}[0] === before[0]"
    notebook.page.wait_for_function(changed, arg=before)


def test_a_pain_point_is_written_in_its_stage(notebook, answers, journey, shoot, language):
    notebook.open("03-pain-points.ipynb")
    n = titles(journey().stages).index(answers["stage"])
    write(notebook, "pain-points", n, answers["pain"])
    notebook.until(lambda: titles(journey().stages[n].pain_points) == [answers["pain"]])
    shoot(f"{language}-03-pain-points")


def test_an_opportunity_answers_the_pain_point(notebook, say, answers, journey, shoot, language):
    notebook.open("04-opportunities.ipynb")
    n = titles(journey().stages).index(answers["stage"])
    write(notebook, "opportunities", n, answers["opportunity"])
    notebook.page.keyboard.press("Alt+Enter")
    drawer = notebook.page.locator(".jmkit-drawer")
    drawer.get_by_label(say("Kind of opportunity"), exact=True).select_option(label=say("Service"))
    notebook.until(lambda: [o.kind for o in journey().opportunities] == ["service"])
    shoot(f"{language}-04-opportunities")
    assert titles(journey().answers_to(journey().pain_points[0])) == [answers["opportunity"]]


def test_an_action_is_planned(notebook, say, answers, journey, shoot, language):
    notebook.open("05-action-plan.ipynb")
    notebook.add_item("actions", say("Add an action"))
    notebook.fill("actions", say("What will be done?"), answers["action"])
    notebook.fill("actions", say("By when?"), "2027-02-01")
    notebook.choose("actions", say("Which opportunity?"), answers["opportunity"])
    notebook.until(lambda: [a.opportunity for a in journey().actions if a.opportunity])
    shoot(f"{language}-05-action-plan")
    assert [(a.title, str(a.due)) for a in journey().actions] == [(answers["action"], "2027-02-01")]


def test_after_a_restart_in_mid_sentence_the_text_is_there(notebook, say, answers, journey):
    notebook.open("01-persona.ipynb")
    notebook.open_item("personas", answers["persona"])
    box = notebook.block("personas").get_by_label(say("Their story"), exact=True)
    box.press_sequentially(answers["pain"])
    notebook.until(lambda: journey().personas[0].story == answers["pain"])
    notebook.restart_kernel()
    notebook.open_item("personas", answers["persona"])
    again = notebook.block("personas").get_by_label(say("Their story"), exact=True)
    assert again.input_value() == answers["pain"]


def test_a_reload_shows_what_was_typed_before_anything_is_run(notebook, answers):
    notebook.open("01-persona.ipynb")
    notebook.block("personas").wait_for()
    notebook.command("docmanager:save")
    notebook.page.wait_for_function(
        "() => !window.jupyterapp.shell.currentWidget.context.model.dirty"
    )
    notebook.page.evaluate("window.jupyterapp.serviceManager.sessions.shutdownAll()")
    notebook.load("01-persona.ipynb")
    shown = notebook.page.locator(".jp-OutputArea", has_text=answers["persona"]).first
    shown.wait_for()


def test_what_one_notebook_writes_another_shows(notebook, browser, server, say, answers, journey):
    from lab import Notebook

    first = notebook.open("01-persona.ipynb")
    second = Notebook(browser.new_page(), server).open("06-handout.ipynb")
    first.open_item("personas", answers["persona"])
    first.fill("personas", say("Name"), answers["persona"] + " 2")
    second.page.wait_for_function(
        "name => document.querySelector('.jmkit-block-map').textContent.includes(name)"
        " || document.querySelector('.jmkit-block-map img').alt.includes(name)",
        arg=answers["persona"] + " 2",
    )
    first.fill("personas", say("Name"), answers["persona"])
    first.until(lambda: journey().personas[0].name == answers["persona"])
    second.page.close()


def test_hebrew_prose_and_forms_read_from_the_right(notebook, language):
    notebook.open("01-persona.ipynb")
    expected = "rtl" if language == "he" else "ltr"
    paragraph = notebook.page.locator(".jp-RenderedMarkdown p").first
    form = notebook.block("personas")
    assert paragraph.evaluate("p => getComputedStyle(p).direction") == expected
    alignment = "start" if language == "he" else "left"
    assert paragraph.evaluate("p => getComputedStyle(p).textAlign") == alignment
    assert form.evaluate("f => getComputedStyle(f).direction") == expected


def test_the_export_menu_offers_the_handout(notebook, language, page):
    notebook.open("01-persona.ipynb")
    offered = "window.jupyterapp.serviceManager.nbconvert.getExportFormats()"
    assert "jmkit-handout" in page.evaluate(offered)


def test_the_handout_holds_everything_in_the_right_direction(
    notebook, answers, language, context, shoot, server
):
    notebook.open("06-handout.ipynb")
    notebook.page.get_by_role("button", name=MAKE[language]).click()
    notebook.page.locator(".jmkit-by-hand .jp-OutputArea a").wait_for()
    written = next((server.folder / "handouts").glob("*.html"))
    notebook.page.goto("about:blank")  # JupyterLab may still be asking its server for something
    errors, page = [], context.new_page()
    page.on("console", lambda message: errors.append(message.text))
    page.on(
        "request", lambda r: errors.append(r.url) if not r.url.startswith(("file", "data")) else 0
    )
    page.goto(written.as_uri())
    shoot(f"{language}-handout", page)
    text = page.locator("body").inner_text()
    assert [answer for answer in answers.values() if answer not in text] == []
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "he" else "ltr")
    assert page.evaluate("document.documentElement.lang") == language
    assert errors == []
