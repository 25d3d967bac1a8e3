"""The lines of journals that could not be read, shown once under a form, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import markup

if TYPE_CHECKING:
    from jmkit.forms.session import FormSession
    from jmkit.journal import Journals

_SHOWN = 3

_shown_by: WeakValueDictionary[Journals, Problems] = WeakValueDictionary()


class Problems:
    """What could not be read; the first form of a notebook says it, the others are silent."""

    def __init__(self, session: FormSession) -> None:
        self._session = session
        self.widget = markup("", "jmkit-problems")
        self.refresh()

    def refresh(self) -> None:
        """Looks again whether anything is unreadable."""
        shown_by = _shown_by.get(self._session.journals)
        if shown_by is None or shown_by.widget.comm is None:
            _shown_by[self._session.journals] = shown_by = self
        self.widget.value = self._text() if shown_by is self else ""

    def _text(self) -> str:
        tr, found = self._session.tr, self._session.journals.problems
        lines = [problem.text(tr) for problem in found[:_SHOWN]]
        if more := len(found) - _SHOWN:
            lines += [tr.plural("and {n} more", "and {n} more", more)] if more > 0 else []
        items = "".join(f"<li>{sentence(line)}</li>" for line in lines)
        return f'<ul role="status">{items}</ul>' if items else ""
