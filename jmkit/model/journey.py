"""The whole journey: what belongs to which stage, backs which claim, answers which pain point."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pydantic import Field

from jmkit.model.pain_points import PainPoint
from jmkit.model.records import Records, order_key
from jmkit.model.stages import Stage, Step, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.model.evidence import Evidence
    from jmkit.model.improvements import Action, Opportunity

K = TypeVar("K")
V = TypeVar("V")
Parts = tuple[Step | Touchpoint | PainPoint, ...]
# The field of a piece of evidence that names the claims of a kind.
BACKED_IN = {"pain-point": "supports", "touchpoint": "touchpoints", "stage": "stages"}


class JourneyStage(Stage):
    """A stage with everything that belongs to it, each in its order."""

    steps: tuple[Step, ...] = Field(default=(), exclude=True)
    touchpoints: tuple[Touchpoint, ...] = Field(default=(), exclude=True)
    pain_points: tuple[PainPoint, ...] = Field(default=(), exclude=True)


@dataclass(frozen=True)
class Journey(Records):
    """The merged work of everyone: what maps, checks, tables and handouts read.

    Build one with `Journey.of`.

    >>> Journey.of([Step(title="pays", stage="s"), Stage(id="s")]).stages[0].steps[0].title
    'pays'
    """

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
            for stage in self.of_class(Stage)
        )

    @cached_property
    def unplaced(self) -> Parts:
        """What belongs to no stage, because none was chosen or it was removed."""
        known = {s.id for s in self.of_class(Stage)}
        parts: Parts = (*self.steps, *self.touchpoints, *self.pain_points)
        return tuple(r for r in parts if r.stage not in known)

    @cached_property
    def loose_opportunities(self) -> tuple[Opportunity, ...]:
        """The opportunities that stand in no stage, because they answer no pain point of one."""
        lost = {record.id for record in self.unplaced}
        placed = {pain.id for pain in self.pain_points if pain.id not in lost}
        return tuple(o for o in self.opportunities if placed.isdisjoint(o.answers))

    @cached_property
    def off_the_map(self) -> tuple[int, int]:
        """How much that was begun no map shows: parts without a stage, opportunities without one.

        An opportunity stands in the stages whose pain points it answers.
        """
        lost = (self.unplaced, self.loose_opportunities)
        begun = [sum(not record.is_blank for record in some) for some in lost]
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
        return tuple(sorted(found.values(), key=order_key))

    def actions_for(self, opportunity: Opportunity) -> tuple[Action, ...]:
        """The actions that carry out an opportunity."""
        return tuple(self._carried_out.get(opportunity.id, ()))

    def pains_at(self, touchpoint: Touchpoint) -> tuple[PainPoint, ...]:
        """The pain points that are met at a touchpoint."""
        return tuple(self._pains_at.get(touchpoint.id, ()))

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
            for kind, field_name in BACKED_IN.items()
            for claim in dict.fromkeys(getattr(one, field_name))
        )


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
