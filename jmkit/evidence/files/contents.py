"""From a file's bytes to its table: packed or not, a workbook, JSON lines, or separated columns."""

from __future__ import annotations

import gzip
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.errors import DataFileError
from jmkit.evidence.files import delimited, json_lines, workbook
from jmkit.evidence.files.data_files import too_large
from jmkit.evidence.files.encoding import Decoded, decode, is_visual_hebrew
from jmkit.i18n import N_
from jmkit.limits import DATA_TEXT, GZIP_FACTOR
from jmkit.model.text import clean

if TYPE_CHECKING:
    from jmkit.evidence.files.texts import Texts

_GZIP = b"\x1f\x8b"


def texts_in(data: bytes, name: str) -> Texts:
    """The table that a file holds.

    Args:
        data: The file.
        name: Its name.

    Raises:
        DataFileError: It is empty, no table, too much, or in letters that cannot be told for
            certain.
    """
    if data.startswith(_GZIP):
        data = _unpacked(data, name)
    if workbook.is_workbook(data):
        return workbook.texts_in(data, name)
    decoded = _decoded(data, name)
    if json_lines.is_json(decoded.text):
        return json_lines.texts_in(decoded, name)
    return delimited.texts_in(decoded, name)


def _unpacked(data: bytes, name: str) -> bytes:
    most = max(DATA_TEXT, GZIP_FACTOR * len(data))
    with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
        found = packed.read(most + 1)
    if len(found) > most:
        raise too_large(name)
    return found


def _decoded(data: bytes, name: str) -> Decoded:
    found = decode(data)
    if found is not None:
        return found._replace(text=clean(found.text))
    if b"\0" in data:
        raise DataFileError(
            N_("{name} is damaged in line {line} (it holds a zero byte). Save it as CSV again."),
            name=name,
            line=data[: data.index(b"\0")].count(b"\n") + 1,
        )
    if is_visual_hebrew(data):
        raise DataFileError(
            N_(
                "The Hebrew of {name} is written backwards (ISO-8859-8 in visual order). Open it "
                "in the program it comes from and save it as “CSV UTF-8”."
            ),
            name=name,
        )
    raise DataFileError(
        N_(
            "The letters of {name} cannot be told for certain. Open it in the program it comes "
            "from and save it as “CSV UTF-8”."
        ),
        name=name,
    )
