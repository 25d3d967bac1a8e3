"""A field's place in a form: its control, the help beside it, and what is said while typing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from jmkit.forms.styles.html import bdi
from jmkit.forms.styles.widgets import box, css_of, markup, set_css
from jmkit.model.meaning import LineText, LongText, Suggested, TextList, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.forms.fields.control import Control, Question

_WRITTEN = (LineText, LongText, TextList, Suggested)
_SHORT = 70  # characters of an example that stands beside its field; a longer one unfolds


class FieldRow:
    """One field of a form.

    Args:
        question: The field.
        control: Its control.
    """

    def __init__(self, question: Question, control: Control) -> None:
        self.question, self.control = question, control
        self._messages: tuple[str, ...] = ()
        self._echo = ""
        self._shown: Any = None
        names = ("jmkit-field", f"jmkit-name-{question.name}")
        set_css(control.widget, (*css_of(control.widget), *names))  # one message, not two
        hint = _hint(question)
        self.widget = box([control.widget, *([markup(hint)] if hint else [])], "jmkit-row")

    @property
    def is_filled(self) -> bool:
        """Whether its control holds anything but what stands there before anybody types."""
        return bool(self.control.value != self.question.field.default)

    @property
    def has_messages(self) -> bool:
        """Whether something is said about it."""
        return bool(self._messages)

    def show_messages(self, messages: Sequence[str], echo: str = "") -> None:
        """Shows these messages under the field, and no others.

        Args:
            messages: HTML in which people's text is escaped.
            echo: What the form has understood, as text.
        """
        if (*messages, echo) == (*self._messages, self._echo):
            return
        self._messages, self._echo = tuple(messages), echo
        if self._shown is None:  # added behind the control, which so keeps its place and its cursor
            self._shown = markup("")
            self.widget.children = (*self.widget.children, self._shown)
        lines = "".join(f"<div>{message}</div>" for message in messages)
        lines += f'<div class="jmkit-echo">{escape(echo)}</div>' if echo else ""
        self._shown.value = f'<div class="jmkit-note" role="status">{lines}</div>' if lines else ""


def _hint(question: Question) -> str:
    tr = question.session.tr
    help_text = tr(question.field.description or "")
    example = _example_of(question)
    parts = [f"<span>{escape(help_text)}</span>"] if help_text else []
    if example:
        parts.append(_example(tr("Example"), example))
    return f'<div class="jmkit-hint">{" ".join(parts)}</div>' if parts else ""


def _example_of(question: Question) -> str:
    if question.asks or not isinstance(meaning_of(question.field), _WRITTEN):
        return ""
    example = question.session.example(question.kind, question.name)
    return " · ".join(example) if isinstance(example, tuple) else example or ""


def _example(title: str, text: str) -> str:
    shown, name = bdi(text), escape(title)
    if len(text) <= _SHORT:
        return f'<span class="jmkit-example"><b>{name}:</b> {shown}</span>'
    return f'<details class="jmkit-example"><summary>{name}</summary>{shown}</details>'
