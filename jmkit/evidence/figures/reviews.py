"""Reviews: how customers rate, and what the most telling of them say."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jmkit.evidence.columns.names import need_columns
from jmkit.evidence.display import NOTHING, Rows, number, percent
from jmkit.evidence.figures.answers import score_of
from jmkit.evidence.files.reading import Reading
from jmkit.evidence.files.tables import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.evidence.files.tables import Source
    from jmkit.i18n import Translator

_COLUMNS = ("date", "channel", "rating", "text")
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y")
_LOW, _HIGH = 1, 5
_COMPLAINT, _PRAISE = 2, 4
_LONG_ENOUGH = 300  # a longer review tells no more


@dataclass(frozen=True)
class Review:
    """One review, as written; `rating` is None where it gave no whole number from 1 to 5."""

    date: str
    channel: str
    rating: int | None
    text: str

    @property
    def day(self) -> dt.date | None:
        """The date, if it is one: year-month-day, or day first."""
        words = self.date.split()
        day = words[0].partition("T")[0] if words else ""
        return next((d for form in _DATES if (d := _day(day, form))), None)


@dataclass(frozen=True)
class Reviews:
    """All reviews of a table, in its order, and how it was read."""

    all: tuple[Review, ...]
    reading: Reading = field(default_factory=Reading, compare=False)

    @property
    def n(self) -> int:
        """How many reviews there are, rated or not."""
        return len(self.all)

    @property
    def unrated(self) -> int:
        """How many gave no rating from 1 to 5; they count in no figure."""
        return sum(r.rating is None for r in self.all)

    @property
    def average(self) -> float | None:
        """The mean rating, 1 … 5; None without ratings."""
        ratings = [r.rating for r in self.all if r.rating is not None]
        return sum(ratings) / len(ratings) if ratings else None

    @property
    def counts(self) -> dict[int, int]:
        """How many gave each rating, 5 first."""
        return {n: sum(r.rating == n for r in self.all) for n in range(_HIGH, _LOW - 1, -1)}

    @property
    def worst(self) -> tuple[Review, ...]:
        """The complaints in words (ratings 1 and 2): lowest, then fullest, then latest first."""
        some = (r for r in self.all if r.text.strip() and (r.rating or _HIGH) <= _COMPLAINT)
        return _telling(some, sign=1)

    @property
    def best(self) -> tuple[Review, ...]:
        """The praise in words (ratings 4 and 5): highest, then fullest, then latest first."""
        some = (r for r in self.all if r.text.strip() and (r.rating or _LOW) >= _PRAISE)
        return _telling(some, sign=-1)

    def ratings(self, tr: Translator) -> Rows:
        """How many gave each rating, and the mean."""
        header = (tr("Rating"), tr("Reviews"), tr("Share"))
        rated = self.n - self.unrated
        body = [
            (str(r), number(n), percent(n / rated if rated else None))
            for r, n in self.counts.items()
        ]
        body.append((tr("Mean"), number(self.average, 1), NOTHING))
        return Rows(header, tuple(body))

    def rows(self, tr: Translator, limit: int = 5) -> Rows:
        """The most telling reviews: so many of the worst, then as many of the best."""
        header = (tr("Rating"), tr("What they wrote"), tr("Channel"), tr("Date"))
        chosen = (*self.worst[:limit], *self.best[:limit])
        return Rows(header, tuple((str(r.rating), r.text, r.channel, _date(r, tr)) for r in chosen))

    def notes(self, tr: Translator) -> tuple[str, ...]:
        """What the figures leave out, in sentences; nothing when all was counted."""
        unrated = tr("Reviews without a rating from 1 to 5: {n}.", n=number(self.unrated))
        return (*self.reading.notes(tr), *([unrated] if self.unrated else []))


def reviews(source: Source) -> Reviews:
    """The reviews in a table with the columns date, channel, rating (1–5) and text.

    Args:
        source: A table, or the path of a data file; its columns may have Hebrew names.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    table = texts_of(source, _COLUMNS)
    found = need_columns(table.columns, _COLUMNS, table.name, table.unread)
    columns = (table.column(found[name]) for name in _COLUMNS)
    return Reviews(
        tuple(
            Review(date, channel, score_of(rating, _LOW, _HIGH), text)
            for date, channel, rating, text in zip(*columns, strict=True)
        ),
        table.reading,
    )


def _telling(some: Iterable[Review], sign: int) -> tuple[Review, ...]:
    latest_first = sorted(some, key=lambda r: r.day or dt.date.min, reverse=True)
    return tuple(sorted(latest_first, key=lambda r: (sign * (r.rating or 0), -_fullness(r))))


def _fullness(review: Review) -> int:
    return min(len(review.text), _LONG_ENOUGH)


def _date(review: Review, tr: Translator) -> str:
    return tr.date(review.day) if review.day else review.date


def _day(text: str, form: str) -> dt.date | None:
    try:
        return dt.date(*time.strptime(text, form)[:3])
    except ValueError:
        return None
