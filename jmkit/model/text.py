"""What a text may hold: everything people write, nothing that breaks a file or a screen."""

from __future__ import annotations

import re

MAX_LENGTH = 10_000
REPLACEMENT = "\ufffd"

# Control characters but tab, line feed and carriage return; and halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    r"""The text with control characters and broken surrogates replaced by U+FFFD.

    Everything else, bidirectional controls and emoji included, stays as it was typed.

    >>> clean("a\x1b[31mb")
    'a�[31mb'
    """
    return text if text.isprintable() else _UNPRINTABLE.sub(REPLACEMENT, text)
