"""Files to read."""

from __future__ import annotations

import pytest


@pytest.fixture
def write(tmp_path):
    """A function that writes a data file from text or bytes and returns its path."""

    def write_file(content, name="data.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write_file
