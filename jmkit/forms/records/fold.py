"""The fold of a form: what is asked only of who wants to say more, and how much stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.styles.widgets import box, button, set_css
from jmkit.model.fields import is_more

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jmkit.forms.fields.field_row import FieldRow
    from jmkit.forms.session import FormSession


class Fold:
    """The rows of a form, the essentials first.

    Args:
        session: Whose it is; remembers whether they left it open.
        kind: The record kind of the form.
        rows: All of its rows, by the names of their fields.
    """

    def __init__(self, session: FormSession, kind: str, rows: Mapping[str, FieldRow]) -> None:
        self._session, self._kind = session, kind
        self._folded = {name: row for name, row in rows.items() if is_more(row.question.field)}
        self._is_open = session.folds.is_open(kind)
        self.button = button("", *_css(self._is_open))
        first = [row.widget for name, row in rows.items() if name not in self._folded]
        more = box([row.widget for row in self._folded.values()], "jmkit-more")
        self.widgets: list[Any] = [*first, *([self.button, more] if self._folded else [])]
        self.count()

    @property
    def is_open(self) -> bool:
        """Whether all fields are to be seen."""
        return self._is_open

    def toggle(self) -> None:
        """Opens or closes it, and remembers that."""
        self._set(is_open=not self._is_open)
        self._session.folds.remember(self._kind, is_open=self._is_open)

    def reveal(self, names: Iterable[str]) -> None:
        """Opens it where one of the fields is behind it."""
        if not self._is_open and any(name in self._folded for name in names):
            self._set(is_open=True)

    def count(self) -> None:
        """Says how many of the fields behind it hold something."""
        tr, filled = self._session.tr, sum(row.is_filled for row in self._folded.values())
        text = tr.plural("More details ({n} filled in)", "More details ({n} filled in)", filled)
        text = text if filled else tr("More details")
        if text != self.button.description:
            self.button.description = text

    def _set(self, *, is_open: bool) -> None:
        self._is_open = is_open
        set_css(self.button, _css(is_open))
        self.count()


def _css(is_open: bool) -> tuple[str, ...]:
    return ("jmkit-quiet", "jmkit-fold", *(["jmkit-unfolded"] if is_open else []))
