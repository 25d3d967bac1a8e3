"""What a picture may be told beside the journey: measured figures, and whose curves to draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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
class Extras:
    """Data beside the journey.

    Args:
        figures: What was measured, by the id of the stage.
        personas: Ids of up to three personas, each to have a curve of its own.
    """

    figures: Mapping[str, StageFigures] = field(default_factory=dict, hash=False)
    personas: tuple[str, ...] = ()
