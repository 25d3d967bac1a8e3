"""Figures of data files, for pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.folder.names import inside
from jmkit.i18n import N_
from jmkit.rendering.cache import cached

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.drawing import StageFigures
    from jmkit.evidence.figures.funnel import Funnel
    from jmkit.model import Journey
    from jmkit.rendering.context import PictureContext


def figures_of(
    context: PictureContext, events: str = "", survey: str = ""
) -> dict[str, StageFigures]:
    """What data files say of each stage, by the stage's id; nothing without a name.

    Args:
        context: The workshop.
        events: An event log in the workshop folder.
        survey: A survey in the workshop folder that says in which stage it was asked.

    Raises:
        DataFileError: There is no such file, or it cannot be read.
    """
    figures = _counted(events, context) if events else {}
    if not survey:
        return figures
    from jmkit.drawing import StageFigures
    from jmkit.evidence.figures.by_stage import nps_by_stage

    asked = nps_by_stage(data_file(survey, context), context.journey)
    scored = {key: replace(figures.get(key, StageFigures()), nps=n) for key, n in asked.items()}
    return {**figures, **scored}


def _counted(name: str, context: PictureContext) -> dict[str, StageFigures]:
    from jmkit.drawing import StageFigures
    from jmkit.evidence.display import duration

    return {
        stage.id: StageFigures(
            reached=stage.reached,
            conversion=stage.conversion,
            dwell=duration(stage.dwell, context.tr) if stage.dwell is not None else "",
        )
        for stage in funnel_in(data_file(name, context), context.journey).stages
    }


def data_file(name: str, context: PictureContext) -> Path:
    """The path of a data file in the workshop folder.

    Raises:
        DataFileError: There is no such file.
        NameRefusedError: It lies outside.
    """
    path = inside(context.folder, name)
    if not path.is_file():
        raise DataFileError(
            N_(
                "There is no file “{file}” in the workshop folder. Put it there, or write another "
                "name in the cell."
            ),
            file=name,
        )
    return path


def funnel_in(path: Path, journey: Journey) -> Funnel:
    """The funnel of an event log, counted once for all journeys that order its stages alike.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    from jmkit.evidence.events import count, stage_names
    from jmkit.evidence.figures.by_stage import place_of
    from jmkit.evidence.figures.funnel import funnel_of

    find = place_of(journey)
    places = {name: find(name) for name in cached(path, "stages", stage_names)}
    counts = cached(path, tuple(places.items()), lambda path: count(path, places.get))
    return funnel_of(counts, journey)
