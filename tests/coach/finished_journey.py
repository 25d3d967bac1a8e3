"""A finished journey in which the coach misses nothing."""

from __future__ import annotations

import datetime as dt

from jmkit.model import (
    Action,
    Evidence,
    Opportunity,
    PainPoint,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)

TITLES = ("Awareness", "Purchase", "Loyalty")

PERSONA = Persona(
    id="p",
    name="Dana",
    occupation="Nurse",
    age="34",
    location="Haifa",
    goals=("coffee before the shift",),
    needs=("five minutes",),
    inner_language=("I have no time for this",),
)
SCENARIO = Scenario(persona="p", trigger="7:40", goal="A coffee to go", expectations="Two minutes")
STAGES = [
    Stage(id=t, title=t, emotion=e, future_emotion=2, position=n)
    for n, (t, e) in enumerate(zip(TITLES, (1, -2, 0), strict=True))
]
STEPS_TAKEN = [Step(id=f"{t}-step", title="Looks around", stage=t) for t in TITLES]
COUNTER = Touchpoint(
    title="The counter",
    stage="Purchase",
    step="Purchase-step",
    channel="Shop",
    owner="Yael",
    moment_of_truth=True,
)
PAIN = PainPoint(id="q", title="Waits in a long line", stage="Purchase", severity=5, frequency=4)
PROOF = Evidence(text="20 reviews", source="Google, May", supports=("q",))
ANSWER = Opportunity(id="o", title="Order ahead", answers=("q",), impact=5, effort=2, confidence=4)
DAY = dt.date(2026, 12, 1)
ACTION = Action(title="Try it in one shop", opportunity="o", owner="Yael", due=DAY, measure="Wait")
AGAIN = Action(title="Measure again", opportunity="o", owner="Omri", due=DAY, measure="NPS")

FINISHED = [
    PERSONA,
    SCENARIO,
    *STAGES,
    *STEPS_TAKEN,
    COUNTER,
    PAIN,
    PROOF,
    ANSWER,
    ACTION,
    AGAIN,
]
