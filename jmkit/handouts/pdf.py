"""A handout as PDF: printed by a browser that is there anyway."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from jmkit.errors import JmkitError
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_
from jmkit.safe_path import is_here

BROWSER_VARIABLE = "JMKIT_BROWSER"
_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing in the page can reach out
    "--user-agent=jmkit",  # it goes into the file, and would tell of the machine
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
_PATIENCE = 120  # seconds


class PdfError(JmkitError):
    """A handout cannot be printed as PDF."""


def write_pdf(page: Path, out: Path | None = None) -> Path:
    """Prints a handout as a tagged PDF with bookmarks.

    Args:
        page: The handout as HTML.
        out: The file to write; by default beside the page, with the suffix ``.pdf``.

    Returns:
        The path of the PDF.

    Raises:
        PdfError: There is no browser, or printing failed.
    """
    target = out or page.with_suffix(".pdf")
    browser = find_browser()
    if browser is None:
        raise PdfError(
            N_(
                "A PDF needs a browser: install Chromium, Chrome or Edge, or name one in "
                "{variable}. The HTML is there: open it in any browser, choose “Print”, and "
                "“Save as PDF” as the printer. {file}"
            ),
            variable=BROWSER_VARIABLE,
            file=page,
        )
    _print(browser, page, target)
    return target


def find_browser() -> str | None:
    """The path of an installed browser that can print; None where there is none."""
    wanted = os.environ.get(BROWSER_VARIABLE)
    found = map(shutil.which, [wanted] if wanted else _BROWSERS)
    # Windows looks into the current folder first, and that may be a stranger's.
    return next((path for path in found if path and not is_here(Path(path).parent)), None)


def _print(browser: str, page: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "page.pdf"
        command = [browser, *_FLAGS, *_unsandboxed()]
        command += [f"--user-data-dir={folder}", f"--print-to-pdf={made}", page.absolute().as_uri()]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE, cwd=folder)
            if not made.is_file():
                raise _failed(page, N_("the browser printed nothing"))
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, made.read_bytes())
        except subprocess.TimeoutExpired as error:
            raise _failed(page, N_("the browser took too long")) from error
        except OSError as error:
            raise _failed(page, error.strerror or str(error)) from error


def _unsandboxed() -> list[str]:
    # A browser of an administrator, as in a container, starts no other way.
    return ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []


def _failed(page: Path, reason: str) -> PdfError:
    message = N_(
        "“{file}” could not be printed ({reason}). Open it in a browser and print it there."
    )
    return PdfError(message, file=page.name, reason=reason)
