"""What data files look like, once for each content: their columns, and what their events are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.rendering.cache import cached

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.evidence.events import Overview
    from jmkit.evidence.log_columns import LogColumns
    from jmkit.evidence.profile import Profile


def profile_in(path: Path) -> Profile:
    """What a data file looks like.

    Raises:
        DataFileError: The file cannot be read.
    """
    from jmkit.evidence.profile import profile

    return cached(path, "profile", profile)


def counted_in(path: Path, column: str) -> tuple[tuple[str, int], ...]:
    """The texts of a column and how often each is there, the most frequent first.

    Raises:
        DataFileError: The file cannot be read.
    """
    from jmkit.evidence.profile import counted

    return cached(path, ("counted", column), lambda path: counted(path, column))


def overview_in(path: Path, columns: LogColumns) -> Overview:
    """From when to when an event log goes, and what of it cannot be counted.

    Raises:
        DataFileError: The file cannot be read.
    """
    from jmkit.evidence.events import overview

    return cached(path, ("overview", columns), lambda path: overview(path, columns))
