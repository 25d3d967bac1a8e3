"""Masks what is personal in everything that leaves a workshop, and remembers what it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jmkit.handouts.html.text_nodes import Edit, edit_texts, edited
from jmkit.handouts.privacy.names import Names
from jmkit.handouts.privacy.normal import normal
from jmkit.handouts.privacy.rules import personal
from jmkit.i18n import N_
from jmkit.limits import MASKED_SIGNS
from jmkit.model import Journey
from jmkit.model.meaning import PictureFile, Ref, Refs, meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup
    from pydantic.fields import FieldInfo

    from jmkit.handouts.privacy.normal import Normal
    from jmkit.i18n import Translator
    from jmkit.model import Record

MASK = "•••"


class Private(NamedTuple):
    """Something personal that was found.

    Args:
        kind: What it is, marked for translation.
        text: As it was written.
    """

    kind: str
    text: str


@dataclass
class Masks:
    """Masks texts one after the other, and remembers what it found.

    Args:
        tr: The language of the handout.
        personal: Whether personal data is masked.
        names: Names to stand as "Participant 1" and so on, such as those of the participants.
    """

    tr: Translator
    personal: bool = True
    names: tuple[str, ...] = ()
    found: dict[Private, None] = field(default_factory=dict)
    _edits: dict[str, list[Edit]] = field(default_factory=dict, repr=False)
    _left: int = MASKED_SIGNS

    def text(self, text: str) -> str:
        """The text with every find masked, and all else as it was.

        >>> from jmkit.i18n import Translator
        >>> Masks(Translator("en")).text("Call 054-1234567, costs 1,250 ₪")
        'Call •••, costs 1,250 ₪'
        """
        return edited(text, self.edits(text))

    def html(self, html: str) -> Markup:
        """A piece of HTML with the same masked in its texts; see `edit_texts`."""
        return edit_texts(html, self.edits)

    def edits(self, text: str) -> list[Edit]:
        """What `text` changes in a text, from first to last."""
        if text not in self._edits:
            self._edits[text] = self._find_edits(text)
        return self._edits[text]

    def _find_edits(self, text: str) -> list[Edit]:
        self._left -= len(text)
        if self._left < 0 and text.strip():
            self.found[Private(N_("Too much text to look through"), MASK)] = None
            return [Edit(0, len(text), MASK)]
        plain = normal(text)
        edits = sorted((*self._personal(plain, text), *self._names(plain, text)))
        kept: list[Edit] = []
        for edit in edits:
            if not kept or edit.start >= kept[-1].end:
                kept.append(edit)
            elif edit.end > kept[-1].end:  # a name that begins in an address: both go
                kept[-1] = kept[-1]._replace(end=edit.end)
        return kept

    def journey(self, journey: Journey) -> Journey:
        """The journey with every text masked that a person wrote."""
        return Journey(
            {kind: tuple(map(self._record, some)) for kind, some in journey.records.items()}
        )

    @cached_property
    def _known(self) -> Names:
        return Names(self.names)

    def _personal(self, plain: Normal, text: str) -> Iterator[Edit]:
        for find in personal(plain.text) if self.personal else ():
            start, end = plain.span(find.start, find.end)
            self.found[Private(find.kind, text[start:end])] = None
            yield Edit(start, end, MASK)

    def _names(self, plain: Normal, text: str) -> Iterator[Edit]:
        for name in self._known.find(plain.text) if self.names else ():
            start, end = plain.span(name.start, name.end)
            self.found[Private(N_("Participant's name"), text[start:end])] = None
            yield Edit(start, end, self.tr("Participant {n}", n=name.number))

    def _record(self, record: Record) -> Record:
        old = record.values()
        written = (name for name, about in record.fields().items() if _is_written(about))
        new = {name: self._value(old[name]) for name in written}
        changed = {name: value for name, value in new.items() if value != old[name]}
        return record.model_copy(update=changed) if changed else record

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return tuple(self.text(v) if isinstance(v, str) else v for v in value)
        return value


def _is_written(about: FieldInfo) -> bool:
    # Whether people wrote it in words: neither a reference nor the name of a picture file.
    return not isinstance(meaning_of(about), Ref | Refs | PictureFile)


def listed(found: Iterable[Private], tr: Translator) -> list[str]:
    """What was found, a line each, for whoever decides.

    >>> from jmkit.i18n import Translator
    >>> listed([Private("Phone number", "*6789")], Translator("en"))
    ['Phone number: *6789']
    """
    return [f"{tr(one.kind)}: {one.text}" for one in sorted(found)]
