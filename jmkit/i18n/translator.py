"""One language: its words, direction, dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from jmkit.i18n.bidi import Direction

_FOLDER = Path(__file__).parent / "catalogues"
_SOURCE_LANGUAGE = "en"


def languages() -> tuple[str, ...]:
    """The codes of the languages jmkit speaks, English first.

    >>> languages()
    ('en', 'he')
    """
    return (_SOURCE_LANGUAGE, *sorted(p.stem for p in _FOLDER.glob("*.po")))


@dataclass(frozen=True)
class Translator:
    """Translates jmkit's own sentences into one language; called like a function.

    Args:
        language: A code from `languages()`.

    >>> Translator("en")("{n} stages", n=5)
    '5 stages'
    """

    language: str = _SOURCE_LANGUAGE

    def __call__(self, message: str, **values: Any) -> str:
        """The message in this language, its ``{placeholders}`` filled; English where none is."""
        # gettext answers an empty message with the catalogue's own header.
        text = _catalogue(self.language).gettext(message) if message else ""
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, n: int, **values: Any) -> str:
        """The form of a counted message that fits ``n``, with ``{n}`` filled.

        >>> Translator("en").plural("{n} stage", "{n} stages", 1)
        '1 stage'
        """
        text = _catalogue(self.language).ngettext(one, many, n)
        return text.format(n=f"{n:,}", **values)

    @property
    def direction(self) -> Direction:
        """Which way the language reads: ``"rtl"`` or ``"ltr"``."""
        return _direction(self.language)

    @property
    def rtl(self) -> bool:
        """Whether the language reads from right to left."""
        return self.direction == "rtl"

    def date(self, day: dt.date) -> str:
        """A day as people of this language write it.

        >>> import datetime
        >>> Translator("he").date(datetime.date(2026, 11, 23))
        '23.11.2026'
        """
        from babel.dates import format_date

        # Babel's short English date is the American one; a month's name cannot be misread.
        return format_date(day, "d MMM y" if self.language == "en" else "short", self.language)

    def time(self, moment: dt.datetime) -> str:
        """The hour and minute of a moment, as 10:42, in every language."""
        return f"{moment:%H:%M}"


@cache
def _catalogue(language: str) -> NullTranslations:
    path = _FOLDER / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def _direction(language: str) -> Direction:
    from babel import Locale

    return "rtl" if Locale.parse(language).text_direction == "rtl" else "ltr"
