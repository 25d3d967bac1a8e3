"""The live form of a record kind, or of one record: its fields, and what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.history.undo_bar import UndoBar
from jmkit.forms.live.face import LiveFace
from jmkit.forms.records.record_form import RecordForm
from jmkit.forms.records.record_list import RecordList
from jmkit.forms.saving.problems import Problems
from jmkit.forms.saving.receipt_answers import ReceiptAnswers
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import frame
from jmkit.model import Participant, Record, Scenario, record_class

if TYPE_CHECKING:
    from jmkit.forms.session import FormSession


def form(session: FormSession, name: str) -> LiveFace:
    """The live form of a record kind.

    Raises:
        UnknownNameError: There is no such kind.
    """
    cls, status = record_class(name), Status(session.tr)
    return form_face(session, cls, _fields(session, cls, status), status)


def record_form(session: FormSession, record: Record) -> LiveFace:
    """The live form of one record, with the way back of its kind.

    Args:
        session: Whose it is.
        record: The record as it stands.
    """
    cls, status = record_class(record.record_kind), Status(session.tr)
    fields = RecordForm(session, record, status)
    fields.unfold()  # who opens it wants what is not to be seen elsewhere
    return form_face(session, cls, fields, status)


def form_face(
    session: FormSession,
    cls: type[Record],
    fields: RecordForm | RecordList,
    status: Status,
    *below: Any,
) -> LiveFace:
    """A form with what belongs to every one: what became of the work, and the way back.

    Args:
        session: Whose it is.
        cls: The record kind it writes.
        fields: What people fill in.
        status: Where it says what has become of the work.
        below: Other parts, each with its ``widget`` and ``refresh``.
    """
    status.ready()
    answers = ReceiptAnswers(session, cls, status)
    undo_bar = UndoBar(session, cls, status, fields.flush)
    problems = Problems(session)

    def refresh() -> None:
        for part in (fields, *below, undo_bar, problems):
            part.refresh()

    parts = (fields, *below, status, answers, undo_bar, problems)
    widget = frame([part.widget for part in parts], session, cls.plural)
    return LiveFace(session, widget, status.guard(refresh), status.guard(fields.close))


def _fields(session: FormSession, cls: type[Record], status: Status) -> RecordForm | RecordList:
    if cls not in (Scenario, Participant):
        return RecordList(session, cls, status)
    # There is one scenario, and each person fills in one participant.
    record_id = session.me if cls is Participant else Scenario().id
    record = session.journals.journey.find(cls.record_kind, record_id) or cls(id=record_id)
    return RecordForm(session, record, status)
