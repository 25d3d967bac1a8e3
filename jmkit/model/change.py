"""From what hurts to what will be done: pain points, evidence, opportunities, actions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, Le

from jmkit.i18n import N_
from jmkit.model.meaning import (
    Choice,
    DateField,
    LineField,
    LongField,
    PositionField,
    Ref,
    Refs,
    Scale,
    Text,
    field,
)
from jmkit.model.record import Record

Severity = Annotated[
    int | None,
    Ge(1),
    Le(5),
    Scale(
        (
            N_("barely noticed"),
            N_("a nuisance"),
            N_("annoying"),
            N_("serious"),
            N_("they leave because of it"),
        )
    ),
]
Frequency = Annotated[
    int | None,
    Ge(1),
    Le(5),
    Scale((N_("hardly anyone"), N_("a few"), N_("about half"), N_("most"), N_("everyone"))),
]
Amount = Annotated[
    int | None,
    Ge(1),
    Le(5),
    Scale((N_("very small"), N_("small"), N_("medium"), N_("large"), N_("very large"))),
]

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
OPPORTUNITY_KINDS = {
    "product": N_("Product"),
    "service": N_("Service"),
    "site": N_("Site"),
    "process": N_("Process"),
    "cross-sell": N_("Cross-sell"),
    "up-sell": N_("Up-sell"),
}
STATUSES = {
    "planned": N_("Planned"),
    "begun": N_("Begun"),
    "done": N_("Done"),
    "dropped": N_("Dropped"),
}

EvidenceKind = Literal[
    "survey",
    "review",
    "complaint",
    "question",
    "interview",
    "focus group",
    "analytics",
    "observation",
]
OpportunityKind = Literal["product", "service", "site", "process", "cross-sell", "up-sell"]
Status = Literal["planned", "begun", "done", "dropped"]


class PainPoint(Record):
    """A difficulty of the customer, with its stage, severity and frequency."""

    record_kind: ClassVar[str] = "pain-point"
    plural: ClassVar[str] = "pain-points"
    label: ClassVar[str] = N_("Pain point")
    label_many: ClassVar[str] = N_("Pain points")
    add_label: ClassVar[str] = N_("Add a pain point")
    empty_hint: ClassVar[str] = N_("No pain points yet. Where does the curve dip? Begin there.")

    title: LineField = field(
        N_("What hurts?"), N_("What the customer runs into, not a solution you have in mind.")
    )
    stage: Annotated[Text, Ref("stage")] = field(N_("Stage"))
    touchpoint: Annotated[Text, Ref("touchpoint")] = field(N_("Touchpoint"))
    severity: Severity = field(N_("How much does it hurt?"), default=None)
    frequency: Frequency = field(N_("How many does it hit?"), default=None)
    position: PositionField = field(N_("Place"), default=0.0)


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
    kind: Annotated[EvidenceKind | None, Choice(EVIDENCE_KINDS)] = field(
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


class Opportunity(Record):
    """An improvement that answers pain points, with its impact and effort."""

    record_kind: ClassVar[str] = "opportunity"
    plural: ClassVar[str] = "opportunities"
    label: ClassVar[str] = N_("Opportunity")
    label_many: ClassVar[str] = N_("Opportunities")
    add_label: ClassVar[str] = N_("Add an opportunity")
    empty_hint: ClassVar[str] = N_("No opportunities yet. Take the worst pain: how might we …?")

    title: LineField = field(N_("How might we …?"), N_("The improvement in one sentence."))
    kind: Annotated[OpportunityKind | None, Choice(OPPORTUNITY_KINDS)] = field(
        N_("Kind of opportunity"), default=None
    )
    answers: Annotated[tuple[Text, ...], Refs("pain-point")] = field(
        N_("Which pain points does it answer?"), default=()
    )
    impact: Amount = field(N_("Impact"), N_("How much better the journey gets."), None)
    effort: Amount = field(N_("Effort"), N_("Time, money and nerves it takes."), None)
    confidence: Amount = field(N_("Confidence"), N_("How sure you are of both."), None)
    position: PositionField = field(N_("Place"), default=0.0)


class Action(Record):
    """An opportunity that someone will carry out, by a date, with a measure."""

    record_kind: ClassVar[str] = "action"
    plural: ClassVar[str] = "actions"
    label: ClassVar[str] = N_("Action")
    label_many: ClassVar[str] = N_("Actions")
    add_label: ClassVar[str] = N_("Add an action")
    empty_hint: ClassVar[str] = N_("No actions yet. What is the first thing someone will do?")

    title: LineField = field(N_("What will be done?"), N_("Begin with a verb."))
    opportunity: Annotated[Text, Ref("opportunity")] = field(N_("Which opportunity?"))
    owner: LineField = field(N_("Who?"), N_("One name; a team is nobody."))
    due: DateField = field(N_("By when?"), default=None)
    measure: LineField = field(N_("Measured how?"), N_("The figure that should move."))
    target: LineField = field(N_("Target"), N_("From what to what."))
    status: Annotated[Status, Choice(STATUSES)] = field(N_("Status"), default="planned")
    position: PositionField = field(N_("Place"), default=0.0)
