"""Pictures without what they say beside the picture: place, camera, names, thumbnails, texts.

A photo is taken apart into its blocks, and only those that a picture is drawn from are put together
again, to the byte as they were. Whatever stands behind its end stays behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.folder.pictures.raster import upright

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKER = re.compile(rb"\xff[^\x00\xff]")
_SCAN_END = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_LONELY = (0x01, *range(0xD0, 0xD9))  # markers that no length follows
_APP0, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE
_SCAN, _END = 0xDA, 0xD9
_PLAIN_JFIF = 14  # bytes before its thumbnail

_PNG = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs", b"sBIT", b"acTL", b"fcTL",
    b"fdAT", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
}  # fmt: skip
_WEBP = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_WEBP_TELLS = 0x08 | 0x04  # flags: there is EXIF, there is XMP
_FRAME_HEAD = 16
_GIF_PICTURE, _GIF_MORE, _GIF_CONTROL, _GIF_PROGRAM = 0x2C, 0x21, 0xF9, 0xFF
_GIF_LOOPS = b"\x0bNETSCAPE2.0\x03\x01"


def bare(data: bytes) -> bytes:
    """A PNG, JPEG, GIF or WebP file upright and with nothing in it but the picture.

    Args:
        data: The whole file, one that `jmkit.folder.pictures.raster.is_showable`.
    """
    data = upright(data)
    if data.startswith(b"\xff\xd8"):
        return b"".join(_jpeg(data))
    if data.startswith(b"\x89PNG"):
        return b"".join(_png(data))
    return b"".join(_gif(data)) if data.startswith(b"GIF8") else _webp(data)


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    at, scan = 2, False
    while found := (_SCAN_END if scan else _MARKER).search(data, at):
        if scan:
            yield data[at : found.start()]
        code, at, scan = data[found.start() + 1], found.end(), False
        if code == _END:
            yield found[0]
            return
        if code not in _LONELY:
            start, at = at, at + max(2, int.from_bytes(data[at : at + 2], "big"))
            yield _segment(code, data[start + 2 : at])
            scan = code == _SCAN
    if scan:  # cut off: what is there is shown
        yield data[at:]


def _segment(code: int, body: bytes) -> bytes:
    if code == _APP0 and body.startswith(b"JFIF\0"):
        body = body[: _PLAIN_JFIF - 2] + b"\0\0"
    elif code == _APP14 and body.startswith(b"Adobe"):
        body = body[:12]  # how colours are coded
    elif code == _APP2 and body.startswith(b"ICC_PROFILE\0"):
        pass  # which colours the numbers are
    elif _APP0 <= code <= _APP15 or code == _COMMENT:
        return b""
    return bytes((0xFF, code)) + (len(body) + 2).to_bytes(2, "big") + body


def _png(data: bytes) -> Iterator[bytes]:
    yield data[:8]
    at = 8
    while kind := data[at + 4 : at + 8]:
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if kind in _PNG:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _webp(data: bytes) -> bytes:
    size = int.from_bytes(data[4:8], "little")
    body = b"WEBP" + b"".join(_chunks(data[12 : 8 + size]))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _chunks(data: bytes) -> Iterator[bytes]:
    at = 0
    while kind := data[at : at + 4]:
        start, size = at + 8, int.from_bytes(data[at + 4 : at + 8], "little")
        body, at = data[start : start + size], start + size + size % 2
        if kind == b"VP8X" and body:
            body = bytes((body[0] & ~_WEBP_TELLS,)) + body[1:]
        elif kind == b"ANMF":
            body = body[:_FRAME_HEAD] + b"".join(_chunks(body[_FRAME_HEAD:]))
        if kind in _WEBP:
            yield kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data[10])
    yield data[:at]
    while at + 1 < len(data) and data[at] in {_GIF_PICTURE, _GIF_MORE}:
        start = at
        if data[at] == _GIF_PICTURE:
            at = _blocks_end(data, at + 11 + _colours(int.from_bytes(data[at + 9 : at + 10])))
            yield data[start:at]
        else:
            at = _blocks_end(data, at + 2)
            yield _extension(data[start:at])
    yield b";"


def _extension(block: bytes) -> bytes:
    if block[1] == _GIF_CONTROL:
        return block[:7] + b"\0"
    is_loop = block[1] == _GIF_PROGRAM and block[2:].startswith(_GIF_LOOPS)
    return block[:18] + b"\0" if is_loop else b""


def _colours(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1
