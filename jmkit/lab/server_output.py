"""What the server prints, as far as it is for people: where it is, and what is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_NOTICE = re.compile(r"\[C [^\]]*\]\s*$")  # the head of lines about addresses
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\S+")


def for_people(lines: Iterable[str], on_address: Callable[[str], None]) -> Iterator[str]:
    """The lines of a server without those that only tell how it began.

    Args:
        lines: All of them.
        on_address: Is told the server's address, token and all, once.
    """
    is_notice = is_told = False
    for line in lines:
        is_notice = bool(_NOTICE.match(line)) or (is_notice and line[:1].isspace())
        found = _ADDRESS.search(line) if is_notice and not is_told else None
        if found:
            is_told = True
            on_address(found[0])
        if not is_notice and not line.startswith("[I "):
            yield line
