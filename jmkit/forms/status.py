"""The line under a form that says what has become of the work."""

from __future__ import annotations

import datetime as dt
import logging
from functools import wraps
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.errors import JmkitError

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.i18n import Translator

_LOG = logging.getLogger("jmkit")


class Status:
    """One line: saved at 10:42, saving, not saved and why."""

    def __init__(self, tr: Translator) -> None:
        self.tr = tr
        # A Label and not HTML: a reason may quote what people typed.
        self.widget = widgets.Label("")
        self.widget.add_class("jmkit-status")

    def saving(self) -> None:
        """Something has changed and is about to be written."""
        self._show(self.tr("Saving …"), wrong=False)

    def saved(self) -> None:
        """Everything is written."""
        now = dt.datetime.now().astimezone()
        self._show(self.tr("Saved at {time}", time=self.tr.time(now)), wrong=False)

    def said(self, text: str) -> None:
        """Any other message, in the workshop's language."""
        self._show(text, wrong=False)

    def failed(self, error: JmkitError) -> None:
        """Something could not be done; what was typed is still in the form."""
        self._show(self.tr("Not saved. {why}", why=error.text(self.tr)), wrong=True)

    def guard(self, callback: Callable[..., None]) -> Callable[..., None]:
        """The callback, with every error shown here instead of swallowed by the kernel."""

        @wraps(callback)
        def guarded(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 -- passed on as they are
            try:
                callback(*args, **kwargs)
            except JmkitError as error:
                self.failed(error)
            except Exception as error:  # noqa: BLE001 -- the kernel would swallow it silently
                _LOG.exception("a form's callback failed")
                text = self.tr("Something went wrong here; what you typed is still in the form.")
                self._show(f"{text} ({type(error).__name__}: {error})", wrong=True)

        return guarded

    def _show(self, text: str, *, wrong: bool) -> None:
        self.widget.value = text
        (self.widget.add_class if wrong else self.widget.remove_class)("jmkit-wrong")
