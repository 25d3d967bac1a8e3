"""Who the journey is about, and who maps it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from jmkit.i18n import N_
from jmkit.model.fields import (
    LineField,
    ListField,
    LongField,
    PictureField,
    PositionField,
    QuotedField,
    QuotedListField,
    RecordId,
    Text,
    field,
)
from jmkit.model.meaning import Ref
from jmkit.model.record import Record


class Participant(Record):
    """Someone who takes part in the workshop; the id is the name of their journal."""

    record_kind: ClassVar[str] = "participant"
    plural: ClassVar[str] = "participants"
    label: ClassVar[str] = N_("Participant")
    label_many: ClassVar[str] = N_("Participants")
    title_field: ClassVar[str] = "name"

    name: LineField = field(N_("Your name"), N_("As you want it to stand beside what you write."))
    team: LineField = field(N_("Your team"), N_("The name your team goes by in this workshop."))
    wish: LongField = field(
        N_("What I want to leave with"), N_("One thing you hope to know or have by the end.")
    )


class Persona(Record):
    """A research-based portrait of a kind of customer."""

    record_kind: ClassVar[str] = "persona"
    plural: ClassVar[str] = "personas"
    label: ClassVar[str] = N_("Persona")
    label_many: ClassVar[str] = N_("Personas")
    add_label: ClassVar[str] = N_("Add a persona")
    empty_hint: ClassVar[str] = N_("No persona yet. Start with one typical customer.")
    title_field: ClassVar[str] = "name"

    name: LineField = field(N_("Name"), N_("A first name makes the persona a person."))
    occupation: LineField = field(N_("Occupation"), N_("What they do most of the day."))
    age: LineField = field(N_("Age"), N_("A number or a range."), more=True)
    location: LineField = field(N_("Where they live"), more=True)
    photo: PictureField = field(
        N_("Picture"),
        N_("Choose a file, or drop it here; it is made smaller, without place and camera."),
        more=True,
    )
    story: LongField = field(
        N_("Their story"), N_("Two or three sentences about their day."), more=True
    )
    personality: ListField = field(N_("Personality"), N_("One trait a line."), (), more=True)
    interests: ListField = field(
        N_("Interests"), N_("What they like to do; one a line."), (), more=True
    )
    goals: ListField = field(N_("What they want"), N_("What they hope to reach; one a line."), ())
    needs: ListField = field(
        N_("What they need"), N_("What they cannot do without; one a line."), (), more=True
    )
    frustrations: ListField = field(N_("What frustrates them"), N_("What gets in their way."), ())
    behaviours: ListField = field(
        N_("How they behave"), N_("Habits you have seen or measured; one a line."), (), more=True
    )
    hangouts: ListField = field(
        N_("Where they spend their time"),
        N_("Places, sites and networks; one a line."),
        (),
        more=True,
    )
    looking_for: ListField = field(
        N_("What they are looking for"),
        N_("The words they would type into a search."),
        (),
        more=True,
    )
    inner_language: QuotedListField = field(
        N_("Inner language"), N_("Sentences they say to themselves, in their own words."), ()
    )
    how_we_help: LongField = field(
        N_("How we can help"), N_("The best solution the business can give them."), more=True
    )
    position: PositionField = field(N_("Place"), default=0.0)


class Scenario(Record):
    """What the persona sets out to get done in this journey; a workshop has one."""

    record_kind: ClassVar[str] = "scenario"
    plural: ClassVar[str] = "scenarios"
    label: ClassVar[str] = N_("Scenario")
    label_many: ClassVar[str] = N_("Scenario")
    title_field: ClassVar[str] = "goal"

    # One id for everyone, so that what team mates fill in side by side becomes one scenario.
    id: RecordId = Field(default="scenario", repr=False)
    persona: Annotated[Text, Ref("persona")] = field(
        N_("Whose journey is it?"), N_("One map follows one persona.")
    )
    trigger: LongField = field(N_("What sets it off?"), N_("The moment in which the need appears."))
    goal: LineField = field(
        N_("What do they want to get done?"), N_("One goal, in the customer's words.")
    )
    expectations: QuotedField = field(
        N_("What do they expect?"), N_("What they take for granted before they begin.")
    )
