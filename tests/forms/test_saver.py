"""When what people type is written, and what happens when the disk refuses."""

from __future__ import annotations

import pytest

from jmkit.errors import NotSavedError
from jmkit.forms.saving.saver import AGAIN, LONGEST, QUIET, Saver

KEY = 0.1  # seconds from one key to the next


class Disk:
    """Counts what is written; refuses while it is full."""

    def __init__(self):
        self.full, self.tries, self.written = False, 0, 0

    def write(self):
        self.tries += 1
        if self.full:
            raise NotSavedError("No space left")
        self.written += 1


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def saver(disk, status):
    return Saver(disk.write, status)


def test_it_writes_once_the_typing_has_paused(saver, disk, clock):
    for _ in range(3):
        saver.schedule()
        clock.wind(KEY)
    assert disk.written == 0
    clock.wind(QUIET)
    assert disk.written == 1


def test_it_writes_although_somebody_goes_on_typing(saver, disk, clock):
    for _ in range(round(LONGEST / KEY) + 1):
        saver.schedule()
        clock.wind(KEY)
    assert disk.written == 1


def test_a_refused_write_is_told_and_tried_until_it_works(saver, disk, status, clock):
    disk.full = True
    saver.schedule()
    clock.wind(QUIET + 2 * AGAIN)
    assert (disk.tries, disk.written) == (3, 0)
    assert status.text.startswith("Not saved.")
    disk.full = False
    clock.wind(AGAIN)
    assert disk.written == 1
    assert not saver.waiting


def test_typing_does_not_wait_until_it_is_tried_again(saver, disk, clock):
    disk.full = True
    saver.flush()
    disk.full = False
    saver.schedule()
    clock.wind(QUIET)
    assert disk.written == 1


def test_what_is_flushed_is_not_written_again(saver, disk, clock):
    saver.schedule()
    saver.flush()
    clock.wind(10 * AGAIN)
    assert disk.written == 1


def test_a_stopped_saver_writes_nothing(saver, disk, clock):
    saver.schedule()
    saver.stop()
    clock.wind(10 * AGAIN)
    assert disk.written == 0
