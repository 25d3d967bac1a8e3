"""The funnel: how many customers are seen in each stage, and where they drop off."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.evidence.display import NOTHING, Rows, duration, number, percent
from jmkit.evidence.events import DAYS, count
from jmkit.evidence.figures.by_stage import place_of
from jmkit.evidence.figures.formulas import conversion
from jmkit.evidence.files.reading import Reading
from jmkit.i18n import N_, direction_of, isolate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.evidence.events import Counts
    from jmkit.evidence.files.tables import Source
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_NAMES_SHOWN = 5
_MANY_OF_ONE = 10_000  # events: no person does so much
_SEEN = N_("Seen here: customers with an event in this very stage.")
_WENT_ON = N_(
    "Went on: of the customers seen here, those who were in a later stage after it; all others "
    "dropped off."
)
_SPENT = N_(
    "Time spent: from first entering the stage to first entering a later one, of those who went on."
)
_ONE = N_("One customer has {n} of the {all} events; this may be a program, not a person.")
_AT_ONCE = N_("Most events of a customer have the same time, so the time spent says nothing.")


@dataclass(frozen=True)
class FunnelStage:
    """One stage in the numbers, beside what the map says of it.

    Args:
        id: The stage's id.
        title: Its title.
        seen: Customers seen in this very stage.
        arrived: Customers who came through all stages of the log up to this one, in their order.
        conversion: Customers seen here who later were seen in a later stage ÷ customers seen
            here; None where nobody was seen here, or in any later stage.
        dwell: Median time from entering the stage to entering a later one; None where nobody
            went on.
        middle: The quartiles of it: half of those who went on stayed between them.
        pain_points: How many pain points the map shows here.
    """

    id: str
    title: str
    seen: int
    arrived: int
    conversion: float | None
    dwell: dt.timedelta | None
    middle: tuple[dt.timedelta, dt.timedelta] | None
    pain_points: int

    @property
    def drop_off(self) -> float | None:
        """1 − conversion: the share of customers seen here and in no later stage after it."""
        return None if self.conversion is None else 1 - self.conversion


@dataclass(frozen=True)
class Funnel:
    """The stages in the journey's order, and what could not be counted.

    Args:
        stages: All stages of the journey.
        customers: How many were seen in any of them.
        days: Within how many days of the first stage customers arrived in order.
        events: How many events there are in the log.
        busiest: How many of them the customer with the most has.
        unknown: Stage names in the log that are not in the journey → how many events.
        anonymous: Events without a customer; they count nowhere.
        untimed: Events without a readable time; they count, but not in the dwell time.
        reading: How the file was read.
        times: Sentences on how its times were read, where that is not plain.
    """

    stages: tuple[FunnelStage, ...]
    customers: int = 0
    days: int = DAYS
    events: int = field(default=0, compare=False)
    busiest: int = field(default=0, compare=False)
    unknown: dict[str, int] = field(default_factory=dict)
    anonymous: int = 0
    untimed: int = 0
    reading: Reading = field(default_factory=Reading, compare=False)
    times: tuple[str, ...] = ()

    @property
    def worst(self) -> FunnelStage | None:
        """The stage where the largest share drops off; None when nobody drops off."""
        some = [s for s in self.stages if s.drop_off]
        return max(some, key=lambda s: s.drop_off or 0, default=None)

    @property
    def drop_offs(self) -> dict[str, float]:
        """The drop-off of each stage where it is known, by the stage's id."""
        return {s.id: s.drop_off for s in self.stages if s.drop_off is not None}

    def rows(self, tr: Translator) -> Rows:
        """The stages as a table, with the map's pain points beside the measured drop-off."""
        header = (
            tr("Stage"),
            tr("Seen here"),
            tr("Arrived in order"),
            tr("Went on"),
            tr("Dropped off"),
            tr("Time spent (median)"),
            tr("Half of them stayed"),
            tr("Pain points on the map"),
        )
        return Rows(header, tuple(_row(stage, tr) for stage in self.stages))

    def definitions(self, tr: Translator) -> tuple[str, ...]:
        """What each figure means, in sentences."""
        arrived = tr.plural(
            "Arrived in order: customers who came through all stages of the log up to this one in "
            "their order, within {n} day.",
            "Arrived in order: customers who came through all stages of the log up to this one in "
            "their order, within {n} days.",
            self.days,
        )
        return tr(_SEEN), arrived, tr(_WENT_ON), tr(_SPENT)

    def notes(self, tr: Translator) -> tuple[str, ...]:
        """What the figures leave out, in sentences; nothing when all was counted."""
        return tuple(_notes(self, tr))


def funnel(source: Source, journey: Journey) -> Funnel:
    """The funnel of an event log with the columns customer, stage and time.

    Each stage counts who was seen in it, whatever else they did; who went on from it was seen in
    a later stage after it.

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
    return Funnel(
        tuple(_stages(journey, counts)),
        counts.customers,
        counts.days,
        counts.events,
        counts.busiest,
        counts.unknown,
        counts.anonymous,
        counts.untimed,
        counts.reading,
        counts.times,
    )


def _stages(journey: Journey, counts: Counts) -> Iterator[FunnelStage]:
    last = max(counts.seen, default=0)
    for place, stage in enumerate(journey.stages):
        dwell, seen = counts.dwell.get(place), counts.seen.get(place, 0)
        is_watched = place < last and counts.is_ordered
        yield FunnelStage(
            id=stage.id,
            title=stage.title_text,
            seen=seen,
            arrived=counts.arrived.get(place, 0),
            conversion=conversion(seen, counts.went_on.get(place, 0)) if is_watched else None,
            dwell=dwell and _time(dwell.median),
            middle=dwell and (_time(dwell.lower), _time(dwell.upper)),
            pain_points=len(stage.pain_points),
        )


def _time(microseconds: float) -> dt.timedelta:
    return dt.timedelta(microseconds=microseconds)


def _row(stage: FunnelStage, tr: Translator) -> tuple[str, ...]:
    went_on = None if stage.conversion is None else round(100 * stage.conversion) / 100
    return (
        stage.title,
        number(stage.seen),
        number(stage.arrived),
        percent(went_on),
        percent(None if went_on is None else 1 - went_on),  # the two make 100% as shown
        duration(stage.dwell, tr),
        _middle(stage, tr),
        number(stage.pain_points),
    )


def _middle(stage: FunnelStage, tr: Translator) -> str:
    if stage.middle is None:
        return NOTHING
    low, high = (duration(time, tr) for time in stage.middle)
    return low if low == high else tr("{low} to {high}", low=low, high=high)


def _notes(result: Funnel, tr: Translator) -> Iterator[str]:
    yield from (*result.reading.notes(tr), *map(tr, result.times))
    if not result.events:
        yield tr("There are headings and no rows below them: nothing could be counted.")
    if result.unknown:
        some = list(result.unknown)[:_NAMES_SHOWN]
        names = ", ".join(isolate(n or "–", direction_of(n, tr.direction)) for n in some)
        yield tr("Stages in the log that are not in the journey: {names}.", names=names)
    if result.anonymous:
        yield tr("Events without a customer, not counted: {n}.", n=number(result.anonymous))
    if result.untimed:
        yield tr("Events without a readable time: {n}.", n=number(result.untimed))
    if result.busiest > _MANY_OF_ONE:
        yield tr(_ONE, n=number(result.busiest), all=number(result.events))
    if {stage.dwell for stage in result.stages} - {None} == {dt.timedelta()}:
        yield tr(_AT_ONCE)
