"""Pictures of a journey: `Journey` in, matplotlib `Figure` out; no pyplot, no global state."""

from jmkit.drawing.lanes import LANES
from jmkit.drawing.matrix import matrix
from jmkit.drawing.save import SUFFIXES, PictureNotSavedError, png_bytes, save, svg_text
from jmkit.drawing.stage_map import stage_map
from jmkit.drawing.theme import Theme
from jmkit.drawing.words import describe_map, describe_map_short, describe_matrix

__all__ = [
    "LANES",
    "SUFFIXES",
    "PictureNotSavedError",
    "Theme",
    "describe_map",
    "describe_map_short",
    "describe_matrix",
    "matrix",
    "png_bytes",
    "save",
    "stage_map",
    "svg_text",
]
