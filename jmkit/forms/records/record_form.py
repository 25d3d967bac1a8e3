"""The form of one record: a control a field, saved as people type."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.errors import InvalidValueError
from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.controls import control_for
from jmkit.forms.fields.field_row import FieldRow
from jmkit.forms.fields.messages import messages
from jmkit.forms.page_ids import record_css, record_token
from jmkit.forms.saving.saver import Saver, later
from jmkit.forms.styles.widgets import box, close_all
from jmkit.i18n import N_
from jmkit.model.meaning import Place, meaning_of
from jmkit.model.text import MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.journal import Change
    from jmkit.model import Record

GRACE = 5.0  # seconds for which a field somebody typed in is not replaced by others' words


class RecordForm:
    """A form for one record, new or already there.

    Args:
        session: The person's place.
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
        self._session = session
        self._status = status
        self._before_first_save = before_first_save
        self.record = record
        self._dirty: set[str] = set()
        self._typed: dict[str, float] = {}
        self._untold: set[str] = set()  # fields of which the page has not heard that they are saved
        self._showing = False
        self._also: dict[str, list[Change]] = {}
        self._questions = self._make_questions()
        self.controls: dict[str, Control] = {n: control_for(q) for n, q in self._questions.items()}
        self.rows = {n: FieldRow(q, self.controls[n]) for n, q in self._questions.items()}
        self._saver = Saver(self._save, status)
        rows = [row.widget for row in self.rows.values()]
        self.widget = box(rows, "jmkit-form", record_css(record))
        self._show(record)
        for name, control in self.controls.items():
            control.on_change(status.guard(lambda name=name: self._changed(name)))

    @property
    def unsaved(self) -> bool:
        """Whether something stands in the form that no journal holds."""
        return bool(self._dirty)

    def refresh(self) -> None:
        """Shows what the journals hold now, except where somebody is typing."""
        for control in self.controls.values():
            control.refresh()
        now = self._session.journals.journey.find(self.record.record_kind, self.record.id)
        if now is not None:
            self.record = now
            self._show(now)

    def flush(self) -> None:
        """Writes at once what is still waiting: nobody is typing here any more."""
        self._typed.clear()
        if self._saver.waiting or self._dirty:
            self._saver.flush()

    def discard(self) -> None:
        """Gives up what is waiting: the record is not wanted any more."""
        self._saver.stop()
        self._dirty.clear()
        self._tell_kept(self._untold)
        self._status.receipts.release(self._token)

    def close(self) -> None:
        """Saves what is waiting and gives the widgets back."""
        self.flush()
        self._saver.stop()
        close_all(self.widget)

    def _make_questions(self) -> dict[str, Question]:
        kind = self.record.record_kind
        return {
            name: Question(field, self._session, kind, name)
            for name, field in self.record.fields().items()
            if not isinstance(meaning_of(field), Place)
        }

    def _show(self, record: Record) -> None:
        self._also = self._session.journals.also(record)
        for name, control in self.controls.items():
            if not self._is_busy(name):
                self._put(control, getattr(record, name))
            elif name not in self._dirty and control.value != getattr(record, name):
                later(GRACE, self._status.guard(self.refresh))
            self._note(name)

    def _is_busy(self, name: str) -> bool:
        typed = self._typed.get(name)
        return name in self._dirty or (typed is not None and time.monotonic() - typed < GRACE)

    @property
    def _token(self) -> str:
        return record_token(self.record.record_kind, self.record.id)

    def _note(self, name: str) -> None:
        for place, text in self._places(name).items():
            self._status.receipts.track(place, text, waiting=name in self._dirty)
        value, others = self.controls[name].value, self._also.get(name, ())
        self.rows[name].show_messages(messages(self._questions[name], self.record, value, others))

    def _put(self, control: Control, value: Any) -> None:
        self._showing = True
        try:
            control.show(value)
        finally:
            self._showing = False

    def _changed(self, name: str) -> None:
        self._forget_kept(name)
        if self._showing:
            return
        if self.controls[name].value == getattr(self.record, name):
            self._dirty.discard(name)
        else:
            self._dirty.add(name)
            self._typed[name] = time.monotonic()
        self._untold.add(name)
        self._note(name)
        self._status.saving()
        self._saver.touch()

    def _save(self) -> None:
        record, refused = self._checked({name: self.controls[name].value for name in self._dirty})
        if self._dirty:
            self._write(record, refused)
        self._tell_kept(self._untold - set(refused))
        if refused:
            raise self._too_long(refused[0])
        self._status.saved()

    def _write(self, record: Record, refused: list[str]) -> None:
        if self._session.journals.journey.find(record.record_kind, record.id) is None:
            record = self._before_first_save(record)
        waiting, self._dirty = self._dirty, set(refused)
        try:
            self.record = self._session.journals.save(record)
        except BaseException:
            self._dirty |= waiting
            raise

    def _places(self, name: str) -> dict[str, str]:
        seen = self.controls[name].page_values.items()
        return {"/".join(filter(None, (self._token, name, tick))): text for tick, text in seen}

    def _tell_kept(self, names: set[str]) -> None:
        for name in names:
            for place, text in self._places(name).items():
                self._status.receipts.acknowledge(place, text)
                self._status.receipts.track(place, text, waiting=False)
        self._untold -= names

    def _forget_kept(self, name: str) -> None:
        for place in self._places(name):
            self._status.receipts.withdraw(place)

    def _checked(self, changes: dict[str, Any]) -> tuple[Record, list[str]]:
        # One field that cannot be saved must not keep the others from it.
        try:
            return self.record.with_values(**changes), []
        except ValidationError as error:
            refused = sorted({str(detail["loc"][0]) for detail in error.errors()})
            fitting = {name: v for name, v in changes.items() if name not in refused}
            return self.record.with_values(**fitting), refused

    def _too_long(self, name: str) -> InvalidValueError:
        return InvalidValueError(
            N_("“{field}” holds at most {limit} characters. Shorten it and it will be saved."),
            field=self._session.tr(self.record.fields()[name].title or ""),
            limit=f"{MAX_LENGTH:,}",
        )
