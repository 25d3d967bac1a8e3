"""The theme as CSS custom properties: what style sheets write with, instead of colours and sizes.

A colour of the theme is ``--jm-ink``, ``--jm-brand-fill`` and so on, a size of type
``--jm-text-caption``, a space ``--jm-space-pad``, a weight ``--jm-weight-bold``.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from jmkit.theme.fonts.faces import FAMILIES
from jmkit.theme.page_colours import DAY, NIGHT
from jmkit.theme.typography import RADIUS, SIZES, SPACES, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.theme.theme import Theme

_COLOURS = (
    "brand_fill", "on_brand_fill", "brand_ink", "on_brand_ink", "accent", "ink", "muted", "paper",
    "band", "card", "line", "alarm",
)  # fmt: skip
_DARK = "@media screen and (prefers-color-scheme: dark)"


def colours(theme: Theme, *, night: bool = False) -> dict[str, str]:
    """The colours of a theme by the names of their custom properties.

    >>> from jmkit.theme.theme import Theme
    >>> colours(Theme())["--jm-ink"], colours(Theme(), night=True)["--jm-ink"]
    ('#1b2430', '#e8ecf1')
    """
    now = theme.dark if night else theme
    named = {name: getattr(now, name) for name in _COLOURS}
    named |= {"brand_edge": now.brand_edge or now.brand_fill, "picture": theme.paper}
    for level, colour in enumerate(now.emotions, 1):
        named |= {f"emotion_{level}": colour, f"emotion_{level}_on": now.ink_on(colour)}
    named |= {f"ring_{level}": colour for level, colour in enumerate(now.rings, 1)}
    for level, colour in enumerate(now.severities, 1):
        signs = {"": colour, "_on": now.ink_on(colour), "_tint": now.tint(level)}
        named |= {f"severity_{level}{part}": value for part, value in signs.items()}
    return _named("", named | asdict(NIGHT if night else DAY))


def measures() -> dict[str, str]:
    """Type and spacing by the names of their custom properties; sizes in rem, so that they zoom.

    >>> measures()["--jm-text-headline"], measures()["--jm-weight-bold"]
    ('2.375rem', '700')
    """
    return {
        **_named("text-", {name: _rem(size) for name, size in SIZES.items()}),
        **_named("space-", {name: _rem(size) for name, size in SPACES.items()}),
        **_named("weight-", {name: str(weight) for name, weight in WEIGHTS.items()}),
        **_named("", {"radius": _rem(RADIUS), "family": FAMILIES}),
    }


def root(theme: Theme) -> str:
    """The rules of a page that stands alone: the theme by day, and by night where that is wished.

    On paper it is always day.
    """
    day = declarations({**colours(theme), **measures()})
    night = declarations(colours(theme, night=True))
    return f":root {{\n{day}}}\n{_DARK} {{\n:root {{\n{night}}}\n}}"


def scoped(theme: Theme, selector: str, night: str) -> str:
    """The rules of a part of somebody else's page.

    Args:
        theme: The look.
        selector: What the part is.
        night: What it is where the page is dark.
    """
    day = declarations({**colours(theme), **measures()})
    return f"{selector} {{\n{day}}}\n{night} {{\n{declarations(colours(theme, night=True))}}}"


def declarations(properties: Mapping[str, str]) -> str:
    """Custom properties as the lines of a rule."""
    return "".join(f"  {name}: {value};\n" for name, value in properties.items())


def _named(prefix: str, values: Mapping[str, str]) -> dict[str, str]:
    return {f"--jm-{prefix}{name.replace('_', '-')}": value for name, value in values.items()}


def _rem(pixels: float) -> str:
    return f"{pixels / 16:g}rem"
