"""Pictures in print: a vector drawing, and the same in words for who cannot see it."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from jmkit.drawing.backends.slim_svg import svg_address
from jmkit.errors import UnknownNameError
from jmkit.handouts.blocks.map_table import map_table
from jmkit.handouts.blocks.renderers import renderer
from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.html.markup import EMPTY, element, join, paragraphs
from jmkit.handouts.records.records import empty
from jmkit.rendering.measured import figures_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup
    from matplotlib.figure import Figure

    from jmkit.blocks import BlockCall
    from jmkit.drawing import MapPlan, Theme
    from jmkit.drawing.backends.tiles import LiveMap
    from jmkit.drawing.canvas.display_list import Picture
    from jmkit.handouts.context import PrintContext
    from jmkit.model import Journey

    Moving = tuple[LiveMap, Callable[[Journey], tuple[str, str]]]

BY_STAGE = ("map", "heat", "before_after", "flow")  # the names of `jmkit.drawing.PLANS`
NAMES = (*BY_STAGE, "portrait", "matrix")


def plan_of(call: BlockCall, context: PrintContext) -> MapPlan:
    """Which picture a call asks for, in the workshop's language and look.

    Raises:
        UnknownNameError: A lane or persona that does not exist.
        DataFileError: A data file cannot be read.
    """
    from jmkit.drawing import PLANS, Extras  # noqa: PLC0415 -- matplotlib

    options = call.options
    files = {name: "".join(options.get(name, ())) for name in ("events", "survey")}
    figures = figures_of(context, **files)
    people = tuple(_persona(name, context.journey) for name in options.get("personas", ()))
    return PLANS[call.name](
        context.tr,
        theme_of(context),
        options.get("lanes", context.lanes) or None,
        title=context.title,
        stage="".join(options.get("stage", ())),
        extras=Extras(figures, people),
    )


def moving(call: BlockCall, context: PrintContext) -> Moving | None:
    """A picture that can follow the journey strip by strip, and what puts it in words."""
    if call.name not in BY_STAGE:
        return None
    from jmkit.drawing.backends.tiles import LiveMap  # noqa: PLC0415 -- matplotlib

    try:
        plan = plan_of(call, context)
        plan.of(context.journey)
    except Exception:  # noqa: BLE001 -- the print face tells it
        return None
    return LiveMap(plan.screen), plan.describe


def drawn(call: BlockCall, context: PrintContext, paper: str = "wall") -> list[Figure]:
    """The sheets of a picture.

    Args:
        call: Which picture.
        context: The workshop.
        paper: ``"A4"`` or ``"A3"`` for as many sheets as it takes; else a single one.

    Raises:
        UnknownNameError: There is no such picture, paper, lane, stage or persona.
        DataFileError: A data file cannot be read.
    """
    from jmkit.drawing import sheets  # noqa: PLC0415 -- heavy
    from jmkit.drawing.backends.figure import figure_of  # noqa: PLC0415 -- matplotlib

    many = call.name in BY_STAGE and paper.casefold() in {"a3", "a4"}
    if many and context.journey.stages:
        return sheets(context.journey, plan_of(call, context), paper)
    return [figure_of(pictured(call, context, paper))]


def pictured(call: BlockCall, context: PrintContext, paper: str = "wall") -> Picture:
    """A picture on a single sheet; what may go wrong is told with `drawn`."""
    from jmkit import drawing  # noqa: PLC0415 -- heavy

    journey, tr, theme = context.journey, context.tr, theme_of(context)
    if call.name == "matrix":
        return drawing.matrix_picture(journey, tr, theme)
    if call.name == "portrait":
        return drawing.portrait_picture(journey.persona, tr, theme, _photo(context))
    if call.name not in BY_STAGE:
        raise UnknownNameError(call.name, NAMES)
    return drawing.picture_by_stage(journey, plan_of(call, context), paper)


def described(call: BlockCall, context: PrintContext) -> tuple[str, str] | None:
    """A picture in one sentence and in full; None for a block that is no picture."""
    if call.name not in NAMES:
        return None
    from jmkit import drawing  # noqa: PLC0415 -- matplotlib

    journey, tr = context.journey, context.tr
    if call.name == "matrix":
        long = drawing.describe_matrix(journey, tr)
        return long.split("\n")[0], long
    if call.name == "portrait":
        return drawing.describe_persona(journey.persona, tr)
    return plan_of(call, context).describe(journey)


def _by_stage(call: BlockCall, context: PrintContext) -> Markup:
    if not context.journey.stages:
        return empty("stage", context)
    from jmkit.drawing import PLANS  # noqa: PLC0415 -- matplotlib

    return _printed(call, context.tr(PLANS[call.name].caption), context)


for _name in BY_STAGE:
    renderer(_name)(_by_stage)


@renderer("portrait")
def portrait(call: BlockCall, context: PrintContext) -> Markup:
    """The card of the persona, drawn."""
    persona = context.journey.persona
    if persona is None or persona.is_blank:
        return empty("persona", context)
    return _printed(call, context.tr("Persona"), context)


@renderer("matrix")
def matrix(call: BlockCall, context: PrintContext) -> Markup:
    """The opportunities by impact and effort."""
    if all(opportunity.is_blank for opportunity in context.journey.opportunities):
        return empty("opportunity", context)
    return _printed(call, context.tr("Opportunities by impact and effort"), context)


def _printed(call: BlockCall, caption: str, context: PrintContext) -> Markup:
    words = described(call, context) or ("", "")
    is_map = call.name == "map"
    table = map_table(context) if is_map else EMPTY
    sheets = _sheets(call, context) if is_map and context.paper else EMPTY
    kind = call.name.replace("_", "-")
    return figure(kind, caption, pictured(call, context), words, context, table, sheets)


def _sheets(call: BlockCall, context: PrintContext) -> Markup:
    # A map as large as a wall cannot be read on the paper people have.
    from jmkit.drawing import pictures_on  # noqa: PLC0415 -- heavy

    plan = plan_of(call, context)
    made = pictures_on(context.paper, context.journey, plan)
    pages = (_image(picture, picture.label) for picture in made)
    return element("div", join(pages), class_="jmkit-sheets")


def _photo(context: PrintContext) -> bytes | None:
    persona = context.journey.persona
    address = picture_in(context.folder, persona.photo) if persona and persona.photo else None
    return b64decode(address.partition(",")[2]) if address else None


def _persona(name: str, journey: Journey) -> str:
    for persona in journey.personas:
        if name.strip() in {persona.id, persona.name.strip()}:
            return persona.id
    raise UnknownNameError(name, [persona.title_text for persona in journey.personas])


def figure(  # noqa: PLR0913, PLR0917 -- what a figure shows, and its words
    kind: str,
    caption: str,
    drawing: Picture,
    words: tuple[str, str],
    context: PrintContext,
    table: Markup = EMPTY,
    sheets: Markup = EMPTY,
) -> Markup:
    """A drawing as a figure.

    Args:
        kind: Goes into the class name.
        caption: The line below it.
        drawing: The drawing.
        words: The picture in one sentence, and in full.
        context: The workshop.
        table: The same as a table.
        sheets: The same on as many sheets of paper as it takes.
    """
    short, long = words
    picture = _image(drawing, short)
    summary = element("summary", context.tr("The picture in words"))
    return element(
        "figure",
        element(
            "div", picture, class_="jmkit-scroll", tabindex=0, role="region", aria_label=caption
        ),
        sheets,
        element(
            "figcaption",
            element("span", caption),
            element("details", summary, table, paragraphs(long, context.tr)),
        ),
        class_=f"jmkit-figure jmkit-figure-{kind}",
    )


def _image(drawing: Picture, words: str) -> Markup:
    from jmkit.drawing.backends.svg import svg_of  # noqa: PLC0415 -- heavy

    width, height = (round(points / 72 * 96) for points in (drawing.width, drawing.height))
    address = svg_address(svg_of(drawing))
    return element("img", src=address, alt=words, width=width, height=height)


def theme_of(context: PrintContext) -> Theme:
    """The look of pictures in the colours of the workshop's brand."""
    from jmkit.drawing import Theme  # noqa: PLC0415 -- matplotlib

    return Theme.from_brand(context.brand.colours, context.theme)
