"""What people are told, and advised, where the disk refuses a journal."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from jmkit.i18n import Translator
from jmkit.journal.refused import not_saved

JOURNAL = Path("work/dana.jsonl")


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "Delete something you no longer need"),
        (errno.EDQUOT, "Delete something you no longer need"),
        (errno.EROFS, "Ask whoever runs the workshop"),
        (errno.EACCES, "Ask whoever runs the workshop"),
        (errno.EIO, "it is tried again"),
    ],
)
def test_the_advice_fits_the_reason(number, advice):
    assert advice in str(not_saved(JOURNAL, OSError(number, "reason")))


def test_the_reason_is_told():
    assert "(no such luck)" in str(not_saved(JOURNAL, OSError("no such luck")))


def test_a_draft_goes_by_the_name_of_its_journal():
    error = not_saved(Path("work/dana.typing-3f9c12ab.jsonl"), OSError("no"))
    assert str(error).startswith("“dana.jsonl” ")


def test_it_is_told_in_the_language_of_the_workshop():
    error = not_saved(JOURNAL, OSError(errno.ENOSPC, "No space left on device"))
    assert "מחקו מהדיסק" in error.text(Translator("he"))
