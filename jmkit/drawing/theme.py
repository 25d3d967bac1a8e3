"""How pictures look: colours, sizes, typeface. All of it in one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self

from matplotlib.colors import is_color_like, to_hex

from jmkit.drawing.colour import WHITE, ink_on, mix, readable, turned
from jmkit.errors import InvalidValueError, UnknownNameError
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

Size = Literal["display", "title", "heading", "body", "small"]

# Points on an A3 sheet, at scale 1; with the smallest scale nothing is below 6.5.
SIZES: dict[Size, float] = {
    "display": 23.0,
    "title": 11.5,
    "heading": 9.6,
    "body": 8.6,
    "small": 7.4,
}
_BRAND = ("primary", "accent")


@dataclass(frozen=True)
class Theme:
    """The look of all pictures; the default one is safe for colour-blind eyes.

    Every pair of `pairs` meets WCAG AA. `emotions` go from −2 to 2, `severities` from 1 to 5.
    """

    primary: str = "#1d4e77"
    accent: str = "#ad4a08"
    ink: str = "#1f2933"
    muted: str = "#4a5763"
    paper: str = WHITE
    band: str = "#f1f4f8"
    card: str = WHITE
    line: str = "#cfd8e3"
    emotions: tuple[str, ...] = ("#b3391f", "#e08a4a", "#c3ccd6", "#69aebb", "#14706f")
    severities: tuple[str, ...] = ("#f6d58c", "#f0b060", "#e0823f", "#c1501f", "#8c1f14")
    family: str = "DejaVu Sans"
    sizes: Mapping[Size, float] = field(default_factory=lambda: dict(SIZES), hash=False)

    @classmethod
    def from_brand(cls, colours: Mapping[str, str]) -> Self:
        """The default look in a workshop's own colours.

        A colour that could not be read on the sheet is darkened until it can.

        Args:
            colours: ``"primary"`` and ``"accent"``, as matplotlib or CSS write colours; both may
                be missing or empty.

        Raises:
            UnknownNameError: A name that is neither of the two.
            InvalidValueError: A value that is no colour.

        >>> Theme.from_brand({"primary": "#ffdd00"}).primary
        '#806e00'
        """
        for name in colours:
            if name not in _BRAND:
                raise UnknownNameError(name, _BRAND)
        given = {name: _hex(name, one) for name, one in colours.items() if one}
        plain = cls()
        return cls(
            primary=readable(given.get("primary", plain.primary), plain.band),
            accent=readable(given.get("accent", plain.accent), plain.band),
        )

    def stages(self, count: int) -> list[str]:
        """A colour for the chevron of each stage: a calm walk from the first colour onward."""
        turn = 38 / max(count - 1, 1)
        walk = (turned(self.primary, -n * turn) for n in range(count))
        return [readable(mix(one, WHITE, 0.06), WHITE) for one in walk]

    def pairs(self, stages: int = 12) -> list[tuple[str, str]]:
        """Every pair of text colour and background the pictures use."""
        inks = (self.ink, self.muted, self.primary, self.accent)
        grounds = (self.paper, self.band, self.card, *(self.tint(s) for s in range(6)))
        badges = [(ink_on(colour), colour) for colour in (*self.severities, *self.emotions)]
        chevrons = [(WHITE, colour) for colour in self.stages(stages)]
        return [
            *((i, g) for i in inks[:2] for g in grounds),
            *((i, g) for i in inks[2:] for g in grounds[:3]),
            *badges,
            *chevrons,
        ]

    def tint(self, severity: int | None) -> str:
        """The background of a pain point's card: the worse the pain, the warmer."""
        if not severity:
            return self.card
        return mix(WHITE, self.severities[severity - 1], 0.08 + 0.02 * severity)

    def emotion(self, score: float) -> str:
        """The colour of an emotion from −2 to 2."""
        return self.emotions[round(score) + 2]


def _hex(name: str, colour: str) -> str:
    if not is_color_like(colour):
        raise InvalidValueError(
            N_("“{value}” is no colour for {name}. Write one like #1d4e77."),
            value=colour,
            name=name,
        )
    return str(to_hex(colour))
