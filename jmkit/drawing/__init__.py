"""Pictures of a journey: `Journey` in, matplotlib `Figure` out; no pyplot, no global state.

Every one of them is plain data first (`jmkit.drawing.picture`), from which `jmkit.drawing.figure`
makes a figure, and a handout its SVG without matplotlib.

A `MapPlan` says which picture with a column a stage (see `PLANS`), `draw` makes one sheet of it,
`sheets` as many as one paper takes, `jmkit.drawing.live.LiveMap` follows the typing.
"""

from jmkit.drawing.extras import Extras, StageFigures
from jmkit.drawing.lanes import LANES, USUAL, lane_class
from jmkit.drawing.matrix import matrix, matrix_picture
from jmkit.drawing.plan import MapPlan
from jmkit.drawing.plans import PLANS
from jmkit.drawing.portrait import portrait, portrait_picture
from jmkit.drawing.save import SUFFIXES, PictureNotSavedError, png_bytes, save, save_all, svg_text
from jmkit.drawing.sheets import pictures_on, sheets
from jmkit.drawing.stage_map import draw, picture_by_stage, stage_map
from jmkit.drawing.tales import describe_persona
from jmkit.drawing.theme import THEMES, Theme
from jmkit.drawing.words import describe_map, describe_map_short, describe_matrix
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
