"""The class: how far each team's workshop is."""

from jmkit.classroom.class_progress import Row, board_row

__all__ = ["Row", "board_row"]
