"""What data files say, in print: surveys, funnels and reviews as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import DataFileMissingError
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, hint, inline_text
from jmkit.handouts.records.tables import Group, first_rows, table
from jmkit.rendering.cache import cached
from jmkit.rendering.examples import is_example
from jmkit.rendering.measured import data_file, funnel_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.evidence.display import Rows
    from jmkit.evidence.figures.funnel import Funnel
    from jmkit.handouts.context import PrintContext

    Figures = Callable[[Path, PrintContext], Markup]


DATA_BLOCKS: set[str] = set()  # those that live from a data file


def _of_data(name: str) -> Callable[[Figures], Figures]:
    # Data that nobody has added yet is nobody's mistake; and a handout goes to people who cannot
    # tell the kit's customers from the team's.
    def register(figures: Figures) -> Figures:
        def shown(call: BlockCall, context: PrintContext) -> Markup:
            file = call.text("file")
            try:
                path = data_file(file, context)
            except DataFileMissingError:
                return EMPTY if context.paper else _not_there(file, context)
            if not is_example(file, context):
                return figures(path, context)
            return EMPTY if context.paper else _not_yours(context) + figures(path, context)

        DATA_BLOCKS.add(name)
        renderer(name)(shown)
        return figures

    return register


def _not_there(file: str, context: PrintContext) -> Markup:
    told = context.tr(
        "No file “{file}” yet. Your trainer can add one to the workshop's folder.", file=file
    )
    return hint(told)


def _not_yours(context: PrintContext) -> Markup:
    said = context.tr(
        "Example data, not yours: a handout leaves it out. Put a file of your own in its place "
        "to see your customers here."
    )
    return element("p", said, class_="jmkit-not-yours")


@_of_data("survey")
def survey(path: Path, context: PrintContext) -> Markup:
    """NPS, CSAT and CES of a survey."""
    from jmkit.evidence.figures.survey import survey as read

    result = cached(path, "survey", read)
    printed = print_rows(context.tr("What the survey says"), result.rows(context.tr), context)
    return printed + _notes(result.notes(context.tr))


@_of_data("funnel")
def funnel(path: Path, context: PrintContext) -> Markup:
    """How many customers reach each stage, and where they drop off."""
    result = funnel_in(path, context.journey)
    printed = print_rows(context.tr("How many go on"), result.rows(context.tr), context)
    notes = _notes((*result.definitions(context.tr), *result.notes(context.tr)))
    return printed + _disagreements(result, context) + notes


@_of_data("reviews")
def reviews(path: Path, context: PrintContext) -> Markup:
    """The ratings, and the most telling reviews."""
    from jmkit.evidence.figures.reviews import reviews as read

    tr = context.tr
    result = cached(path, "reviews", read)
    words = print_rows(tr("What customers wrote"), result.rows(tr), context, is_captioned=True)
    if not result.n:
        return words
    ratings = print_rows(tr("How customers rate"), result.ratings(tr), context, is_captioned=True)
    return ratings + _notes(result.notes(tr)) + words


@renderer("data")
def data(_: BlockCall, context: PrintContext) -> Markup:
    """The files that somebody has brought; a handout shows elsewhere what came of them."""
    if context.paper:
        return EMPTY
    names = [source.title for source in context.journey.data_sources if source.title]
    if not names:
        return hint(context.tr("No data file yet. Which list, log or survey do you have?"))
    return element("ul", *(element("li", inline_text(name, context.tr)) for name in names))


def print_rows(
    name: str, rows: Rows, context: PrintContext, *, is_captioned: bool = False
) -> Markup:
    """A table of plain texts, all of them escaped.

    Args:
        name: What it shows.
        rows: Its header and body, as `jmkit.evidence` gives them.
        context: The workshop.
        is_captioned: Whether its name stands above it.
    """
    if not rows.body:
        return hint(context.tr("There is nothing in this file yet."))
    shown, more = first_rows(rows.body, context.tr)
    body = [[inline_text(text, context.tr) for text in row] for row in shown]
    groups = [Group(EMPTY, body)]
    return table(name, rows.header, groups, "numbers", is_captioned=is_captioned) + more


def _disagreements(result: Funnel, context: PrintContext) -> Markup:
    from jmkit.evidence.figures.felt_measured import disagreements, sentences

    found = disagreements(context.journey, result.drop_offs)
    told = sentences(found, context.journey, context.tr)
    return element("p", " ".join(told)) if told else EMPTY


def _notes(notes: Iterable[str]) -> Markup:
    sentences = " ".join(notes)
    return element("p", sentences, class_="jmkit-note") if sentences else EMPTY
