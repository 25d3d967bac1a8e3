"""The names by which the page knows records, options and ticks: classes, since it sees no ids."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.model import Record

RECORD = "jmkit-of-"
OPTION = "jmkit-option-"
TICK = "jmkit-tick-"


def token(value: object) -> str:
    """A short name of a value that is fit to be a part of a class; nothing chosen has one, too."""
    text = "" if value is None else str(value)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@lru_cache(maxsize=8192)
def record_token(kind: str, record_id: str) -> str:
    """The token of a record; an id alone may be the same in two kinds."""
    return token(f"{kind}/{record_id}")


def record_css(record: Record) -> str:
    """A class by which the page knows a record's form again."""
    return RECORD + record_token(record.record_kind, record.id)


def option_css(options: Iterable[tuple[str, Any]]) -> tuple[str, ...]:
    """The classes that name a drop-down's options; ipywidgets does not keep them in order."""
    return tuple(f"{OPTION}{n}-{token(value)}" for n, (_, value) in enumerate(options))
