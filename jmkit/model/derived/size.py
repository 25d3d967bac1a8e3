"""How much of a journey a picture or a page has room for, and whether some records fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from jmkit.limits import (
    DRAWN_AREA,
    DRAWN_LETTERS,
    DRAWN_RECORDS,
    DRAWN_STAGES,
    PRINTED_AREA,
    PRINTED_LETTERS,
)
from jmkit.model.meaning import Refs, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jmkit.model.record import Record

    Records = Mapping[str, Sequence[Record]]

_APIECE = 40  # letters that a record, a line of a list or a reference counts for, beside its text
_LEAST_TEXT = 60


@dataclass(frozen=True)
class Size:
    """How much there is room for.

    Args:
        letters: Of all texts together; each record and line of a list counts for some, and a
            record for as often as it refers to others, beside which it is shown.
        area: Stages times the letters of the fullest one: a column is as high as its neighbour.
        records: Of a kind.
        stages: Of a journey.
        text: Letters of one text.
        listed: Lines of a list, and references of a record.
    """

    letters: int
    area: int
    records: int
    stages: int
    text: int
    listed: int

    def smaller(self) -> Size:
        """Half of everything that may be less; short texts come before few records."""
        if self.text > _LEAST_TEXT:
            return replace(self, text=self.text // 2, listed=max(self.listed // 2, 1))
        halves = {name: max(getattr(self, name) // 2, 1) for name in ("records", "stages")}
        return replace(self, **halves, listed=max(self.listed // 2, 1))


DRAWN = Size(DRAWN_LETTERS, DRAWN_AREA, DRAWN_RECORDS, DRAWN_STAGES, text=1_000, listed=60)
PRINTED = Size(PRINTED_LETTERS, PRINTED_AREA, records=2_000, stages=500, text=10_000, listed=500)


def fits(records: Records, size: Size) -> bool:
    """Whether there is room for records, given by kind."""
    weights = {r.id: _weight(r) for some in records.values() for r in some}
    stages = {stage.id: weights[stage.id] for stage in records.get("stage", ())}
    home = {p.id: getattr(p, "stage", "") for p in records.get("pain-point", ())}
    for some in records.values():
        for record in some:
            answered = (home.get(pain, "") for pain in getattr(record, "answers", ()))
            for stage in {getattr(record, "stage", ""), *answered} & stages.keys():
                stages[stage] += weights[record.id]
    fullest = max(stages.values(), default=0)
    return sum(weights.values()) <= size.letters and len(stages) * fullest <= size.area


def _weight(record: Record) -> int:
    letters, references = _APIECE, 1
    for name, is_reference in texts_of(type(record)):
        value = getattr(record, name)
        if is_reference:
            references = max(references, len(value))
        elif isinstance(value, tuple):
            letters += sum(map(len, value)) + _APIECE * len(value)
        else:
            letters += len(value)
    return letters * references


@cache
def texts_of(kind: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The fields of a record kind that hold texts, and whether they refer to other records."""
    blank = kind(id="-")
    fields = ((name, meaning_of(field)) for name, field in kind.fields().items())
    return tuple(
        (name, isinstance(what, Refs))
        for name, what in fields
        if isinstance(getattr(blank, name), str | tuple)
    )
