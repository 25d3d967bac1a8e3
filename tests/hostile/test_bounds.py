"""Folders of a stranger, each command in a process of its own; the full set is in the soak."""

import pytest
from hostile_cost import MEMORY, SECONDS, cost
from hostile_folders import KINDS, MOST, make

FEW = [
    ("stages_3000", "map"),
    ("titles_of_one_word", "handout"),
    ("markdown_bombs", "handout"),
    ("output_nested_deep", "handout"),
    ("one_photo_shown_often", "handout"),
    ("lanes_without_end", "handout"),
    ("marks_piled_up", "map"),
]


def test_there_are_many_kinds():
    assert len(KINDS) >= 40


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "command"), FEW)
def test_a_command_ends_within_its_bounds(kind, command, tmp_path):
    folder = make(kind, tmp_path / kind)
    took = cost(command, folder)
    assert took.code == 0, took.said
    assert "Traceback" not in took.said
    assert took.cpu <= SECONDS
    assert took.peak <= MEMORY
    made = [path for path in (folder / "handouts").iterdir() if path.suffix in {".html", ".png"}]
    assert 1_000 < sum(path.stat().st_size for path in made) < 2 * MOST
