"""A notebook taken apart and put into the order of the page."""

from __future__ import annotations

import pytest
from handout_samples import cell
from markupsafe import Markup

from jmkit.blocks import BlockCall
from jmkit.handouts.cells.printer import Printer
from jmkit.handouts.outline.boards import without_boards
from jmkit.handouts.outline.draft import Draft, Part, draft_of
from jmkit.handouts.outline.once import printed_kinds
from jmkit.handouts.outline.order import TITLES, in_order
from jmkit.handouts.outline.sections import Sections, sections_of, title_of_file
from jmkit.handouts.page_budget import PageBudget
from jmkit.model import Persona

PERSONAS = BlockCall.of("form", "personas")
DANA = [Persona(name="Dana")]


def block(name, *names):
    return Part(block=BlockCall.of(name, *names))


def prose(html, **more):
    return Part((html,), **more)


def draft(step, *parts, name="mine"):
    return Draft(step or name, name, step, parts)


def taken_apart(context, *cells, step="", budget=None):
    notebook = {"cells": list(cells), "metadata": {"jmkit": {"step": step}}}
    printer = Printer(context.tr, context=context)
    return draft_of(notebook, "01-mine", "section-1", printer, budget or PageBudget())


def section(context, *parts, step=""):
    made = Sections(context).section(draft(step, *parts))
    return made and str(made.html)


def test_a_block_takes_what_stands_before_it(make_context):
    cells = (cell("First", "markdown"), cell('ws.form("personas")'), cell("Last", "markdown"))
    first, last = taken_apart(make_context(), *cells).parts
    assert (first.block, last.block) == (PERSONAS, None)
    assert "First" in first.before[0]
    assert "Last" in last.before[0]


def test_a_notebook_knows_its_step(make_context):
    assert taken_apart(make_context(), step="persona").step == "persona"


@pytest.mark.parametrize("step", [None, 3, ["persona"], {}])
def test_a_step_that_is_no_text_is_none(step, make_context):
    assert not taken_apart(make_context(), step=step).step


def test_a_full_page_says_how_many_cells_are_left_out(make_context):
    spent = PageBudget()
    spent.spend(10**9, 10**9)
    cells = [cell("Note", "markdown")] * 3
    (part,) = taken_apart(make_context(), *cells, budget=spent).parts
    assert "3 cells" in part.before[0]


def test_a_draft_is_called_by_its_first_heading_in_letters():
    parts = (prose(Markup("<h3>Later</h3>")), prose(Markup("<h2>Ours &amp; <em>theirs</em></h2>")))
    assert draft("", *parts).title == "Ours & theirs"


def test_a_block_is_headed_by_what_stands_right_before_it():
    near, far = Markup("<h3>Near</h3>"), Markup("<p>between</p>")
    assert Part((far, near)).is_headed
    assert not Part((near, far)).is_headed


def test_steps_come_in_the_order_of_the_page():
    steps = list(TITLES)
    assert [one.step for one in in_order([draft(step) for step in sorted(steps)])] == steps


def test_a_notebook_of_ones_own_stays_behind_the_one_it_follows():
    drafts = [draft("persona"), draft("", name="own"), draft("pain-points")]
    assert [one.anchor for one in in_order(drafts)] == ["pain-points", "persona", "own"]


def test_the_map_stands_first_and_once():
    shown = block("map")
    first, rest = in_order([draft("journey", block("form", "stages"), shown)])
    assert (first.step, first.parts) == ("map", (shown,))
    assert shown not in rest.parts


def test_a_map_in_a_notebook_of_ones_own_stays_there():
    own = draft("", block("map"))
    assert in_order([own]) == [own]


def test_words_come_before_figures_and_what_leads_nowhere_last():
    survey, form, note = block("survey"), block("form", "evidence"), prose(Markup("<p>note</p>"))
    (one,) = in_order([draft("pain-points", note, survey, form)])
    assert one.parts == (form, survey, note)


