"""The form of one record: a control a field, saved as people type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.controls import control_for
from jmkit.forms.fields.field_row import FieldRow
from jmkit.forms.fields.messages import echo, messages
from jmkit.forms.page_ids import record_css
from jmkit.forms.records.edits import GRACE, Edits
from jmkit.forms.records.fold import Fold
from jmkit.forms.records.valid_part import refusal, valid_part
from jmkit.forms.saving.form_receipts import FormReceipts
from jmkit.forms.saving.saver import Saver
from jmkit.forms.styles.widgets import box, close_all
from jmkit.forms.timers import Timer
from jmkit.model.meaning import Position, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.journal import Change
    from jmkit.model import Record


class RecordForm:
    """A form for one record, new or already there.

    Args:
        session: Whose it is.
        record: The record as it stands; a new one is written with the first change.
        status: Where the form says what has become of the work.
        before_first_save: Completes a new record (its place in the list) when it is first written.
    """

    def __init__(
        self,
        session: FormSession,
        record: Record,
        status: Status,
        before_first_save: Callable[[Record], Record] = lambda record: record,
    ) -> None:
        self._session, self._status = session, status
        self._before_first_save = before_first_save
        self.record = record
        self.rows = {question.name: _row(question) for question in _questions(session, record)}
        self.controls: dict[str, Control] = {name: row.control for name, row in self.rows.items()}
        self._edits = Edits()
        self._receipts = FormReceipts(status.receipts, record, self.controls)
        self._overwritten: dict[str, list[Change]] = {}
        self._showing = False
        self._saver = Saver(self._save, status)
        self._after_grace = Timer(status.guard(self.refresh))
        self._fold = Fold(session, record.record_kind, self.rows)
        self._fold.button.on_click(status.guard(lambda _: self._fold.toggle()))
        self.widget = box(self._fold.widgets, "jmkit-form", record_css(record))
        self._show(record)
        for name, control in self.controls.items():
            control.on_change(status.guard(lambda name=name: self._changed(name)))

    @property
    def unsaved(self) -> bool:
        """Whether something stands in the form that no journal holds."""
        return bool(self._edits.unsaved)

    def refresh(self) -> None:
        """Shows what the journals hold now, except where somebody is typing."""
        for control in self.controls.values():
            control.refresh()
        now = self._session.journals.journey.find(self.record.record_kind, self.record.id)
        if now is not None:
            self._reveal_undone(now)
            self.record = now
            self._show(now)

    def unfold(self) -> None:
        """Shows all fields, this time."""
        self._fold.reveal(self.rows)

    def flush(self) -> None:
        """Writes at once what is still waiting: nobody is typing here any more."""
        self._edits.leave()
        if self._saver.waiting or self.unsaved:
            self._saver.flush()

    def discard(self) -> None:
        """Gives up what is waiting: the record is not wanted any more."""
        self._stop()
        self._edits.unsaved.clear()
        self._receipts.release()

    def close(self) -> None:
        """Saves what is waiting and gives the widgets back."""
        self.flush()
        self._stop()
        close_all(self.widget)

    def _stop(self) -> None:
        self._saver.stop()
        self._after_grace.cancel()

    def _show(self, record: Record) -> None:
        self._overwritten = self._session.journals.overwritten(record)
        for name in self.controls:
            self._show_field(name, getattr(record, name))

    def _reveal_undone(self, now: Record) -> None:
        entries = self._session.journals.entries
        if entries and entries[-1].undoes:
            self._fold.reveal(n for n in self.rows if getattr(now, n) != getattr(self.record, n))

    def _show_field(self, name: str, value: Any) -> None:
        control = self.controls[name]
        if not self._edits.is_busy(name):
            self._put(control, value)
        elif name not in self._edits.unsaved and control.value != value:
            self._show_after_grace()
        self._show_state(name)

    def _show_after_grace(self) -> None:
        # Somebody else's words, which nothing would bring once the typing has ended.
        if not self._after_grace.pending:
            self._after_grace.start(GRACE)

    def _put(self, control: Control, value: Any) -> None:
        self._showing = True
        try:
            control.show(value)
        finally:
            self._showing = False

    def _show_state(self, name: str) -> None:
        row, others = self.rows[name], self._overwritten.get(name, ())
        self._receipts.track(name, waiting=name in self._edits.unsaved)
        was_quiet = not row.has_messages
        value = row.control.value
        row.show_messages(
            messages(row.question, self.record, value, others), echo(row.question, value)
        )
        if was_quiet and row.has_messages:
            self._fold.reveal([name])
        self._fold.count()

    def _changed(self, name: str) -> None:
        self._receipts.withdraw(name)
        if self._showing:
            return
        self._fold.reveal([name])  # nobody types out of sight: the page brings back a draft
        is_saved = self.controls[name].value == getattr(self.record, name)
        (self._edits.revert if is_saved else self._edits.change)(name)
        self._receipts.owe(name)
        self._show_state(name)
        self._status.saving()
        self._saver.schedule()

    def _save(self) -> None:
        changes = {name: self.controls[name].value for name in self._edits.unsaved}
        record, refused = valid_part(self.record, changes)
        if changes:
            self._write(record, refused)
        self._receipts.acknowledge(refused)
        if refused:
            raise refusal(record, refused[0], self._session.tr)
        self._status.saved()

    def _write(self, record: Record, refused: list[str]) -> None:
        if self._session.journals.journey.find(record.record_kind, record.id) is None:
            record = self._before_first_save(record)
        # Taken first: saving tells all who listen to the journals, this form among them.
        waiting, self._edits.unsaved = self._edits.unsaved, set(refused)
        try:
            self.record = self._session.journals.save(record)
        except BaseException:
            self._edits.unsaved |= waiting
            raise


def _row(question: Question) -> FieldRow:
    return FieldRow(question, control_for(question))


def _questions(session: FormSession, record: Record) -> list[Question]:
    return [
        Question(field, session, record.record_kind, name, record.asks)
        for name, field in record.fields().items()
        if not isinstance(meaning_of(field), Position)
    ]
