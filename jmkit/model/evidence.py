"""The data or observation behind a claim, the data files it comes from, and what they say."""

from __future__ import annotations

from typing import Annotated, ClassVar

from jmkit.i18n import N_
from jmkit.model.fields import (
    DateField,
    LineField,
    ListField,
    LongField,
    PositionField,
    Text,
    field,
)
from jmkit.model.meaning import Choice, Ref, Refs
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

TRAVELLERS = {
    "customer": N_("The customer"),
    "case": N_("The case"),
}
ROLES = {
    "customer": N_("Customer: who it was"),
    "case": N_("Case: an order, a ticket, a visit"),
    "event": N_("Event: what happened"),
    "stage": N_("Stage of the journey"),
    "time": N_("Time, or the day"),
    "clock": N_("Hour of the day"),
    "channel": N_("Channel"),
    "segment": N_("Kind of customer"),
    "amount": N_("Amount of money"),
    "nps": N_("NPS: recommend, 0–10"),
    "csat": N_("CSAT: satisfied, 1–5"),
    "ces": N_("CES: made it easy, 1–7"),
    "rating": N_("Stars, 1–5"),
    "likert": N_("Agreement, 1–5 or 1–7"),
    "text": N_("Text that a customer wrote"),
    "none": N_("Not used"),
}
TIME_ORDERS = {
    "day-first": N_("Day first: 31/5/2026"),
    "month-first": N_("Month first: 5/31/2026"),
}

DECISIONS = {
    "taken": N_("Taken as evidence"),
    "declined": N_("Not for us"),
}
MOVES = {
    "more": N_("more than chance explains"),
    "chance": N_("may be chance"),
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
    date: DateField = field(N_("Date"), default=None, more=True)
    supports: Annotated[tuple[Text, ...], Refs("pain-point")] = field(
        N_("Which pain points does it back?"), default=()
    )
    touchpoints: Annotated[tuple[Text, ...], Refs("touchpoint")] = field(
        N_("Which touchpoints does it tell of?"), default=(), more=True
    )
    stages: Annotated[tuple[Text, ...], Refs("stage")] = field(
        N_("In which stages does it back what they feel and think?"), default=(), more=True
    )
    position: PositionField = field(N_("Place"), default=0.0)


class DataSource(Record):
    """A kind of data file, told by its headings: every export of a program is the same source.

    It says which column is what, how its times are read, and which event is which stage; who says
    so once says it for everybody, and for the next export.
    """

    record_kind: ClassVar[str] = "data-source"
    plural: ClassVar[str] = "data-sources"
    label: ClassVar[str] = N_("Data file")
    label_many: ClassVar[str] = N_("Data files")
    add_label: ClassVar[str] = N_("Add a data file")
    empty_hint: ClassVar[str] = N_("No data file yet. Which list, log or survey do you have?")

    title: LineField = field(N_("File"))
    columns: ListField = field(
        N_("What are its columns?"), N_("One a line: heading = role."), default=()
    )
    traveller: Annotated[str | None, Choice(TRAVELLERS)] = field(
        N_("Who travels through the stages?"), default=None
    )
    time_order: Annotated[str | None, Choice(TIME_ORDERS)] = field(
        N_("How are its dates written?"), default=None
    )
    events: ListField = field(
        N_("Which event belongs to which stage?"), N_("One a line: event = stage."), default=()
    )
    position: PositionField = field(N_("Place"), default=0.0)


class DataChoice(Record):
    """What somebody said of one column or event of a data file; it goes before what was found.

    A record each: two people who say something of different events disturb each other in nothing.
    """

    record_kind: ClassVar[str] = "data-choice"
    plural: ClassVar[str] = "data-choices"
    label: ClassVar[str] = N_("Choice for a data file")
    label_many: ClassVar[str] = N_("Choices for data files")
    add_label: ClassVar[str] = N_("Add a choice")
    empty_hint: ClassVar[str] = N_("Nobody has corrected yet what was found in the data files.")
    title_field: ClassVar[str] = "name"

    name: LineField = field(N_("Column or event"), N_("An event may be a pattern: cart*"))
    source: Annotated[Text, Ref("data-source")] = field(N_("Data file"))
    role: Annotated[str | None, Choice(ROLES)] = field(
        N_("What does the column hold?"), N_("Empty where it is an event."), default=None
    )
    stage: Annotated[Text, Ref("stage")] = field(
        N_("Which stage does the event belong to?"), N_("Empty: it counts in none.")
    )
    position: PositionField = field(N_("Place"), default=0.0)


class Finding(Record):
    """What a team decided on a finding of its data, and what the data said when it did.

    Its id is that of what is said, of which source; a piece of evidence that was made of it has
    the same one. So whoever decides twice, or beside somebody else, decides on one thing.
    """

    record_kind: ClassVar[str] = "finding"
    plural: ClassVar[str] = "findings"
    label: ClassVar[str] = N_("Finding")
    label_many: ClassVar[str] = N_("Findings")
    add_label: ClassVar[str] = N_("Add a finding")
    empty_hint: ClassVar[str] = N_("No decisions yet. Which findings of your data tell something?")

    title: LineField = field(N_("What does the data say?"))
    decision: Annotated[str | None, Choice(DECISIONS)] = field(
        N_("What did we decide?"), default=None
    )
    source: LineField = field(N_("File"))
    figure: LineField = field(N_("Figure"))
    numbers: ListField = field(
        N_("The figure as a number, and from where to where it lies"), default=(), more=True
    )
    before: LineField = field(N_("Figure in the file before"), more=True)
    moved: Annotated[str | None, Choice(MOVES)] = field(N_("Did it move?"), default=None, more=True)
    versions: ListField = field(
        N_("Files that were counted"),
        N_("Their checksums, the last one last."),
        default=(),
        more=True,
    )
    position: PositionField = field(N_("Place"), default=0.0)
