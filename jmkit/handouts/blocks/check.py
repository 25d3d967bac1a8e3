"""What the coach found, in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach import check as ask_coach
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.i18n import N_

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.blocks import BlockCall
    from jmkit.coach import Finding
    from jmkit.handouts.context import PrintContext

_LEVELS = {"missing": N_("Missing"), "weak": N_("Worth a second look"), "good": N_("Good")}


@renderer("check")
def check(call: BlockCall, context: PrintContext) -> Markup:
    """The findings on a step, or on all of them."""
    found = ask_coach(context.journey.whole, call.text("step") or None)
    return element("ul", join((_item(f, context) for f in found), "\n"), class_="jmkit-findings")


def _item(finding: Finding, context: PrintContext) -> Markup:
    tr = context.tr
    hint = finding.hint(tr)
    return element(
        "li",
        element("strong", tr(_LEVELS[finding.level]), class_="jmkit-badge"),
        " ",
        element("span", finding.text(tr)),
        element("p", hint, class_="jmkit-advice") if hint else EMPTY,
        class_=f"jmkit-finding jmkit-finding-{finding.level}",
    )