def test_what_a_form_prints_is_shown_in_full_and_the_rest_is_not():
    drafts = [draft("", block("form", "personas"), block("form", "no-such"), block("map"))]
    assert printed_kinds(drafts) == {"participant", "persona"}


def test_a_block_stands_once_in_a_page(make_context):
    sections = Sections(make_context(DANA))
    assert "Dana" in sections.section(draft("persona", Part(block=PERSONAS))).html
    assert sections.section(draft("", Part(block=PERSONAS))) is None


def test_what_nobody_filled_in_leaves_no_section(make_context):
    assert section(make_context(), Part(block=PERSONAS)) is None


def test_what_somebody_heads_says_that_it_is_still_empty(make_context):
    html = section(make_context(), prose(Markup("<h3>People</h3>"), block=PERSONAS))
    assert "jmkit-hint" in html


def test_a_step_is_called_in_the_language_of_the_page(make_context):
    html = section(make_context(DANA, "he"), Part(block=PERSONAS), step="persona")
    assert "<h2><bdi>פרסונות</bdi></h2>" in html


def test_a_notebook_of_ones_own_is_called_by_its_file(make_context):
    html = section(make_context(DANA), Part(block=PERSONAS))
    assert "<h2><bdi>mine</bdi></h2>" in html


@pytest.mark.parametrize(
    ("name", "title"), [("03-our_day", "our day"), ("7", "7"), ("12-", "12-"), ("שלום", "שלום")]
)
def test_a_file_is_called_without_its_number(name, title):
    assert title_of_file(name) == title


def test_a_link_to_what_is_not_there_becomes_its_words(make_context):
    link = Markup('<p><a href="#section-{}">there</a></p>')
    parts = (prose(link.format(1)), prose(link.format(2)))
    (made,) = sections_of([Draft("section-1", "a", "", parts)], make_context(), PageBudget())
    assert '<a href="#section-1">there</a>' in made.html
    assert "<p>there</p>" in made.html


def test_signs_stand_beside_their_figures_in_hebrew(make_context):
    context = make_context(language="he")
    (made,) = sections_of([draft("", prose(Markup("<p>עד −5</p>")))], context, PageBudget())
    assert made.prepared(context).html.count("5") == 1
    assert made.prepared(context).html != made.html


def shown_for(*parts):
    """The blocks that stand for the boards of a notebook, by name and kind or lanes."""
    (made,) = without_boards([draft("", *parts)])
    blocks = [part.block for part in made.parts]
    return [(one.name, *one.texts("name"), *one.texts("lanes")) for one in blocks if one]


def test_for_a_board_stand_the_map_and_in_full_what_was_written_on_it():
    names = ("stages", "steps", "touchpoints", "pain-points", "opportunities")
    assert shown_for(Part(block=BlockCall("board"))) == [("map",), *(("form", n) for n in names)]


def test_a_board_leaves_what_has_a_place_of_its_own_there():
    pains = Part(block=BlockCall.of("board", ["emotions", "pain-points"]))
    shown = shown_for(Part(block=BlockCall("board")), pains)
    assert shown.count(("form", "pain-points")) == 1
    assert shown[-2:] == [("form", "opportunities"), ("form", "pain-points")]


def test_a_board_of_some_lanes_shows_their_map_where_there_is_no_other():
    pains = Part(block=BlockCall.of("board", ["pain-points"]))
    assert shown_for(pains)[0] == ("map", "stages", "pain-points")
    assert shown_for(pains, block("map")) == [("form", "pain-points"), ("map",)]


def test_what_leads_to_a_board_stays_where_its_lanes_stand_elsewhere():
    feelings = prose(Markup("<h2>Ours</h2>"), block=BlockCall.of("board", ["emotions"]))
    (made,) = without_boards([draft("", Part(block=BlockCall("board")), feelings)])
    assert made.parts[-1] == prose(Markup("<h2>Ours</h2>"))


def test_a_board_that_a_notebook_keeps_in_print_is_shown_as_it_was():
    kept = Part(block=BlockCall("board"), saved=Markup("<p>as it was</p>"))
    assert without_boards([draft("", kept)]) == [draft("", kept)]
