"""Forms on a folder of journals, without a kernel: everything is saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jmkit import error_log
from jmkit.forms import FormSession, Status
from jmkit.i18n import Translator
from jmkit.journal import Journals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def log(tmp_path_factory, monkeypatch):
    """The log file, in a folder of the test's own."""
    path = tmp_path_factory.mktemp("log") / "jmkit.log"
    monkeypatch.setattr(error_log, "log_file", lambda: path)
    return path


@pytest.fixture
def status() -> Status:
    return Status(Translator("en"))


@pytest.fixture
def session(tmp_path: Path) -> FormSession:
    return FormSession(
        Journals(tmp_path, "dana"), Translator("en"), lambda _kind, _field: None, "dana"
    )


@pytest.fixture
def neighbour(tmp_path: Path, session: FormSession) -> Journals:
    """Somebody else who writes in the same folder."""
    return Journals(tmp_path, "noam")
