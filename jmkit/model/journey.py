"""The whole journey: every record in its place, typed and read-only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import Field

from jmkit.model.evidence import Evidence
from jmkit.model.improvements import Action, Opportunity
from jmkit.model.pain_points import PainPoint
from jmkit.model.people import Participant, Persona, Scenario
from jmkit.model.record import Record, record_class
from jmkit.model.stages import Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

R = TypeVar("R", bound=Record)
K = TypeVar("K")
V = TypeVar("V")
Parts = tuple[Step | Touchpoint | PainPoint, ...]
# The field of a piece of evidence that names the claims of a kind.
_BACKED_IN = {"pain-point": "supports", "touchpoint": "touchpoints", "stage": "stages"}


class JourneyStage(Stage):
    """A stage with everything that belongs to it, each in its order."""

    steps: tuple[Step, ...] = Field(default=(), exclude=True)
    touchpoints: tuple[Touchpoint, ...] = Field(default=(), exclude=True)
    pain_points: tuple[PainPoint, ...] = Field(default=(), exclude=True)


@dataclass(frozen=True)
class Journey:
    """The merged work of everyone: what maps, checks, tables and handouts read.

    Build one with `Journey.of`; every list is in the order people put it in.

    Args:
        records: By the names of their kinds.
        excerpt_of: The journey this is an excerpt of; see `jmkit.model.excerpt`.
        shorter: The kinds whose long texts are cut in this excerpt.
    """

    records: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    excerpt_of: Journey | None = field(default=None, repr=False, compare=False)
    shorter: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Journey:
        """The journey made of these records, in any order.

        >>> Journey.of([Step(title="pays", stage="s"), Stage(id="s")]).stages[0].steps[0].title
        'pays'
        """
        by_kind: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            by_kind[record.record_kind].append(record)
        return cls({kind: tuple(sorted(some, key=_place)) for kind, some in by_kind.items()})

    def all(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind, given by its singular or plural name, in order.

        Raises:
            UnknownNameError: There is no such kind.
        """
        cls = record_class(kind)
        records = self._of(cls)
        return self._in_stages(records) if "stage" in cls.fields() else records

    def find(self, kind: str, record_id: str) -> Record | None:
        """The record of a kind with this id, if it is there."""
        return self._by_id[record_class(kind).record_kind].get(record_id)

    @property
    def whole(self) -> Journey:
        """The journey that this is an excerpt of; itself when it is none."""
        return self.excerpt_of or self

    @cached_property
    def memo(self) -> dict[object, Any]:
        """What others worked out of it and want again; a journey never changes."""
        return {}

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who takes part."""
        return self._of(Participant)

    @property
    def personas(self) -> tuple[Persona, ...]:
        """The portraits of customers."""
        return self._of(Persona)

    @property
    def scenario(self) -> Scenario:
        """What the persona sets out to do; an empty one while nothing is filled in."""
        return next(iter(self._of(Scenario)), Scenario())

    @property
    def persona(self) -> Persona | None:
        """The persona whose journey it is: the scenario's, or the first one."""
        chosen = [p for p in self.personas if p.id == self.scenario.persona]
        return next(iter([*chosen, *self.personas]), None)

    @cached_property
    def stages(self) -> tuple[JourneyStage, ...]:
        """The stages, each with its steps, touchpoints and pain points."""
        steps = _grouped((step.stage, step) for step in self.steps)
        touchpoints = _grouped((touchpoint.stage, touchpoint) for touchpoint in self.touchpoints)
        pain_points = _grouped((pain.stage, pain) for pain in self.pain_points)
        return tuple(
            JourneyStage.model_construct(  # each part has been checked
                **dict(stage),
                steps=tuple(steps[stage.id]),
                touchpoints=tuple(touchpoints[stage.id]),
                pain_points=tuple(pain_points[stage.id]),
            )
            for stage in self._of(Stage)
        )

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in the order of the stages."""
        return self._in_stages(self._of(Step))

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints, in the order of the stages."""
        return self._in_stages(self._of(Touchpoint))

    @cached_property
    def pain_points(self) -> tuple[PainPoint, ...]:
        """All pain points, in the order of the stages."""
        return self._in_stages(self._of(PainPoint))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence."""
        return self._of(Evidence)

    @property
    def opportunities(self) -> tuple[Opportunity, ...]:
        """All opportunities."""
        return self._of(Opportunity)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The action plan."""
        return self._of(Action)

    @cached_property
    def unplaced(self) -> Parts:
        """What belongs to no stage, because none was chosen or it was removed."""
        known = {s.id for s in self._of(Stage)}
        parts: Parts = (*self.steps, *self.touchpoints, *self.pain_points)
        return tuple(r for r in parts if r.stage not in known)

    @cached_property
    def off_the_map(self) -> tuple[int, int]:
        """How much that was begun no map shows: parts without a stage, opportunities without one.

        An opportunity stands in the stages whose pain points it answers.
        """
        lost = {record.id for record in self.unplaced}
        placed = {pain.id for pain in self.pain_points if pain.id not in lost}
        loose = (o for o in self.opportunities if placed.isdisjoint(o.answers))
        begun = [sum(not record.is_blank for record in some) for some in (self.unplaced, loose)]
        return begun[0], begun[1]

    def evidence_for(self, claim: PainPoint | Touchpoint | Stage) -> tuple[Evidence, ...]:
        """The evidence that backs a claim; when empty, the claim is a hypothesis.

        Args:
            claim: A pain point; a touchpoint; or a stage, whose claim is how it feels.
        """
        return tuple(self._backing.get((claim.record_kind, claim.id), ()))

    def answers_to(self, pain_point: PainPoint) -> tuple[Opportunity, ...]:
        """The opportunities that answer a pain point."""
        return tuple(self._answers.get(pain_point.id, ()))

    def answers_in(self, stage: JourneyStage) -> tuple[Opportunity, ...]:
        """The opportunities that answer a pain point of a stage, each once, in their order."""
        found = {o.id: o for pain in stage.pain_points for o in self.answers_to(pain)}
        return tuple(sorted(found.values(), key=_place))

    def actions_for(self, opportunity: Opportunity) -> tuple[Action, ...]:
        """The actions that carry out an opportunity."""
        return tuple(self._carried_out.get(opportunity.id, ()))

    def pains_at(self, touchpoint: Touchpoint) -> tuple[PainPoint, ...]:
        """The pain points that are met at a touchpoint."""
        return tuple(self._pains_at.get(touchpoint.id, ()))

    @cached_property
    def _by_id(self) -> dict[str, dict[str, Record]]:
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for kind, some in self.records.items():
            found[kind] = {record.id: record for record in reversed(some)}
        return found

    @cached_property
    def _answers(self) -> dict[str, list[Opportunity]]:
        found = ((pain, o) for o in self.opportunities for pain in dict.fromkeys(o.answers))
        return _grouped(found)

    @cached_property
    def _carried_out(self) -> dict[str, list[Action]]:
        return _grouped((action.opportunity, action) for action in self.actions)

    @cached_property
    def _pains_at(self) -> dict[str, list[PainPoint]]:
        return _grouped((pain.touchpoint, pain) for pain in self.pain_points)

    @cached_property
    def _backing(self) -> dict[tuple[str, str], list[Evidence]]:
        return _grouped(
            ((kind, claim), one)
            for one in self.evidence
            for kind, field_name in _BACKED_IN.items()
            for claim in dict.fromkeys(getattr(one, field_name))
        )

    def _of(self, cls: type[R]) -> tuple[R, ...]:
        return tuple(r for r in self.records.get(cls.record_kind, ()) if isinstance(r, cls))

    def _in_stages(self, records: tuple[R, ...]) -> tuple[R, ...]:
        order = {stage.id: n for n, stage in enumerate(self._of(Stage))}
        return tuple(sorted(records, key=lambda r: order.get(getattr(r, "stage", ""), len(order))))


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _place(record: Record) -> tuple[float, str]:
    return getattr(record, "position", 0.0), record.id
