"""The way through the journey: stages, steps, touchpoints."""

from __future__ import annotations

from typing import Annotated, ClassVar

from jmkit.i18n import N_
from jmkit.model.fields import (
    Emotion,
    LineField,
    LongField,
    PositionField,
    QuotedField,
    Text,
    YesNoField,
    field,
)
from jmkit.model.meaning import Ref, Suggested
from jmkit.model.record import Record

CHANNELS = (
    N_("Site"),
    N_("Shop"),
    N_("Phone"),
    N_("App"),
    N_("E-mail"),
    N_("Social network"),
    N_("Search engine"),
    N_("Advertisement"),
    N_("Chat"),
    N_("Text message"),
    N_("Word of mouth"),
    N_("Event"),
    N_("Delivery"),
)


class Stage(Record):
    """A phase of the journey."""

    record_kind: ClassVar[str] = "stage"
    plural: ClassVar[str] = "stages"
    label: ClassVar[str] = N_("Stage")
    label_many: ClassVar[str] = N_("Stages")
    add_label: ClassVar[str] = N_("Add a stage")
    empty_hint: ClassVar[str] = N_("No stages yet. Add the first: where does the need appear?")

    title: LineField = field(
        N_("Name of the stage"), N_("What the customer would call it, not a department's name.")
    )
    goal: LongField = field(
        N_("Goal in this stage"), N_("What the customer wants to be done with at its end.")
    )
    emotion: Emotion = field(
        N_("How it feels today"), N_("Score alone first, then compare in the team."), None
    )
    future_emotion: Emotion = field(
        N_("How it should feel"), N_("Where you want to take it."), None
    )
    thought: QuotedField = field(
        N_("What they think"), N_("A sentence that goes through their head here.")
    )
    position: PositionField = field(N_("Place"), default=0.0)


class Step(Record):
    """One thing the customer does within a stage."""

    record_kind: ClassVar[str] = "step"
    plural: ClassVar[str] = "steps"
    label: ClassVar[str] = N_("Step")
    label_many: ClassVar[str] = N_("Steps")
    add_label: ClassVar[str] = N_("Add a step")
    empty_hint: ClassVar[str] = N_("No steps yet. Add the first thing the customer does.")

    title: LineField = field(
        N_("What the customer does"), N_("Begin with a verb: searches, compares, pays.")
    )
    stage: Annotated[Text, Ref("stage")] = field(N_("Stage"))
    position: PositionField = field(N_("Place"), default=0.0)


class Touchpoint(Record):
    """A moment at which customer and business meet."""

    record_kind: ClassVar[str] = "touchpoint"
    plural: ClassVar[str] = "touchpoints"
    label: ClassVar[str] = N_("Touchpoint")
    label_many: ClassVar[str] = N_("Touchpoints")
    add_label: ClassVar[str] = N_("Add a touchpoint")
    empty_hint: ClassVar[str] = N_("No touchpoints yet. Where do customer and business first meet?")

    title: LineField = field(N_("Touchpoint"), N_("The moment in a few words."))
    stage: Annotated[Text, Ref("stage")] = field(N_("Stage"))
    step: Annotated[Text, Ref("step")] = field(N_("Step"), more=True)
    channel: Annotated[Text, Suggested(CHANNELS)] = field(
        N_("Channel"), N_("Where it happens; choose one or write your own.")
    )
    action: LongField = field(N_("What they do"), more=True)
    thought: QuotedField = field(N_("What they think"), N_("In their own words."))
    emotion: Emotion = field(N_("How it feels"), default=None)
    moment_of_truth: YesNoField = field(
        N_("Moment of truth"), N_("Does it decide whether the journey goes on?"), False, more=True
    )
    backstage: LongField = field(
        N_("Behind the scenes"),
        N_("What the business does here that the customer doesn't see."),
        more=True,
    )
    owner: LineField = field(
        N_("Who answers for it"), N_("A person or a role in the business."), more=True
    )
    persona: Annotated[Text, Ref("persona")] = field(
        N_("Only this persona"), N_("Leave it empty while everybody comes through here."), more=True
    )
    position: PositionField = field(N_("Place"), default=0.0)
