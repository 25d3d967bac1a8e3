"""Felt against measured: where the emotion curve and the figures say different things.

Both are laid on one scale, −2 to 2. What is felt comes from the map; what is measured is how the
stages of this journey compare with each other, since no drop-off is good or bad in itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.display import number, percent
from jmkit.i18n import N_, direction_of, isolate
from jmkit.model.derived.feelings import FAR_APART, score_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jmkit.i18n import Translator
    from jmkit.model import Journey

LOW, HIGH = -2.0, 2.0
_ENOUGH = 3  # stages: among fewer, best and worst say nothing
_NPS_STEP = 50  # points: −100 is −2, 100 is 2
_CSAT_STEP, _CSAT_MIDDLE = 25, 50  # percentage points
_TOLD = 3  # disagreements that a page names
_KINDER = N_("{stage}: felt {felt} on the map, yet {value} drop off, which is many by comparison.")
_HARDER = N_(
    "{stage}: felt {felt} on the map, yet only {value} drop off, which is few by comparison."
)
_NPS = N_("{stage}: felt {felt} on the map, yet its NPS is {value}.")
_CSAT = N_("{stage}: felt {felt} on the map, yet {value} are satisfied with it.")
_MEANING = N_(
    "Felt against measured: the emotion of a stage beside its figures, both from −2 to 2; by "
    "drop-off the stages of this journey are compared with each other."
)


class Disagreement(NamedTuple):
    """A stage that is felt otherwise than it measures.

    Args:
        stage: The stage's id.
        felt: How it feels on the map, −2 to 2.
        measured: How it measures, −2 to 2.
        kind: By what: ``"drop-off"``, ``"nps"`` or ``"csat"``.
        value: The figure itself: a share of 1, −100 to 100, or 0 to 100.
    """

    stage: str
    felt: int
    measured: float
    kind: str
    value: float

    @property
    def gap(self) -> float:
        """Felt − measured: above 0 the map is kinder than the figures."""
        return self.felt - self.measured


def disagreements(
    journey: Journey,
    drop_off: Mapping[str, float] | None = None,
    nps: Mapping[str, float] | None = None,
    csat: Mapping[str, float] | None = None,
) -> tuple[Disagreement, ...]:
    """The stages where felt and measured differ, the largest differences first.

    Args:
        journey: Whose emotion curve.
        drop_off: Of a stage, by its id: the share of its customers who leave, 0 to 1.
        nps: Likewise its net promoter score, −100 to 100.
        csat: Likewise its share of satisfied customers, 0 to 100.

    >>> from jmkit.model import Journey, Stage
    >>> stages = [Stage(id=i, title=i, emotion=e) for i, e in (("a", 2), ("b", 0))]
    >>> disagreements(Journey.of(stages), nps={"a": -50, "b": 10})
    (Disagreement(stage='a', felt=2, measured=-1.0, kind='nps', value=-50),)
    """
    found = [
        Disagreement(stage.id, felt, measured, kind, value)
        for stage in journey.stages
        if (felt := score_of(stage)) is not None
        for kind, value, measured in on_scale(stage.id, drop_off or {}, nps or {}, csat or {})
    ]
    told = [one for one in found if abs(one.gap) >= FAR_APART]
    return tuple(sorted(told, key=lambda one: -abs(one.gap)))


def sentences(found: tuple[Disagreement, ...], journey: Journey, tr: Translator) -> tuple[str, ...]:
    """The largest disagreements, each in a sentence, and what is compared; nothing of none."""
    told = [sentence_of(one, journey, tr) for one in found[:_TOLD]]
    return (*told, tr(_MEANING)) if told else ()


def sentence_of(one: Disagreement, journey: Journey, tr: Translator) -> str:
    """A disagreement in a sentence."""
    title = next(stage.title_text for stage in journey.stages if stage.id == one.stage)
    stage, felt = isolate(title, direction_of(title, tr.direction)), number(one.felt)
    if one.kind == "nps":
        return tr(_NPS, stage=stage, felt=felt, value=number(one.value))
    if one.kind == "csat":
        return tr(_CSAT, stage=stage, felt=felt, value=percent(one.value / 100))
    by_drop_off = _KINDER if one.gap > 0 else _HARDER
    return tr(by_drop_off, stage=stage, felt=felt, value=percent(one.value))


def on_scale(
    stage: str,
    drop_off: Mapping[str, float],
    nps: Mapping[str, float],
    csat: Mapping[str, float],
) -> Iterator[tuple[str, float, float]]:
    """By what a stage is measured, the figure itself, and how good that is, −2 to 2.

    Args:
        stage: The stage's id.
        drop_off: As in `disagreements`, and so the others.
        nps: Net promoter scores.
        csat: Shares of satisfied customers.
    """
    if stage in drop_off and len(drop_off) >= _ENOUGH:
        best, worst = min(drop_off.values()), max(drop_off.values())
        if worst > best:
            share = (drop_off[stage] - best) / (worst - best)
            yield "drop-off", drop_off[stage], HIGH - share * (HIGH - LOW)
    if stage in nps:
        yield "nps", nps[stage], nps[stage] / _NPS_STEP
    if stage in csat:
        yield "csat", csat[stage], (csat[stage] - _CSAT_MIDDLE) / _CSAT_STEP
