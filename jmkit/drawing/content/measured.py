"""What a picture may be told beside the journey: measured figures, and whose curves to draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.drawing.content.wording import with_sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jmkit.i18n import Translator


@dataclass(frozen=True)
class StageFigures:
    """What was measured of one stage; what is not known is None.

    Args:
        reached: Customers who came as far as this stage.
        conversion: Customers who reached the next stage ÷ customers who reached this one, 0 to 1.
        dwell: Median time spent in the stage, as it is to be written, such as "4 minutes".
        nps: Net promoter score asked in this stage, −100 to 100.
    """

    reached: int | None = None
    conversion: float | None = None
    dwell: str = ""
    nps: float | None = None

    @property
    def drop_off(self) -> float | None:
        """1 − conversion: the share of customers who came this far and no farther.

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
    """

    figures: Mapping[str, StageFigures] = field(default_factory=dict, hash=False)
    personas: tuple[str, ...] = ()


def describe_figures(figures: StageFigures, tr: Translator) -> Iterator[tuple[str, str]]:
    """The names and values of what is known, conversion and drop-off making 100% together.

    >>> from jmkit.i18n import Translator
    >>> list(describe_figures(StageFigures(conversion=0.755), Translator("en")))
    [('Went on', '76%'), ('Dropped off', '24%')]
    """
    if figures.reached is not None:
        yield tr("Reached it"), f"{figures.reached:,}"
    if figures.conversion is not None:
        share = round(100 * figures.conversion)
        yield tr("Went on"), f"{share}%"
        yield tr("Dropped off"), f"{100 - share}%"
    if figures.dwell:
        yield tr("Time spent (median)"), figures.dwell
    if figures.nps is not None:
        yield tr("NPS"), with_sign(figures.nps)
