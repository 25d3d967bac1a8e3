"""From a field's meaning to a control: one function a meaning, and a public way to add more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.fields.control import Control, Question
from jmkit.forms.fields.references import NOT_CHOSEN, RefControl, RefsControl
from jmkit.forms.page_ids import option_css
from jmkit.forms.styles.widgets import field
from jmkit.i18n import N_
from jmkit.model.meaning import (
    Choice,
    Day,
    Flag,
    Line,
    Listed,
    Long,
    Picture,
    Ref,
    Refs,
    Scale,
    Suggested,
    bounds_of,
    meaning_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.i18n import Translator

NOT_SCORED = N_("– not scored yet –")


def _line(question: Question, _: Line) -> Control:
    options = question.session.suggestions(question.kind, question.name)
    return _open_choice(question, options) if options else _text(question)


def _text(question: Question) -> Control:
    return Control(field(widgets.Text, description=question.title))


def _open_choice(question: Question, options: Sequence[str]) -> Control:
    title, offered = question.title, tuple(dict.fromkeys(options))
    return Control(field(widgets.Combobox, description=title, options=offered, ensure_option=False))


def _long(question: Question, _: Long) -> Control:
    return Control(field(widgets.Textarea, description=question.title, rows=3))


def _listed(question: Question, _: Listed) -> Control:
    area = field(widgets.Textarea, description=question.title, rows=3)
    return Control(area, read=lambda text: tuple(text.split("\n")) if text else (), write="\n".join)


def _suggested(question: Question, meaning: Suggested) -> Control:
    options = [question.session.tr(option) for option in meaning.options]
    return _open_choice(question, [*options, *question.session.used(question.kind, question.name)])


def _scale(question: Question, meaning: Scale) -> Control:
    tr = question.session.tr
    low, _ = bounds_of(question.field)
    words = (score_text(tr, low + n, word) for n, word in enumerate(meaning.words))
    options = [(text, low + n) for n, text in enumerate(words)]
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


def _flag(question: Question, _: Flag) -> Control:
    return Control(field(widgets.Checkbox, description=question.title, indent=False))


def _day(question: Question, _: Day) -> Control:
    return Control(field(widgets.DatePicker, description=question.title))


CONTROLS: dict[type, Callable[[Question, Any], Control]] = {
    Line: _line,
    Long: _long,
    Listed: _listed,
    Suggested: _suggested,
    Scale: _scale,
    Choice: _choice,
    Flag: _flag,
    Day: _day,
    Picture: _line,
    Ref: lambda question, meaning: RefControl(question, meaning.kind),
    Refs: lambda question, meaning: RefsControl(question, meaning.kind),
}


def control_for(question: Question) -> Control:
    """The control for a field, chosen by the field's meaning."""
    meaning = meaning_of(question.field)
    return CONTROLS[type(meaning)](question, meaning)
