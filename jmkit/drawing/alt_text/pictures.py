"""The other pictures in words: for each one sentence, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.findings import (
    change_finding,
    describe_rise,
    funnel_finding,
    heat_finding,
)
from jmkit.drawing.content.measured import describe_figures
from jmkit.drawing.content.stages import rise
from jmkit.drawing.content.wording import feeling, name_of, sentence
from jmkit.model import Journey
from jmkit.model.derived.excerpt import describe_omissions, excerpt
from jmkit.model.derived.feelings import curve_by_stage
from jmkit.model.derived.ranking import worst_first
from jmkit.model.derived.size import DRAWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.drawing.content.findings import Finding
    from jmkit.drawing.content.measured import MapData
    from jmkit.i18n import Translator
    from jmkit.model import Persona

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
    short = _short(tr("Pain heat map"), heat_finding(journey, tr))
    lines = []
    for stage in journey.stages:
        text = [
            f"{p.title_text or '…'} ({tr('severity {n} of 5', n=p.severity)})"
            if p.severity
            else f"{p.title_text or '…'} ({tr('Not yet scored')})"
            for p in worst_first(journey, pains[stage.id])
        ]
        lines.append(f"{name_of(stage, tr)}: {'; '.join(text) or tr('no pain points')}.")
    return short, _lines(short, lines)


def describe_change(journey: Journey, tr: Translator) -> Description:
    """Before and after in words, stage by stage."""
    rises = {stage.id: change for stage in journey.stages if (change := rise(stage)) is not None}
    if not rises:
        return (tr("Emotions before and after, still empty."),) * 2
    short = _short(tr("Emotions before and after"), change_finding(journey, tr))
    return short, _lines(
        short, (f"{name_of(s, tr)}: {describe_rise(s, tr)}." for s in journey.stages)
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
    lines = (
        f"{name_of(points[0].stage, tr)}: {', '.join(feeling(point.score, tr) for point in points)}"
        for points in curve_by_stage(journey, person.id).values()
    )
    return f"{name_of(person, tr)}: {'; '.join(lines) or tr('not scored yet')}."


def describe_funnel(journey: Journey, tr: Translator, data: MapData) -> Description:
    """The funnel in words, stage by stage."""
    known = [(s, data.figures[s.id]) for s in journey.stages if s.id in data.figures]
    if not known:
        return (tr("Funnel, still empty."),) * 2
    lines = [
        f"{name_of(stage, tr)}: {', '.join(map(' '.join, describe_figures(one, tr)))}."
        for stage, one in known
    ]
    counted = any(one.reached is not None for _, one in known)
    short = _short(tr("Funnel") if counted else tr("Measured"), funnel_finding(journey, tr, data))
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


def _short(caption: str, finding: Finding) -> str:
    # What the picture is, and what it shows.
    return " ".join(sentence(text) for text in (caption, finding.headline) if text)


def _lines(short: str, lines: Iterable[str]) -> str:
    return "\n".join([short, *lines])
