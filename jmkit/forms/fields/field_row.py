"""A field's place in a form: its control, the help beside it, and what is said while typing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from jmkit.forms.styles.html import bdi
from jmkit.forms.styles.widgets import box, markup
from jmkit.model.meaning import Line, Listed, Long, Suggested, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.forms.fields.control import Control, Question

_WRITTEN = (Line, Long, Listed, Suggested)
_SHORT = 70  # characters of an example that stands beside its field; a longer one unfolds


class FieldRow:
    """One field of a form.

    Args:
        question: The field.
        control: Its control.
    """

    def __init__(self, question: Question, control: Control) -> None:
        self.control = control
        self._messages: tuple[str, ...] = ()
        self._shown: Any = None
        control.widget._dom_classes += ("jmkit-field", f"jmkit-name-{question.name}")  # noqa: SLF001 -- one message, not two
        hint = _hint(question)
        self.widget = box([control.widget, *([markup(hint)] if hint else [])], "jmkit-row")

    def show_messages(self, messages: Sequence[str]) -> None:
        """Shows these messages under the field, and no others.

        Args:
            messages: HTML in which people's text is escaped.
        """
        if tuple(messages) == self._messages:
            return
        self._messages = tuple(messages)
        if self._shown is None:  # added behind the control, which so keeps its place and its cursor
            self._shown = markup("")
            self.widget.children = (*self.widget.children, self._shown)
        lines = "".join(f"<div>{message}</div>" for message in messages)
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
    if not isinstance(meaning_of(question.field), _WRITTEN):
        return ""
    example = question.session.example(question.kind, question.name)
    return " · ".join(example) if isinstance(example, tuple) else example or ""


def _example(title: str, text: str) -> str:
    shown, name = bdi(text), escape(title)
    if len(text) <= _SHORT:
        return f'<span class="jmkit-example"><b>{name}:</b> {shown}</span>'
    return f'<details class="jmkit-example"><summary>{name}</summary>{shown}</details>'
