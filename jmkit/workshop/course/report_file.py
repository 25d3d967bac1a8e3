"""The report on a class as a file in its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.classroom.class_report import ClassReport, class_report
from jmkit.classroom.report.page import report_html
from jmkit.folder.class_file import read_class
from jmkit.folder.names import file_stem, inside
from jmkit.folder.writing import write_whole
from jmkit.handouts.options import Options
from jmkit.handouts.pdf import write_pdf
from jmkit.workshop.create import written_or_told

if TYPE_CHECKING:
    from pathlib import Path

_PDF = ".pdf"


class ReportFile(NamedTuple):
    """A report that was written: its files, and what it tells."""

    paths: tuple[Path, ...]
    report: ClassReport


def write_report(
    course: Path,
    out: Path | None = None,
    *,
    pdf: bool = False,
    redact: bool = False,
    names: bool = False,
) -> ReportFile:
    """Writes the report on a class, by default into its ``report`` folder.

    Args:
        course: The class.
        out: The file to write, or the folder; beside a ``.pdf`` stands its page.
        pdf: Whether a PDF is wanted beside it.
        redact: Whether personal data is masked.
        names: Whether teams are called by name, and those who took part may stand in their words.

    Raises:
        WorkshopNotFoundError: The folder is no class.
        SettingsError: class.toml cannot be read.
        NotSavedError: The file cannot be written.
        PdfError: It cannot be printed; the HTML is there.
    """
    report = class_report(course, read_class(course), Options(redact=redact, names=names))
    html = report_html(report)
    with written_or_told(out or course):
        path = _path(course, out)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, html)
    wants_pdf = pdf or (out is not None and out.suffix.casefold() == _PDF)
    return ReportFile((path, write_pdf(path)) if wants_pdf else (path,), report)


def _path(course: Path, out: Path | None) -> Path:
    name = f"{file_stem(course.absolute().name)}.html"
    if out is None:
        return inside(course, f"report/{name}")
    if out.is_dir():
        return out / name
    return out.with_suffix(".html") if out.suffix.casefold() in {"", _PDF} else out
