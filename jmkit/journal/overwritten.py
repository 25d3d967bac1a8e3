"""What several people wrote into one field, where only one text can stand; and what was removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.journal.entry import REMOVED
from jmkit.journal.names import STARTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.journal.entry import Entry
    from jmkit.journal.merge import Register


class Overwritten(NamedTuple):
    """A value that somebody else's took the place of, and the change that set it."""

    entry: Entry
    field: str
    value: Any


def overwritten_values(
    entries: Iterable[Entry], standing: dict[str, Register]
) -> Iterator[Overwritten]:
    """For each field, the last value of each person but the one whose value stands, newest first.

    A value that went into the standing one is not lost, nor is an empty one, nor what a workshop
    begins with.

    Args:
        entries: The changes of one record that were not taken back, oldest first.
        standing: What its fields hold now.
    """
    seen: set[tuple[str, str]] = set()
    for entry in reversed(list(entries)):
        for name, value in entry.set.items():
            now = standing[name]
            if (
                name == REMOVED
                or entry.at.by in {now.at.by, STARTER}
                or (name, entry.at.by) in seen
            ):
                continue
            seen.add((name, entry.at.by))
            if not _is_in(value, now.value):
                yield Overwritten(entry, name, value)


def _is_in(value: Any, whole: Any) -> bool:
    if isinstance(value, str) and isinstance(whole, str):
        return " ".join(value.split()) in " ".join(whole.split())
    if isinstance(value, list) and isinstance(whole, list):
        return all(item in whole for item in value)
    return value is None or value in ("", []) or bool(value == whole)
