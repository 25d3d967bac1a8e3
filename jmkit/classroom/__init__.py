"""The class: how far each team's workshop is."""

from jmkit.classroom.board import Row, board_row

__all__ = ["Row", "board_row"]
