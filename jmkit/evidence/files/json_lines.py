"""JSON lines: an object a line, whose names are the columns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jmkit.evidence.files.data_files import check_columns, no_table, too_large
from jmkit.evidence.files.lines import lines_of
from jmkit.evidence.files.reading import LONG, NO_OBJECT, Reading, Reject
from jmkit.evidence.files.texts import Texts
from jmkit.limits import DATA_CELLS, DATA_COLUMNS, DATA_FIELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.evidence.files.encoding import Decoded

_LETTERS_A_CELL = 8


def is_json(text: str) -> bool:
    """Whether the first line of a text that is not empty holds a JSON object."""
    start = text.lstrip()
    return start.startswith("{") and _object(start.partition("\n")[0]) is not None


def texts_in(decoded: Decoded, name: str) -> Texts:
    """The table that the objects make.

    Args:
        decoded: The file's text.
        name: The file's name.

    Raises:
        DataFileError: It is too much, or most lines are none.
    """
    lines = lines_of(decoded.text)
    columns: dict[str, None] = {}
    objects: list[dict[str, str]] = []
    rejects: list[Reject] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found = _object(line)
        if found is None or any(len(text) > DATA_FIELD for text in found.values()):
            rejects.append(Reject(number, NO_OBJECT if found is None else LONG))
            continue
        columns.update(dict.fromkeys(found))
        if len(columns) > DATA_COLUMNS:
            check_columns(name, len(columns))
        objects.append(found)
    if len(rejects) > len(objects):
        raise no_table(name)
    if len(objects) * len(columns) > max(DATA_CELLS, len(decoded.text) // _LETTERS_A_CELL):
        raise too_large(name)
    blank = len(lines) - len(objects) - len(rejects)
    reading = Reading(decoded.encoding, "", 0, len(objects), 0, blank, len(lines), tuple(rejects))
    return Texts(name, tuple(columns), _rows(objects, tuple(columns)), reading=reading)


def _rows(objects: Sequence[dict[str, str]], columns: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(one.get(column, "") for column in columns) for one in objects]


def _object(line: str) -> dict[str, str] | None:
    from jmkit.model.text import clean  # it loads the models, which counting does not need

    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return (
        {clean(k): clean(_text(v)) for k, v in found.items()} if isinstance(found, dict) else None
    )


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)
