"""The theme: the colours that everything is drawn and written with, in one frozen object."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError, UnknownNameError
from jmkit.i18n import N_
from jmkit.theme.colour import (
    AA,
    WHITE,
    contrast,
    filled,
    hexadecimal,
    ink_on,
    inked,
    mix,
    readable,
)
from jmkit.theme.typography import SIZES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.theme.typography import Size

_BRAND = {"primary": "brand", "accent": "second"}
_OTHER = "#ad4a08"  # of a second persona's curve, where a brand has one hue
_VISIBLE = 1.3  # a fill that differs less from the paper has a rim


@dataclass(frozen=True)
class Theme:
    """The look of all pictures and pages; the default one is safe for colour-blind eyes.

    Every pair of text and background reaches the `ratio` of contrast, at least that of WCAG AA;
    signs and rings reach 3:1. `emotions` and `rings` go from −2 to 2, `severities` from 1 to 5.
    A look that is not `solid` outlines what others fill. `brand` and `second` are the brand's
    colours as they were given: what is drawn with them is `brand_fill`, `brand_ink`, `accent`.
    """

    brand: str = "#1d4e77"
    second: str = "#1d4e77"
    ink: str = "#1b2430"
    muted: str = "#4a5763"
    paper: str = WHITE
    band: str = "#f4f5f7"
    card: str = WHITE
    line: str = "#d3d9e0"
    emotions: tuple[str, ...] = ("#b3391f", "#e08a4a", "#c3ccd6", "#69aebb", "#14706f")
    rings: tuple[str, ...] = ("#b3391f", "#bf6326", "#74808c", "#3f8796", "#14706f")
    severities: tuple[str, ...] = ("#f6d58c", "#f0b060", "#e0823f", "#c1501f", "#8c1f14")
    ratio: float = AA
    solid: bool = True
    sizes: Mapping[Size, float] = field(default_factory=lambda: dict(SIZES), hash=False)

    @classmethod
    def from_brand(cls, colours: Mapping[str, str], name: str = "") -> Theme:
        """A look in a workshop's own colours.

        Args:
            colours: ``"primary"`` and ``"accent"``, as matplotlib or CSS write colours; both may
                be missing or empty. Without an accent of its own a brand has one hue.
            name: One of `THEMES`; the default one when empty.

        Raises:
            UnknownNameError: A look that is none of `THEMES`, or another colour than those two.
            InvalidValueError: A value that is no colour.

        >>> theme = Theme.from_brand({"primary": "#ffe082"})
        >>> theme.brand_fill, theme.on_brand_fill, theme.brand_ink
        ('#ffe082', '#1b2430', '#1b2430')
        """
        if (look := name or "default") not in THEMES:
            raise UnknownNameError(name, THEMES)
        if wrong := [one for one in colours if one not in _BRAND]:
            raise UnknownNameError(wrong[0], _BRAND)
        given = {_BRAND[part]: _hex(part, one) for part, one in colours.items() if one}
        if "brand" in given:
            given.setdefault("second", given["brand"])
        return replace(THEMES[look], **given)  # type: ignore[arg-type]  # names were checked above

    @property
    def dark(self) -> Theme:
        """The same look for a page at night; pictures stay on their paper."""
        rings = tuple(readable(one, _NIGHT["card"], 3.0) for one in self.rings)
        night = _NIGHT if self.ratio == AA else {**_NIGHT, "muted": _NIGHT["ink"]}
        return replace(self, rings=rings, **night)  # type: ignore[arg-type]  # names of fields

    @property
    def brand_fill(self) -> str:
        """The brand as a ground: its own colour, unless no ink could be read on it."""
        return filled(self.brand, self._inks, self.ratio) if self.solid else self.paper

    @property
    def on_brand_fill(self) -> str:
        """What is written with on `brand_fill`."""
        return ink_on(self.brand_fill, self._inks) if self.solid else self.brand_ink

    @property
    def brand_edge(self) -> str | None:
        """A rim for `brand_fill` where it hardly differs from the paper, or is not filled."""
        if not self.solid:
            return self.brand_ink
        return None if contrast(self.brand_fill, self.paper) >= _VISIBLE else self.line

    @property
    def brand_ink(self) -> str:
        """The brand as a colour of titles, links and signs: its hue, or else the plain ink."""
        return inked(self.brand, self.band, self.ink, self.ratio)

    @property
    def on_brand_ink(self) -> str:
        """What is written with on a ground of `brand_ink`, such as a button."""
        return ink_on(self.brand_ink, self._inks)

    @property
    def accent(self) -> str:
        """The brand's second colour, to write with."""
        return inked(self.second, self.band, self.ink, self.ratio)

    @property
    def alarm(self) -> str:
        """What the words above the worst pain are written with."""
        return inked(self.severities[-1], self.band, self.ink, self.ratio)

    def stages(self, count: int) -> list[str]:
        """A colour for the chevron of each stage: the brand's for all of them."""
        return [filled(self.brand, self._inks, self.ratio)] * count

    @property
    def curves(self) -> tuple[str, str, str]:
        """Colours for the curves of up to three personas; no two are the same."""
        other, usual = (
            inked(one, self.band, self.ink, self.ratio) for one in (_OTHER, Theme.brand)
        )
        chosen = (self.brand_ink, self.accent, other, self.ink, usual)
        first, second, third, *_ = dict.fromkeys(chosen)
        return first, second, third

    def ink_on(self, colour: str) -> str:
        """What is written with on a filled sign of a colour: white, the ink, or that colour."""
        if self.solid:
            return readable(ink_on(colour, self._inks), colour, self.ratio)
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
        return mix(self.card, self.severities[severity - 1], 0.16 if self.ratio == AA else 0.08)

    def emotion(self, score: float) -> str:
        """The colour of an emotion from −2 to 2."""
        return self.emotions[round(score) + 2]

    def ring(self, score: float) -> str:
        """The colour of a ring for an emotion from −2 to 2: seen as a line of 2 pixels, too."""
        return self.rings[round(score) + 2]

    @property
    def _inks(self) -> tuple[str, str]:
        return self.paper, self.ink


def _hex(name: str, colour: str) -> str:
    if (found := hexadecimal(colour)) is None:
        raise InvalidValueError(
            N_("“{value}” is no colour for {name}. Write one like #1d4e77."),
            value=colour,
            name=name,
        )
    return found


_NIGHT = {
    "ink": "#e8ecf1",
    "muted": "#a9b4c0",
    "paper": "#15191f",
    "band": "#1e242c",
    "card": "#1e242c",
    "line": "#38424d",
}

# Severities and emotions keep their order of brightness, so that they also tell without hues.
THEMES: dict[str, Theme] = {
    "default": Theme(),
    "contrast": Theme(
        brand="#003a66",
        second="#003a66",
        ink="#000000",
        muted="#1f1f1f",
        band="#f4f4f4",
        line="#595959",
        emotions=("#7a1400", "#ffb26b", "#b8b8b8", "#8fd3dd", "#00474a"),
        rings=("#7a1400", "#8f4a00", "#4f4f4f", "#005763", "#00474a"),
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
