"""Which column is which, by its English or Hebrew name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.evidence.files.data_files import listed
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SYNONYMS = {
    "date": ("תאריך", "מועד", "day"),
    "channel": ("ערוץ", "מקור", "source"),
    "rating": ("דירוג", "ציון", "כוכבים", "stars", "score"),
    "text": ("טקסט", "ביקורת", "תוכן", "חוות דעת", "review", "comment"),
    "customer": ("לקוח", "לקוחה", "מזהה לקוח", "customer id", "user"),
    "stage": ("שלב", "שם השלב"),
    "time": ("זמן", "מועד", "תאריך ושעה", "תאריך", "timestamp", "date"),
    "nps": ("המלצה", "סיכוי להמלצה", "likelihood to recommend"),
    "csat": ("שביעות רצון", "satisfaction"),
    "ces": ("קלות", "מאמץ", "effort"),
}


def find_columns(columns: Iterable[str], wanted: Iterable[str]) -> dict[str, str]:
    """Those of the wanted columns that are there: our name to the name in the table.

    >>> find_columns(["תאריך", "Rating "], ["date", "rating", "text"])
    {'date': 'תאריך', 'rating': 'Rating '}
    """
    there = {_plain(name): name for name in columns}
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
        found=listed(columns),
        missing=", ".join(f"{n} ({SYNONYMS[n][0]})" for n in missing),
    )


def _plain(name: str) -> str:
    letters = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", str(name))
    return re.sub(r"[\s_-]+", " ", letters).strip().casefold()
