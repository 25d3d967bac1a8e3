"""The impact–effort matrix in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.findings import describe_scores, matrix_finding
from jmkit.drawing.content.quadrants import quadrant_names, quadrant_of, scored, unscored
from jmkit.drawing.content.wording import sentence
from jmkit.model.derived.excerpt import describe_omissions, excerpt
from jmkit.model.derived.size import DRAWN

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import Journey


def describe_matrix_short(journey: Journey, tr: Translator) -> str:
    """The matrix in one sentence: what it is, and what it shows."""
    if not scored(journey) and not unscored(journey):
        return tr("Impact–effort matrix, still empty.")
    found = matrix_finding(journey, tr).headline
    return " ".join(filter(None, [tr("Impact–effort matrix."), found and sentence(found)]))


def describe_matrix(journey: Journey, tr: Translator) -> str:
    """The impact-effort matrix in words, quadrant by quadrant.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Opportunity
    >>> one = Opportunity(title="Order ahead", impact=5, effort=2)
    >>> print(describe_matrix(Journey.of([one]), Translator("en")))
    Impact–effort matrix. 1 quick win to begin with.
    Quick wins: Order ahead (impact 5, effort 2).
    """
    journey = excerpt(journey, DRAWN)
    if not scored(journey) and not unscored(journey):
        return tr("Impact–effort matrix, still empty.")
    lines = [describe_matrix_short(journey, tr)]
    for key, name in quadrant_names(tr).items():
        if placed := [o for o in scored(journey) if quadrant_of(o) == key]:
            texts = "; ".join(describe_scores(o, tr) for o in placed)
            lines.append(f"{name}: {texts}.")
    if rest := unscored(journey):
        lines.append(f"{tr('Not yet scored')}: {'; '.join(o.title_text for o in rest)}.")
    return "\n".join([*lines, *describe_omissions(journey, tr, ["opportunity"])])
