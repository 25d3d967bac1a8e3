"""Which lines of a journal may go: the steps on the way to what somebody typed.

Of what one person types into one field, one line is kept for every ten seconds. A line goes
only if the same person, in the same ten seconds by its clock, set each of its fields again,
and each text was continued: all of it but a word is in the later one. So a text that was deleted
stays, and so does the choice before the last.

Since nothing but overwritten lines goes, and none is changed, the merge is the same with and
without them: a thinned journal and an earlier copy of it give what either gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.journal.entry import Entry

SLOT_MS = 10_000
WORD = 8  # characters that may be corrected on the way


def slot_of(entry: Entry) -> int:
    """Which ten seconds a change was made in."""
    return entry.ms // SLOT_MS


def thinned(entries: Iterable[Entry]) -> list[Entry]:
    """These entries, oldest first, without steps on the way.

    An undo, and what came before it, stays.
    """
    kept = []
    later: dict[tuple[str, str, str, int], dict[str, Entry]] = {}
    oldest_first = sorted(entries, key=lambda e: e.at)
    for entry in reversed(oldest_first):
        by_field = later.setdefault((entry.at.by, entry.kind, entry.id, slot_of(entry)), {})
        if entry.undoes:
            by_field.clear()
        elif _is_step(entry, by_field):
            continue
        else:
            by_field.update(dict.fromkeys(entry.set, entry))
        kept.append(entry)
    return kept[::-1]


def _is_step(entry: Entry, later: dict[str, Entry]) -> bool:
    return bool(entry.set) and all(
        name in later and _is_after(later[name], entry) and continues(value, later[name].set[name])
        for name, value in entry.set.items()
    )


def _is_after(later: Entry, entry: Entry) -> bool:
    # By both clocks, so that it stands against the entry whichever of them is believed.
    return later.at > entry.at and later.ms >= entry.ms


def continues(old: Any, new: Any) -> bool:
    """Whether a text goes on from another: all of that is in it but a word, and half at least.

    >>> continues("the long que", "the long queue"), continues("the long queue", "")
    (True, False)
    """
    before, after = _text(old), _text(new)
    if before is None or after is None:
        return bool(old == new)
    lost = len(before) - _shared(before, after)
    return lost <= min(WORD, len(before) // 2)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    return value if isinstance(value, str) else None


def _shared(old: str, new: str) -> int:
    if new.startswith(old):
        return len(old)
    start = _prefix(old, new)
    return start + _prefix(old[start:][::-1], new[start:][::-1])


def _prefix(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
