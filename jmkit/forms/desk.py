"""What every form works with: the journals, the language, and worked examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.i18n import Translator
    from jmkit.journal import Journals
    from jmkit.model import Record


@dataclass(frozen=True)
class Desk:
    """One person's place at the table.

    Args:
        journals: Where what is typed goes, and where others' work comes from.
        tr: The workshop's language.
        example: The worked example of a field, given its record's kind and its name; or None.
        me: The id of this person's own participant record.
    """

    journals: Journals
    tr: Translator
    example: Callable[[str, str], Any]
    me: str

    def name_of(self, record: Record) -> str:
        """What a record is called in lists: its title, or a word for one without."""
        return record.title_text or self.tr("Untitled")

    def choices(self, kind: str) -> list[tuple[str, str]]:
        """The records of a kind as (name, id) pairs, in order."""
        return [(self.name_of(r), r.id) for r in self.journals.journey.all(kind)]
