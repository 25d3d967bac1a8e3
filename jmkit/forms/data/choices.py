"""Drop-downs that stand for what is said of a file, and write it where somebody changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.styles.widgets import box, field, markup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.forms.saving.status import Status

Options = list[tuple[str, str]]


class ChoiceRow:
    """A question with a choice of answers, and a hint below.

    Args:
        title: The question.
        hint: HTML that is shown below it.
        options: The words of each answer, and what it stands for.
        status: Where it says what has become of a choice.
        choose: Called with what a person chose.
    """

    def __init__(
        self, title: str, hint: str, options: Options, status: Status, choose: Callable[[str], None]
    ) -> None:
        self._status, self._choose = status, choose
        self._is_showing = False
        css = ("jmkit-field",)
        self.control = field(
            widgets.Dropdown, description=title, options=options, value=None, _dom_classes=css
        )
        self.control.observe(status.guard(self._changed), names="value")
        self.hint = markup(hint, "jmkit-hint")
        self.widget = box((self.control, self.hint), "jmkit-row")

    def show(self, value: str, options: Options | None = None) -> None:
        """Shows what stands, among other answers where these are given."""
        self._is_showing = True
        try:
            if options is not None and options != list(self.control.options):
                with self.control.hold_sync():
                    self.control.options = options
                    self.control.value = value
            elif self.control.value != value:
                self.control.value = value
        finally:
            self._is_showing = False

    def _changed(self, change: Any) -> None:
        if self._is_showing or change["new"] is None:
            return
        self._choose(change["new"])
        self._status.saved()


def grid(rows: Sequence[ChoiceRow]) -> Any:
    """Rows beside each other, as many as there is room for."""
    return box([row.widget for row in rows], "jmkit-form")
