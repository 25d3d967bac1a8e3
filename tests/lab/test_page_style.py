"""How the kit's notebooks look in Lab: in the theme's typeface and sizes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import jmkit
from jmkit.lab.server import EXTENSIONS
from jmkit.theme.fonts.faces import FAMILIES
from jmkit.theme.typography import SIZES, WEIGHTS

STATIC = EXTENSIONS / "jmkit" / "static"
SHEET = (STATIC / "style.css").read_text(encoding="utf-8")
FONTS = sorted((STATIC / "fonts").glob("*.woff2"))


def test_prose_is_set_in_the_themes_typeface():
    family = FAMILIES.replace("'", '"')
    assert f"--jp-content-font-family: {family};" in SHEET


def test_each_weight_of_it_lies_beside_the_sheet():
    sources = re.findall(r'font-weight: (\d+);[^}]*url\("(fonts/[^"]+)"\)', SHEET)
    assert [int(weight) for weight, _ in sources] == sorted(WEIGHTS.values())
    assert [STATIC / source for _, source in sources] == FONTS


@pytest.mark.parametrize("path", FONTS, ids=[path.name for path in FONTS])
def test_it_is_the_typeface_that_pictures_are_drawn_in(path):
    drawn = Path(jmkit.__file__).parent / "theme" / "fonts" / path.name
    assert path.read_bytes() == drawn.read_bytes()


def test_its_licence_lies_with_it():
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("heading", "size"), [("h1", "finding"), ("h3", "lead")])
def test_headings_have_sizes_of_the_theme(heading, size):
    found = re.search(rf"{heading} {{\s+font-size: ([\d.]+)rem", SHEET)
    assert float(found[1]) * 16 == SIZES[size]
