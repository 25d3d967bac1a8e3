"""What will be done about what hurts: opportunities, and actions with an owner and a date."""

from __future__ import annotations

from typing import Annotated, ClassVar

from jmkit.i18n import N_
from jmkit.model.fields import DateField, LineField, PositionField, Text, field
from jmkit.model.meaning import Choice, Ref, Refs, Scale
from jmkit.model.record import Record

AMOUNT = Scale((N_("very small"), N_("small"), N_("medium"), N_("large"), N_("very large")))
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

Amount = Annotated[int | None, AMOUNT]


class Opportunity(Record):
    """An improvement that answers pain points, with its impact and effort."""

    record_kind: ClassVar[str] = "opportunity"
    plural: ClassVar[str] = "opportunities"
    label: ClassVar[str] = N_("Opportunity")
    label_many: ClassVar[str] = N_("Opportunities")
    add_label: ClassVar[str] = N_("Add an opportunity")
    empty_hint: ClassVar[str] = N_("No opportunities yet. Take the worst pain: how might we …?")

    title: LineField = field(N_("How might we …?"), N_("The improvement in one sentence."))
    kind: Annotated[str | None, Choice(OPPORTUNITY_KINDS)] = field(
        N_("Kind of opportunity"), default=None, more=True
    )
    answers: Annotated[tuple[Text, ...], Refs("pain-point")] = field(
        N_("Which pain points does it answer?"), default=()
    )
    impact: Amount = field(N_("Impact"), N_("How much better the journey gets."), None)
    effort: Amount = field(N_("Effort"), N_("Time, money and nerves it takes."), None)
    confidence: Amount = field(N_("Confidence"), N_("How sure you are of both."), None, more=True)
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
    target: LineField = field(N_("Target"), N_("From what to what."), more=True)
    status: Annotated[str, Choice(STATUSES)] = field(N_("Status"), default="planned", more=True)
    position: PositionField = field(N_("Place"), default=0.0)
