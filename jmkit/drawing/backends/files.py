"""Pictures as files and as bytes; the same picture always gives the same bytes."""

from __future__ import annotations

import io
import re
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError, UnknownNameError
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_
from jmkit.limits import DRAWN_PIXELS

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from matplotlib.figure import Figure
    from matplotlib.typing import RcKeyType

SUFFIXES = (".png", ".svg", ".pdf")
_USUAL_DPI = 200.0
_FONTS = "'DejaVu Sans'"
# Where DejaVu Sans is missing: Verdana is as wide, the others are narrower, so nothing runs over.
_FALLBACKS = "'DejaVu Sans', Verdana, Arial, sans-serif"

# A hash salt instead of random ids, no date: the same bytes for the same picture.
_FIXED: dict[RcKeyType, Any] = {
    "svg.hashsalt": "jmkit",
    "pdf.fonttype": 42,
    "savefig.facecolor": "auto",
    "savefig.bbox": None,
    "text.usetex": False,
}

# Hundredths of a point are enough. No text is touched: "<" never stands in one unescaped.
_PATHS = re.compile(rb'(<path (?:id="[^"]*" )?d=")([^"]*)')
_DIGITS = re.compile(rb"(\.\d\d)\d+")


class PictureNotSavedError(JmkitError):
    """A picture cannot be written where it should go."""


def save(figure: Figure, path: str | os.PathLike[str], *, dpi: float | None = None) -> Path:
    """Writes a picture as PNG, SVG or PDF, by the suffix of its name.

    Text in SVG and PDF is real: it can be selected and searched.

    Args:
        figure: From `stage_map` or `matrix`.
        path: Where to; its folder is made if need be.
        dpi: Pixels an inch, for PNG; 200, or less for a very large picture, when left out.

    Returns:
        The path of the file.

    Raises:
        UnknownNameError: A suffix that is none of `SUFFIXES`.
        PictureNotSavedError: The file cannot be written, or would have too many pixels.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownNameError(target.suffix or target.name, SUFFIXES)
    return _written(_bytes(figure, suffix[1:], dpi), target)


def _written(data: bytes, target: Path) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    except OSError as error:
        raise PictureNotSavedError(
            N_("The picture could not be saved as {path} ({why}). Choose another folder."),
            path=target,
            why=error.strerror or error,
        ) from error
    return target


def save_all(
    figures: Sequence[Figure], path: str | os.PathLike[str], *, dpi: float | None = None
) -> list[Path]:
    """Writes the sheets of a picture: as the pages of one PDF, or else as numbered files.

    Args:
        figures: At least one.
        path: As in `save`; ``map.png`` becomes ``map-1.png``, ``map-2.png`` …
        dpi: Pixels an inch, for PNG.

    Raises:
        UnknownNameError: A suffix that is none of `SUFFIXES`.
        PictureNotSavedError: A file cannot be written.
    """
    target = Path(path)
    if len(figures) == 1:
        return [save(figures[0], target, dpi=dpi)]
    if target.suffix.lower() == ".pdf":
        return [_written(_pages(figures), target)]
    names = (target.with_stem(f"{target.stem}-{n}") for n in range(1, len(figures) + 1))
    return [save(one, name, dpi=dpi) for one, name in zip(figures, names, strict=True)]


def png_bytes(figure: Figure, dpi: float = 100) -> bytes:
    """The picture as PNG, packed for speed rather than size.

    Args:
        figure: From `stage_map` or `matrix`.
        dpi: Pixels an inch.
    """
    import numpy as np  # noqa: PLC0415 -- heavy

    from jmkit.drawing.backends.png import packed  # noqa: PLC0415 -- heavy

    raw = _render(figure, "rgba", dpi=dpi)
    width, height = (int(side * dpi) for side in figure.get_size_inches())
    return packed(np.frombuffer(raw, dtype=np.uint8).reshape(height, width, 4))


def svg_text(figure: Figure, *, outlines: bool = True) -> str:
    """The picture as SVG, to stand inside a page.

    Args:
        figure: From `stage_map` or `matrix`.
        outlines: Letters as shapes, which look the same everywhere; otherwise as real text.
    """
    svg = _svg(figure, "path" if outlines else "none").decode()
    return _packed(svg[svg.index("<svg") :]) if outlines else svg[svg.index("<svg") :]


def _bytes(figure: Figure, form: str, dpi: float | None) -> bytes:
    if form == "svg":
        return _svg(figure, "none")
    if form == "pdf":
        return _pages([figure])
    return _render(figure, "png", dpi=_dots(figure, dpi))


def _dots(figure: Figure, dpi: float | None) -> float:
    # A PNG is drawn in memory: what that must not hold is known before.
    width, height = figure.get_size_inches()
    most = int(sqrt(DRAWN_PIXELS / (width * height)))
    if dpi is None:
        return min(_USUAL_DPI, most)
    if dpi > most:
        raise PictureNotSavedError(
            N_(
                "At {dpi} dots an inch this picture of {width} × {height} inches would be too "
                "large. Choose at most --dpi {most}, or a PDF or SVG, which are sharp at any size."
            ),
            dpi=f"{dpi:g}",
            width=round(width),
            height=round(height),
            most=most,
        )
    return dpi


def _pages(figures: Sequence[Figure]) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415 -- heavy
    from matplotlib.backends.backend_pdf import PdfPages  # noqa: PLC0415 -- heavy

    title = {"Title": figures[0].get_label(), "CreationDate": None, "Producer": None}
    buffer = io.BytesIO()
    with mpl.rc_context(_FIXED), PdfPages(buffer, metadata={**title, "Creator": "jmkit"}) as pages:
        for figure in figures:
            figure.savefig(pages, format="pdf")
    return buffer.getvalue()


def _svg(figure: Figure, fonttype: str) -> bytes:
    metadata = {"Title": figure.get_label(), "Date": None, "Creator": "jmkit"}
    settings: dict[RcKeyType, Any] = {"svg.fonttype": fonttype}
    svg = _render(figure, "svg", settings, metadata=metadata)
    svg = svg.replace(_FONTS.encode(), _FALLBACKS.encode())
    return _PATHS.sub(lambda found: found[1] + _DIGITS.sub(rb"\1", found[2]), svg)


def _packed(svg: str) -> str:
    # Without the copies of the texts that matplotlib leaves in comments, and shorter by a third.
    bare = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    moved = re.sub(r'transform="translate\((-?\d+)(\.\d)?\d* 0\)"/>', r'x="\1\2"/>', bare)
    return re.sub(r">\s+<", "><", moved)


def _render(
    figure: Figure,
    form: str,
    settings: dict[RcKeyType, Any] | None = None,
    **options: Any,  # noqa: ANN401 -- as the back end of each form wants them
) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415 -- heavy

    if form == "png":
        options.setdefault("metadata", {"Software": None, "Description": figure.get_label()})
    buffer = io.BytesIO()
    with mpl.rc_context({**_FIXED, **(settings or {})}):
        figure.savefig(buffer, format=form, **options)
    return buffer.getvalue()
