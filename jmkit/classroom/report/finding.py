"""What the class found, in a sentence and its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.wording import with_sign
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join

if TYPE_CHECKING:
    from markupsafe import Markup

    from jmkit.classroom.class_report import ClassReport
    from jmkit.classroom.class_work import Column

_APART = 2  # points from which on teams differ


def finding(report: ClassReport) -> Markup:
    """The headline of the page, and where the teams agree least."""
    tr = report.tr
    said, proof = _beginning(report) if not report.has_begun else _found(report)
    return join(
        [
            element("p", tr("What the class found"), class_="jmkit-boss-kicker"),
            element("h2", inline_text(said, tr), class_="jmkit-boss-headline"),
            element("p", inline_text(proof, tr), class_="jmkit-boss-proof") if proof else EMPTY,
        ],
        "\n",
    )


def _beginning(report: ClassReport) -> tuple[str, str]:
    tr = report.tr
    if not report.size:
        return tr("This class has no team yet"), tr("Add one with: jmkit class add")
    return tr("No team has written anything yet"), tr(
        "This page fills as the teams work: make it again when they have begun."
    )


def _found(report: ClassReport) -> tuple[str, str]:
    tr, places = report.tr, report.work.worst_places
    if not places:
        return tr("The teams have begun; nobody has scored a pain point yet"), _apart(report)
    column, count = places[0]
    stage = column.title or tr("Untitled")
    if report.size == 1:
        return tr("It hurts most in {stage}", stage=stage), ""
    said = tr(
        "For {n} of {total} teams it hurts most in {stage}",
        n=count,
        total=report.size,
        stage=stage,
    )
    return said, _apart(report)


def _apart(report: ClassReport) -> str:
    tr = report.tr
    widest = max(report.work.columns, key=_disagreement, default=None)
    if widest is None or len(widest.scores) < 2:  # noqa: PLR2004 -- one team agrees with itself
        return ""
    if widest.spread < _APART:
        return tr("On how each stage feels the teams agree to within a point.")
    return tr(
        "They differ most about {stage}: it feels like anything from {low} to {high}.",
        stage=widest.title or tr("Untitled"),
        low=with_sign(widest.scores[0]),
        high=with_sign(widest.scores[-1]),
    )


def _disagreement(column: Column) -> tuple[float, int]:
    # By all scores, not by the two at the ends: one team of three hundred is no disagreement.
    middle = column.middle or 0
    return sum(abs(s - middle) for s in column.scores) / max(len(column.scores), 1), column.spread
