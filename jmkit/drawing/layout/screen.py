"""The screen on which a picture is shown: how wide, and how finely it draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from jmkit.limits import NARROWEST_SCREEN, WIDEST_SCREEN

SHARPEST = 2.0  # nobody sees more, and each dot is sent


@dataclass(frozen=True)
class Screen:
    """Room for a picture on a screen.

    Args:
        width: In CSS pixels; by default what a notebook has on a laptop.
        sharpness: Dots a CSS pixel, from 1 to `SHARPEST`.
    """

    width: int = 960
    sharpness: float = 1.0

    @classmethod
    def within_limits(cls, width: float, sharpness: float) -> Self:
        """The nearest screen that pictures are drawn for."""
        return cls(
            round(min(max(width, NARROWEST_SCREEN), WIDEST_SCREEN)),
            min(max(sharpness, 1.0), SHARPEST),
        )
