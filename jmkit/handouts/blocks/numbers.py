"""What data files say, in print: surveys, funnels and reviews as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, hint, inline_text, join
from jmkit.handouts.records.tables import Group, first_rows, table
from jmkit.rendering.cache import cached
from jmkit.rendering.measured import data_file, funnel_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.evidence.display import Rows
    from jmkit.handouts.context import PrintContext


@renderer("survey")
def survey(call: BlockCall, context: PrintContext) -> Markup:
    """NPS, CSAT and CES of a survey."""
    from jmkit.evidence.figures.survey import survey as read

    result = cached(_file(call, context), "survey", read)
    return print_rows(context.tr("What the survey says"), result.rows(context.tr), context)


@renderer("funnel")
def funnel(call: BlockCall, context: PrintContext) -> Markup:
    """How many customers reach each stage, and where they drop off."""
    result = funnel_in(_file(call, context), context.journey)
    printed = print_rows(context.tr("How many go on"), result.rows(context.tr), context)
    return printed + _notes(result.notes(context.tr))


@renderer("reviews")
def reviews(call: BlockCall, context: PrintContext) -> Markup:
    """The ratings, and the most telling reviews."""
    from jmkit.evidence.figures.reviews import reviews as read

    tr = context.tr
    result = cached(_file(call, context), "reviews", read)
    words = print_rows(tr("What customers wrote"), result.rows(tr), context)
    if not result.n:
        return words
    ratings = print_rows(tr("How customers rate"), result.ratings(tr), context)
    return ratings + _notes(result.notes(tr)) + words


def print_rows(caption: str, rows: Rows, context: PrintContext) -> Markup:
    """A table of plain texts, all of them escaped.

    Args:
        caption: What it shows.
        rows: Its header and body, as `jmkit.evidence` gives them.
        context: The workshop.
    """
    if not rows.body:
        return hint(context.tr("There is nothing in this file yet."))
    shown, more = first_rows(rows.body, context.tr)
    body = [[inline_text(text, context.tr) for text in row] for row in shown]
    return table(caption, rows.header, [Group(EMPTY, body)], "numbers") + more


def _notes(notes: Iterable[str]) -> Markup:
    return join(element("p", note, class_="jmkit-note") for note in notes)


def _file(call: BlockCall, context: PrintContext) -> Path:
    return data_file(call.text("file"), context)
