"""Pictures of a journey: `Journey` in, matplotlib `Figure` out; no pyplot, no global state.

Every one of them is plain data first (`jmkit.drawing.canvas.display_list`), from which
`jmkit.drawing.backends.figure` makes a figure, and `jmkit.drawing.backends.svg` a file without
matplotlib.

A `MapPlan` says which picture with a column a stage (see `PLANS`), `draw` makes one sheet of it,
`sheets` as many as one paper takes, `jmkit.drawing.backends.tiles.LiveMap` follows the typing.
"""

from jmkit.drawing.alt_text.pictures import describe_persona
from jmkit.drawing.alt_text.stage_map import describe_map, describe_map_short, describe_matrix
from jmkit.drawing.backends.files import (
    SUFFIXES,
    PictureNotSavedError,
    png_bytes,
    save,
    save_all,
    svg_text,
)
from jmkit.drawing.canvas.theme import THEMES, Theme
from jmkit.drawing.lanes import LANES, USUAL, lane_class
from jmkit.drawing.lanes.measured import Extras, StageFigures
from jmkit.drawing.layout.pagination import pictures_on, sheets
from jmkit.drawing.pictures.by_stage import PLANS
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.drawing.pictures.matrix import matrix, matrix_picture
from jmkit.drawing.pictures.persona_card import portrait, portrait_picture
from jmkit.drawing.pictures.stage_map import draw, picture_by_stage, stage_map
from jmkit.safe_path import load_away

load_away("matplotlib")

__all__ = [
    "LANES",
    "PLANS",
    "SUFFIXES",
    "THEMES",
    "USUAL",
    "Extras",
    "MapPlan",
    "PictureNotSavedError",
    "StageFigures",
    "Theme",
    "describe_map",
    "describe_map_short",
    "describe_matrix",
    "describe_persona",
    "draw",
    "lane_class",
    "matrix",
    "matrix_picture",
    "picture_by_stage",
    "pictures_on",
    "png_bytes",
    "portrait",
    "portrait_picture",
    "save",
    "save_all",
    "sheets",
    "stage_map",
    "svg_text",
]
