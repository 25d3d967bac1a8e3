"""The line under a form that says what has become of the work."""

from __future__ import annotations

import datetime as dt
from functools import wraps
from typing import TYPE_CHECKING, Any

from jmkit.error_log import record
from jmkit.errors import JmkitError, NotSavedError
from jmkit.forms.saving.save_receipts import SaveReceipts
from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import markup
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.i18n import Translator

# As Linux, macOS and Windows word them: a `NotSavedError` translates its reason.
REASONS = (
    N_("No space left on device"),
    N_("no space left"),
    N_("Read-only file system"),
    N_("Permission denied"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("File exists"),
    N_("No such file or directory"),
    N_("Input/output error"),
    N_("Disk quota exceeded"),
    N_("Too many open files"),
)


class Status:
    """One line: saved at 10:42, saving, not saved and why.

    Screen readers say what was saved or announced when they are idle, and at once what failed.
    """

    def __init__(self, tr: Translator) -> None:
        self.tr = tr
        self.text = ""
        self.receipts = SaveReceipts()
        self._unsaved = False
        self.widget = markup("", "jmkit-status")

    def ready(self) -> None:
        """Nothing has been typed yet."""
        self._show(self.tr("Saved as you type."))

    def saving(self) -> None:
        """Something has changed and is about to be written."""
        if not self._unsaved:  # a failure stays in sight until it is made good
            self._show(self.tr("Saving …"))

    def saved(self) -> None:
        """Everything is written."""
        now = dt.datetime.now().astimezone()
        self._unsaved = False
        self._show(self.tr("Saved at {time}", time=self.tr.time(now)), role="status")

    def announce(self, text: str) -> None:
        """Any other message, in the workshop's language."""
        self._show(text, role="status")

    def failed(self, error: JmkitError) -> None:
        """Something could not be done; what was typed is still in the form."""
        self._unsaved = isinstance(error, NotSavedError)
        self._show_error(self.tr("Not saved. {why}", why=error.text(self.tr)))

    def guard(self, callback: Callable[..., object]) -> Callable[..., None]:
        """The callback, with every error shown here instead of swallowed by the kernel."""

        @wraps(callback)
        def guarded(*args: Any, **kwargs: Any) -> None:
            try:
                callback(*args, **kwargs)
            except JmkitError as error:
                self.failed(error)
            except Exception as error:  # noqa: BLE001 -- the kernel would swallow it silently
                self._unexpected(error)

        return guarded

    def _unexpected(self, error: Exception) -> None:
        text = self.tr("Something went wrong here; what you typed is still in the form.")
        if path := record("a form's callback failed", error):
            text += " " + self.tr("For whoever can help, the details are in {file}", file=path)
        self._show_error(text)

    def _show_error(self, text: str) -> None:
        self._show(text, role="alert", css="jmkit-wrong")

    def _show(self, text: str, role: str = "none", css: str = "") -> None:
        self.text = text
        # Receipts travel with what is said. Escaped: a reason may quote what people typed.
        kept = f'data-kept="{self.receipts}"'
        self.widget.value = f'<span class="{css}" role="{role}" {kept}>{sentence(text)}</span>'
