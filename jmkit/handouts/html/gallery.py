"""The pictures of a page: each is embedded once, however often it is shown.

While a page is made, a short name stands for each picture; `Gallery.embed` puts the pictures in.
One that is shown several times becomes a drawing in which the first place holds it and the others
refer to it: it looks, prints and is read aloud as the picture, and needs neither a script nor an
address.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from base64 import b64decode
from collections import Counter
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from jmkit.drawing.backends.inline_svg import defined_once
from jmkit.handouts.html.embedded import NO_PICTURE, picture_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Masked = Callable[[str | None], str | None]

_SMALL = 2_000  # characters; a sign is sooner repeated than referred to
_ATTRIBUTE = '[a-z-]+="[^"]*"'
_VALUE = re.compile(r'([a-z-]+)="([^"]*)"')
_DRAWN = re.compile(
    rb'<svg\b[^>]{0,900}?\bviewBox="[\d.]{1,9}[ ,][\d.]{1,9}[ ,]([\d.]{1,9})[ ,]([\d.]{1,9})"'
)
_KEPT = ("dir", "lang")
_UNKNOWN = (300, 150)  # as browsers show a drawing that does not say


class Gallery:
    """Names for the pictures of one page, which nobody who writes a notebook can guess."""

    def __init__(self) -> None:
        self._key = secrets.token_hex(8)
        self._names: dict[bytes, str] = {}
        self._addresses: dict[str, str] = {}
        self._drawings: dict[str, str] = {}
        self._files: dict[tuple[Path, str], str | None] = {}

    def name(self, address: str) -> str:
        """The name that stands for a picture's ``data:`` address."""
        digest = hashlib.sha256(address.encode()).digest()
        if digest not in self._names:
            name = self._names[digest] = f"data:image/{self._key},{len(self._names) + 1}"
            self._addresses[name] = address
        return self._names[digest]

    def drawing(self, svg: str) -> str:
        """The name for a picture that becomes an element of the page, as it is given here.

        Args:
            svg: The element, its words for who cannot see it included.
        """
        name = self.name(svg)
        self._drawings[name] = svg
        return name

    def knows(self, name: str) -> bool:
        """Whether a name stands for a picture here."""
        return name in self._addresses

    def file(self, folder: Path, name: str, masked: Masked) -> str | None:
        """The name for a picture file of a folder, read once; None where there is none.

        Args:
            folder: The workshop folder.
            name: The file, as `picture_in` takes it.
            masked: Masks what a drawing says, given its address.
        """
        if (folder, name) not in self._files:
            address = masked(picture_in(folder, name))
            self._files[folder, name] = address and self.name(address)
        return self._files[folder, name]

    def embed(self, html: str) -> str:
        """A page, with the pictures in the places of their names, and every symbol defined once."""
        if not self._addresses:
            return defined_once(html)
        source = f'src="(data:image/{self._key},[0-9]+)"'
        image = re.compile(f"<img((?: {_ATTRIBUTE})*? {source}(?: {_ATTRIBUTE})*) ?/?>")
        counts = Counter(found[2] for found in image.finditer(html))
        shown: set[str] = set()

        def put(found: re.Match[str]) -> str:
            name = found[2]
            if name in self._drawings:
                return self._drawings[name]
            address = self._addresses.get(name, NO_PICTURE)
            if counts[name] == 1 or len(address) < _SMALL:
                return found[0].replace(name, address)
            first = name not in shown
            shown.add(name)
            place = f"picture-{name.rpartition(',')[2]}"
            return _drawing(dict(_VALUE.findall(found[1])), place, address, first=first)

        return defined_once(image.sub(put, html))


def _drawing(values: dict[str, str], place: str, address: str, *, first: bool) -> str:
    width, height = _size(address)
    words = values.get("alt", "")
    role = f'role="img" aria-label="{words}"' if words else 'aria-hidden="true"'
    classes = f"jmkit-picture {values.get('class', '')}".strip()
    kept = "".join(f' {name}="{values[name]}"' for name in _KEPT if name in values)
    # A portrait is cut to its frame, as it would be by object-fit.
    fit = ' preserveAspectRatio="xMidYMid slice"' if "jmkit-photo" in classes else ""
    inside = (
        f'<image id="{place}" width="{width}" height="{height}" href="{address}"/>'
        if first
        else f'<use href="#{place}"/>'
    )
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg class="{classes}" {role} {size}{fit}{kept}>{inside}</svg>'


@lru_cache(maxsize=8)
def _size(address: str) -> tuple[int, int]:
    # As it would be shown by itself: a photo is upright by now, a drawing as it says of itself.
    from PIL import Image

    data = b64decode(address.partition(",")[2])
    if drawn := _DRAWN.search(data[:4_000]):
        return max(round(float(drawn[1])), 1), max(round(float(drawn[2])), 1)
    try:
        with Image.open(BytesIO(data)) as picture:
            return picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return _UNKNOWN
