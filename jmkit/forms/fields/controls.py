"""From a field's meaning to a control: one function a meaning, and a public way to add more."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.picture import PictureControl
from jmkit.forms.fields.references import NOT_CHOSEN, RefControl, RefsControl
from jmkit.forms.page_ids import option_css
from jmkit.forms.styles.widgets import field
from jmkit.i18n import N_, day_to_read, read_day
from jmkit.model.meaning import (
    Choice,
    Date,
    LineText,
    LongText,
    PictureFile,
    Ref,
    Refs,
    Scale,
    Suggested,
    TextList,
    YesNo,
    meaning_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.i18n import Translator

NOT_SCORED = N_("– not scored yet –")
EXAMPLE_DAY = dt.date(2027, 1, 25)  # its parts cannot be taken for one another


def _line(question: Question, _: LineText) -> Control:
    options = question.session.suggestions(question.kind, question.name)
    return _open_choice(question, options) if options else _text(question)


def _text(question: Question) -> Control:
    return Control(field(widgets.Text, description=question.title))


def _open_choice(question: Question, options: Sequence[str]) -> Control:
    title, offered = question.title, tuple(dict.fromkeys(options))
    used = {*question.session.used(question.kind, question.name)}
    next_one = next((option for option in offered if option not in used), "")
    grey = question.session.tr("such as {example}", example=next_one) if next_one else ""
    traits = {"description": title, "options": offered, "placeholder": grey}
    return Control(field(widgets.Combobox, ensure_option=False, **traits))


def _long(question: Question, _: LongText) -> Control:
    return Control(field(widgets.Textarea, description=question.title, rows=3))


def _listed(question: Question, _: TextList) -> Control:
    area = field(widgets.Textarea, description=question.title, rows=3)
    return Control(area, read=lambda text: tuple(text.split("\n")) if text else (), write="\n".join)


def _suggested(question: Question, meaning: Suggested) -> Control:
    options = [question.session.tr(option) for option in meaning.options]
    return _open_choice(question, [*options, *question.session.used(question.kind, question.name)])


def _scale(question: Question, meaning: Scale) -> Control:
    tr = question.session.tr
    scores = range(meaning.low, meaning.high + 1)
    options = [(score_text(tr, score, meaning.word(score)), score) for score in scores]
    return _dropdown(question, [(tr(NOT_SCORED), None), *options])


def score_text(tr: Translator, score: int, word: str) -> str:
    """A score and what it means: “2 – delighted”."""
    # U+2212 and a left-to-right mark keep the minus at the number's left in Hebrew, too.
    number = f"\u200e{score}".replace("-", "\u2212")
    return f"{number} – {tr(word)}"


def _choice(question: Question, meaning: Choice) -> Control:
    tr = question.session.tr
    options: list[tuple[str, Any]] = [(tr(text), value) for value, text in meaning.labels.items()]
    if question.field.default is None:
        options = [(tr(NOT_CHOSEN), None), *options]
    return _dropdown(question, options)


def _dropdown(question: Question, options: list[tuple[str, Any]]) -> Control:
    # A Dropdown takes None for "nothing selected" and would show an empty line.
    shown = [(text, "" if value is None else value) for text, value in options]
    css = option_css(shown)
    widget = field(widgets.Dropdown, options=shown, description=question.title, _dom_classes=css)
    return Control(
        widget,
        read=lambda value: None if value == "" else value,
        write=lambda value: "" if value is None else value,
    )


def _flag(question: Question, _: YesNo) -> Control:
    return Control(field(widgets.Checkbox, description=question.title, indent=False))


def _day(question: Question, _: Date) -> Control:
    # A browser's own field for dates writes them in its own language, not in the workshop's.
    tr = question.session.tr
    example = tr("such as {example}", example=day_to_read(EXAMPLE_DAY, tr))
    return Control(
        field(widgets.Text, description=question.title, placeholder=example),
        read=lambda text: read_day(text) or text.strip() or None,
        write=lambda day: day_to_read(day, tr) if day else "",
    )


CONTROLS: dict[type, Callable[[Question, Any], Control]] = {
    LineText: _line,
    LongText: _long,
    TextList: _listed,
    Suggested: _suggested,
    Scale: _scale,
    Choice: _choice,
    YesNo: _flag,
    Date: _day,
    PictureFile: lambda question, _: PictureControl(question),
    Ref: lambda question, meaning: RefControl(question, meaning.kind),
    Refs: lambda question, meaning: RefsControl(question, meaning.kind),
}


def control_for(question: Question) -> Control:
    """The control for a field, chosen by the field's meaning."""
    meaning = meaning_of(question.field)
    return CONTROLS[type(meaning)](question, meaning)
