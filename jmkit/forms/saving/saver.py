"""Saving as people type: a short while after the last change, and never long after the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import NotSavedError
from jmkit.forms.timers import Debounce, Timer

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status

QUIET = 0.4  # seconds without typing after which a change is written
LONGEST = 0.9  # seconds after which it is written although somebody goes on typing
AGAIN = 2.0  # seconds after which a failed write is tried again


class Saver:
    """Calls ``save`` soon after `schedule`; keeps trying while the disk refuses.

    Args:
        save: Writes what has changed; may raise `NotSavedError`.
        status: Told of each failed write.
    """

    def __init__(self, save: Callable[[], None], status: Status) -> None:
        self._save = save
        self._write = status.guard(self._try)
        self._debounce = Debounce(self.flush, QUIET, LONGEST)
        self._retry = Timer(self.flush)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be written."""
        return self._debounce.pending or self._retry.pending

    def schedule(self) -> None:
        """Takes in that something has changed."""
        self._debounce.trigger()

    def flush(self) -> None:
        """Writes now."""
        self.stop()
        self._write()

    def stop(self) -> None:
        """Waits for nothing any more."""
        self._debounce.cancel()
        self._retry.cancel()

    def _try(self) -> None:
        try:
            self._save()
        except NotSavedError:
            self._retry.start(AGAIN)
            raise
