"""A dozen pictures beside what they looked like when somebody last looked at them.

After a change that is meant: ``python scripts/review_baselines.py`` shows old, new and what
differs side by side, and with ``--accept`` makes the new ones the baselines.
"""

from __future__ import annotations

import io
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.font_manager import FontProperties, findfont
from PIL import Image

from jmkit.drawing import (
    PLANS,
    THEMES,
    MapData,
    MapPlan,
    StageFigures,
    figure_of,
    lay_out_map,
    matrix,
    persona_card,
)
from jmkit.drawing.backends.files import png_bytes
from jmkit.i18n import Translator
from jmkit.model import Journey, Persona

FOLDER = Path(__file__).with_name("baseline")
MATPLOTLIB = "3.11"  # what the baselines were drawn with
DPI = 36
TILE, TOLERANCE = 12, 10  # on average in any tile of so many pixels: less than another letter
FIGURES = MapData(
    {
        "a": StageFigures(reached=100, conversion=0.9),
        "b": StageFigures(reached=90, conversion=0.2, dwell="4 minutes", nps=-12),
    }
)


def draw(*told):
    return figure_of(lay_out_map(*told))


def picture(name, journey):
    """The picture of a baseline's name, such as ``heat.he``."""
    kind, language = name.split(".")
    tr = Translator(language)
    if kind == "empty":
        return draw(Journey(), MapPlan(tr))
    if kind == "matrix":
        return matrix(journey, tr)
    if kind == "portrait":
        return persona_card(Persona(name="דנה", goals=("rest",), inner_language=("רגע",)), tr)
    if kind in THEMES:
        return draw(journey, MapPlan(tr, THEMES[kind]), "A4")
    if kind == "detail":
        return draw(journey, MapPlan(tr, stage="b"), "A4")
    return draw(journey, PLANS[kind](tr, title="Workshop", data=FIGURES), "A4")


NAMES = [
    *("map.he", "map.en", "heat.he", "before_after.he", "funnel.he", "funnel.en", "detail.he"),
    *("contrast.he", "ink.en", "matrix.he", "portrait.he", "portrait.en", "empty.he"),
]


@pytest.fixture(scope="module", autouse=True)
def same_matplotlib():
    if ".".join(mpl.__version__.split(".")[:2]) != MATPLOTLIB:
        pytest.skip(
            f"the baselines were drawn with matplotlib {MATPLOTLIB}, this is {mpl.__version__}: "
            "another version sets letters a hair differently"
        )
    font = Path(findfont(FontProperties(family="DejaVu Sans")))
    assert font.is_relative_to(mpl.get_data_path()), f"{font} is not the font of the baselines"


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_looks_as_it_did(name, journey, tmp_path):
    now = tmp_path / f"{name}.png"
    now.write_bytes(png_bytes(picture(name, journey), DPI))
    with Image.open(now) as new, Image.open(FOLDER / now.name) as old:
        assert new.size == old.size
        pixels = [np.asarray(one.convert("RGB"), dtype=float) for one in (new, old)]
    assert worst_tile(*pixels) <= TOLERANCE, "see it with: python scripts/review_baselines.py"


def worst_tile(one, other):
    difference = np.abs(one - other).mean(axis=2)
    rows, columns = (side // TILE for side in difference.shape)
    tiles = difference[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE)
    return tiles.mean(axis=(1, 3)).max()


def test_another_word_is_noticed(journey):
    other = picture(
        "map.en", Journey.of([r for some in journey.records.values() for r in some if r.id != "q1"])
    )
    with Image.open(FOLDER / "map.en.png") as old:
        before = np.asarray(old.convert("RGB"), dtype=float)
    with Image.open(io.BytesIO(png_bytes(other, DPI))) as new:
        after = np.asarray(new.convert("RGB"), dtype=float)
    assert worst_tile(before, after) > TOLERANCE


def test_there_is_no_baseline_without_a_test():
    assert {path.stem for path in FOLDER.glob("*.png")} == set(NAMES)
