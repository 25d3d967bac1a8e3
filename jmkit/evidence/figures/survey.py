"""Surveys: NPS, CSAT and CES from a table of answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.columns.names import find_columns, no_columns
from jmkit.evidence.display import Rows, number, percent
from jmkit.evidence.figures.answers import Answers, answers
from jmkit.evidence.figures.formulas import ces, csat, ice, nps, opportunity_score
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.files.tables import texts_of
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.evidence.files.tables import Source
    from jmkit.i18n import Translator

__all__ = ["MEASURES", "Survey", "ces", "csat", "ice", "nps", "opportunity_score", "survey"]


class Measure(NamedTuple):
    """A measure of surveys: its scale, its formula, its variant in words, and how it is shown."""

    label: str
    low: int
    high: int
    formula: Callable[[tuple[int, ...]], float | None]
    variant: str
    shown: Callable[[float | None], str]


MEASURES = {
    "nps": Measure(
        N_("NPS"),
        0,
        10,
        nps,
        N_("percentage scoring 9–10 minus percentage scoring 0–6, −100 to 100 (Reichheld 2003)"),
        number,
    ),
    "csat": Measure(
        N_("CSAT"),
        1,
        5,
        csat,
        N_("share of ratings 4 and 5 out of 5"),
        lambda value: percent(None if value is None else value / 100),
    ),
    "ces": Measure(
        N_("CES"),
        1,
        7,
        ces,
        N_("mean agreement with “made it easy”, 1–7; higher is easier (CEB 2010)"),
        lambda value: number(value, 1),
    ),
}


@dataclass(frozen=True)
class Survey:
    """What a survey says.

    Args:
        n: How many answered, whole rows.
        nps: −100 … 100.
        csat: 0 … 100.
        ces: 1 … 7. Each None where nobody gave a usable answer.
        answers: For each measure of which there is a column, what the figure stands on.
        reading: How the file was read.
    """

    n: int
    nps: float | None = None
    csat: float | None = None
    ces: float | None = None
    answers: dict[str, Answers] = field(default_factory=dict)
    reading: Reading = field(default_factory=Reading, compare=False)

    def rows(self, tr: Translator) -> Rows:
        """The figures, each with its variant and how many answers it stands on."""
        header = (
            tr("Measure"),
            tr("Value"),
            tr("How it is worked out"),
            tr("Answers used"),
            tr("Left blank"),
            tr("Not usable"),
        )
        return Rows(header, tuple(self._row(name, tr) for name in self.answers))

    def notes(self, tr: Translator) -> tuple[str, ...]:
        """What the figures leave out, in sentences; nothing when all was counted."""
        return self.reading.notes(tr)

    def _row(self, name: str, tr: Translator) -> tuple[str, ...]:
        measure, given = MEASURES[name], self.answers[name]
        counts = (len(given.scores), given.blank, given.unusable)
        value = measure.shown(getattr(self, name))
        return (tr(measure.label), value, tr(measure.variant), *(number(n) for n in counts))


def survey(source: Source) -> Survey:
    """The figures of a survey: columns nps (0–10), csat (1–5), ces (1–7), or any of them.

    Answers that are blank or outside the scale are counted, not used.

    Args:
        source: A table, or the path of a data file.

    Raises:
        DataFileError: The file cannot be read, or has none of the columns.
    """
    table = texts_of(source, MEASURES)
    columns = find_columns(table.columns, MEASURES)
    if not columns:
        raise no_columns([*table.columns, *table.unread], list(MEASURES), table.name)
    given = {
        name: answers(table.column(column), MEASURES[name].low, MEASURES[name].high)
        for name, column in columns.items()
    }
    figures = {name: MEASURES[name].formula(some.scores) for name, some in given.items()}
    return Survey(n=len(table.rows), answers=given, reading=table.reading, **figures)
