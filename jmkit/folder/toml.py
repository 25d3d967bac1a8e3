"""TOML that a stranger may have written: taken apart, or refused in time."""

from __future__ import annotations

import tomllib
from typing import Any

from jmkit.limits import SETTINGS_LINE


def parse(text: str) -> dict[str, Any]:
    """What a text in TOML says.

    Args:
        text: No longer than `jmkit.limits.SETTINGS_BYTES`.

    Raises:
        tomllib.TOMLDecodeError: It is none, or nothing that people write.

    >>> parse("a.b = 1")
    {'a': {'b': 1}}
    """
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > SETTINGS_LINE:
            raise tomllib.TOMLDecodeError(f"Longer than {SETTINGS_LINE} letters (at line {number})")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("Nested too deeply") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:  # a number of more digits than Python reads
        raise tomllib.TOMLDecodeError(str(error)) from None
