"""What every handout ends with."""

import datetime as dt

import pytest
from handout_samples import cell, records, write_notebook
from hostile import audit

from jmkit.handouts import write_handout
from jmkit.handouts.end_matter.glossary import TERMS, glossary
from jmkit.handouts.end_matter.next_steps import next_steps
from jmkit.handouts.html.markup import EMPTY
from jmkit.i18n import Translator
from jmkit.model import Action, Opportunity, PainPoint


def test_the_glossary_explains_every_word(make_context, language):
    page = audit(glossary(make_context((), language)))
    assert len(page.all("dt")) == len(page.all("dd")) == len(TERMS)
    assert Translator(language)("Touchpoint") in page.text


def test_the_glossary_of_the_notebooks_is_not_repeated(make_workshop):
    folder = make_workshop()
    write_notebook(folder / "z.ipynb", cell(f"| Persona | {TERMS[0][1]} |\n|-|-|", "markdown"))
    page = audit(write_handout(folder).html)
    assert page.text.count(TERMS[0][1]) == 1


def test_an_empty_workshop_has_no_next_steps(make_context):
    assert next_steps(make_context()) == EMPTY


def test_the_next_steps_follow_from_the_gaps(make_context, language):
    text = audit(next_steps(make_context(records(language), language))).text
    answer = next(r for r in records(language) if r.record_kind == "opportunity")
    action = next(r for r in records(language) if r.record_kind == "action")
    assert "Cups leak" in text  # a hypothesis
    assert action.title in text
    assert answer.title not in text  # somebody does it


def test_what_is_due_first_stands_first(make_context):
    days = [None, dt.date(2027, 5, 1), dt.date(2027, 1, 31)]
    actions = [Action(title=f"do {n}", due=day, position=n) for n, day in enumerate(days)]
    text = audit(next_steps(make_context(actions))).text
    assert text.index("do 2") < text.index("do 1") < text.index("do 0")
    assert "2 May 2027" in text  # three months after the first


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_done_is_no_next_step(make_context, status):
    some = [Action(title="old", status=status), PainPoint(title="hurts")]
    assert "old" not in audit(next_steps(make_context(some))).text


def test_an_opportunity_that_nobody_takes_is_named(make_context):
    assert "better cups" in audit(next_steps(make_context([Opportunity(title="better cups")]))).text


def test_a_day_at_the_end_of_time_does_no_harm(make_context):
    assert next_steps(make_context([Action(title="late", due=dt.date.max)]))
