"""Figures of data files, for pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.handouts.pictures import file_in
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.drawing import StageFigures
    from jmkit.handouts.context import Context


def figures_of(context: Context, events: str = "", survey: str = "") -> dict[str, StageFigures]:
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
    from jmkit.drawing import StageFigures  # noqa: PLC0415 -- matplotlib
    from jmkit.evidence.by_stage import nps_by_stage  # noqa: PLC0415 -- loaded on first use

    asked = nps_by_stage(data_file(survey, context), context.journey)
    scored = {key: replace(figures.get(key, StageFigures()), nps=n) for key, n in asked.items()}
    return {**figures, **scored}


def _counted(name: str, context: Context) -> dict[str, StageFigures]:
    from jmkit.drawing import StageFigures  # noqa: PLC0415 -- matplotlib
    from jmkit.evidence.display import duration  # noqa: PLC0415 -- loaded on first use
    from jmkit.evidence.funnel import funnel  # noqa: PLC0415 -- loaded on first use

    return {
        stage.id: StageFigures(
            reached=stage.reached,
            conversion=stage.conversion,
            dwell=duration(stage.dwell, context.tr) if stage.dwell is not None else "",
        )
        for stage in funnel(data_file(name, context), context.journey).stages
    }


def data_file(name: str, context: Context) -> Path:
    """The path of a data file in the workshop folder.

    Raises:
        DataFileError: There is no such file.
    """
    path = file_in(context.folder, name)
    if path is None:
        raise DataFileError(
            N_(
                "There is no file “{file}” in the workshop folder. Put it there, or write another "
                "name in the cell."
            ),
            file=name,
        )
    return path
