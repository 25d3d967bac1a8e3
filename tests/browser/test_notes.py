"""Notes are ordinary fields: kept in mid-sentence, there again, in the handout; both languages."""

from __future__ import annotations

import json

import pytest

import jmkit as jm
from jmkit.forms.live.notes import TAKE
from jmkit.handouts import handout
from jmkit.i18n import Translator
from jmkit.model.notes import NOTES

pytestmark = pytest.mark.slow

KEY = 60  # milliseconds between two keys
PARKED = {"he": "מי עונה ללקוחות בשבת?", "en": "Who answers on weekends?"}
SENTENCE = {"he": "דנה ממהרת, ה-NPS נמוך", "en": "Dana hurries, and never says so"}
OLDER = {"he": "לקנות תה", "en": "Buy tea"}


@pytest.fixture(scope="module", params=["he", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def server(language, tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp(language) / "course", language=language).path
    page = json.loads((folder / "05-action-plan.ipynb").read_text(encoding="utf-8"))
    note = {"id": "action-plan-notes", "cell_type": "markdown", "metadata": {"tags": ["notes"]}}
    page["cells"].insert(-3, {**note, "source": OLDER[language]})
    (folder / "05-action-plan.ipynb").write_text(json.dumps(page), encoding="utf-8")
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
def saved(server):
    def find(name):
        note = jm.open(server.folder, person="reader").journey.find("note", name)
        return note.text if note else None

    return find


@pytest.fixture
def field(notebook, language):
    say = Translator(language)
    return lambda name: notebook.block("notes").get_by_label(say(NOTES[name].question), exact=True)


def test_what_is_typed_is_in_the_journal_and_in_the_handout(
    notebook, field, saved, language, shoot, server
):
    notebook.open("00-welcome.ipynb")
    box = field("parking-lot")
    box.press_sequentially(PARKED[language], delay=KEY)
    notebook.until(lambda: saved("parking-lot") == PARKED[language])
    box.scroll_into_view_if_needed()
    shoot(f"{language}-notes")
    made = handout(server.folder).read_text(encoding="utf-8")
    assert PARKED[language] in made
    assert Translator(language)(NOTES["parking-lot"].heading) in made


def test_a_reload_in_mid_sentence_costs_nothing(notebook, field, language):
    notebook.open("01-persona.ipynb")
    field("persona").press_sequentially(SENTENCE[language], delay=KEY)
    notebook = notebook.load("01-persona.ipynb")
    box = field("persona")
    box.wait_for()
    notebook.until(lambda: box.input_value() == SENTENCE[language])


def test_older_notes_are_taken_over_at_a_click(notebook, field, saved, language, shoot):
    notebook.open("05-action-plan.ipynb")
    take = notebook.block("notes").get_by_role("button", name=Translator(language)(TAKE))
    take.scroll_into_view_if_needed()
    shoot(f"{language}-notes-older")
    take.click()
    take.wait_for(state="detached")
    assert field("action-plan").input_value() == OLDER[language]
    notebook.until(lambda: saved("action-plan") == OLDER[language])
