"""Results as tables of texts to show; whoever prints them escapes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.i18n import isolate

if TYPE_CHECKING:
    import datetime as dt

    from jmkit.i18n import Translator

NOTHING = "–"

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


class Rows(NamedTuple):
    """A table to show: the names of its columns and its rows, all of them plain text."""

    header: tuple[str, ...]
    body: tuple[tuple[str, ...], ...]


def number(value: float | None, digits: int = 0) -> str:
    """A number with so many digits after the point; a dash where there is none.

    >>> number(4.25, 1), number(1250), number(None)
    ('4.2', '1,250', '–')
    """
    if value is None:
        return NOTHING
    text = f"{value:,.{digits}f}"
    # The minus would go to the wrong side in right-to-left text.
    return isolate(text.replace("-", "−"), "ltr") if text.startswith("-") else text


def percent(share: float | None) -> str:
    """A share of 1 as a percentage.

    >>> percent(0.254), percent(None)
    ('25%', '–')
    """
    return NOTHING if share is None else f"{share * 100:.0f}%"


def duration(time: dt.timedelta | None, tr: Translator) -> str:
    """A length of time in the largest unit of which there are at least two.

    >>> import datetime
    >>> from jmkit.i18n import Translator
    >>> duration(datetime.timedelta(hours=50), Translator("en"))
    '2 days'
    """
    if time is None:
        return NOTHING
    seconds = time.total_seconds()
    if seconds >= 2 * _DAY:
        return tr.plural("{n} day", "{n} days", round(seconds / _DAY))
    if seconds >= 2 * _HOUR:
        return tr.plural("{n} hour", "{n} hours", round(seconds / _HOUR))
    if seconds >= 2 * _MINUTE:
        return tr.plural("{n} minute", "{n} minutes", round(seconds / _MINUTE))
    return tr.plural("{n} second", "{n} seconds", round(seconds))
