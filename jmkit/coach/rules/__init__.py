"""The rules of the coach, a file a step of the process; importing them registers them."""

from jmkit.coach.rules import action_plan, journey, opportunities, pain_points, persona

__all__ = ["action_plan", "journey", "opportunities", "pain_points", "persona"]
