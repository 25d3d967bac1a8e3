"""One line of a journal as JSON: read within limits, and cleaned of what no text may hold."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from jmkit.i18n import N_
from jmkit.limits import JOURNAL_LINE_DEPTH
from jmkit.model.text import clean

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")

# Behind these JSON hides what `clean` looks for.
_ESCAPED = re.compile(r"\\[bfu]")


class BadLineError(ValueError):
    """A line that is no journal entry; the message, marked for translation, says why."""


def parse_line(line: bytes) -> dict[str, Any]:
    """The object that a line holds.

    Raises:
        BadLineError: It is not UTF-8, no JSON object, or nested too deeply.
    """
    try:
        text = line.decode()
        _check_depth(text)
        body = _JSON.decode(text)
        if _ESCAPED.search(text) or clean(text) != text:  # else nothing in it needs cleaning
            body = _printable(body)
    except UnicodeDecodeError as error:
        raise BadLineError(N_("it is not UTF-8 text")) from error
    except (ValueError, RecursionError) as error:
        raise BadLineError(N_("it is cut off or not JSON")) from error
    if not isinstance(body, dict):
        raise BadLineError(N_("it is not an entry of a jmkit journal"))
    return body


def _check_depth(text: str) -> None:
    # Few lines have so many brackets at all.
    if text.count("[") + text.count("{") <= JOURNAL_LINE_DEPTH:
        return
    depth = 0
    for bracket in _BRACKET.findall(_TEXT.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > JOURNAL_LINE_DEPTH:
            raise BadLineError(N_("its values are nested too deeply"))


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number)
    return value


_JSON = json.JSONDecoder(parse_float=_finite, parse_constant=_finite)


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_printable(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): _printable(item) for key, item in value.items()}
    return value
