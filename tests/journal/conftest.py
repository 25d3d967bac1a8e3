"""For the tests of the journal: sessions of several people in one folder, and their clock."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from jmkit.journal import Journals

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

START = 1_764_000_000_000


@pytest.fixture
def folder(tmp_path) -> Path:
    """The work folder of a workshop; not there before somebody writes."""
    return tmp_path / "work"


@pytest.fixture
def session(folder) -> Callable[..., Journals]:
    """Opens the journals as a person; everyone shares a clock that moves a second a look."""
    seconds = itertools.count(START, 1000)
    return lambda person="dana": Journals(folder, person, now=lambda: next(seconds))
