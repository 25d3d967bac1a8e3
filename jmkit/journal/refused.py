"""What to say, and advise, where the disk refuses a journal."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from jmkit.errors import NotSavedError
from jmkit.i18n import N_
from jmkit.journal import names

if TYPE_CHECKING:
    from pathlib import Path

_TRIED_AGAIN = N_("“{file}” cannot be written ({reason}). Keep this page open; it is tried again.")
_FULL = N_(
    "“{file}” cannot be written ({reason}). Delete something you no longer need from the disk, and "
    "keep this page open: then it is saved by itself."
)
_CLOSED = N_(
    "“{file}” cannot be written ({reason}). Ask whoever runs the workshop to open the folder for "
    "writing, and keep this page open: then it is saved by itself."
)
_ADVICE = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), _FULL),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), _CLOSED),
}


def not_saved(path: Path, error: OSError) -> NotSavedError:
    """The error for people: which file, why, and what they can do.

    Args:
        path: The journal, or a draft of it, which goes by the journal's name.
        error: What the system said.
    """
    message = _ADVICE.get(error.errno or 0, _TRIED_AGAIN)
    return NotSavedError(message, file=names.journal_of(path), reason=error.strerror or str(error))
