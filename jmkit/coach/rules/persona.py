"""Step one: who the journey is about, and what they set out to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.coach.rule import is_empty, rule
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.model import Journey, Persona, Record, Scenario

_ENOUGH_FIELDS = 6


@rule(
    "persona",
    "missing",
    N_("There is no persona yet."),
    N_("Think of one customer you know, and give them a name and what they do all day."),
)
def _no_persona(journey: Journey) -> bool:
    return not journey.personas


@rule(
    "persona",
    "missing",
    N_("A persona has no name yet."),
    N_("A first name is enough: it lets the team say “what would Dana do?”"),
)
def _persona_without_name(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.personas if is_empty(p.name)]


@rule(
    "persona",
    "missing",
    N_("Nobody knows yet what they want: {names}."),
    N_("Write one or two things they hope to reach, in “What they want”."),
)
def _persona_without_goals(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.personas if is_empty(p.goals)]


@rule(
    "persona",
    "missing",
    N_("No inner language yet: {names}."),
    N_("Write a sentence they say to themselves; reviews and calls are full of them."),
)
def _persona_without_inner_language(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.personas if is_empty(p.inner_language)]


@rule(
    "persona",
    "missing",
    N_("There is no scenario yet: what does the persona set out to get done?"),
    N_("Fill in the scenario: what sets it off, one goal, and what they expect."),
)
def _no_scenario(journey: Journey) -> bool:
    return not journey.all("scenario")


@rule(
    "persona",
    "missing",
    N_("The scenario has no goal."),
    N_("Write one thing the customer wants to get done, in their words."),
)
def _scenario_without_goal(journey: Journey) -> Sequence[Record]:
    return [s for s in _scenario(journey) if is_empty(s.goal)]


@rule(
    "persona",
    "missing",
    N_("Nothing sets the scenario off."),
    N_("Write down the moment in which the need appears: where are they, what just happened?"),
)
def _scenario_without_trigger(journey: Journey) -> Sequence[Record]:
    return [s for s in _scenario(journey) if is_empty(s.trigger)]


@rule(
    "persona",
    "missing",
    N_("The scenario does not say what they expect."),
    N_("Write what they take for granted before they begin; disappointment is measured by it."),
)
def _scenario_without_expectations(journey: Journey) -> Sequence[Record]:
    return [s for s in _scenario(journey) if is_empty(s.expectations)]


@rule(
    "persona",
    "weak",
    N_("Several personas share this map: {names}."),
    N_("Choose in the scenario whose journey it is, and make another map for the others."),
)
def _personas_mixed(journey: Journey) -> Sequence[Record]:
    chosen = any(p.id == journey.scenario.persona for p in journey.personas)
    return journey.personas if len(journey.personas) > 1 and not chosen else ()


@rule(
    "persona",
    "weak",
    N_("The portrait is still thin: {names}."),
    N_("Add what you have seen of them: needs, habits, frustrations, where they spend their time."),
)
def _persona_thin(journey: Journey) -> Sequence[Record]:
    return [p for p in journey.personas if _filled(p) < _ENOUGH_FIELDS]


def _scenario(journey: Journey) -> list[Scenario]:
    return [journey.scenario] if journey.all("scenario") else []


def _filled(persona: Persona) -> int:
    return sum(not is_empty(getattr(persona, n)) for n in persona.fields() if n != "position")
