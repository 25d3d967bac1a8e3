"""The page for the boss in words, and the small map on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.measured import share_that_leaves
from jmkit.drawing.content.wording import feeling, name_of, sentence
from jmkit.model.derived.choice import why_chosen
from jmkit.model.derived.feelings import curve_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.content.measured import MapData
    from jmkit.drawing.content.summary import Row, Summary
    from jmkit.i18n import Translator
    from jmkit.model import Journey


def describe_summary(
    summary: Summary, journey: Journey, tr: Translator, data: MapData
) -> tuple[str, str]:
    """The page for the boss in words: its finding in one sentence, and all of it."""
    lines = [sentence(line) for line in _lines(summary, journey, tr, data) if line]
    return lines[0], "\n".join(lines)


def describe_glance(journey: Journey, tr: Translator, data: MapData) -> str:
    """The small map in words: where the journey feels best and worst, and where customers leave.

    >>> from jmkit.drawing.content.measured import MapData
    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Stage
    >>> journey = Journey.of([Stage(title="Purchase", emotion=-1)])
    >>> describe_glance(journey, Translator("en"), MapData())
    'The journey at a glance: Purchase. It feels worst at Purchase: uneasy (−1).'
    """
    names = ", ".join(name_of(stage, tr) for stage in journey.stages)
    parts = [sentence(f"{tr(words.GLANCE)}: {names}"), *_ends(journey, tr)]
    for stage in journey.stages:
        figures = data.figures.get(stage.id)
        if figures and figures.drop_off:
            name = name_of(stage, tr)
            parts.append(sentence(f"{name}: {share_that_leaves(figures.drop_off, tr)}"))
    return " ".join(parts)


def _ends(journey: Journey, tr: Translator) -> Iterator[str]:
    points = curve_of(journey, journey.persona.id if journey.persona else "")
    if not points:
        yield tr("Nothing is scored yet.")
        return
    low, high = (end(points, key=lambda one: one.score) for end in (min, max))
    yield tr(
        "It feels worst at {place}: {feeling}.",
        place=name_of(low.record, tr),
        feeling=feeling(low.score, tr),
    )
    if high.score > low.score:
        yield tr(
            "It feels best at {place}: {feeling}.",
            place=name_of(high.record, tr),
            feeling=feeling(high.score, tr),
        )


def _lines(summary: Summary, journey: Journey, tr: Translator, data: MapData) -> Iterator[str]:
    if summary.worst is None:
        title, how = words.beginning(journey)
        yield f"{tr(words.BEGIN)}: {tr(title)}"
        yield tr(how)
    else:
        yield f"{tr(words.HURTS)}: {summary.worst.title_text}"
        yield summary.proof.title_text if summary.proof else ""
        yield why_chosen(journey, summary.worst, tr)
    if journey.stages:
        yield describe_glance(journey, tr, data)
    for number, row in enumerate(summary.rows, 1):
        yield f"{number}. {'; '.join(filter(None, _row(row, tr)))}"
    for one in summary.dates.shown:
        who = words.owner_of(one.action, tr)
        yield f"{tr.date(one.day)}: {who}, {one.action.title_text}"
    yield " ".join(words.unknown(summary.unknowns, tr))


def _row(row: Row, tr: Translator) -> Iterator[str]:
    yield row.pain.title_text
    yield row.quote.title_text if row.quote else ""
    yield words.known(row, tr)
    yield row.answer.title_text if row.answer else words.no_answer(row, tr)
    if row.action:
        yield f"{words.owner_of(row.action, tr)}, {words.due(row.action, tr)}"
        yield row.action.target
        yield row.action.measure
