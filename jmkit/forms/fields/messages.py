"""What a form says about a field while it is filled in: counters, doubts, what others wrote.

A message never changes or refuses a text; what is too long waits in the form until it is shorter.
"""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING, Any

from jmkit.folder.names import NameRefusedError, inside
from jmkit.forms.fields.controls import EXAMPLE_DAY
from jmkit.forms.fields.value_text import value_text
from jmkit.forms.styles.html import bdi
from jmkit.i18n import day_in_words, day_to_read
from jmkit.model.meaning import Date, PictureFile, Ref, meaning_of
from jmkit.model.text import MAX_LENGTH, clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.forms.fields.control import Question
    from jmkit.journal import Change
    from jmkit.model import Record

COUNTED = 0.8  # of the limit; before, a counter would only be in the way
_OVERWRITTEN = 3  # how many other answers are shown


def messages(
    question: Question,
    record: Record,
    value: Any,
    others: Sequence[Change],
) -> list[str]:
    """The messages about one field, as HTML.

    Args:
        question: The field.
        record: The record as it was last saved.
        value: What stands in the field's control now.
        others: What others wrote there, newest first.
    """
    doubts = [*_length(question, value), *_letters(question, value), *_picture(question, value)]
    doubts += [*_step(question, record, value), *_day(question, value)]
    return [*map(escape, doubts), *_overwritten(question, others)]


def echo(question: Question, value: Any) -> str:
    """What the form has understood, where that is not what stands there word for word.

    Args:
        question: The field.
        value: What stands in the field's control now.
    """
    return day_in_words(value, question.session.tr) if isinstance(value, dt.date) else ""


def _length(question: Question, value: Any) -> Iterator[str]:
    tr = question.session.tr
    longest = max((len(part) for part in _texts(value)), default=0)
    if longest > MAX_LENGTH:
        yield tr(
            "{n} characters too many. Shorten it and it will be saved.", n=longest - MAX_LENGTH
        )
    elif longest >= COUNTED * MAX_LENGTH:
        yield tr("{n} of {limit} characters", n=f"{longest:,}", limit=f"{MAX_LENGTH:,}")


def _letters(question: Question, value: Any) -> Iterator[str]:
    if any(clean(part) != part for part in _texts(value)):
        yield question.session.tr("A character that cannot be printed is saved as \ufffd.")


def _picture(question: Question, value: Any) -> Iterator[str]:
    if not value or not isinstance(meaning_of(question.field), PictureFile):
        return
    folder = question.session.journals.folder.parent
    try:
        there = inside(folder, value).is_file()
    except (OSError, ValueError, NameRefusedError):
        there = False
    if not there:
        yield question.session.tr(
            "There is no file “{name}” in the workshop folder yet.", name=value
        )


def _step(question: Question, record: Record, value: Any) -> Iterator[str]:
    # A step or touchpoint of another stage: mostly the stage was changed and this forgotten.
    meaning = meaning_of(question.field)
    own = getattr(record, "stage", "")
    if not (value and own and isinstance(meaning, Ref)):
        return
    chosen = question.session.journals.journey.find(meaning.kind, value)
    other = getattr(chosen, "stage", "")
    stage = question.session.journals.journey.find("stage", other) if other != own else None
    if stage:
        name = question.session.name_of(stage)
        yield question.session.tr("This belongs to another stage: {stage}.", stage=name)


def _day(question: Question, value: Any) -> Iterator[str]:
    if isinstance(value, str) and value and isinstance(meaning_of(question.field), Date):
        tr = question.session.tr
        yield tr("This is no day yet. Write one such as {day}.", day=day_to_read(EXAMPLE_DAY, tr))


def _overwritten(question: Question, others: Sequence[Change]) -> Iterator[str]:
    session, also = question.session, escape(question.session.tr("also:"))
    for change in others[:_OVERWRITTEN]:
        text = value_text(session, question.field, change.value)
        who = bdi(session.person(change.who))
        yield f"{also} {bdi(text)} ({who})"


def _texts(value: Any) -> tuple[str, ...]:
    parts = value if isinstance(value, tuple) else (value,)
    return tuple(part for part in parts if isinstance(part, str))
