"""The names of teams out of a file."""

from __future__ import annotations

import pytest

from jmkit.errors import DataFileError
from jmkit.workshop.course.team_names import read_team_names


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1255", "utf-16"])
def test_a_team_a_line_in_whatever_letters(tmp_path, encoding):
    path = tmp_path / "teams.csv"
    path.write_bytes("משכימי קום\nציפורי לילה\n\nמשכימי קום\n".encode(encoding))
    assert read_team_names(path) == ["משכימי קום", "ציפורי לילה"]


@pytest.mark.parametrize("heading", ["Team", "צוות", "name"])
def test_a_heading_is_no_team(tmp_path, heading):
    path = tmp_path / "teams.csv"
    path.write_text(f"{heading},room\nOwls,1\nBears,2\n", "utf-8")
    assert read_team_names(path) == ["Owls", "Bears"]


def test_a_file_without_a_team_is_told(tmp_path):
    path = tmp_path / "teams.csv"
    path.write_text("team\n", "utf-8")
    with pytest.raises(DataFileError, match=r"teams\.csv names 0 teams"):
        read_team_names(path)
