"""The standard words of the field, explained for those who were not in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.i18n import N_

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.handouts.context import PrintContext

TERMS = (
    (N_("Persona"), N_("a portrait of a kind of customer, based on research")),
    (
        N_("Scenario"),
        N_("what this persona sets out to get done, what sets it off, what they expect"),
    ),
    (
        N_("Journey map"),
        N_("the persona's way through the stages, as a picture: what they do, think and feel"),
    ),
    (N_("Stage"), N_("a phase of the journey")),
    (N_("Step"), N_("one thing the customer does within a stage")),
    (N_("Touchpoint"), N_("a moment at which customer and business meet")),
    (N_("Channel"), N_("where a touchpoint happens: site, shop, phone, app and so on")),
    (N_("Emotion curve"), N_("how the journey feels, from −2 to +2, stage by stage")),
    (N_("Inner language"), N_("what customers say to themselves, in their own words")),
    (N_("Moment of truth"), N_("a touchpoint that decides whether the journey goes on")),
    (N_("Pain point"), N_("a difficulty of the customer, with its severity and frequency")),
    (N_("Evidence"), N_("the data or observation that shows a claim to be true")),
    (N_("Hypothesis"), N_("a claim for which there is no evidence yet")),
    (N_("Opportunity"), N_("an improvement that answers pain points")),
    (N_("Action"), N_("an opportunity that someone carries out, by a date, with a measure")),
    (N_("Current state"), N_("the journey as it is")),
    (N_("Future state"), N_("the journey as it should become")),
    (N_("Behind the scenes"), N_("what the business does that the customer does not see")),
)


def glossary(context: PrintContext, shown: str = "") -> Markup:
    """The glossary; empty where the notebooks end with the kit's own.

    Args:
        context: The workshop.
        shown: What the page shows already.
    """
    tr = context.tr
    if tr(TERMS[0][1]) in shown:
        return EMPTY
    words = (
        element("div", element("dt", tr(word)), element("dd", tr(meaning)))
        for word, meaning in TERMS
    )
    return element("dl", join(words, "\n"), class_="jmkit-glossary")
