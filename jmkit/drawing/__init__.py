"""Pictures of a journey: a `Journey` in, a display list, a file or a matplotlib `Figure` out.

`lay_out_map` and its like make a display list: plain data, no renderer loaded. `save`, `svg_of`,
`png_bytes` and `figure_of` make of it what is wanted; for the pictures in notebooks there is
`stage_map`, `matrix` and `persona_card`, which give a `Figure` at once. No pyplot, no global state.

A `MapPlan` says which picture with a column a stage (see `PLANS`);
`jmkit.drawing.backends.tiles.LiveMap` follows the typing.
"""

from jmkit.drawing.alt_text.matrix import describe_matrix
from jmkit.drawing.alt_text.pictures import describe_persona
from jmkit.drawing.alt_text.stage_map import describe_map, describe_map_short
from jmkit.drawing.backends.figures import figure_of, matrix, persona_card, stage_map
from jmkit.drawing.backends.files import (
    SUFFIXES,
    PictureNotSavedError,
    png_bytes,
    save,
    save_all,
)
from jmkit.drawing.backends.svg import svg_of
from jmkit.drawing.canvas.display_list import DisplayList
from jmkit.drawing.content.measured import MapData, StageFigures
from jmkit.drawing.lanes import ESSENTIAL, LANES, USUAL, lane_class
from jmkit.drawing.pictures.by_stage import PLANS
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.drawing.pictures.matrix import lay_out_matrix
from jmkit.drawing.pictures.pagination import lay_out_sheets
from jmkit.drawing.pictures.persona_card import lay_out_persona_card
from jmkit.drawing.pictures.stage_map import lay_out_map
from jmkit.drawing.pictures.summary import SummaryPlan
from jmkit.safe_path import load_away
from jmkit.theme.theme import THEMES, Theme

load_away("matplotlib")

__all__ = [
    "ESSENTIAL",
    "LANES",
    "PLANS",
    "SUFFIXES",
    "THEMES",
    "USUAL",
    "DisplayList",
    "MapData",
    "MapPlan",
    "PictureNotSavedError",
    "StageFigures",
    "SummaryPlan",
    "Theme",
    "describe_map",
    "describe_map_short",
    "describe_matrix",
    "describe_persona",
    "figure_of",
    "lane_class",
    "lay_out_map",
    "lay_out_matrix",
    "lay_out_persona_card",
    "lay_out_sheets",
    "matrix",
    "persona_card",
    "png_bytes",
    "save",
    "save_all",
    "stage_map",
    "svg_of",
]
