"""Surveys by stage or touchpoint: NPS, CSAT, CES and Likert items, each with its interval."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.evidence.figures.answers import answers
from jmkit.evidence.figures.intervals import SMALL_SAMPLE, of_mean, of_nps, wilson
from jmkit.evidence.figures.survey import MEASURES
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jmkit.evidence.figures.answers import Answers
    from jmkit.evidence.figures.intervals import Interval
    from jmkit.evidence.files.texts import Texts

_PROMOTER, _DETRACTOR, _TOP_TWO = 9, 6, 4
_FIVE, _SEVEN = 5, 7
_LIKERT = {
    _FIVE: N_("mean agreement, 1–5; the share that agrees is the top two of five"),
    _SEVEN: N_("mean agreement, 1–7; the share that agrees is the top two of seven"),
}


@dataclass(frozen=True)
class Score:
    """A figure of a survey about one stage, touchpoint or whatever it was asked about.

    Args:
        group: What it was asked about, as the file names it; empty where it says nothing.
        measure: ``"nps"``, ``"csat"``, ``"ces"``, or a Likert item by its heading.
        value: The figure, on its own scale: −100 to 100, 0 to 100, 1 to 7 or 1 to 5.
        interval: Where the true value lies 95 times in 100; None where too few answered to say.
        n: How many answers it stands on.
        unusable: How many were no number on the scale.
        variant: How it is worked out, in words to be translated.
        scale: The lowest and the highest value that there can be.
        agreeing: Of a Likert item, the percentage of the top two answers; else None.
    """

    group: str
    measure: str
    value: float
    interval: Interval | None
    n: int
    unusable: int
    variant: str
    scale: tuple[float, float]
    agreeing: float | None = None

    @property
    def worth(self) -> float:
        """How good the value is on its scale, from 0 to 1."""
        low, high = self.scale
        return (self.value - low) / (high - low)

    @property
    def is_small(self) -> bool:
        """Whether so few answered that the figure is no more than a hint."""
        return self.n < SMALL_SAMPLE


def scores_of(
    table: Texts,
    measures: Mapping[str, str],
    group: str | None = None,
    likert: Iterable[str] = (),
) -> tuple[Score, ...]:
    """The figures of a survey, group by group, in the order in which the file names them.

    Args:
        table: The answers.
        measures: ``"nps"``, ``"csat"`` or ``"ces"`` → the heading of its column.
        group: The heading of the column that says what was asked about; all are one without it.
        likert: The headings of columns of agreement, 1–5, or 1–7 where an answer is above 5.
    """
    names = table.column(group) if group else [""] * len(table.rows)
    found = [_score(m, heading, table, names) for m, heading in measures.items()]
    found += [_score("", heading, table, names) for heading in likert]
    return tuple(score for some in found for score in some)


def _score(measure: str, heading: str, table: Texts, names: list[str]) -> list[Score]:
    column = table.column(heading)
    by_group: dict[str, list[str]] = defaultdict(list)
    for name, text in zip(names, column, strict=True):
        by_group[name.strip()].append(text)
    if measure:
        low, high = MEASURES[measure].low, MEASURES[measure].high
        given = {name: answers(texts, low, high) for name, texts in by_group.items()}
        return [_measured(name, measure, one) for name, one in given.items() if one.scores]
    top = max(answers(column, 1, _SEVEN).scores, default=_FIVE)
    scale = _SEVEN if top > _FIVE else _FIVE
    given = {name: answers(texts, 1, scale) for name, texts in by_group.items()}
    return [_agreed(name, heading, one, scale) for name, one in given.items() if one.scores]


def _measured(group: str, measure: str, given: Answers) -> Score:
    known = MEASURES[measure]
    value = known.formula(given.scores) or 0.0  # None of no scores only
    interval = _INTERVALS[measure](given.scores)
    n, scale = len(given.scores), _SCALES[measure]
    return Score(group, measure, value, interval, n, given.unusable, known.variant, scale)


def _agreed(group: str, heading: str, given: Answers, scale: int) -> Score:
    n = len(given.scores)
    return Score(
        group,
        heading,
        sum(given.scores) / n,
        of_mean(given.scores),
        n,
        given.unusable,
        _LIKERT[scale],
        (1, scale),
        100 * sum(score >= scale - 1 for score in given.scores) / n,
    )


def _nps(scores: tuple[int, ...]) -> Interval | None:
    up = sum(score >= _PROMOTER for score in scores)
    down = sum(score <= _DETRACTOR for score in scores)
    return of_nps(up, len(scores) - up - down, down)


def _csat(scores: tuple[int, ...]) -> Interval | None:
    found = wilson(sum(score >= _TOP_TWO for score in scores), len(scores))
    return found and type(found)(100 * found.low, 100 * found.high)


_INTERVALS = {"nps": _nps, "csat": _csat, "ces": of_mean}
_SCALES = {"nps": (-100, 100), "csat": (0, 100), "ces": (1, _SEVEN)}
