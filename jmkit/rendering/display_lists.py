"""From a specification to display lists, one a sheet, and to words for who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError
from jmkit.i18n import N_
from jmkit.rendering.event_log import usual_figures
from jmkit.rendering.examples import is_example
from jmkit.rendering.measured import figures_of
from jmkit.rendering.picture_files import picture_file

if TYPE_CHECKING:
    from jmkit.drawing import MapPlan, SummaryPlan, Theme
    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.model import Journey
    from jmkit.rendering.context import PictureContext
    from jmkit.rendering.specification import PictureSpec

_CAPTIONS = {
    "portrait": N_("Persona"),
    "matrix": N_("Opportunities by impact and effort"),
    "summary": N_("All of it on one page"),
}


def display_lists(spec: PictureSpec, context: PictureContext) -> list[DisplayList]:
    """The sheets of a picture, in order; a single one unless the paper makes it several.

    Raises:
        UnknownNameError: There is no such paper, lane, stage or persona.
        DataFileError: A data file cannot be read.
    """
    from jmkit import drawing

    journey, tr = context.journey, context.tr
    if spec.has_sheets and journey.stages:
        return drawing.lay_out_sheets(journey, plan_of(spec, context), spec.paper, spec.spare)
    if spec.has_stages:
        return [drawing.lay_out_map(journey, plan_of(spec, context), spec.paper, spec.width)]
    if spec.picture == "matrix":
        return [drawing.lay_out_matrix(journey, tr, theme_of(context), spec.paper, spec.width)]
    if spec.picture == "summary":
        return [summary_plan(context, spec.events).lay_out(journey)]
    theme, photo = theme_of(context), _photo(context)
    card = drawing.lay_out_persona_card(journey.persona, tr, theme, photo, spec.paper, spec.width)
    return [card]


def describe(spec: PictureSpec, context: PictureContext) -> tuple[str, str]:
    """A picture in one sentence and in full; what may go wrong is told with `display_lists`."""
    from jmkit import drawing

    journey, tr = context.journey, context.tr
    if spec.has_stages:
        return plan_of(spec, context).describe(journey)
    if spec.picture == "matrix":
        whole = drawing.describe_matrix(journey, tr)
        return whole.split("\n")[0], whole
    if spec.picture == "summary":
        return summary_plan(context, spec.events).describe(journey)
    return drawing.describe_persona(journey.persona, tr)


def caption_of(spec: PictureSpec, context: PictureContext) -> str:
    """What a picture is called, in the workshop's language."""
    from jmkit.drawing import PLANS

    return context.tr(PLANS[spec.picture].caption if spec.has_stages else _CAPTIONS[spec.picture])


def plan_of(spec: PictureSpec, context: PictureContext) -> MapPlan:
    """The plan of a picture that has a column a stage, in the workshop's language and look.

    Raises:
        UnknownNameError: A lane or persona that does not exist.
        DataFileError: A data file cannot be read.
    """
    from jmkit.drawing import PLANS, MapData

    figures = figures_of(context, spec.events, spec.survey)
    people = tuple(_persona(name, context.journey) for name in spec.personas)
    return PLANS[spec.picture](
        context.tr,
        theme_of(context),
        spec.lanes or context.lanes or None,
        title=context.title,
        stage=spec.stage,
        data=MapData(figures, people, _are_examples(spec, context)),
        hints=spec.hints,
    )


def summary_plan(context: PictureContext, events: str = "") -> SummaryPlan:
    """The plan of the page for the boss, in the workshop's language and look.

    Args:
        context: The workshop.
        events: An event log in the workshop folder, for the share of customers that leaves; without
            one, the usual log where there is one. One of example data has no place there.

    Raises:
        DataFileError: The event log cannot be read.
    """
    from jmkit.drawing import MapData, SummaryPlan

    figures = figures_of(context, events) if events else usual_figures(context)
    data = MapData({} if events and is_example(events, context) else figures)
    theme, title, team = theme_of(context), context.title, context.team
    return SummaryPlan(context.tr, theme, title, team, context.changed, data)


def _are_examples(spec: PictureSpec, context: PictureContext) -> bool:
    return any(is_example(name, context) for name in (spec.events, spec.survey) if name)


def theme_of(context: PictureContext) -> Theme:
    """The look of a workshop's pictures."""
    from jmkit.drawing import Theme

    return Theme.from_brand(context.brand.colours, context.theme)


def _photo(context: PictureContext) -> bytes | None:
    persona = context.journey.persona
    found = picture_file(context.folder, persona.photo) if persona and persona.photo else None
    return found.data if found else None


def _persona(name: str, journey: Journey) -> str:
    for persona in journey.personas:
        if name.strip() in {persona.id, persona.name.strip()}:
            return persona.id
    raise UnknownNameError(name, [persona.title_text for persona in journey.personas])
