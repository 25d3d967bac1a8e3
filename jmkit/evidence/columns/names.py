"""Which column is which, by its English or Hebrew name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError, name_list
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The name that an error tells comes first, then what is more likely.
SYNONYMS = {
    "date": ("תאריך", "מועד", "day", "review date", "created at", "timestamp"),
    "channel": ("ערוץ", "מקור", "פלטפורמה", "source", "platform"),
    "rating": ("דירוג", "ציון", "כוכבים", "stars", "score", "star rating"),
    "text": (
        *("טקסט", "ביקורת", "תוכן", "חוות דעת", "תגובה", "הערות"),
        *("review", "review text", "comment", "comments", "feedback", "content"),
    ),
    "customer": (
        *("לקוח", "לקוחה", "מזהה לקוח", "מספר לקוח"),
        *("customer id", "user", "user id", "client", "client id", "visitor id", "session id"),
    ),
    "stage": ("שלב", "שם השלב", "אירוע", "stage name", "event", "event name", "event type"),
    "time": (
        *("זמן", "מועד", "תאריך ושעה", "תאריך"),
        *("timestamp", "event time", "created at", "datetime", "date"),
    ),
    "nps": ("המלצה", "סיכוי להמלצה", "ציון nps", "nps score", "likelihood to recommend"),
    "csat": ("שביעות רצון", "satisfaction", "csat score"),
    "ces": ("קלות", "מאמץ", "effort", "ces score"),
}


def find_columns(columns: Iterable[str], wanted: Iterable[str]) -> dict[str, str]:
    """Those of the wanted columns that are there: our name to the name in the table.

    >>> find_columns(["תאריך", "Rating ", "userId"], ["date", "rating", "text", "customer"])
    {'date': 'תאריך', 'rating': 'Rating ', 'customer': 'userId'}
    >>> find_columns(["NPS (0-10)"], ["nps"])
    {'nps': 'NPS (0-10)'}
    """
    names = list(columns)
    # A name just as it is goes before one that is so in parts only.
    there = {_main_words(name): name for name in reversed(names)}
    there |= {_plain(name): name for name in names}
    found: dict[str, str] = {}
    for name in wanted:
        known = (there[_plain(n)] for n in (name, *SYNONYMS.get(name, ())) if _plain(n) in there)
        if (match := next(known, None)) is not None:
            found[name] = match
    return found


def need_columns(
    columns: Sequence[str], needed: Sequence[str], name: str = "", unread: Sequence[str] = ()
) -> dict[str, str]:
    """All the needed columns: our name to the name in the table.

    Args:
        columns: The columns of the table.
        needed: Names from `SYNONYMS`.
        name: The file's name, for the error.
        unread: Other columns that it has, for the error.

    Raises:
        DataFileError: One is not there.
    """
    found = find_columns(columns, needed)
    if missing := [n for n in needed if n not in found]:
        raise no_columns([*columns, *unread], missing, name)
    return found


def no_columns(columns: Sequence[str], missing: Sequence[str], name: str) -> DataFileError:
    """The error that says which columns there are and which are missing."""
    return DataFileError(
        N_(
            "The columns of {name} are: {found}. Missing: {missing}. Give them these names in "
            "line 1."
        ),
        name=name or "DataFrame",
        found=name_list(columns),
        missing=", ".join(f"{n} ({SYNONYMS[n][0]})" for n in missing),
    )


def plain_name(name: str) -> str:
    """A heading as it is compared: “NPS (0-10)” without its scale, “userId” as two words.

    >>> plain_name("NPS (0-10)"), plain_name("userId"), plain_name(" Order_ID:")
    ('nps', 'user id', 'order id')
    """
    return re.sub(r"""["'׳״:.?]""", "", _main_words(name)).strip()


def _main_words(name: str) -> str:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", str(name))
    return _plain(re.sub(r"[(\[{][^)\]}]{0,99}[)\]}]", " ", apart))


def _plain(name: str) -> str:
    letters = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", str(name))
    return re.sub(r"[\s_-]+", " ", letters).strip().casefold()
