"""What the coach says: one finding, with the next thing to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from jmkit.i18n import N_, direction_of, isolate

if TYPE_CHECKING:
    from jmkit.i18n import Translator

Level = Literal["missing", "weak", "good"]

_NAMES_SHOWN = 3
_NAME_LENGTH = 60
# A name that turns the reading direction must not turn the sentence around it as well.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


@dataclass(frozen=True)
class Finding:
    """One thing that is missing, weak or good in a journey.

    Args:
        rule: The name of the rule that found it, such as ``"action-without-owner"``.
        step: The step of the process it belongs to, a key of `jmkit.coach.STEPS`.
        level: ``"missing"``, ``"weak"`` (there, but worth a second look) or ``"good"``.
        message: What was found, in English with ``{placeholders}``.
        values: What fills them; a tuple is a list of titles.
        advice: The next thing to do, in English with the same placeholders.
        records: The ids of the records concerned.

    >>> from jmkit.i18n import Translator
    >>> Finding("stages", "journey", "weak", "{n} stages.", {"n": 9}).text(Translator("en"))
    '9 stages.'
    """

    rule: str
    step: str
    level: Level
    message: str
    values: dict[str, Any] = field(default_factory=dict)
    advice: str = ""
    records: tuple[str, ...] = ()

    def text(self, tr: Translator) -> str:
        """What was found, naming the records by their titles."""
        return tr(self.message, **_shown(self.values, tr))

    def hint(self, tr: Translator) -> str:
        """The next thing to do."""
        return tr(self.advice, **_shown(self.values, tr))


def _shown(values: dict[str, Any], tr: Translator) -> dict[str, Any]:
    return {n: _listed(v, tr) if isinstance(v, tuple) else v for n, v in values.items()}


def _listed(titles: tuple[str, ...], tr: Translator) -> str:
    names = ", ".join(_quoted(title, tr) for title in titles[:_NAMES_SHOWN])
    more = len(titles) - _NAMES_SHOWN
    return tr(N_("{names} and {n} more"), names=names, n=more) if more > 0 else names


def _quoted(title: str, tr: Translator) -> str:
    name = title.translate(_TURNS).strip()
    if not name:
        return tr(N_("(untitled)"))
    if len(name) > _NAME_LENGTH:
        name = f"{name[: _NAME_LENGTH - 1].rstrip()}…"
    return tr(N_("“{title}”"), title=isolate(name, direction_of(name, tr.direction)))
