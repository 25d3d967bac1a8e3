"""The lines of journals that could not be read, told once under a form, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jmkit.forms.styles import markup, sentence

if TYPE_CHECKING:
    from jmkit.forms.session import Desk
    from jmkit.journal import Journals

_SHOWN = 3

_teller: WeakKeyDictionary[Journals, Problems] = WeakKeyDictionary()


class Problems:
    """What could not be read; the first form of a notebook tells it, the others are silent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = markup("", "jmkit-problems")
        self.refresh()

    def refresh(self) -> None:
        """Looks again whether anything is unreadable."""
        teller = _teller.get(self._desk.journals)
        if teller is None or teller.widget.comm is None:
            _teller[self._desk.journals] = teller = self
        self.widget.value = self._text() if teller is self else ""

    def _text(self) -> str:
        tr, found = self._desk.tr, self._desk.journals.problems
        lines = [problem.text(tr) for problem in found[:_SHOWN]]
        if more := len(found) - _SHOWN:
            lines += [tr.plural("and {n} more", "and {n} more", more)] if more > 0 else []
        items = "".join(f"<li>{sentence(line)}</li>" for line in lines)
        return f'<ul role="status">{items}</ul>' if items else ""
