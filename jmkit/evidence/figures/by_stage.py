"""Which stage a row of a data file speaks of, and what a survey says of each stage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jmkit.evidence.columns.names import need_columns
from jmkit.evidence.figures.answers import answers
from jmkit.evidence.figures.formulas import nps
from jmkit.evidence.files.tables import texts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.files.tables import Source
    from jmkit.model import Journey
_COLUMNS = ("stage", "nps")


def place_of(journey: Journey, mapping: SourceMapping | None = None) -> Callable[[str], int | None]:
    """Finds the place of a stage in the journey by its id or its title; None for an unknown one.

    Args:
        journey: Whose stages.
        mapping: What is said of the events of a file, which goes before.

    >>> from jmkit.model import Journey, Stage
    >>> find = place_of(Journey.of([Stage(id="s1", title="Purchase")]))
    >>> find(" purchase"), find("s1"), find("Refund")
    (0, 0, None)
    """
    places: dict[str, int] = {}
    for place, stage in enumerate(journey.stages):
        places.setdefault(_plain(stage.title), place)
    places |= {_plain(stage.id): place for place, stage in enumerate(journey.stages)}

    def find(name: str) -> int | None:
        said = mapping.stage_of(name) if mapping else None
        return None if said == "" else places.get(_plain(said or name))

    return find


def nps_by_stage(source: Source, journey: Journey) -> dict[str, float]:
    """The net promoter score of each stage in which a survey was asked, by the stage's id.

    Percentage scoring 9–10 minus percentage scoring 0–6, −100 to 100 (Reichheld 2003).

    Args:
        source: A table with the columns stage and nps, or the path of a data file. A stage may be
            given by its id or its title; answers that name none of the journey's are left out.
        journey: Whose stages.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.

    >>> from pandas import DataFrame
    >>> from jmkit.model import Journey, Stage
    >>> asked = DataFrame({"stage": ["Purchase", "Purchase"], "nps": [10, 3]})
    >>> nps_by_stage(asked, Journey.of([Stage(id="s1", title="Purchase")]))
    {'s1': 0.0}
    """
    table = texts_of(source, _COLUMNS)
    columns = need_columns(table.columns, _COLUMNS, table.name, table.unread)
    find, given = place_of(journey), defaultdict(list)
    pairs = zip(*(table.column(columns[name]) for name in _COLUMNS), strict=True)
    for name, answer in pairs:
        given[find(name)].append(answer)
    scores = {place: nps(answers(some, 0, 10).scores) for place, some in given.items()}
    stages = enumerate(journey.stages)
    return {s.id: n for place, s in stages if (n := scores.get(place)) is not None}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
