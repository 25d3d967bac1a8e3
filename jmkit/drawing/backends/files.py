"""Pictures as files and as bytes; matplotlib is loaded for PNG and PDF only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.drawing.backends.figures import figure_of
from jmkit.drawing.backends.svg import svg_of
from jmkit.drawing.canvas.display_list import DisplayList
from jmkit.errors import JmkitError, UnknownNameError
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from matplotlib.figure import Figure

SUFFIXES = (".png", ".svg", ".pdf")
_USUAL_DPI = 200.0


class PictureNotSavedError(JmkitError):
    """A picture cannot be written where it should go."""


def save(
    picture: DisplayList | Figure, path: str | os.PathLike[str], *, dpi: float | None = None
) -> Path:
    """Writes a picture as PNG, SVG or PDF, by the suffix of its name.

    Text in SVG and PDF is real: it can be selected and searched. A figure that somebody has
    changed is written as SVG by matplotlib, which makes a file several times as large.

    Args:
        picture: From `lay_out_map` and its like, or a figure of it.
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
    return _written(_bytes(picture, suffix[1:], dpi), target)


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
    pictures: Sequence[DisplayList | Figure],
    path: str | os.PathLike[str],
    *,
    dpi: float | None = None,
) -> list[Path]:
    """Writes the sheets of a picture: as the pages of one PDF, or else as numbered files.

    Args:
        pictures: At least one.
        path: As in `save`; ``map.png`` becomes ``map-1.png``, ``map-2.png`` …
        dpi: Pixels an inch, for PNG.

    Raises:
        UnknownNameError: A suffix that is none of `SUFFIXES`.
        PictureNotSavedError: A file cannot be written.
    """
    target = Path(path)
    if len(pictures) == 1:
        return [save(pictures[0], target, dpi=dpi)]
    if target.suffix.lower() == ".pdf":
        return [_written(_pdf(pictures), target)]
    names = (target.with_stem(f"{target.stem}-{n}") for n in range(1, len(pictures) + 1))
    return [save(one, name, dpi=dpi) for one, name in zip(pictures, names, strict=True)]


def png_bytes(picture: DisplayList | Figure, dpi: float = 100) -> bytes:
    """The picture as PNG, packed for speed rather than size.

    Args:
        picture: From `lay_out_map` and its like, or a figure of it.
        dpi: Pixels an inch.
    """
    from jmkit.drawing.backends.figure_bytes import quick_png

    return quick_png(_figure(picture), dpi)


def _bytes(picture: DisplayList | Figure, form: str, dpi: float | None) -> bytes:
    if form == "svg":
        return _svg(picture)
    if form == "pdf":
        return _pdf([picture])
    return _png(_figure(picture), dpi)


def _figure(picture: DisplayList | Figure) -> Figure:
    return figure_of(picture) if isinstance(picture, DisplayList) else picture


def _svg(picture: DisplayList | Figure) -> bytes:
    # What somebody has drawn on a figure only matplotlib can tell.
    drawn = picture if isinstance(picture, DisplayList) else getattr(picture, "unchanged", None)
    if drawn:
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg_of(drawn)}\n'.encode()
    from jmkit.drawing.backends.figure_bytes import svg

    return svg(_figure(picture))


def _pdf(pictures: Sequence[DisplayList | Figure]) -> bytes:
    from jmkit.drawing.backends.figure_bytes import pdf

    return pdf([_figure(picture) for picture in pictures])


def _png(figure: Figure, dpi: float | None) -> bytes:
    from jmkit.drawing.backends.figure_bytes import most_dots, png

    most = most_dots(figure)
    if dpi is not None and dpi > most:
        width, height = figure.get_size_inches()
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
    return png(figure, dpi or min(_USUAL_DPI, most))
