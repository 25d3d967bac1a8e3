"""All records of a workshop by their kinds, typed, read-only, and in the order people chose."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

from jmkit.model.evidence import DataChoice, DataSource, Evidence, Finding
from jmkit.model.improvements import Action, Opportunity
from jmkit.model.notes import Note
from jmkit.model.pain_points import PainPoint
from jmkit.model.people import Participant, Persona, Scenario
from jmkit.model.record import Record, record_class
from jmkit.model.stages import Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Records:
    """The records of a workshop; every list is in the order people put it in.

    Args:
        records: By the names of their kinds.
        excerpt_of: The whole of which this is an excerpt; see `jmkit.model.derived.excerpt`.
        shorter: The kinds whose long texts are cut in this excerpt.
    """

    records: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    excerpt_of: Self | None = field(default=None, repr=False, compare=False)
    shorter: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """The whole that these records make, given in any order.

        >>> [step.title for step in Records.of([Step(title="pays"), Stage()]).steps]
        ['pays']
        """
        by_kind: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            by_kind[record.record_kind].append(record)
        return cls({kind: tuple(sorted(some, key=order_key)) for kind, some in by_kind.items()})

    def all(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, given by its singular or plural name, in order.

        Raises:
            UnknownNameError: There is no such kind.
        """
        cls = record_class(kind)
        records = self.of_class(cls)
        return self._in_stages(records) if "stage" in cls.fields() else records

    def find(self, kind: str, record_id: str) -> Record | None:
        """The record of a kind with this id, if it is there."""
        return self._by_id[record_class(kind).record_kind].get(record_id)

    @property
    def whole(self) -> Self:
        """What this is an excerpt of; itself when it is none."""
        return self.excerpt_of or self

    @cached_property
    def cache(self) -> dict[object, Any]:
        """What others worked out of it and want again; records never change."""
        return {}

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who takes part."""
        return self.of_class(Participant)

    @property
    def personas(self) -> tuple[Persona, ...]:
        """The portraits of customers."""
        return self.of_class(Persona)

    @property
    def scenario(self) -> Scenario:
        """What the persona sets out to do; an empty one while nothing is filled in."""
        return next(iter(self.of_class(Scenario)), Scenario())

    @property
    def persona(self) -> Persona | None:
        """The persona whose journey it is: the scenario's, or the first one."""
        chosen = [p for p in self.personas if p.id == self.scenario.persona]
        return next(iter([*chosen, *self.personas]), None)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in the order of the stages."""
        return self._in_stages(self.of_class(Step))

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints, in the order of the stages."""
        return self._in_stages(self.of_class(Touchpoint))

    @cached_property
    def pain_points(self) -> tuple[PainPoint, ...]:
        """All pain points, in the order of the stages."""
        return self._in_stages(self.of_class(PainPoint))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence."""
        return self.of_class(Evidence)

    @property
    def data_sources(self) -> tuple[DataSource, ...]:
        """What is known of the data files."""
        return self.of_class(DataSource)

    @property
    def data_choices(self) -> tuple[DataChoice, ...]:
        """What was said of their columns and events."""
        return self.of_class(DataChoice)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was decided on findings of the data."""
        return self.of_class(Finding)

    @property
    def opportunities(self) -> tuple[Opportunity, ...]:
        """All opportunities."""
        return self.of_class(Opportunity)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The action plan."""
        return self.of_class(Action)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was written down beside the map."""
        return self.of_class(Note)

    def of_class(self, cls: type[R]) -> tuple[R, ...]:
        """The records of a class, in order."""
        return tuple(r for r in self.records.get(cls.record_kind, ()) if isinstance(r, cls))

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Record]]:
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for kind, some in self.records.items():
            found[kind] = {record.id: record for record in reversed(some)}
        return found

    def _in_stages(self, records: tuple[R, ...]) -> tuple[R, ...]:
        order = {stage.id: n for n, stage in enumerate(self.of_class(Stage))}
        return tuple(sorted(records, key=lambda r: order.get(getattr(r, "stage", ""), len(order))))


def order_key(record: Record) -> tuple[float, str]:
    """What orders the records of a kind: where people put it; and its id, so that all agree."""
    return getattr(record, "position", 0.0), record.id
