"""Answers the page, which asks what has become of the texts that it keeps.

A form tells by itself what it has saved. Of some texts it never hears: of a choice of what was
chosen already, of what was typed and taken back at once, of a record that never came to be. So the
page asks for all that it still keeps, in a field that nobody sees; it is answered beside it.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, NamedTuple

import ipywidgets as widgets

from jmkit.forms.fields.page_value import page_value_of
from jmkit.forms.page_ids import record_token
from jmkit.forms.saving.save_receipts import SLACK, checksum
from jmkit.forms.styles.widgets import box, field, markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import Record

_QUESTION = re.compile(r"[a-z0-9]+( \w+(/\w+){1,2}/[0-9a-f]+/\d{1,13})+", re.ASCII)
DONE, HERE, GONE = "done", "here", "gone"  # needs no keeping; not saved; and there is no record


class Text(NamedTuple):
    """A text the page keeps: where it was typed, its checksum, and how many seconds ago."""

    place: str
    sum: str
    age: float

    @classmethod
    def read(cls, word: str) -> Text:
        """The text that a word of a question names: ``record/name[/tick]/sum/milliseconds``."""
        place, text, age = word.rsplit("/", 2)
        return cls(place, text, int(age) / 1000)


class ReceiptAnswers:
    """A field for the page's questions and a place for the answers.

    Args:
        session: The person's place.
        cls: The record kind of the block.
        status: Knows what stood in the block's fields.
    """

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self._session, self._cls, self._receipts = session, cls, status.receipts
        question = field(widgets.Text, _dom_classes=("jmkit-question",))
        question.observe(status.guard(lambda change: self._hear(change["new"])), names="value")
        self._answer = markup("", "jmkit-answer")
        self.widget = box((question, self._answer), "jmkit-asked")

    def _hear(self, question: str) -> None:
        if not _QUESTION.fullmatch(question):
            return
        number, *words = question.split()
        answers = " ".join(f"{word.rsplit('/', 1)[0]}={self._state(word)}" for word in words)
        self._answer.value = f'<i data-number="{number}" data-answer="{answers}"></i>'

    def _state(self, word: str) -> str:
        text = Text.read(word)
        record = self._record(text.place)
        if self._receipts.is_settled(*text) or self._is_written(text, record):
            return DONE
        return HERE if record else GONE

    def _record(self, place: str) -> Record | None:
        kind = self._cls.record_kind
        records = self._session.journals.journey.all(kind)
        return next(
            (r for r in records if record_token(kind, r.id) == place.split("/", 1)[0]), None
        )

    def _is_written(self, text: Text, record: Record | None) -> bool:
        _, name, tick = [*text.place.split("/"), ""][:3]
        about = self._cls.fields().get(name)
        if about is None:
            return True  # no field of any form; nothing could be saved in it
        values = [*([record.values()[name]] if record else []), *self._written(text, name)]
        return any(checksum(page_value_of(about, value, tick)) == text.sum for value in values)

    def _written(self, text: Text, name: str) -> Iterator[object]:
        # By somebody, since it was typed: what was written before was another text.
        since = (time.time() - text.age - SLACK) * 1000
        own, kind = text.place.split("/", 1)[0], self._cls.record_kind
        for entry in self._session.journals.entries:
            is_later = entry.kind == kind and name in entry.set and entry.ms >= since
            if is_later and record_token(kind, entry.id) == own:
                yield entry.set[name]
