"""Forms on a folder of journals, without a kernel: everything is done at once, or by a clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import pytest

from jmkit import error_log
from jmkit.forms import FormSession, Status, timers
from jmkit.i18n import Translator
from jmkit.journal import Journals

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(eq=False)
class Call:
    """A call to come."""

    clock: Clock
    when: float
    call: Any

    def cancel(self):
        if self in self.clock.calls:
            self.clock.calls.remove(self)


class Clock:
    """In the place of the event loop: it stands still until a test winds it on."""

    def __init__(self):
        self.calls = []
        self._now = 1000.0

    def time(self):
        return self._now

    def call_later(self, delay, call):
        self.calls.append(Call(self, self._now + delay, call))
        return self.calls[-1]

    def wind(self, seconds):
        """Lets time pass, and all happen that is due, in its order."""
        end = self._now + seconds
        while due := [call for call in self.calls if call.when <= end]:
            first = min(due, key=lambda call: call.when)
            self.calls.remove(first)
            self._now = first.when
            first.call()
        self._now = max(self._now, end)


@pytest.fixture(autouse=True)
def _closed_from_without(monkeypatch):
    """A page that is loaded meanwhile shows no box of which a child is gone: see `close_all`."""
    close, wrong = widgets.Widget.close, []

    def watched(self):
        living = [w for w in widgets.widget._instances.values() if isinstance(w, widgets.Box)]
        wrong.extend(box for box in living if self in box.children)
        close(self)

    monkeypatch.setattr(widgets.Widget, "close", watched)
    yield
    assert [box._dom_classes for box in wrong] == []


@pytest.fixture(autouse=True)
def log(tmp_path_factory, monkeypatch):
    """The log file, in a folder of the test's own."""
    path = tmp_path_factory.mktemp("log") / "jmkit.log"
    monkeypatch.setattr(error_log, "log_file", lambda: path)
    return path


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """The time by which timers go, as in a kernel; without it all is done at once."""
    made = Clock()
    monkeypatch.setattr(timers, "running_loop", lambda: made)
    return made


@pytest.fixture
def status() -> Status:
    return Status(Translator("en"))


@pytest.fixture
def session(tmp_path: Path) -> FormSession:
    journals = Journals(tmp_path, "dana")
    return FormSession(journals, Translator("en"), lambda _kind, _field: None, "dana")


@pytest.fixture
def neighbour(tmp_path: Path, session: FormSession) -> Journals:
    """Somebody else who writes in the same folder."""
    return Journals(tmp_path, "noam")
