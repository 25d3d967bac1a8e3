"""The pictures of a notebook's cells: what may be shown of them, and under which address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from jmkit.folder.notebooks import text_of
from jmkit.handouts.html.embedded import (
    NO_PICTURE,
    address_of_base64,
    address_of_picture,
    checked_address,
    picture_in,
)
from jmkit.handouts.privacy.drawn import masked_drawing
from jmkit.limits import DRAWING_LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jmkit.handouts.context import PrintContext
    from jmkit.handouts.html.gallery import Gallery

_EMBEDDED = re.compile(
    r"(?<=[(\"'])data:image/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=]+", re.IGNORECASE
)
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True)
class CellPictures:
    """Finds the pictures of one notebook's cells; what is personal in them is masked.

    Args:
        folder: Where the notebook lies; pictures are taken from inside it only.
        context: The workshop, whose masks are used.
        gallery: Where the page keeps its pictures; without one, each is embedded in its place.
    """

    folder: Path | None
    context: PrintContext | None
    gallery: Gallery | None

    def named(self, source: str) -> str:
        """A text in which embedded pictures are named by a few letters while it is looked at."""
        return _EMBEDDED.sub(
            lambda found: self._shown(checked_address(found[0])) or found[0], source
        )

    def saved(self, data: Mapping[str, Any]) -> str | None:
        """The address of the picture that an output or an attachment holds."""
        found = (address_of_base64(text_of(data[kind])) for kind in _PICTURES if kind in data)
        return self._shown(next(filter(None, found), None) or self._saved_drawing(data))

    def _saved_drawing(self, data: Mapping[str, Any]) -> str | None:
        drawn = text_of(data.get("image/svg+xml"))
        if not drawn or len(drawn) > DRAWING_LETTERS:
            return NO_PICTURE if drawn else None
        if self.context and self.context.masks:
            drawn = masked_drawing(drawn, self.context.masks.edits) or ""
        return address_of_picture(drawn.encode("utf-8", "replace")) if drawn else None

    def at(self, address: str, attachments: Any = None) -> str | None:
        """The address under which a picture that a text names is shown; None where it is not."""
        scheme, _, rest = address.partition(":")
        if scheme == "data":
            named = self.gallery is not None and self.gallery.knows(address)
            return address if named else self._shown(checked_address(address))
        if scheme == "attachment":
            held = attachments.get(unquote(rest)) if isinstance(attachments, dict) else None
            return self.saved(held) if isinstance(held, dict) else None
        if self.folder is None:
            return None
        if self.gallery:
            return self.gallery.file(self.folder, unquote(address), self._masked)
        return self._masked(picture_in(self.folder, unquote(address)))

    def _shown(self, address: str | None) -> str | None:
        address = self._masked(address)
        return self.gallery.name(address) if self.gallery and address else address

    def _masked(self, address: str | None) -> str | None:
        return self.context.masked(address) if self.context else address
