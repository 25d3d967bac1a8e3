"""The lanes of the board, in their usual order: what their cards are, what is written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.errors import UnknownNameError
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence


class BoardLane(NamedTuple):
    """A row of the board.

    Args:
        title: What it is called.
        kind: The record kind of its cards.
        field: The field that is written on a card.
        essentials: The fields that are set by one click on it.
        adds: Whether its empty places make new records.
    """

    title: str
    kind: str
    field: str
    essentials: tuple[str, ...] = ()
    adds: bool = True


BOARD_LANES: dict[str, BoardLane] = {
    "steps": BoardLane(N_("Steps"), "step", "title"),
    "touchpoints": BoardLane(
        N_("Touchpoints"), "touchpoint", "title", ("emotion", "channel", "moment_of_truth")
    ),
    "emotions": BoardLane(
        N_("How it feels"), "stage", "emotion", ("emotion", "future_emotion"), adds=False
    ),
    "thoughts": BoardLane(N_("Thoughts"), "stage", "thought", adds=False),
    "pain-points": BoardLane(N_("Pain points"), "pain-point", "title", ("severity",)),
    "opportunities": BoardLane(N_("Opportunities"), "opportunity", "title"),
}


def lane_names(names: Sequence[str]) -> tuple[str, ...]:
    """The lanes of these names, each once, with hyphens or underscores; all when there are none.

    Raises:
        UnknownNameError: The board has no such lane.

    >>> lane_names(("pain_points", "steps"))
    ('pain-points', 'steps')
    """
    names = [names] if isinstance(names, str) else names
    wanted = [name.strip().lower().replace("_", "-").replace(" ", "-") for name in names]
    for given, name in zip(names, wanted, strict=True):
        if name not in BOARD_LANES:
            raise UnknownNameError(given, BOARD_LANES)
    return tuple(dict.fromkeys(wanted)) or tuple(BOARD_LANES)
