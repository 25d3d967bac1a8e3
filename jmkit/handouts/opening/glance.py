"""The journey at a glance: a small map where there is room for one, a strip of rows on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from jmkit.drawing.alt_text.summary import describe_glance
from jmkit.drawing.backends.inline_svg import inline_svg_of
from jmkit.drawing.content import summary_words as words
from jmkit.drawing.content.measured import share_that_leaves
from jmkit.drawing.content.wording import feeling, name_of
from jmkit.drawing.pictures.glance import Glance, lay_out_glance
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.opening.signs import star
from jmkit.model.derived.feelings import curve_of
from jmkit.rendering.display_lists import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.drawing.content.measured import MapData, StageFigures
    from jmkit.handouts.context import PrintContext
    from jmkit.model import JourneyStage
    from jmkit.model.derived.feelings import Feeling

_WIDTH = 688.0  # pixels: what the margins of an A4 page leave
_ROWS = 30  # of the strip; a phone has an end as well


def glance(context: PrintContext, data: MapData, curve: float) -> Markup:
    """The small map, and the same as rows; nothing while there is no stage.

    Args:
        context: The workshop.
        data: What was measured.
        curve: How high the curve is, in pixels.
    """
    journey, tr = context.journey, context.tr
    if not journey.stages:
        return EMPTY
    picture = lay_out_glance(Glance(journey, tr, data, curve), theme_of(context), _WIDTH)
    told = describe_glance(journey, tr, data)
    drawn = inline_svg_of(picture, "jmkit-drawn jmkit-drawn-glance", told)
    heading = element("h3", tr(words.GLANCE))
    shown = Markup(drawn)  # noqa: S704 -- the texts in it are escaped
    return element("div", heading, shown, _strip(context, data.figures), class_="jmkit-boss-glance")


def _strip(context: PrintContext, figures: Mapping[str, StageFigures]) -> Markup:
    journey = context.journey
    points = curve_of(journey, journey.persona.id if journey.persona else "")
    stages = (
        _stage(stage, [p for p in points[:_ROWS] if p.stage.id == stage.id], figures, context)
        for stage in journey.stages
    )
    ends = join(element("bdi", score, dir="ltr") for score in ("−2", "0", "+2"))
    axis = element("p", ends, class_="jmkit-boss-axis", aria_hidden="true")
    rest = len(points) - _ROWS
    more = element("p", context.tr.plural("{n} more on the map", "{n} more on the map", rest))
    return element(
        "div",
        axis,
        element("ol", join(stages, "\n")),
        more if rest > 0 else EMPTY,
        class_="jmkit-boss-strip",
    )


def _stage(
    stage: JourneyStage,
    points: list[Feeling],
    figures: Mapping[str, StageFigures],
    context: PrintContext,
) -> Markup:
    tr = context.tr
    figure = figures.get(stage.id)
    leave = share_that_leaves(figure.drop_off, tr) if figure and figure.drop_off else ""
    name = element("strong", inline_text(name_of(stage, tr), tr))
    share = element("span", leave, class_="jmkit-boss-soft") if leave else EMPTY
    rows = element("ol", join(_point(point, context) for point in points)) if points else EMPTY
    return element("li", element("p", name, share, class_="jmkit-boss-stage"), rows)


def _point(point: Feeling, context: PrintContext) -> Markup:
    tr = context.tr
    title = tr("The stage as a whole") if point.is_whole_stage else point.record.title_text
    name = element(
        "span", inline_text(title or "…", tr), star() if point.is_moment_of_truth else EMPTY
    )
    classes = ["jmkit-boss-dot", f"jmkit-feels-{point.score + 3}"]
    classes += ["jmkit-guess"] if point.level == "hypothesis" else []
    classes += ["jmkit-whole"] if point.is_whole_stage else []
    dot = element("span", str(point.number or ""), class_=" ".join(classes), aria_hidden="true")
    felt = feeling(point.score, tr)
    place = element("span", dot, class_="jmkit-boss-place", role="img", aria_label=felt)
    return element("li", name, place)
