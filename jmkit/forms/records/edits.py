"""What somebody is typing into a form: what no journal holds yet, and where the cursor may be."""

from __future__ import annotations

from jmkit.forms.timers import now

GRACE = 5.0  # seconds for which a field somebody typed in is not replaced by others' words


class Edits:
    """The fields of one form that somebody changed; those not yet written are `unsaved`."""

    def __init__(self) -> None:
        self.unsaved: set[str] = set()
        self._typed: dict[str, float] = {}

    def change(self, name: str) -> None:
        """Takes in that somebody changed a field."""
        self.unsaved.add(name)
        self._typed[name] = now()

    def revert(self, name: str) -> None:
        """Takes in that a field holds again what is saved."""
        self.unsaved.discard(name)

    def leave(self) -> None:
        """Takes in that nobody is typing any more."""
        self._typed.clear()

    def is_busy(self, name: str) -> bool:
        """Whether a field must not be replaced: it is unsaved, or somebody may be typing in it."""
        typed = self._typed.get(name)
        return name in self.unsaved or (typed is not None and now() - typed < GRACE)
