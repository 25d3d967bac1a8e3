"""The class: how far each team's workshop is, and all of them at a glance."""

from jmkit.classroom.class_overview import ClassOverview, class_overview, progress_of_teams
from jmkit.classroom.class_progress import TeamProgress, team_progress

__all__ = ["ClassOverview", "TeamProgress", "class_overview", "progress_of_teams", "team_progress"]
