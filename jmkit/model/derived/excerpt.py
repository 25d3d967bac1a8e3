"""As much of a journey as a picture or a page can hold; what was left out is told, never lost.

Whoever draws or prints works on an excerpt, so that the work is bounded whatever a journey holds.
A journey that is small enough, as those of real workshops are, is its own excerpt.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.i18n import N_
from jmkit.model.derived.size import fits, texts_of
from jmkit.model.journey import Journey
from jmkit.model.record import Record, record_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jmkit.i18n import Translator
    from jmkit.model.derived.size import Records, Size

_ELLIPSIS = "…"
_WHOLE = {"position", "photo"}


class Omission(NamedTuple):
    """How many records of a kind an excerpt shows, and of how many."""

    kind: str
    shown: int
    total: int


def excerpt(journey: Journey, size: Size) -> Journey:
    """The journey itself where there is room for it; else as much of it as there is.

    Every stage keeps its share of what belongs to stages. `Journey.whole` of an excerpt is the
    journey it was taken from.

    Args:
        journey: Any.
        size: How much there is room for.
    """
    if size not in journey.cache:
        journey.cache[size] = _taken(journey, size)
    found: Journey = journey.cache[size]
    return found


def _taken(journey: Journey, size: Size) -> Journey:
    records = _cut(journey.records, size)
    while size.records > 1 and not fits(records, size):
        size = size.smaller()
        records = _cut(records, size)
    if all(some is journey.records[kind] for kind, some in records.items()):
        return journey
    shorter = {
        kind for kind, some in records.items() if not {*map(id, some)} <= _ids(journey, kind)
    }
    whole = {kind: tuple(some) for kind, some in records.items()}
    return Journey(whole, journey.whole, journey.shorter | shorter)


def _ids(journey: Journey, kind: str) -> set[int]:
    return {id(record) for record in journey.records[kind]}


def omissions(journey: Journey) -> list[Omission]:
    """What an excerpt shows less of than there is, by kind."""
    if journey.whole is journey:
        return []
    counts = ((kind, len(some)) for kind, some in journey.whole.records.items())
    shown = {kind: len(some) for kind, some in journey.records.items()}
    return [Omission(kind, shown.get(kind, 0), n) for kind, n in counts if shown.get(kind, 0) < n]


def describe_omissions(
    journey: Journey, tr: Translator, kinds: Iterable[str] | None = None
) -> list[str]:
    """What an excerpt leaves out, in sentences; none for a journey that is whole.

    Args:
        journey: The excerpt.
        tr: The language.
        kinds: Of which kinds it is told; of all when left out.

    >>> from jmkit.i18n import Translator
    >>> from jmkit.model import Stage
    >>> from jmkit.model.derived.size import DRAWN
    >>> many = Journey.of(Stage(title=str(n)) for n in range(3000))
    >>> describe_omissions(excerpt(many, DRAWN), Translator("en"))
    ['There is not room for all of it here (stages: 60 of 3,000). The rest stays in work/.']
    """
    wanted = set(journey.records) if kinds is None else set(kinds)
    counts = ", ".join(_counted(left, tr) for left in omissions(journey) if left.kind in wanted)
    sentences = []
    if counts:
        message = N_("There is not room for all of it here ({counts}). The rest stays in work/.")
        sentences.append(tr(message, counts=counts))
    if wanted & journey.shorter:
        sentences.append(tr(N_("Long texts are cut here; they are whole in the forms.")))
    return sentences


def _counted(left: Omission, tr: Translator) -> str:
    kind = tr(record_class(left.kind).label_many).lower()
    message = N_("{kind}: {shown} of {count}")
    return tr(message, kind=kind, shown=f"{left.shown:,}", count=f"{left.total:,}")


def shortened(text: str, most: int) -> str:
    """A text, cut where it is too long, with a sign that says so.

    >>> shortened("a long way home", 8)
    'a long…'
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + _ELLIPSIS


def _cut(records: Records, size: Size) -> dict[str, Sequence[Record]]:
    stages = [stage.id for stage in records.get("stage", ())]
    hidden = set(stages[size.stages :])
    kept = {kind: _fewer(kind, some, size, hidden) for kind, some in records.items()}
    return {kind: _shorter(some, size) for kind, some in kept.items()}


def _fewer(kind: str, records: Sequence[Record], size: Size, hidden: set[str]) -> Sequence[Record]:
    most = size.stages if kind == "stage" else size.records
    if "stage" not in record_class(kind).fields():
        return records if len(records) <= most else records[:most]
    of_stage: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        of_stage[getattr(record, "stage", "")].append(record)
    shown = [some for key, some in of_stage.items() if key not in hidden]
    if len(records) <= most and len(shown) == len(of_stage):
        return records
    each = _share([len(some) for some in shown], most)
    kept = {id(record) for some in shown for record in some[:each]}
    return tuple(record for record in records if id(record) in kept)[:most]


def _share(counts: Sequence[int], most: int) -> int:
    # How many of each stage: the few that most stages have leave room for those that have many.
    return max((n for n in range(1, most + 1) if sum(min(c, n) for c in counts) <= most), default=1)


def _shorter(records: Sequence[Record], size: Size) -> Sequence[Record]:
    cut = [_shorter_record(record, size) for record in records]
    same = all(one is other for one, other in zip(records, cut, strict=True))
    return records if same else tuple(cut)


def _shorter_record(record: Record, size: Size) -> Record:
    changed = {
        name: new
        for name, _ in texts_of(type(record))
        if name not in _WHOLE
        and (new := _shorter_value(value := getattr(record, name), size)) is not value
    }
    return record.model_copy(update=changed) if changed else record


def _shorter_value(value: Any, size: Size) -> Any:
    if isinstance(value, str):
        return shortened(value, size.text)
    if not isinstance(value, tuple):
        return value
    cut = tuple(shortened(line, size.text) for line in value[: size.listed])
    return value if cut == value else cut
