"""The data or observation behind a claim."""

from __future__ import annotations

from typing import Annotated, ClassVar

from jmkit.i18n import N_
from jmkit.model.meaning import (
    Choice,
    DateField,
    LineField,
    LongField,
    PositionField,
    Refs,
    Text,
    field,
)
from jmkit.model.record import Record

EVIDENCE_KINDS = {
    "survey": N_("Survey"),
    "review": N_("Review"),
    "complaint": N_("Complaint"),
    "question": N_("Recurring question"),
    "interview": N_("Interview"),
    "focus group": N_("Focus group"),
    "analytics": N_("Measured behaviour"),
    "observation": N_("Observation"),
}


class Evidence(Record):
    """The data or observation behind a claim; a claim without any is a hypothesis."""

    record_kind: ClassVar[str] = "evidence"
    plural: ClassVar[str] = "evidence"
    label: ClassVar[str] = N_("Evidence")
    label_many: ClassVar[str] = N_("Evidence")
    add_label: ClassVar[str] = N_("Add evidence")
    empty_hint: ClassVar[str] = N_("No evidence yet. How do we know? Until then it is a guess.")
    title_field: ClassVar[str] = "text"

    text: LongField = field(
        N_("What was seen, said or measured?"), N_("Quote it, or give the number.")
    )
    kind: Annotated[str | None, Choice(EVIDENCE_KINDS)] = field(
        N_("Kind of evidence"), default=None
    )
    source: LineField = field(N_("Source"), N_("Where somebody else could look it up."))
    date: DateField = field(N_("Date"), default=None)
    supports: Annotated[tuple[Text, ...], Refs("pain-point")] = field(
        N_("Which pain points does it back?"), default=()
    )
    touchpoints: Annotated[tuple[Text, ...], Refs("touchpoint")] = field(
        N_("Which touchpoints does it tell of?"), default=()
    )
    stages: Annotated[tuple[Text, ...], Refs("stage")] = field(
        N_("In which stages does it back what they feel and think?"), default=()
    )
    position: PositionField = field(N_("Place"), default=0.0)
