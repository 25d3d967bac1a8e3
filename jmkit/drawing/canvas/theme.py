"""How pictures look: colours, sizes, typeface. All of it in one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from jmkit.drawing.canvas.colour import AA, WHITE, hexadecimal, ink_on, mix, readable, turned
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

    Every pair of text and background reaches the `ratio` of contrast, at least that of WCAG AA.
    `emotions` go from −2 to 2, `severities` from 1 to 5. A look that is not `solid` outlines what
    others fill.
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
    ratio: float = AA
    solid: bool = True
    sizes: Mapping[Size, float] = field(default_factory=lambda: dict(SIZES), hash=False)

    @classmethod
    def from_brand(cls, colours: Mapping[str, str], name: str = "") -> Theme:
        """A look in a workshop's own colours.

        A colour that could not be read on the sheet is darkened until it can.

        Args:
            colours: ``"primary"`` and ``"accent"``, as matplotlib or CSS write colours; both may
                be missing or empty.
            name: One of `THEMES`; the default one when empty.

        Raises:
            UnknownNameError: A look that is none of `THEMES`, or another colour than those two.
            InvalidValueError: A value that is no colour.

        >>> Theme.from_brand({"primary": "#ffdd00"}).primary
        '#806e00'
        """
        if (look := name or "default") not in THEMES:
            raise UnknownNameError(name, THEMES)
        if wrong := [one for one in colours if one not in _BRAND]:
            raise UnknownNameError(wrong[0], _BRAND)
        base = THEMES[look]
        given = {
            part: readable(_hex(part, one), base.band, base.ratio)
            for part, one in colours.items()
            if one
        }
        return replace(base, **given)  # type: ignore[arg-type]  # names were checked above

    def stages(self, count: int) -> list[str]:
        """A colour for the chevron of each stage: a calm walk from the first colour onward."""
        turn = 38 / max(count - 1, 1)
        walk = (turned(self.primary, -n * turn) for n in range(count))
        return [readable(mix(one, WHITE, 0.06), WHITE, self.ratio) for one in walk]

    @property
    def curves(self) -> tuple[str, str, str]:
        """Colours for the curves of up to three personas."""
        return self.primary, self.accent, self.ink

    def ink_on(self, colour: str) -> str:
        """What is written with on a filled sign of a colour: white, the ink, or that colour."""
        if self.solid:
            return readable(ink_on(colour, self.ink), colour, self.ratio)
        return readable(colour, self.card, self.ratio)

    def heat(self, severity: int | None, count: int) -> str:
        """The background for some pain points of one severity in one place."""
        if not (count and self.solid):
            return self.band
        colour = self.severities[severity - 1] if severity else self.line
        shares = (0.45, 0.7, 1.0) if self.ratio == AA else (0.2, 0.4, 1.0)
        return mix(self.card, colour, shares[min(count, 3) - 1])

    def tint(self, severity: int | None) -> str:
        """The background of a pain point's card: the worse the pain, the warmer."""
        if not severity or not self.solid:
            return self.card
        return mix(WHITE, self.severities[severity - 1], 0.08 + 0.02 * severity)

    def emotion(self, score: float) -> str:
        """The colour of an emotion from −2 to 2."""
        return self.emotions[round(score) + 2]


def _hex(name: str, colour: str) -> str:
    if (found := hexadecimal(colour)) is None:
        raise InvalidValueError(
            N_("“{value}” is no colour for {name}. Write one like #1d4e77."),
            value=colour,
            name=name,
        )
    return found


# Severities and emotions keep their order of brightness, so that they also tell without hues.
THEMES: dict[str, Theme] = {
    "default": Theme(),
    "contrast": Theme(
        primary="#003a66",
        accent="#7a2d00",
        ink="#000000",
        muted="#1f1f1f",
        band="#f4f4f4",
        line="#595959",
        emotions=("#7a1400", "#ffb26b", "#b8b8b8", "#8fd3dd", "#00474a"),
        severities=("#ffeeb8", "#ffd27a", "#ffab5c", "#9a2600", "#5c0d05"),
        ratio=7.0,
    ),
    "ink": Theme(
        ink="#1f1f1f",
        muted="#454545",
        band=WHITE,
        line="#8a8a8a",
        solid=False,
    ),
}
