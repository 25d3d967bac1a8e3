"""Pictures in words: descriptions good enough to follow a journey by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.components.channel_icons import channel_name
from jmkit.drawing.components.evidence_icons import describe_evidence
from jmkit.drawing.components.header import headline
from jmkit.drawing.lanes.opportunities import answers_in
from jmkit.drawing.lanes.thoughts import quoted, thoughts_of
from jmkit.drawing.layout.footnotes import notes
from jmkit.drawing.pictures.quadrants import quadrant_names, quadrant_of, scored, unscored
from jmkit.model.evidence_level import LEVELS, evidence_level
from jmkit.model.excerpt import excerpt
from jmkit.model.excerpt import told as left_out
from jmkit.model.meaning import EMOTIONS
from jmkit.model.size import DRAWN

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
    Stage 1 of 1: Purchase. How it feels today: uneasy (−1).
    What is not called heard or measured is a hypothesis.
    """
    parts = [describe_map_short(journey, tr)]
    if goal := journey.scenario.goal.strip():
        parts.append(sentence(tr("Goal: {goal}", goal=goal)))
    count = len(journey.stages)
    for n, stage in enumerate(journey.stages, 1):
        first = tr("Stage {n} of {count}: {name}.", n=n, count=count, name=_name(stage, n, tr))
        parts.append(" ".join([first, *_stage(journey, stage, tr)]))
    if any(evidence_level(journey, claim) == "hypothesis" for claim in _told_as_known(journey)):
        parts.append(tr("What is not called heard or measured is a hypothesis."))
    return "\n".join([*parts, *notes(journey, tr)])


def describe_matrix(journey: Journey, tr: Translator) -> str:
    """The impact-effort matrix in words, quadrant by quadrant.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Opportunity
    >>> one = Opportunity(title="Order ahead", impact=5, effort=2)
    >>> print(describe_matrix(Journey.of([one]), Translator("en")))
    Impact–effort matrix.
    Quick wins: Order ahead (impact 5, effort 2).
    """
    journey = excerpt(journey, DRAWN)
    if not scored(journey) and not unscored(journey):
        return tr("Impact–effort matrix, still empty.")
    lines = [tr("Impact–effort matrix.")]
    for key, name in quadrant_names(tr).items():
        if some := [o for o in scored(journey) if quadrant_of(o) == key]:
            told = (
                tr(
                    "{title} (impact {impact}, effort {effort})",
                    title=o.title_text,
                    impact=o.impact,
                    effort=o.effort,
                )
                for o in some
            )
            lines.append(f"{name}: {'; '.join(told)}.")
    if rest := unscored(journey):
        lines.append(f"{tr('Not yet scored')}: {'; '.join(o.title_text for o in rest)}.")
    return "\n".join([*lines, *left_out(journey, tr, ["opportunity"])])


def _stage(journey: Journey, stage: JourneyStage, tr: Translator) -> Iterator[str]:
    if stage.goal.strip():
        yield sentence(tr("Goal: {goal}", goal=stage.goal.strip()))
    yield from _list(tr("Steps"), (step.title_text for step in stage.steps))
    yield from _list(tr("Touchpoints"), (_touchpoint(journey, t, tr) for t in stage.touchpoints))
    if stage.emotion is not None:
        felt = ", ".join(filter(None, [feeling(stage.emotion, tr), _known(journey, stage, tr)]))
        yield tr("How it feels today: {feeling}.", feeling=felt)
    if stage.future_emotion is not None:
        yield tr("How it should feel: {feeling}.", feeling=feeling(stage.future_emotion, tr))
    yield from _list(tr("Thoughts"), (quoted(t) for t in thoughts_of(stage)))
    yield from _list(tr("Pain points"), (_pain(journey, p, tr) for p in stage.pain_points))
    yield from _list(tr("Behind the scenes"), (_behind(t) for t in stage.touchpoints))
    yield from _list(tr("Opportunities"), (o.title_text for o in answers_in(journey, stage)))


def _touchpoint(journey: Journey, touchpoint: Touchpoint, tr: Translator) -> str:
    channel = channel_name(touchpoint.channel, tr).strip()
    about = [channel, " ".join(touchpoint.action.split())]
    if touchpoint.emotion is not None:
        about.append(feeling(touchpoint.emotion, tr))
    if touchpoint.moment_of_truth:
        about.append(tr("moment of truth"))
    about.append(_known(journey, touchpoint, tr))
    return _with(touchpoint.title_text, about)


def _told_as_known(journey: Journey) -> Iterator[Stage | Touchpoint]:
    yield from (stage for stage in journey.stages if stage.emotion is not None)
    yield from (met for met in journey.touchpoints if not met.is_blank)


def _known(journey: Journey, claim: Stage | Touchpoint, tr: Translator) -> str:
    # Hypotheses are told of once, at the end: by ear the word would come with every sentence.
    level = evidence_level(journey, claim)
    return "" if level == "hypothesis" else tr(LEVELS[level])


def _behind(touchpoint: Touchpoint) -> str:
    backstage = " ".join(touchpoint.backstage.split())
    said = _with(backstage, [touchpoint.owner.strip()])
    return f"{touchpoint.title_text or '…'}: {said}" if said else ""


def _pain(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    severity = tr("severity {n} of 5", n=pain.severity) if pain.severity else ""
    return _with(pain.title_text, [severity, describe_evidence(journey, pain, tr)])


def _with(text: str, about: Iterable[str]) -> str:
    more = ", ".join(part for part in about if part)
    return f"{text} ({more})" if text and more else text or more


def feeling(score: int, tr: Translator) -> str:
    """An emotion in words, with its score."""
    number = f"{score}".replace("-", "−")
    return f"{tr(EMOTIONS[score + 2])} ({number})"


def _list(name: str, texts: Iterable[str]) -> Iterator[str]:
    if told := [text.rstrip(".") for text in texts if text]:
        yield sentence(f"{name}: {'; '.join(told)}")


def sentence(text: str) -> str:
    """A text in one line, with a full stop unless it ends by itself."""
    line = " ".join(text.split())
    return line if line.rstrip('”"״').endswith((".", "?", "!", "…")) else f"{line}."


def _name(stage: JourneyStage, number: int, tr: Translator) -> str:
    return stage.title_text or tr("Stage {n}", n=number)
