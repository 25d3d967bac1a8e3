"""Colours as hexadecimal texts: contrast, mixing, and mending what cannot be read."""

from __future__ import annotations

import re
from functools import lru_cache

WHITE = "#ffffff"
_LINEAR_BELOW = 0.04045  # where the curve of sRGB begins
_GREY = 0.08  # channels that differ less show no hue
AA = 4.5  # WCAG 2.2, success criterion 1.4.3, text of any size

_PLAIN = re.compile(r"#[0-9a-f]{6}")
_SHORT = re.compile(r"#[0-9a-f]{3}")


def hexadecimal(colour: str) -> str | None:
    """A colour as matplotlib or CSS write it, such as ``"teal"``; None when it is none.

    >>> hexadecimal("#1D4E77"), hexadecimal("teal"), hexadecimal("teel")
    ('#1d4e77', '#008080', None)
    """
    if _PLAIN.fullmatch(plain := colour.lower()):
        return plain
    if _SHORT.fullmatch(plain):
        return "#" + "".join(2 * digit for digit in plain[1:])
    from tinycss2.color3 import RGBA, parse_color

    if isinstance(found := parse_color(colour), RGBA) and found.alpha:
        return _hex(found.red, found.green, found.blue)
    from matplotlib.colors import is_color_like, to_hex  # its own words, such as "tab:blue"

    return str(to_hex(colour)) if is_color_like(colour) else None


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex((hexadecimal(colour) or colour)[1:])
    return red / 255, green / 255, blue / 255


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in (red, green, blue))


@lru_cache(maxsize=1024)
def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 (the same) to 21 (black on white).

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
def mix(colour: str, other: str, share: float) -> str:
    """The colour with a share (0 to 1) of another one in it.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    red, green, blue = (a + (b - a) * share for a, b in zip(_rgb(colour), _rgb(other), strict=True))
    return _hex(red, green, blue)


@lru_cache(maxsize=1024)
def readable(colour: str, background: str, ratio: float = AA) -> str:
    """The colour, darkened or lightened just as far as it takes to be read on a background.

    >>> readable("#1d4e77", "#ffffff"), contrast(readable("#ffee00", "#ffffff"), "#ffffff") >= 4.5
    ('#1d4e77', True)
    """
    goal = max("#000000", WHITE, key=lambda end: contrast(end, background))
    tries = (mix(colour, goal, step / 40) for step in range(41))
    return next(one for one in tries if contrast(one, background) >= ratio or one == goal)


@lru_cache(maxsize=1024)
def filled(colour: str, inks: tuple[str, str], ratio: float = AA) -> str:
    """The colour as a ground for text: changed only where neither of two inks could be read on it.

    >>> filled("#ffe082", ("#ffffff", "#1b2430")), filled("#808080", ("#ffffff", "#1b2430"))
    ('#ffe082', '#767676')
    """
    tries = (mix(colour, end, step / 40) for step in range(41) for end in ("#000000", WHITE))
    return next(one for one in tries if max(contrast(ink, one) for ink in inks) >= ratio)


@lru_cache(maxsize=1024)
def inked(colour: str, ground: str, ink: str, ratio: float = AA) -> str:
    """The colour to write with: itself, or nearly, or else the plain ink.

    A colour far too light for white paper would become another one on the way, yellow a brown; a
    grey has no hue to keep, and a title in a paler one looks as if it were switched off.

    >>> inked("#c2185b", "#ffffff", "#1b2430"), inked("#ffe082", "#ffffff", "#1b2430")
    ('#c2185b', '#1b2430')
    """
    red, green, blue = _rgb(colour)
    if max(red, green, blue) - min(red, green, blue) < _GREY and contrast(colour, ground) < ratio:
        return ink
    on_light = contrast(ground, "#000000") > contrast(ground, WHITE)
    if on_light and contrast(colour, ground) < ratio * 2 / 3:
        return ink
    return readable(colour, ground, ratio)


def ink_on(background: str, inks: tuple[str, str] = (WHITE, "#1b2430")) -> str:
    """White or a dark ink: whichever is read better on a background."""
    return max(inks, key=lambda ink: contrast(ink, background))


@lru_cache(maxsize=1024)
def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
