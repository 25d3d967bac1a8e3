"""The path of a handout, which shows itself as a link in a notebook."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import quote

if TYPE_CHECKING:
    from jmkit.i18n import Translator


class HandoutFile(type(Path())):  # type: ignore[misc]  # Path itself cannot be extended in 3.11
    """The path of a handout, which shows itself as a link in a notebook."""

    _link = ""

    def within(self, folder: Path, tr: Translator) -> Self:
        """The same path, with a link that works from the notebooks in a folder."""
        shown = self.relative_to(folder) if self.is_relative_to(folder) else self
        text = escape(tr("Your handout is ready:"))
        link = (
            f'<a href="{escape(quote(shown.as_posix()))}" target="_blank">{escape(shown.name)}</a>'
        )
        self._link = f'<p dir="{tr.direction}">{text} {link}</p>'
        return self

    def _repr_html_(self) -> str | None:
        return self._link or None
