"""The other pictures in words: for each one sentence, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.alt_text.stage_map import feeling, sentence
from jmkit.drawing.content.curve import nodes
from jmkit.drawing.content.measured import describe_figures
from jmkit.drawing.content.stages import rise
from jmkit.drawing.content.wording import headline, with_sign
from jmkit.model import Journey
from jmkit.model.excerpt import describe_omissions, excerpt
from jmkit.model.size import DRAWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.drawing.content.measured import MapData
    from jmkit.i18n import Translator
    from jmkit.model import JourneyStage, Persona

Description = tuple[str, str]


def describe_heat(journey: Journey, tr: Translator) -> Description:
    """The pain heat map in words, the worst stage named first.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> describe_heat(Journey(), Translator("en"))[0]
    'Pain heat map, still empty.'
    """
    pains = {s.id: [p for p in s.pain_points if not p.is_blank] for s in journey.stages}
    if not any(pains.values()):
        return (tr("Pain heat map, still empty."),) * 2
    worst = max(journey.stages, key=lambda s: sum(p.severity or 0 for p in pains[s.id]))
    short = tr("Pain heat map. It hurts most in the stage {stage}.", stage=_name(worst, tr))
    lines = []
    for stage in journey.stages:
        worst_first = sorted(pains[stage.id], key=lambda p: -(p.severity or 0))
        text = [
            f"{p.title_text or '…'} ({tr('severity {n} of 5', n=p.severity)})"
            if p.severity
            else f"{p.title_text or '…'} ({tr('Not yet scored')})"
            for p in worst_first
        ]
        lines.append(f"{_name(stage, tr)}: {'; '.join(text) or tr('no pain points')}.")
    return short, _lines(short, lines)


def describe_change(journey: Journey, tr: Translator) -> Description:
    """Before and after in words, stage by stage."""
    rises = {stage.id: change for stage in journey.stages if (change := rise(stage)) is not None}
    if not rises:
        return (tr("Emotions before and after, still empty."),) * 2
    best = max((s for s in journey.stages if s.id in rises), key=lambda s: rises[s.id])
    short = tr(
        "Emotions before and after. {journey} should gain most in the stage {stage}.",
        journey=headline(journey, tr),
        stage=_name(best, tr),
    )
    return short, _lines(short, (f"{_name(s, tr)}: {_change(s, tr)}." for s in journey.stages))


def _change(stage: JourneyStage, tr: Translator) -> str:
    change = rise(stage)
    if change is None:
        return tr("not scored yet")
    before, after = (feeling(s or 0, tr) for s in (stage.emotion, stage.future_emotion))
    return tr(
        "from {before} to {after}, {change}",
        before=before,
        after=after,
        change=with_sign(change),
    )


def describe_persona_curves(journey: Journey, tr: Translator, data: MapData) -> str:
    """The curves of several personas in words, a line each; nothing for a single one.

    >>> from jmkit.drawing.content.measured import MapData
    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey, Persona, Stage, Touchpoint
    >>> two = [Persona(id="p", name="Dana"), Persona(id="q", name="Noam")]
    >>> met = [Touchpoint(stage="s", persona=p, emotion=e) for p, e in (("p", 1), ("q", -1))]
    >>> journey = Journey.of([*two, Stage(id="s", title="Purchase"), *met])
    >>> print(describe_persona_curves(journey, Translator("en"), MapData(personas=("p", "q"))))
    Dana: Purchase: pleased (1).
    Noam: Purchase: uneasy (−1).
    """
    people = [p for one in data.personas for p in journey.personas if p.id == one]
    if not people[1:]:
        return ""
    return "\n".join(_persona_curve(journey, person, tr) for person in people)


def _persona_curve(journey: Journey, person: Persona, tr: Translator) -> str:
    felt = [(stage, nodes(stage, person.id)) for stage in journey.stages]
    lines = (
        f"{_name(stage, tr)}: {', '.join(feeling(one.score, tr) for one in scores)}"
        for stage, scores in felt
        if scores
    )
    return f"{person.title_text or tr('Untitled')}: {'; '.join(lines) or tr('not scored yet')}."


def describe_funnel(journey: Journey, tr: Translator, data: MapData) -> Description:
    """The funnel in words, stage by stage."""
    known = [(s, data.figures[s.id]) for s in journey.stages if s.id in data.figures]
    lost = [(one.drop_off, stage) for stage, one in known if one.drop_off]
    if not known:
        return (tr("Funnel, still empty."),) * 2
    lines = [
        f"{_name(stage, tr)}: {', '.join(map(' '.join, describe_figures(one, tr)))}."
        for stage, one in known
    ]
    counted = any(one.reached is not None for _, one in known)
    short = tr("Funnel.") if counted else f"{tr('Measured')}:"
    if lost:
        share, stage = max(lost, key=lambda pair: pair[0])
        short = tr(
            "Funnel. The largest share, {share}%, drops off after the stage {stage}.",
            share=100 - round(100 * (1 - share)),
            stage=_name(stage, tr),
        )
    return short, _lines(short, lines)


def describe_persona(persona: Persona | None, tr: Translator) -> Description:
    """The persona card in words, field by field."""
    if persona is None or persona.is_blank:
        return (tr("Persona card, still empty."),) * 2
    shown = excerpt(Journey.of([persona]), DRAWN)
    persona = shown.personas[0]
    name = persona.title_text or tr("Persona")
    about = ", ".join(t for t in (persona.occupation, persona.age, persona.location) if t.strip())
    short = sentence(tr("Persona card: {name}", name=f"{name}, {about}" if about else name))
    lines = [sentence(persona.story)] if persona.story.strip() else []
    for field, info in persona.fields().items():
        value = getattr(persona, field)
        if isinstance(value, tuple) and (texts := [v.strip() for v in value if v.strip()]):
            lines.append(sentence(f"{tr(info.title)}: {'; '.join(texts)}"))
    if persona.how_we_help.strip():
        title = persona.fields()["how_we_help"].title
        lines.append(sentence(f"{tr(title)}: {persona.how_we_help}"))
    return short, _lines(short, [*lines, *describe_omissions(shown, tr)])


def _lines(short: str, lines: Iterable[str]) -> str:
    return "\n".join([short, *lines])


def _name(stage: JourneyStage, tr: Translator) -> str:
    return stage.title_text or tr("Untitled")
