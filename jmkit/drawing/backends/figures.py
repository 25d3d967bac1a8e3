"""Each picture as a figure, in one call: for notebooks, and for people who know matplotlib."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing.content.measured import MapData
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.drawing.pictures.matrix import lay_out_matrix
from jmkit.drawing.pictures.persona_card import lay_out_persona_card
from jmkit.drawing.pictures.stage_map import lay_out_map
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.i18n import Translator
    from jmkit.model import Journey, Persona


def figure_of(picture: DisplayList) -> Figure:
    """A picture as a figure: real artists, to be changed and added to."""
    from jmkit.drawing.backends.figure import PictureFigure

    return PictureFigure(picture)


def stage_map(  # noqa: PLR0913 -- what a map can be asked for
    journey: Journey,
    tr: Translator,
    theme: Theme | None = None,
    lanes: Sequence[str] | None = None,
    *,
    title: str = "",
    stage: str = "",
    paper: str = "wall",
    data: MapData | None = None,
) -> Figure:
    """The journey as a picture: a landscape sheet, in the largest type that fits.

    Args:
        journey: What people filled in.
        tr: The language; its direction is the picture's.
        theme: The look.
        lanes: Names of lanes, in order; all of them when left out.
        title: The name of the workshop.
        stage: The id or title of a stage, for a map of this stage's touchpoints.
        paper: As in `lay_out_map`.
        data: Data beside the journey: measured figures, personas with curves of their own.

    Raises:
        UnknownNameError: A lane, paper or stage that does not exist.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Journey
    >>> stage_map(Journey(), Translator("en")).get_label()
    'Stage map, still empty.'
    """
    chosen = None if lanes is None else tuple(lanes)
    plan = MapPlan(tr, theme or Theme(), chosen, title, stage, data or MapData())
    return figure_of(lay_out_map(journey, plan, paper))


def matrix(journey: Journey, tr: Translator, theme: Theme | None = None) -> Figure:
    """The opportunities by impact and effort; see `lay_out_matrix`."""
    return figure_of(lay_out_matrix(journey, tr, theme))


def persona_card(
    persona: Persona | None,
    tr: Translator,
    theme: Theme | None = None,
    photo: bytes | None = None,
) -> Figure:
    """The card of a persona; see `lay_out_persona_card`."""
    return figure_of(lay_out_persona_card(persona, tr, theme, photo))
