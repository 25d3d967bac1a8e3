"""How a rule of the coach is written: a small function that returns what it finds.

A rule returns the records that show the failure, or True where the failure has no record of its
own. Its place in the process, its sentence and its advice stand in the decorator.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from jmkit.coach.finding import Finding, Level
from jmkit.model import Journey, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

Sign = Callable[[Journey], Sequence[Record] | bool]
S = TypeVar("S", bound=Sign)

_RULES: dict[str, Rule] = {}


@dataclass(frozen=True)
class Rule:
    """A rule as it was declared; see `rule`."""

    name: str
    step: str
    level: Level
    message: str
    advice: str
    sign: Sign

    def find(self, journey: Journey) -> Finding | None:
        """What the rule finds in a journey; None when all is well."""
        found = self.sign(journey)
        if not found:
            return None
        records = () if found is True else tuple(found)
        values: dict[str, Any] = {}
        if records:
            values = {"names": tuple(r.title_text for r in records), "n": len(records)}
        ids = tuple(r.id for r in records)
        return Finding(self.name, self.step, self.level, self.message, values, self.advice, ids)


def rule(step: str, level: Level, message: str, advice: str) -> Callable[[S], S]:
    """Registers a function as a rule, named after the function.

    Args:
        step: The step of the process, a key of `STEPS`.
        level: ``"missing"`` or ``"weak"``; only what is missing keeps a step from being done.
        message: What was found; ``{names}`` are the records' titles, ``{n}`` is their number.
        advice: The next thing to do.
    """

    def register(sign: S) -> S:
        name = sign.__name__.strip("_").replace("_", "-")
        _RULES[name] = Rule(name, step, level, message, advice, sign)
        return sign

    return register


def rules_of(step: str) -> Iterator[Rule]:
    """The rules of a step: what is missing first, then what is weak."""
    yield from (r for r in _RULES.values() if r.step == step and r.level == "missing")
    yield from (r for r in _RULES.values() if r.step == step and r.level != "missing")


def is_empty(value: object) -> bool:
    """Whether a field is not filled in; spaces and empty lines fill nothing.

    >>> is_empty("  "), is_empty(("", " ")), is_empty(0)
    (True, True, False)
    """
    if isinstance(value, tuple):
        return all(is_empty(item) for item in value)
    return value is None or (isinstance(value, str) and not value.strip())
