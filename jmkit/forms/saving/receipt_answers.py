"""Answers the page, which asks what has become of the texts that it keeps.

A form tells by itself what it has saved. Of some texts it never hears: of a choice of what was
chosen already, of what was typed and taken back at once, of a record that never came to be. So the
page asks for all that it still keeps, in a field that nobody sees; it is answered beside it. As the
value of a field an inquiry comes in order with what was typed before it, by the same way.
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

_INQUIRY = re.compile(r"[a-z0-9]+( \w+(/\w+){1,2}/[0-9a-f]+/\d{1,13})+", re.ASCII)
DONE, HERE, GONE = "done", "here", "gone"  # needs no keeping; not saved; and there is no record


class KeptText(NamedTuple):
    """A text the page keeps: where it was typed, its checksum, and how many seconds ago."""

    place: str
    sum: str
    age: float

    @classmethod
    def read(cls, word: str) -> KeptText:
        """The text that a word of an inquiry names: ``record/name[/tick]/sum/milliseconds``."""
        place, text, age = word.rsplit("/", 2)
        return cls(place, text, int(age) / 1000)


class ReceiptAnswers:
    """A field for the page's inquiries and a place for the answers.

    Args:
        session: Whose it is.
        cls: The record kind of the block.
        status: Knows what stood in the block's fields.
    """

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self._session, self._cls, self._receipts = session, cls, status.receipts
        inquiry = field(widgets.Text, _dom_classes=("jmkit-question",))
        inquiry.observe(status.guard(lambda change: self._answer_to(change["new"])), names="value")
        self._answer = markup("", "jmkit-answer")
        self.widget = box((inquiry, self._answer), "jmkit-asked")

    def _answer_to(self, inquiry: str) -> None:
        if not _INQUIRY.fullmatch(inquiry):
            return
        number, *words = inquiry.split()
        answers = " ".join(f"{word.rsplit('/', 1)[0]}={self._state(word)}" for word in words)
        self._answer.value = f'<i data-number="{number}" data-answer="{answers}"></i>'

    def _state(self, word: str) -> str:
        text = KeptText.read(word)
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

    def _is_written(self, text: KeptText, record: Record | None) -> bool:
        _, name, tick = [*text.place.split("/"), ""][:3]
        about = self._cls.fields().get(name)
        if about is None:
            return True  # no field of any form; nothing could be saved in it
        values = [*([record.values()[name]] if record else []), *self._written(text, name)]
        texts = (page_value_of(self._session.tr, about, value, tick) for value in values)
        return any(checksum(written) == text.sum for written in texts)

    def _written(self, text: KeptText, name: str) -> Iterator[object]:
        # By somebody, since it was typed: what was written before was another text.
        since = (time.time() - text.age - SLACK) * 1000
        own, kind = text.place.split("/", 1)[0], self._cls.record_kind
        for entry in self._session.journals.entries:
            is_later = entry.kind == kind and name in entry.set and entry.ms >= since
            if is_later and record_token(kind, entry.id) == own:
                yield entry.set[name]
