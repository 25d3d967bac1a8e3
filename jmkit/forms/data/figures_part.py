"""The funnel of a log, which follows what is said of its columns and events."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.evidence.files.reading import Reading
from jmkit.forms.styles.html import bdi, sentence
from jmkit.forms.styles.widgets import box, label, markup
from jmkit.forms.timers import Debounce
from jmkit.rendering.measured import funnel_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jmkit.evidence.display import Rows
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession

_QUIET, _LONGEST = 0.4, 1.5  # seconds without a choice, and since the first, before it counts anew


class FiguresPart:
    """How many customers reach each stage, by one file.

    Args:
        session: Whose it is.
        path: The file.
        status: Where it says what went wrong.
    """

    def __init__(self, session: FormSession, path: Path, status: Status) -> None:
        self._session, self._path = session, path
        self._table = markup("", "jmkit-print")
        title = label(session.tr("How many go on"), "jmkit-group")
        self.widget = box((title, self._table))
        self._counting = Debounce(status.guard(self._count), _QUIET, _LONGEST)

    def refresh(self) -> None:
        """Counts anew as soon as nobody chooses."""
        self._counting.trigger()

    def close(self) -> None:
        """Counts no more."""
        self._counting.cancel()

    def _count(self) -> None:
        tr = self._session.tr
        try:
            funnel = funnel_in(self._path, self._session.journals.journey)
        except JmkitError as error:
            self._table.value = f"<p>{sentence(error.text(tr))}</p>"
            return
        if not any(stage.seen for stage in funnel.stages):
            none = tr("No event belongs to a stage yet: nothing can be counted.")
            self._table.value = f"<p>{sentence(none)}</p>"
            return
        counted = replace(funnel, reading=Reading(), times=())  # of these the report tells
        notes = (*funnel.definitions(tr), *counted.notes(tr))
        told = f'<p class="jmkit-small">{sentence(" ".join(notes))}</p>'
        self._table.value = _table(funnel.rows(tr), tr("How many go on")) + told


def _table(rows: Rows, caption: str) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in rows.header)
    body = "".join(f"<tr>{''.join(_cells(rows.header, row))}</tr>" for row in rows.body)
    return (
        f'<div class="jmkit-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="jmkit-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _cells(header: tuple[str, ...], row: tuple[str, ...]) -> Iterable[str]:
    first, *others = row
    yield f'<th scope="row">{bdi(first)}</th>'
    for name, text in zip(header[1:], others, strict=True):
        yield f'<td data-label="{escape(name)}">{escape(text)}</td>'
