"""The colours that only pages have: findings, fields, what has the focus; by day and by night."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PageColours:
    """What a page says by colour, each text colour beside the ground that it stands on.

    Every text reaches 4.5:1 on its own ground and on the page, every edge 3:1.
    """

    good: str = "#17613f"
    good_ground: str = "#e3f3ea"
    weak: str = "#6b4a00"
    weak_ground: str = "#fdf1d8"
    bad: str = "#9b2116"
    bad_ground: str = "#fde8e4"
    edge: str = "#6d7d88"
    field: str = "#ffffff"
    focus: str = "#1f6fbf"


DAY = PageColours()
NIGHT = PageColours(
    good="#8fd6b1",
    good_ground="#163326",
    weak="#f2c879",
    weak_ground="#3a2c10",
    bad="#f5aba1",
    bad_ground="#43201b",
    edge="#8496a2",
    field="#10171c",
    focus="#7db8ff",
)
