"""What a picture may be told beside the journey: measured figures, and whose curves to draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.drawing.content.wording import with_sign
from jmkit.model.derived.feelings import FAR_APART, score_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jmkit.i18n import Translator
    from jmkit.model import JourneyStage


@dataclass(frozen=True)
class StageFigures:
    """What was measured of one stage; what is not known is None.

    Args:
        reached: Customers who were seen in this very stage.
        conversion: Of these, the share who later were seen in a later stage, 0 to 1.
        dwell: Median time spent in the stage, as it is to be written, such as "4 minutes".
        nps: Net promoter score asked in this stage, −100 to 100.
        measured: How good each of the figures is, −2 to 2, as the emotion curve is.
    """

    reached: int | None = None
    conversion: float | None = None
    dwell: str = ""
    nps: float | None = None
    measured: tuple[float, ...] = ()

    @property
    def drop_off(self) -> float | None:
        """1 − conversion: the share of customers seen here and in no later stage after it.

        >>> StageFigures(conversion=0.75).drop_off
        0.25
        """
        return None if self.conversion is None else 1 - self.conversion


@dataclass(frozen=True)
class MapData:
    """Data beside the journey.

    Args:
        figures: What was measured, by the id of the stage.
        personas: Ids of up to three personas, each to have a curve of its own.
        are_examples: Whether the figures are of the kit's customers, which a picture has to say.
    """

    figures: Mapping[str, StageFigures] = field(default_factory=dict, hash=False)
    personas: tuple[str, ...] = ()
    are_examples: bool = False


def share_that_leaves(drop_off: float, tr: Translator) -> str:
    """How many customers come as far as a stage and no farther.

    Args:
        drop_off: Their share, 0 to 1.
        tr: The language.

    >>> from jmkit.i18n import Translator
    >>> share_that_leaves(0.468, Translator("en"))
    '47% leave'
    """
    # With what goes on it makes 100, as in the funnel.
    return tr("{share}% leave", share=100 - round(100 * (1 - drop_off)))


def felt_otherwise(stage: JourneyStage, figures: StageFigures, tr: Translator) -> str:
    """What to say where a stage feels far better or worse than its figures; nothing elsewhere."""
    felt = score_of(stage)
    gaps = [felt - one for one in figures.measured] if felt is not None else []
    widest = max(gaps, key=abs, default=0.0)
    if abs(widest) < FAR_APART:
        return ""
    return tr("Felt better than measured") if widest > 0 else tr("Felt worse than measured")


def worst_drop(data: MapData) -> str:
    """The id of the stage after which the largest share leaves; empty where nobody does.

    Where several are alike it is the first of them.
    """
    lost = {key: one.drop_off for key, one in data.figures.items() if one.drop_off}
    return max(lost, key=lambda key: lost[key] or 0.0, default="")


def describe_figures(figures: StageFigures, tr: Translator) -> Iterator[tuple[str, str]]:
    """The names and values of what is known, conversion and drop-off making 100% together.

    >>> from jmkit.i18n import Translator
    >>> list(describe_figures(StageFigures(conversion=0.755), Translator("en")))
    [('Went on', '76%'), ('Dropped off', '24%')]
    """
    if figures.reached is not None:
        yield tr("Seen here"), f"{figures.reached:,}"
    if figures.conversion is not None:
        share = round(100 * figures.conversion)
        yield tr("Went on"), f"{share}%"
        yield tr("Dropped off"), f"{100 - share}%"
    if figures.dwell:
        yield tr("Time spent (median)"), figures.dwell
    if figures.nps is not None:
        yield tr("NPS"), with_sign(figures.nps)
