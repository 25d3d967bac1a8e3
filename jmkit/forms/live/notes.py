"""The live form of a note: one field, always open, which takes an older page's words over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.forms.live.form import form_face
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.widgets import box, button, label
from jmkit.i18n import N_
from jmkit.model import Note

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.live.face import LiveFace
    from jmkit.forms.session import FormSession

OFFER = N_("On this page stands what you wrote into the older place for notes.")
TAKE = N_("Take it over into this field")


def notes(session: FormSession, name: str, older: Callable[[], str] = str) -> LiveFace:
    """The live form of a note.

    Args:
        session: Whose it is.
        name: The note's name.
        older: What people wrote into the cell that was its place in older workshops.
    """
    status = Status(session.tr)
    fields = RecordForm(session, _note(session, name), status)
    takeover = _Takeover(session, name, status, older)
    return form_face(session, Note, fields, status, takeover)


def _note(session: FormSession, name: str) -> Note:
    found = session.journals.journey.find(Note.record_kind, name)
    return found if isinstance(found, Note) else Note(id=name)


class _Takeover:
    """Offers older words while nothing stands in the field; their cell stays as it is."""

    def __init__(
        self, session: FormSession, name: str, status: Status, older: Callable[[], str]
    ) -> None:
        self._session, self._name, self._older = session, name, older
        self._is_there = bool(older())
        self.widget = box([], "jmkit-takeover")
        self._button = button(session.tr(TAKE), "jmkit-second")
        self._button.on_click(status.guard(lambda _: self._take()))
        self._offer = (label(session.tr(OFFER)), self._button)
        self.refresh()

    def refresh(self) -> None:
        """Shows the offer where it is one."""
        is_open = self._is_there and _note(self._session, self._name).is_blank
        children = self._offer if is_open else ()
        if self.widget.children != children:
            self.widget.children = children

    def _take(self) -> None:
        note = _note(self._session, self._name)
        if note.is_blank and (words := self._older()):
            self._session.journals.save(note.with_values(text=words))
