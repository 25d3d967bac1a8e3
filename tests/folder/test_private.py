"""What jmkit keeps on a machine is the user's alone, also where it was wider before."""

import logging
import os

import pytest

from jmkit import error_log
from jmkit.folder.person import remembered
from jmkit.folder.private import is_wide, kept_folders, make_private, narrow, wide_in
from jmkit.folder.settings import Settings
from jmkit.handouts.ledger import record_handout

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has other rules")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home in which all that jmkit keeps is there already, and open to everybody."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder in kept_folders():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("people.json", "made.txt", "jmkit.log", "jmkit.log.1", "people-broken-1.json"):
            (folder / name).write_text("{}")
            (folder / name).chmod(0o666)
        folder.chmod(0o777)
    error_log._open.cache_clear()
    before = list(logging.getLogger("jmkit.forms").handlers)
    yield tmp_path
    for handler in set(error_log.LOG.handlers) - set(before):
        error_log.LOG.removeHandler(handler)
        handler.close()
    error_log._open.cache_clear()


def use(home):
    """Whatever keeps something keeps it once."""
    remembered(Settings(id="one"), home)
    (home / "page").write_text("x")
    record_handout("source", home / "page")
    error_log.record("what", ValueError("why"))


def test_all_that_is_kept_is_narrowed(home):
    assert all(map(wide_in, kept_folders()))
    use(home)
    assert not any(map(wide_in, kept_folders()))


def test_what_is_new_is_private_under_any_umask(tmp_path, monkeypatch, home):
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "new" / name))
    before = os.umask(0)
    try:
        use(home)
    finally:
        os.umask(before)
    ours = [p for p in (tmp_path / "new").rglob("*") if "jmkit" in p.parts]
    assert len([p for p in ours if p.is_file()]) == 3
    assert not [path for path in ours if is_wide(path)]


def test_a_log_that_begins_anew_is_private(home, monkeypatch):
    monkeypatch.setattr(error_log, "_SIZE", 400)
    for _ in range(5):
        error_log.record("what", ValueError("why" * 100))
    assert (error_log.log_file().parent / "jmkit.log.1").exists()
    assert not wide_in(error_log.log_file().parent)


def test_the_folder_they_lie_in_stays_as_it_is(home):
    (home / "CONFIG").chmod(0o755)
    use(home)
    assert (home / "CONFIG").stat().st_mode & 0o777 == 0o755


def test_nothing_is_narrowed_through_a_link(tmp_path):
    target = tmp_path / "shared"
    target.mkdir(mode=0o755)
    (target / "file").write_text("x")
    (tmp_path / "jmkit").symlink_to(target)
    narrow(tmp_path / "jmkit")
    assert is_wide(target)


@pytest.mark.parametrize("what", ["a folder", "a file"])
def test_what_belongs_to_others_is_left_alone(tmp_path, monkeypatch, what):
    path = tmp_path / "theirs"
    path.mkdir(mode=0o755) if what == "a folder" else path.write_text("x")
    path.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    narrow(path)
    assert path.stat().st_mode & 0o777 == 0o755
    assert not is_wide(path)


def test_the_users_own_rights_stay(tmp_path):
    path = tmp_path / "script"
    path.write_text("x")
    path.chmod(0o757)
    narrow(path)
    assert path.stat().st_mode & 0o777 == 0o700


def test_what_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "jmkit").write_text("in the way")
    with pytest.raises(OSError, match="exist"):
        make_private(tmp_path / "jmkit")
