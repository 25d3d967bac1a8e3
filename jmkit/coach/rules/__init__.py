"""The rules of the coach, a file a step of the process (two for the journey).

Importing them registers them.
"""

from jmkit.coach.rules import (
    action_plan,
    opportunities,
    pain_points,
    persona,
    stages,
    touchpoints,
)

__all__ = ["action_plan", "opportunities", "pain_points", "persona", "stages", "touchpoints"]
