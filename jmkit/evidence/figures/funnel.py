"""The funnel: how many customers reach each stage, and where they drop off."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.evidence.display import Rows, duration, number, percent
from jmkit.evidence.events import count
from jmkit.evidence.figures.by_stage import place_of
from jmkit.evidence.figures.formulas import conversion
from jmkit.i18n import direction_of, isolate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.evidence.events import Counts
    from jmkit.evidence.files.tables import Source
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_NAMES_SHOWN = 5


@dataclass(frozen=True)
class FunnelStage:
    """One stage in the numbers, beside what the map says of it.

    Args:
        id: The stage's id.
        title: Its title.
        reached: Customers seen in this stage or in a later one.
        conversion: Customers who reached the next stage ÷ customers who reached this one;
            None for the last stage, and where nobody came.
        dwell: Median time from entering the stage to entering a later one; None where nobody
            went on.
        pain_points: How many pain points the map shows here.
    """

    id: str
    title: str
    reached: int
    conversion: float | None
    dwell: dt.timedelta | None
    pain_points: int

    @property
    def drop_off(self) -> float | None:
        """1 − conversion: the share of customers who came this far and no farther."""
        return None if self.conversion is None else 1 - self.conversion


@dataclass(frozen=True)
class Funnel:
    """The stages in the journey's order, and what could not be counted.

    Args:
        stages: All stages of the journey.
        unknown: Stage names in the log that are not in the journey → how many events.
        anonymous: Events without a customer; they count nowhere.
        untimed: Events without a readable time; they count, but not in the dwell time.
    """

    stages: tuple[FunnelStage, ...]
    unknown: dict[str, int] = field(default_factory=dict)
    anonymous: int = 0
    untimed: int = 0

    @property
    def customers(self) -> int:
        """How many customers were seen in any stage of the journey."""
        return self.stages[0].reached if self.stages else 0

    @property
    def worst(self) -> FunnelStage | None:
        """The stage where the largest share drops off; None when nobody drops off."""
        some = [s for s in self.stages if s.drop_off]
        return max(some, key=lambda s: s.drop_off or 0, default=None)

    def rows(self, tr: Translator) -> Rows:
        """The stages as a table, with the map's pain points beside the measured drop-off."""
        header = (
            tr("Stage"),
            tr("Reached it"),
            tr("Went on"),
            tr("Dropped off"),
            tr("Time spent (median)"),
            tr("Pain points on the map"),
        )
        return Rows(header, tuple(_row(stage, tr) for stage in self.stages))

    def notes(self, tr: Translator) -> tuple[str, ...]:
        """What the figures leave out, in sentences; nothing when all was counted."""
        return tuple(_notes(self, tr))


def funnel(source: Source, journey: Journey) -> Funnel:
    """The funnel of an event log with the columns customer, stage and time.

    Conversion is customers who reached the next stage ÷ customers who reached this one
    (funnel analysis). Whoever is seen in a later stage counts as having reached the earlier ones.

    Args:
        source: A table, or the path of a data file. A stage may be given by its id or its title;
            times as year-month-day, or day first. The rows may be in any order, and repeated.
        journey: Whose stages, in whose order.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    return funnel_of(count(source, place_of(journey)), journey)


def funnel_of(counts: Counts, journey: Journey) -> Funnel:
    """The funnel of what was counted in an event log."""
    stages = tuple(_stages(journey, counts))
    return Funnel(stages, counts.unknown, counts.anonymous, counts.untimed)


def _stages(journey: Journey, counts: Counts) -> Iterator[FunnelStage]:
    reached = [
        sum(n for farthest, n in counts.farthest.items() if farthest >= place)
        for place in range(len(journey.stages))
    ]
    for place, stage in enumerate(journey.stages):
        is_last = place == len(reached) - 1
        dwell = counts.dwell.get(place)
        yield FunnelStage(
            id=stage.id,
            title=stage.title_text,
            reached=reached[place],
            conversion=None if is_last else conversion(reached[place], reached[place + 1]),
            dwell=None if dwell is None else dt.timedelta(microseconds=dwell),
            pain_points=len(stage.pain_points),
        )


def _row(stage: FunnelStage, tr: Translator) -> tuple[str, ...]:
    went_on = None if stage.conversion is None else round(100 * stage.conversion) / 100
    return (
        stage.title,
        number(stage.reached),
        percent(went_on),
        percent(None if went_on is None else 1 - went_on),  # the two make 100% as shown
        duration(stage.dwell, tr),
        number(stage.pain_points),
    )


def _notes(result: Funnel, tr: Translator) -> Iterator[str]:
    if result.unknown:
        some = list(result.unknown)[:_NAMES_SHOWN]
        names = ", ".join(isolate(n or "–", direction_of(n, tr.direction)) for n in some)
        yield tr("Stages in the log that are not in the journey: {names}.", names=names)
    if result.anonymous:
        yield tr("Events without a customer, not counted: {n}.", n=number(result.anonymous))
    if result.untimed:
        yield tr("Events without a readable time: {n}.", n=number(result.untimed))
