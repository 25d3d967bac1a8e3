"""Files to read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jmkit.i18n import Translator

sys.path.insert(0, str(Path(__file__).parent))  # for `workbooks`


@pytest.fixture
def en():
    """English, as most sentences are checked in."""
    return Translator("en")


@pytest.fixture
def write(tmp_path):
    """A function that writes a data file from text or bytes and returns its path."""

    def write_file(content, name="data.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write_file
