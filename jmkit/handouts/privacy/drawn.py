"""Drawings that others made, masked: the words of an SVG picture are texts like any other."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from jmkit.handouts.html.text_nodes import edited

if TYPE_CHECKING:
    from jmkit.handouts.html.text_nodes import Edits

_SVG = "http://www.w3.org/2000/svg"
_ADDRESS = "data:image/svg+xml;base64,"
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,400}>")  # one with declarations of its own is refused
_DRAWN = {"d", "points", "style", "transform", "id", "class", "href", "viewBox"}


def masked_drawing(svg: str, edits: Edits) -> str | None:
    """An SVG picture with its words edited, and without its comments.

    Args:
        svg: The picture.
        edits: Gives what to change in a text.

    Returns:
        None for one that cannot be read whole: who knows what it says.
    """
    svg = _DOCTYPE.sub("", svg, count=1)
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        return None
    try:
        root = ET.fromstring(svg)  # noqa: S314 -- without declarations nothing can grow
    except (ET.ParseError, ValueError, RecursionError):
        return None
    for element in root.iter():
        _edit(element, edits)
    ET.register_namespace("", _SVG)
    return ET.tostring(root, encoding="unicode")


def masked_picture(address: str | None, edits: Edits) -> str | None:
    """The ``data:`` address of a picture; of a drawing, with its words edited."""
    if address is None or not address.startswith(_ADDRESS):
        return address
    svg = b64decode(address.removeprefix(_ADDRESS)).decode("utf-8", "replace")
    new = masked_drawing(svg, edits)
    return None if new is None else _ADDRESS + b64encode(new.encode()).decode("ascii")


def _edit(element: ET.Element, edits: Edits) -> None:
    for name, value in element.items():
        if name.rpartition("}")[2] not in _DRAWN:
            element.set(name, edited(value, edits(value)))
    if element.tag == f"{{{_SVG}}}text":
        _edit_run(element, edits)
    element.text = element.text and edited(element.text, edits(element.text))
    element.tail = element.tail and edited(element.tail, edits(element.tail))


def _edit_run(element: ET.Element, edits: Edits) -> None:
    # A text in several pieces is read as one: where that finds more, it is put together again.
    whole = "".join(element.itertext())
    if len(element) and edits(whole):
        kept = element.attrib, element.tail
        element.clear()
        element.attrib.update(kept[0])
        element.text, element.tail = edited(whole, edits(whole)), kept[1]
