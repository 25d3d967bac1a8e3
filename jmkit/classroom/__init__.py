"""The class: how far each team's workshop is."""

from jmkit.classroom.class_progress import TeamProgress, team_progress

__all__ = ["TeamProgress", "team_progress"]
