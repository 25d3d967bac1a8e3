"""A record as a card of the board: its own fields, and what the journey knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.model import PainPoint, Stage, Touchpoint
from jmkit.model.derived.evidence_level import evidence_level
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from jmkit.model import Journey, Record

# What is written or set on the board itself; all else has its place in the drawer.
SHOWN = {
    "stage": ("title", "thought", "emotion", "future_emotion"),
    "step": ("title",),
    "touchpoint": ("title", "channel", "thought", "emotion", "moment_of_truth"),
    "pain-point": ("title", "severity", "frequency", "touchpoint"),
    "opportunity": ("title", "impact", "effort"),
}


def card_of(journey: Journey, record: Record) -> dict[str, Any]:
    """What a card shows; fields that hold nothing are left out.

    >>> from jmkit.model import Journey, Step
    >>> card_of(Journey.of([]), Step(id="a", title="pays"))
    {'title': 'pays'}
    """
    values = record.values() | _known(journey, record)
    names = (*SHOWN[record.record_kind], "number", "level", "evidence")
    return {name: values[name] for name in names if _is_said(values.get(name))}


def _is_said(value: Any) -> bool:
    return value is not None and value is not False and value != ""


def _known(journey: Journey, record: Record) -> dict[str, Any]:
    known: dict[str, Any] = {}
    if isinstance(record, Touchpoint):
        known["number"] = numbers_of(journey).get(record.id)
    if isinstance(record, Touchpoint | PainPoint | Stage):
        known["level"] = evidence_level(journey, record)
        known["evidence"] = len(journey.evidence_for(record))
    return known
