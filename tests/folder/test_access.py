"""Who can read a folder is told from the folder and from those above it."""

import os

import pytest

from jmkit.folder.access import readers

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has other rules")


@pytest.fixture
def folder(tmp_path):
    # pytest's own folders let nobody else through, so those above are opened.
    above = [p for p in tmp_path.parents if p.stat().st_uid == os.getuid() and len(p.parts) > 2]
    before = [(p, p.stat().st_mode) for p in (tmp_path, *above)]
    for path, _ in before:
        path.chmod(0o755)
    inner = tmp_path / "course"
    inner.mkdir()
    yield inner
    for path, mode in before:
        path.chmod(mode)


@pytest.mark.parametrize(
    ("mode", "who"),
    [(0o700, "you"), (0o750, "group"), (0o755, "everyone"), (0o705, "everyone"), (0o744, "you")],
)
def test_its_own_mode_counts(folder, mode, who):
    folder.chmod(mode)
    assert readers(folder) == who


def test_a_closed_folder_above_closes_it(folder):
    folder.chmod(0o755)
    folder.parent.chmod(0o700)
    assert readers(folder) == "you"


def test_what_is_not_there_is_not_guessed(folder):
    assert readers(folder / "none") == "unknown"
