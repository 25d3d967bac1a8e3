"""Samples in whole sentences, of two hands.

`classes` was written class by class together with the rules. `heldout` was written by somebody who
did not know the rules, and measured before they were looked at; the rules are since mended by them.
A row tells its kind, the text, what must go and what must stay. No person in them is real.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

from jmkit.handouts.privacy import MASK

NAMES = ("classes", "heldout")
_SHORT = 4  # so few signs are part of other words


class Row(NamedTuple):
    """A text, and what must go from it or stay in it."""

    kind: str
    text: str
    secrets: list[str]
    keeps: list[str]


def rows(name, language):
    """The rows of a set in a language."""
    path = Path(__file__).parent / "sets" / f"{name}.json"
    return [Row(*row) for row in json.loads(path.read_text(encoding="utf-8"))[language]]


def leaks(secret, masked):
    """Whether a masked text still holds a secret, also with other signs between its own."""
    if len(_bare(secret)) < _SHORT:
        return bool(re.search(rf"(?<![^\W_]){re.escape(secret)}(?![^\W_])", masked))
    return _bare(secret) in _bare(masked.replace(MASK, "\0"))


def _bare(text):
    return "".join(sign for sign in text.casefold() if sign.isalnum() or sign == "\0")
