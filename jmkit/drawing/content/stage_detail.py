"""One stage spread out: its touchpoints take the place of the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.model import Journey, Stage

if TYPE_CHECKING:
    from jmkit.i18n import Translator
    from jmkit.model import JourneyStage

_PARTS = ("stage", "step", "touchpoint", "pain-point")


def stage_named(journey: Journey, name: str) -> JourneyStage:
    """The stage with this id, or else this title.

    Raises:
        UnknownNameError: There is none.
    """
    wanted = name.strip().casefold()
    for stage in journey.stages:
        if stage.id == name:
            return stage
    for stage in journey.stages:
        if stage.title.strip().casefold() == wanted:
            return stage
    raise UnknownNameError(name, [stage.title_text for stage in journey.stages])


def stage_detail(journey: Journey, name: str, tr: Translator) -> Journey:
    """The journey through one stage: a column for the stage itself, then one a touchpoint.

    Steps and pain points stand with the touchpoint they name, or else with the stage.

    Args:
        journey: The whole.
        name: The stage's id or title.
        tr: The language of the picture.

    Raises:
        UnknownNameError: There is no such stage.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Touchpoint
    >>> whole = Journey.of([Stage(id="s", title="Purchase"), Touchpoint(title="Queue", stage="s")])
    >>> [column.title for column in stage_detail(whole, "purchase", Translator("en")).stages]
    ['Purchase', 'Queue']
    """
    stage = stage_named(journey, name)
    step_of = {t.step: t.id for t in reversed(stage.touchpoints) if t.step}
    touchpoints = {touchpoint.id for touchpoint in stage.touchpoints}
    parts = [
        *(s.with_values(stage=step_of.get(s.id, stage.id)) for s in stage.steps),
        *(t.with_values(stage=t.id) for t in stage.touchpoints),
        *(
            p.with_values(stage=p.touchpoint if p.touchpoint in touchpoints else stage.id)
            for p in stage.pain_points
        ),
    ]
    columns = [
        Stage(id=t.id, title=t.title.strip() or "…", position=n)
        for n, t in enumerate(stage.touchpoints)
    ]
    here = {pain.id for pain in stage.pain_points}
    kept = (
        record
        for kind, records in journey.records.items()
        for record in records
        if kind not in _PARTS and (kind != "opportunity" or here & {*record.values()["answers"]})
    )
    return Journey.of([*kept, _first(stage, tr), *columns, *parts])


def _first(stage: JourneyStage, tr: Translator) -> Stage:
    # Where touchpoints make the curve, the stage's own score is no moment of it.
    title = stage.title.strip() or tr("This stage")
    own = stage.emotion if all(t.emotion is None for t in stage.touchpoints) else None
    values = {**stage.values(), "title": title, "position": -1.0, "emotion": own}
    return Stage(id=stage.id, **values)
