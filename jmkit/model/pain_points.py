"""What hurts the customer, how much and how many."""

from __future__ import annotations

from typing import Annotated, ClassVar

from jmkit.i18n import N_
from jmkit.model.fields import LineField, PositionField, Text, field
from jmkit.model.meaning import Ref, Scale
from jmkit.model.record import Record

SEVERITY = Scale(
    (
        N_("barely noticed"),
        N_("a nuisance"),
        N_("annoying"),
        N_("serious"),
        N_("they leave because of it"),
    )
)
FREQUENCY = Scale((N_("hardly anyone"), N_("a few"), N_("about half"), N_("most"), N_("everyone")))


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
    severity: Annotated[int | None, SEVERITY] = field(N_("How much does it hurt?"), default=None)
    frequency: Annotated[int | None, FREQUENCY] = field(N_("How many does it hit?"), default=None)
    position: PositionField = field(N_("Place"), default=0.0)
