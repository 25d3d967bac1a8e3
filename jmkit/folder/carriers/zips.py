"""A zip of a stranger: its files, unpacked one by one in memory and never beyond a limit."""

from __future__ import annotations

import stat
import zipfile
import zlib
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.folder.carriers.carried import LINK, CarriedFile, Carrier, CarrierError
from jmkit.i18n import N_
from jmkit.limits import CARRIED_FILES, CARRIED_ZIP_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_UTF8 = 0x800
_ENCRYPTED = 0x1
_FIRST, _LAST = 0x80, 0x9A  # א … ת in the Hebrew code page of DOS, in which Windows writes names
_BROKEN = N_("“{name}” cannot be unpacked ({reason}). Ask for it again, as a folder or a new zip.")
_Fault = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError)


def read_zip(data: bytes, where: str) -> Carrier:
    """The files in a zip.

    Args:
        data: The zip; of `CARRIED_ZIP_BYTES` at most.
        where: What people call it.

    Raises:
        CarrierError: It is no zip, or holds too many files.
    """
    carrier = Carrier(where)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*_Fault, ValueError, UnicodeDecodeError) as error:
        raise CarrierError(_BROKEN, name=where, reason=type(error).__name__) from error
    budget = Budget(CARRIED_ZIP_BYTES)
    for info in archive.infolist()[: CARRIED_FILES + 1]:
        name = name_in(info)
        if info.flag_bits & _ENCRYPTED:
            raise CarrierError(
                N_("“{name}” is locked with a password. Ask for it without one."), name=where
            )
        if stat.S_ISLNK(info.external_attr >> 16):
            carrier.left.append(CarrierError(LINK, name=name))
        elif not info.is_dir():
            carrier.add(name, CarriedFile(partial(_read, archive, info, name, budget)))
    return carrier


def read_zip_file(path: Path, within: Path, where: str) -> Carrier:
    """The same of a zip on the disk; see `read_zip`."""
    from jmkit.folder.reading import read_bytes

    return read_zip(read_bytes(path, CARRIED_ZIP_BYTES, within), where)


class Budget:
    """How many bytes may still be unpacked of one zip, however small it is.

    Args:
        left: Bytes.
    """

    def __init__(self, left: int) -> None:
        self.left = left


def name_in(info: zipfile.ZipInfo) -> str:
    """The name of a file in a zip, in letters.

    Without the flag for Unicode it is bytes: of UTF-8 as Macs write it, or of Hebrew DOS.
    """
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        high = [byte for byte in raw if byte >= _FIRST]
        return raw.decode("cp862") if max(high) <= _LAST else info.filename


def _read(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget, limit: int
) -> bytes:
    try:
        with archive.open(info) as file:
            data = file.read(min(limit, budget.left) + 1)
    except _Fault as error:
        raise CarrierError(_BROKEN, name=name, reason=type(error).__name__) from error
    budget.left -= len(data)
    if len(data) > limit or budget.left < 0:
        raise CarrierError(N_("“{name}” is too large when it is unpacked."), name=name)
    return data
