"""Figures as the bytes of a file, by matplotlib; the same figure always gives the same bytes."""

from __future__ import annotations

import io
from math import sqrt
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_pdf import PdfPages

from jmkit.drawing.backends.png import packed
from jmkit.limits import DRAWN_PIXELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure
    from matplotlib.typing import RcKeyType

# A hash salt instead of random ids, no date: the same bytes for the same picture.
_FIXED: dict[RcKeyType, Any] = {
    "svg.hashsalt": "jmkit",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "savefig.facecolor": "auto",
    "savefig.bbox": None,
    "text.usetex": False,
}


def png(figure: Figure, dpi: float) -> bytes:
    """The figure as PNG, packed small."""
    metadata = {"Software": None, "Description": figure.get_label()}
    return _saved(figure, "png", dpi=dpi, metadata=metadata)


def quick_png(figure: Figure, dpi: float) -> bytes:
    """The figure as PNG, packed for speed rather than size."""
    drawn: Any = _Pixels()
    with mpl.rc_context(_FIXED):
        figure.savefig(drawn, format="rgba", dpi=dpi)
    return packed(drawn.rows)


class _Pixels(io.RawIOBase):
    # A file that is handed some megabytes, and takes them as they are.
    def write(self, data: Any) -> int:
        self.rows = np.asarray(data)
        return self.rows.size


def most_dots(figure: Figure) -> int:
    """Up to how many dots an inch a figure may have: it is drawn in memory."""
    width, height = figure.get_size_inches()
    return int(sqrt(DRAWN_PIXELS / (width * height)))


def pdf(figures: Sequence[Figure]) -> bytes:
    """Figures as the pages of one PDF."""
    title = {"Title": figures[0].get_label(), "CreationDate": None, "Producer": None}
    buffer = io.BytesIO()
    with mpl.rc_context(_FIXED), PdfPages(buffer, metadata={**title, "Creator": "jmkit"}) as pages:
        for figure in figures:
            figure.savefig(pages, format="pdf")
    return buffer.getvalue()


def svg(figure: Figure) -> bytes:
    """The figure as SVG with real text."""
    metadata = {"Title": figure.get_label(), "Date": None, "Creator": "jmkit"}
    return _saved(figure, "svg", metadata=metadata)


def _saved(figure: Figure, form: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    with mpl.rc_context(_FIXED):
        figure.savefig(buffer, format=form, **options)
    return buffer.getvalue()
