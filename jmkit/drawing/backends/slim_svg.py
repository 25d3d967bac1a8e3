"""An old name: see `jmkit.drawing.backends.svg`."""

from jmkit.drawing.backends.svg import data_address


def svg_address(svg: str) -> str:
    """An SVG picture as a ``data:`` address."""
    return data_address(svg.encode("utf-8"))
