"""Why a pain point was chosen, in one line that a reader can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.i18n import N_
from jmkit.model.derived.evidence_level import LEVELS, evidence_level
from jmkit.model.derived.ranking import worst_first

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model.journey import Journey
    from jmkit.model.pain_points import PainPoint

_HITS = (
    N_("hits hardly anyone"),
    N_("hits a few"),
    N_("hits about half"),
    N_("hits most customers"),
    N_("hits everyone"),
)


def why_chosen(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    """What put a pain point before the others: its scores, and how well it is known.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, PainPoint
    >>> some = [PainPoint(title="late", severity=5, frequency=4), PainPoint(title="cold")]
    >>> why_chosen(Journey.of(some), some[0], Translator("en"))
    'Chosen because: severity 5 of 5, hits most customers, so far a hypothesis.'
    """
    reasons = ", ".join(_reasons(journey, pain, tr))
    if len(worst_first(journey)) == 1:
        return tr("The only pain point so far: {reasons}.", reasons=reasons)
    return tr("Chosen because: {reasons}.", reasons=reasons)


def _reasons(journey: Journey, pain: PainPoint, tr: Translator) -> list[str]:
    level = evidence_level(journey, pain)
    known = tr("so far a hypothesis") if level == "hypothesis" else tr(LEVELS[level])
    severity = tr("severity {n} of 5", n=pain.severity) if pain.severity else tr("not scored yet")
    return [severity, *([tr(_HITS[pain.frequency - 1])] if pain.frequency else []), known]
