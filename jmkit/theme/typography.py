"""Type: sizes by what they are for, weights, line heights, and the spacing between things.

Sizes and spaces are in CSS pixels at 100 %, as a picture is shown on a screen 1,366 pixels wide.
A canvas at scale 1 draws one unit a pixel; on paper `POINTS_A_PIXEL` makes points of them.
"""

from __future__ import annotations

from typing import Literal

Size = Literal[
    "headline", "finding", "lead", "stage", "evidence", "pain", "touchpoint", "thought", "detail",
    "caption",
]  # fmt: skip
Weight = Literal["normal", "semibold", "bold"]
Space = Literal["hair", "tight", "snug", "pad", "gutter", "gap", "section"]

SMALLEST = 12.5  # pixels: nothing on a screen is smaller
SMALLEST_POINTS = 8.0  # and nothing on a sheet of A4 or A3
POINTS_A_PIXEL = SMALLEST_POINTS / SMALLEST

SIZES: dict[Size, float] = {
    "headline": 38.0,  # the worst pain, above a map
    "finding": 32.0,  # the same on the page for the boss, and the titles of other pictures
    "lead": 17.0,  # what proves it
    "stage": 16.5,  # the names of stages
    "evidence": 15.0,  # what proves it on the page for the boss; targets
    "pain": 14.5,
    "touchpoint": 14.0,
    "thought": 13.5,
    "detail": 13.0,
    "caption": SMALLEST,
}
WEIGHTS: dict[Weight, int] = {"normal": 400, "semibold": 600, "bold": 700}

LEADING = 1.3  # from base line to base line, in units of the size
TIGHT: dict[Size, float] = {"headline": 1.06, "finding": 1.08}  # lines of large type stand closer

SPACES: dict[Space, float] = {
    "hair": 2.0,
    "tight": 4.0,
    "snug": 6.0,
    "pad": 9.0,  # above and below what stands in a cell
    "gutter": 11.0,  # beside it
    "gap": 16.0,
    "section": 28.0,
}
RADIUS = 6.0


def leading_of(size: Size) -> float:
    """From base line to base line in a text of a size, in units of the size.

    >>> leading_of("headline"), leading_of("detail") == LEADING
    (1.06, True)
    """
    return TIGHT.get(size, LEADING)
