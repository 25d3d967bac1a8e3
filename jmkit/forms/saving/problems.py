"""The lines of journals that could not be read, told once under a form, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import markup

if TYPE_CHECKING:
    from jmkit.forms.session import FormSession
    from jmkit.journal import Journals

_SHOWN = 3

_teller: WeakKeyDictionary[Journals, Problems] = WeakKeyDictionary()


class Problems:
    """What could not be read; the first form of a notebook tells it, the others are silent."""

    def __init__(self, session: FormSession) -> None:
        self._session = session
        self.widget = markup("", "jmkit-problems")
        self.refresh()

    def refresh(self) -> None:
        """Looks again whether anything is unreadable."""
        teller = _teller.get(self._session.journals)
        if teller is None or teller.widget.comm is None:
            _teller[self._session.journals] = teller = self
        self.widget.value = self._text() if teller is self else ""

    def _text(self) -> str:
        tr, found = self._session.tr, self._session.journals.problems
        lines = [problem.text(tr) for problem in found[:_SHOWN]]
        if more := len(found) - _SHOWN:
            lines += [tr.plural("and {n} more", "and {n} more", more)] if more > 0 else []
        items = "".join(f"<li>{sentence(line)}</li>" for line in lines)
        return f'<ul role="status">{items}</ul>' if items else ""
