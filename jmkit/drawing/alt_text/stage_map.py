"""Pictures in words: descriptions good enough to follow a journey by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.channels import channel_name
from jmkit.drawing.content.footnotes import notes
from jmkit.drawing.content.stages import answers_in, thoughts_of
from jmkit.drawing.content.wording import (
    describe_evidence,
    feeling,
    headline,
    one_line,
    quoted,
    sentence,
)
from jmkit.model.derived.evidence_level import LEVELS, evidence_level
from jmkit.model.derived.feelings import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.i18n import Translator
    from jmkit.model import Journey, JourneyStage, PainPoint, Stage, Touchpoint


def describe_map_short(journey: Journey, tr: Translator) -> str:
    """The map in one sentence: what a screen reader says first.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Stage
    >>> describe_map_short(Journey.of([Stage(title="Purchase")]), Translator("en"))
    "Stage map. The customer's journey: Purchase."
    """
    if not journey.stages:
        return tr("Stage map, still empty.")
    names = ", ".join(_name(stage, n, tr) for n, stage in enumerate(journey.stages, 1))
    return tr("Stage map. {journey}: {stages}.", journey=headline(journey, tr), stages=names)


def describe_map(journey: Journey, tr: Translator) -> str:
    """The whole map in words, a paragraph a stage, in the order of the journey.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Stage
    >>> print(describe_map(Journey.of([Stage(title="Purchase", emotion=-1)]), Translator("en")))
    Stage map. The customer's journey: Purchase.
    Stage 1 of 1: Purchase. How it feels today, as a whole: uneasy (−1).
    What is not called heard or measured is a hypothesis.
    """
    parts = [describe_map_short(journey, tr)]
    if goal := journey.scenario.goal.strip():
        parts.append(sentence(tr("Goal: {goal}", goal=goal)))
    count = len(journey.stages)
    for n, stage in enumerate(journey.stages, 1):
        first = tr("Stage {n} of {count}: {name}.", n=n, count=count, name=_name(stage, n, tr))
        parts.append(" ".join([first, *_stage(journey, stage, tr)]))
    if any(evidence_level(journey, claim) == "hypothesis" for claim in _claims(journey)):
        parts.append(tr("What is not called heard or measured is a hypothesis."))
    return "\n".join([*parts, *notes(journey, tr)])


def _stage(journey: Journey, stage: JourneyStage, tr: Translator) -> Iterator[str]:
    if stage.goal.strip():
        yield sentence(tr("Goal: {goal}", goal=stage.goal.strip()))
    yield from _list(tr("Steps"), (step.title_text for step in stage.steps))
    numbers = numbers_of(journey)
    met = (t for t in stage.touchpoints if t.id in numbers)
    yield from _list(
        tr("Touchpoints"), (f"{numbers[t.id]} {_touchpoint(journey, t, tr)}" for t in met)
    )
    if stage.emotion is not None:
        felt = ", ".join(filter(None, [feeling(stage.emotion, tr), _known(journey, stage, tr)]))
        yield tr("How it feels today, as a whole: {feeling}.", feeling=felt)
    if stage.future_emotion is not None:
        yield tr("How it should feel: {feeling}.", feeling=feeling(stage.future_emotion, tr))
    yield from _list(tr("Thoughts"), (quoted(t) for t in thoughts_of(stage)))
    yield from _list(tr("Pain points"), (_pain(journey, p, tr) for p in stage.pain_points))
    yield from _list(tr("Behind the scenes"), (_behind(t) for t in stage.touchpoints))
    yield from _list(tr("Opportunities"), (o.title_text for o in answers_in(journey, stage)))


def _touchpoint(journey: Journey, touchpoint: Touchpoint, tr: Translator) -> str:
    channel = channel_name(touchpoint.channel, tr).strip()
    about = [channel, one_line(touchpoint.action)]
    if touchpoint.emotion is not None:
        about.append(feeling(touchpoint.emotion, tr))
    if touchpoint.moment_of_truth:
        about.append(tr("moment of truth"))
    about.append(_known(journey, touchpoint, tr))
    return _with(touchpoint.title_text, about)


def _claims(journey: Journey) -> Iterator[Stage | Touchpoint]:
    yield from (stage for stage in journey.stages if stage.emotion is not None)
    yield from (one for one in journey.touchpoints if not one.is_blank)


def _known(journey: Journey, claim: Stage | Touchpoint, tr: Translator) -> str:
    # Hypotheses are told of once, at the end: by ear the word would come with every sentence.
    level = evidence_level(journey, claim)
    return "" if level == "hypothesis" else tr(LEVELS[level])


def _behind(touchpoint: Touchpoint) -> str:
    backstage = one_line(touchpoint.backstage)
    text = _with(backstage, [touchpoint.owner.strip()])
    return f"{touchpoint.title_text or '…'}: {text}" if text else ""


def _pain(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    severity = tr("severity {n} of 5", n=pain.severity) if pain.severity else ""
    return _with(pain.title_text, [severity, describe_evidence(journey, pain, tr)])


def _with(text: str, about: Iterable[str]) -> str:
    more = ", ".join(part for part in about if part)
    return f"{text} ({more})" if text and more else text or more


def _list(name: str, texts: Iterable[str]) -> Iterator[str]:
    if items := [text.rstrip(".") for text in texts if text]:
        yield sentence(f"{name}: {'; '.join(items)}")


def _name(stage: JourneyStage, number: int, tr: Translator) -> str:
    return stage.title_text or tr("Stage {n}", n=number)
