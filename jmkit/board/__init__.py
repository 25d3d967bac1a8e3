"""The board: the stage map as a form, on which people write where they look.

`board` makes its live face. `state` says what a journey looks like on it, part by part, and knows
no widgets; `protocol` is all that page and kernel say to each other; `commands` carries out what
the page asks for. The page's side is `jmkit/lab/extensions/jmkit/static/board`.
"""

from jmkit.board.face import board
from jmkit.board.lanes import BOARD_LANES, lane_names

__all__ = ["BOARD_LANES", "board", "lane_names"]
