"""Days as people write them, in any of the kit's languages, and said back in words."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from jmkit.i18n.translator import languages

if TYPE_CHECKING:
    from jmkit.i18n.translator import Translator

_LONGEST = 60  # letters of “on Wednesday the 23rd of September 2026”, and room to spare
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_SHORTEST = 3  # letters by which a month's name is known
_IN_HEBREW = "ב"  # “5 בינואר”
_ALSO = {"מרס": 3}  # beside מרץ
_SHORT_YEARS = range(10, 100)
_YEARS = range(1900, 2200)  # so that a year of which a digit is missing is none yet


def read_day(text: str, today: dt.date | None = None) -> dt.date | None:
    """The day that a text names; None where it names none.

    Day, month and year, in this order unless only another fits; the month as a number or a word of
    any of the languages. Without a year it is the one nearest to today.

    >>> read_day("5.1.2027") == read_day("5 Jan 2027") == read_day("ה-5 בינואר 27")
    True
    >>> read_day("5.1", dt.date(2026, 12, 1)), read_day("31.2.2027")
    (datetime.date(2027, 1, 5), None)
    """
    text = text.strip()[: _LONGEST + 1]
    if len(text) > _LONGEST:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return _day_of(_PARTS.findall(text), today or dt.datetime.now().astimezone().date())


def day_to_read(day: dt.date, tr: Translator) -> str:
    """A day in a form that people may change: short, and read as the same day again."""
    short = tr.date(day)
    return short if read_day(short, day) == day else day.isoformat()


def day_in_words(day: dt.date, tr: Translator) -> str:
    """A day with its weekday and the month's name, so that nobody can misread it.

    >>> from jmkit.i18n import Translator
    >>> day_in_words(dt.date(2027, 1, 5), Translator("en"))
    'Tuesday, 5 January 2027'
    """
    from babel.dates import format_date

    return format_date(day, "EEEE, d MMMM y" if tr.language == "en" else "full", tr.language)


def _day_of(parts: list[str], today: dt.date) -> dt.date | None:
    numbers = [int(part) for part in parts if part.isdecimal()]
    named = [month for part in parts if not part.isdecimal() and (month := _month(part))]
    match named, numbers:
        case ([month], [year, day]) | ([], [year, month, day]) if year in _YEARS:
            return _date([year], month, day, today)
        case [month], [day] | [day, _]:
            return _date(numbers[1:], month, day, today)
        case [], [day, month] | [day, month, _]:
            found = _date(numbers[2:], month, day, today)
            return found or _date(numbers[2:], day, month, today)
    return None


def _date(years: list[int], month: int, day: int, today: dt.date) -> dt.date | None:
    near = [today.year - 1, today.year, today.year + 1]
    wanted = [year + 2000 if year in _SHORT_YEARS else year for year in years] or near
    found = [d for year in wanted if year in _YEARS and (d := _real(year, month, day))]
    return min(found, key=lambda date: abs(date - today), default=None)


def _real(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):  # of a number with twenty digits
        return None


def _month(word: str) -> int | None:
    spellings = [word.casefold(), word.casefold().removeprefix(_IN_HEBREW)]
    return next(
        (
            number
            for spelling in spellings
            if len(spelling) >= _SHORTEST
            for name, number in _months().items()
            if name.startswith(spelling)
        ),
        None,
    )


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    named = {
        name.casefold(): number
        for language in languages()
        for number, name in get_month_names("wide", locale=language).items()
    }
    return named | _ALSO
