"""Figures of an event log, for pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.handouts.memo import remembered
from jmkit.handouts.pictures import file_in
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.drawing import StageFigures
    from jmkit.evidence.funnel import Funnel
    from jmkit.handouts.context import Context
    from jmkit.model import Journey


def figures_of(name: str, context: Context) -> dict[str, StageFigures]:
    """What an event log says of each stage, by the stage's id; nothing without a name.

    Args:
        name: A data file in the workshop folder.
        context: The workshop.

    Raises:
        DataFileError: There is no such file, or it cannot be read.
    """
    if not name:
        return {}
    from jmkit.drawing import StageFigures  # noqa: PLC0415 -- heavy
    from jmkit.evidence.display import duration  # noqa: PLC0415 -- loaded on first use

    path = file_in(context.folder, name)
    if path is None:
        raise DataFileError(
            N_(
                "There is no file “{file}” in the workshop folder. Put it there, or write another "
                "name in the cell."
            ),
            file=name,
        )
    return {
        stage.id: StageFigures(
            reached=stage.reached,
            conversion=stage.conversion,
            dwell=duration(stage.dwell, context.tr) if stage.dwell is not None else "",
        )
        for stage in funnel_in(path, context.journey).stages
    }


def funnel_in(path: Path, journey: Journey) -> Funnel:
    """The funnel of an event log, counted once for all journeys that order its stages alike.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    from jmkit.evidence.events import count, stage_names  # noqa: PLC0415 -- loaded on first use
    from jmkit.evidence.funnel import funnel_of, place_in  # noqa: PLC0415 -- loaded on first use

    place_of = place_in(journey)
    places = {name: place_of(name) for name in remembered(path, "stages", stage_names)}
    counts = remembered(path, tuple(places.items()), lambda path: count(path, places.get))
    return funnel_of(counts, journey)
