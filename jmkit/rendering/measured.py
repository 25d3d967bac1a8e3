"""Figures of data files, for pictures."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError, DataFileMissingError
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
    return _on_scale(_with_survey(figures, survey, context) if survey else figures)


def _with_survey(
    figures: dict[str, StageFigures], survey: str, context: PictureContext
) -> dict[str, StageFigures]:
    from jmkit.drawing import StageFigures
    from jmkit.evidence.figures.by_stage import nps_by_stage

    asked = nps_by_stage(data_file(survey, context), context.journey)
    scored = {key: replace(figures.get(key, StageFigures()), nps=n) for key, n in asked.items()}
    return {**figures, **scored}


def _on_scale(figures: dict[str, StageFigures]) -> dict[str, StageFigures]:
    from jmkit.evidence.figures.felt_measured import on_scale

    drop_off = {key: one.drop_off for key, one in figures.items() if one.drop_off is not None}
    nps = {key: one.nps for key, one in figures.items() if one.nps is not None}
    return {
        key: replace(one, measured=tuple(good for *_, good in on_scale(key, drop_off, nps, {})))
        for key, one in figures.items()
    }


def _counted(name: str, context: PictureContext) -> dict[str, StageFigures]:
    from jmkit.drawing import StageFigures
    from jmkit.evidence.display import duration

    # A log whose stages are others, or end earlier, says nothing of those it does not know: not
    # that nobody came there, nor that everybody left before.
    return {
        stage.id: StageFigures(
            reached=stage.seen,
            conversion=stage.conversion,
            dwell=duration(stage.dwell, context.tr) if stage.dwell is not None else "",
        )
        for stage in funnel_in(data_file(name, context), context.journey).stages
        if stage.seen
    }


def data_file(name: str, context: PictureContext) -> Path:
    """The path of a data file in the workshop folder.

    Raises:
        DataFileMissingError: There is nothing of that name.
        DataFileError: What is there is no file.
        NameRefusedError: It lies outside.
    """
    path = inside(context.folder, name)
    if not path.is_file():
        is_there = os.path.lexists(path)  # a pipe, a folder: not what anybody meant
        raise (DataFileError if is_there else DataFileMissingError)(
            N_(
                "There is no file “{file}” in the workshop folder. Put it there, or write another "
                "name in the cell."
            ),
            file=name,
        )
    return path


def funnel_in(path: Path, journey: Journey) -> Funnel:
    """The funnel of an event log, counted once for all journeys that order its stages alike.

    Its columns and events are what the team says of them (`ws.data()`), else what they are called.

    Raises:
        DataFileError: The file cannot be read, or a column is missing.
    """
    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.events import count, stage_names
    from jmkit.evidence.figures.by_stage import place_of
    from jmkit.evidence.figures.funnel import funnel_of
    from jmkit.evidence.log_columns import LogColumns

    mapping = SourceMapping.of_file(path.name, journey)
    columns = LogColumns.of(mapping) if mapping else None
    find = place_of(journey, mapping if columns else None)
    names = cached(path, ("stages", columns), lambda path: stage_names(path, columns))
    places = {name: find(name) for name in names}
    key = (columns, *places.items())
    counts = cached(path, key, lambda path: count(path, places.get, columns))
    return funnel_of(counts, journey)
