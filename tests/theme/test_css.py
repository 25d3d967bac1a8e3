"""Style sheets draw with the theme's values, as pictures do."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import jmkit
from jmkit.folder.kit import kit_folder
from jmkit.theme.colour import AA, contrast
from jmkit.theme.css import colours, measures, root, scoped
from jmkit.theme.page_colours import DAY, NIGHT
from jmkit.theme.theme import THEMES, Theme
from jmkit.theme.typography import SIZES

PACKAGE = Path(jmkit.__file__).parent
SHEETS = [
    *PACKAGE.glob("forms/styles/*.css"),
    *PACKAGE.glob("lab/extensions/*/static/*.css"),
    *(kit_folder("templates") / "handout").rglob("*.css"),
]
# Style sheets that may name colours, which must be the theme's, and why.
NAMES_COLOURS = {
    "jmkit-start/static/style.css": "Lab loads it before any block has brought the theme",
    "jmkit-drafts/static/style.css": "the same",
    "handout/style/print.css": "the margins of a printed page know no custom properties",
}
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?!\s*[{,.:])|\brgba?\(|\bhsla?\(")
SHADOWS = {"rgb("}  # of what floats above the page, in black that lets through

each_sheet = pytest.mark.parametrize("path", SHEETS, ids=lambda p: "/".join(p.parts[-3:]))
day_and_night = pytest.mark.parametrize("night", [False, True], ids=["day", "night"])


def known():
    return {*colours(Theme()).values(), *colours(Theme(), night=True).values()}


@each_sheet
def test_a_style_sheet_has_no_colour_of_its_own(path):
    found = set(COLOUR.findall(path.read_text("utf-8")))
    if any(path.as_posix().endswith(name) for name in NAMES_COLOURS):
        assert found <= known() | SHADOWS
    else:
        assert found == set()


@each_sheet
def test_a_style_sheet_names_only_what_the_theme_has(path):
    text = path.read_text("utf-8")
    used = set(re.findall(r"var\((--jm-[\w-]+)", text))
    assert used <= {*colours(Theme()), *measures()}


@pytest.mark.parametrize("name", THEMES)
@day_and_night
def test_custom_properties_are_the_colours_that_pictures_are_drawn_with(name, night):
    theme = THEMES[name].dark if night else THEMES[name]
    css = colours(THEMES[name], night=night)
    for part in ("ink", "muted", "paper", "band", "card", "line", "brand_fill", "brand_ink"):
        assert css[f"--jm-{part.replace('_', '-')}"] == getattr(theme, part)
    for level in range(5):
        assert css[f"--jm-emotion-{level + 1}"] == theme.emotions[level]
        assert css[f"--jm-ring-{level + 1}"] == theme.rings[level]
        assert css[f"--jm-severity-{level + 1}"] == theme.severities[level]


def test_custom_properties_are_the_sizes_that_pictures_are_set_in():
    css = measures()
    for name, pixels in SIZES.items():
        assert float(css[f"--jm-text-{name}"].removesuffix("rem")) * 16 == pytest.approx(pixels)


@day_and_night
def test_what_a_page_says_by_colour_can_be_read(night):
    theme, page = (Theme().dark, NIGHT) if night else (Theme(), DAY)
    for tone in ("good", "weak", "bad"):
        colour, ground = getattr(page, tone), getattr(page, f"{tone}_ground")
        assert min(contrast(colour, g) for g in (ground, theme.paper, theme.card)) >= AA
        assert contrast(theme.ink, ground) >= AA
    assert contrast(theme.ink, page.field) >= AA
    assert min(contrast(edge, theme.card) for edge in (page.edge, page.focus)) >= 3


def test_day_and_night_differ_in_every_colour_of_a_page():
    assert [f.name for f in fields(DAY) if getattr(DAY, f.name) == getattr(NIGHT, f.name)] == []


def test_it_is_always_day_on_paper():
    day, night = root(Theme()).split("@media")
    assert night.startswith(" screen and (prefers-color-scheme: dark)")
    assert "--jm-ink: #1b2430;" in day


def test_a_part_of_a_page_has_the_theme_for_itself():
    rules = scoped(Theme(), ".part", ".night .part")
    assert rules.startswith(".part {\n  --jm-")
    assert ".night .part {\n  --jm-" in rules
