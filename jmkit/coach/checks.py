"""The coach at work: every rule asked about a journey."""

from __future__ import annotations

import jmkit.coach.rules  # noqa: F401 -- registers the rules
from jmkit.coach.finding import Finding
from jmkit.coach.rule import rules_of
from jmkit.errors import UnknownNameError
from jmkit.folder.steps import STEPS
from jmkit.i18n import N_
from jmkit.model import Journey, Stage


def check(journey: Journey, step: str | None = None) -> tuple[Finding, ...]:
    """What is missing or weak in a journey, in the order of the process.

    Where nothing is missing, the first finding says so.

    Args:
        journey: The journey; records in which nothing is filled in yet are passed over.
        step: A key of `STEPS`; without it, all of them.

    Raises:
        UnknownNameError: There is no such step.

    >>> [f.rule for f in check(Journey(), "opportunities")]
    ['no-opportunities']
    """
    name = step and _known(step)
    if ("check", name) not in journey.cache:
        journey.cache["check", name] = _findings(journey, name)
    found: tuple[Finding, ...] = journey.cache["check", name]
    return found


def _findings(journey: Journey, step: str | None) -> tuple[Finding, ...]:
    steps, filled = (STEPS if step is None else [step]), begun(journey)
    findings = [f for s in steps for rule in rules_of(s) if (f := rule.find(filled))]
    if any(f.level == "missing" for f in findings):
        return tuple(findings)
    return (_good(step), *findings)


def _known(step: str) -> str:
    name = step.strip().lower().replace("_", "-").replace(" ", "-")
    if name not in STEPS:
        raise UnknownNameError(step, STEPS)
    return name


def begun(journey: Journey) -> Journey:
    """The journey without cards that were only opened; an empty stage is a column of the map."""
    if "begun" not in journey.cache:
        records = (r for kind in journey.records.values() for r in kind)
        filled = (r for r in records if isinstance(r, Stage) or not r.is_blank)
        journey.cache["begun"] = Journey.of(filled)
    found: Journey = journey.cache["begun"]
    return found


def _good(step: str | None) -> Finding:
    if step is None:
        return Finding(
            "nothing-missing",
            "action-plan",
            "good",
            N_("Nothing is missing, from the persona to the action plan. Well done!"),
            advice=N_("Show the map to a few customers and ask what is wrong with it."),
        )
    return Finding(
        "nothing-missing",
        step,
        "good",
        N_("Nothing is missing in this step. Well done!"),
        advice=N_("Read it once more as your customer would, then go on to the next step."),
    )
