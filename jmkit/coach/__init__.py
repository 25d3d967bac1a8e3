"""The coach: reads a journey and says kindly what is missing, what is weak, and what to do next."""

from jmkit.coach.checks import check
from jmkit.coach.finding import Finding, Level
from jmkit.coach.progress import progress
from jmkit.folder.steps import STEPS

__all__ = ["STEPS", "Finding", "Level", "check", "progress"]
