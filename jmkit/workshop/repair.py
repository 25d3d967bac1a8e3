"""Bringing the pages of a workshop back from the kit, with all that people wrote in them."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.errors import NotebookError, NotSavedError
from jmkit.folder.kit import kit_folder
from jmkit.folder.notebooks import read_notebook
from jmkit.folder.reading import read_bytes
from jmkit.folder.settings import find_workshop, read_settings
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_, Translator, languages
from jmkit.limits import GLANCE_BYTES, NOTEBOOK_BYTES, PAGE_CELLS
from jmkit.workshop.mending import accept_as_is, mend
from jmkit.workshop.page_cells import is_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jmkit.workshop.page_cells import Page

_ASIDE = "{stem} (damaged{n}).ipynb.txt"  # no page, so that no handout takes it for one
_BOM = b"\xef\xbb\xbf"


class Repaired(NamedTuple):
    """What became of one page: a sentence with its values, and whether something was wrong."""

    message: str
    values: dict[str, Any]
    was_whole: bool = False

    def text(self, tr: Translator) -> str:
        """The sentence in the translator's language."""
        return tr(self.message, **self.values)


def repair(path: Path, *, everything: bool = False, as_is: bool = False) -> Iterator[Repaired]:
    """Brings back the pages of the workshop at or above a path; ``work/`` is not touched.

    Args:
        path: A folder inside the workshop.
        everything: Whether prose that a trainer rewrote becomes the kit's again.
        as_is: Whether pages are taken as they stand, so that nothing is missing in them.

    Raises:
        WorkshopNotFoundError: There is no workshop at or above the path.
        SettingsError: Its workshop.toml cannot be read.
        NotSavedError: A page cannot be written.
    """
    folder = find_workshop(path)
    for page in _pages(folder):
        try:
            yield page.take() if as_is else page.bring_back(everything=everything)
        except OSError as error:
            raise NotSavedError(
                N_("“{file}” cannot be written ({reason}). Choose a folder of your own."),
                file=page.path.name,
                reason=error.strerror or str(error),
            ) from error


def damaged_pages(path: Path) -> list[str]:
    """The names of the pages that `repair` would bring something back in; nothing is written."""
    return [page.path.name for page in _pages(find_workshop(path)) if page.is_damaged()]


def _pages(folder: Path) -> Iterator[_PageFile]:
    language = read_settings(folder).language
    names = sorted(p.name for p in (kit_folder("notebooks") / language).glob("*.ipynb"))
    return (_PageFile(folder, folder / name, language) for name in names)


class _PageFile(NamedTuple):
    folder: Path
    path: Path
    language: str

    def is_damaged(self) -> bool:
        with suppress(OSError):
            if self.path.stat().st_size > GLANCE_BYTES:
                return False  # the page tells it itself when it is opened
        page = self._read()
        return page is None or mend(page, self._kit(page))[1] > 0

    def take(self) -> Repaired:
        page = self._read()
        if page is None:
            return self._replaced()
        try:
            self._write(accept_as_is(page, self._kit(page)))
        except RecursionError:
            return self._replaced()
        return self._result(N_("“{page}” is taken as it stands."))

    def bring_back(self, *, everything: bool) -> Repaired:
        page = self._read()
        try:
            return self._replaced() if page is None else self._mend(page, everything=everything)
        except RecursionError:  # nested so deeply that it can be read but not written
            return self._replaced()

    def _mend(self, page: Page, *, everything: bool) -> Repaired:
        better, count = mend(page, self._kit(page), everything=everything)
        if better != page or read_bytes(self.path, NOTEBOOK_BYTES).startswith(_BOM):
            self._write(better)
        if not count:
            return self._result(N_("“{page}” is whole."))._replace(was_whole=True)
        return self._result(
            N_("“{page}”: parts brought back: {count}. What people wrote is kept."), count=count
        )

    def _replaced(self) -> Repaired:
        aside = self._set_aside()
        kit = kit_folder("notebooks") / self.language / self.path.name
        write_whole(self.path, read_bytes(kit, NOTEBOOK_BYTES))
        if aside is None:
            return self._result(N_("“{page}” was missing; here it is anew."))
        message = N_(
            "“{page}” cannot be read: it is kept as “{aside}”, and a new one stands in its place."
        )
        return self._result(message, aside=aside)

    def _set_aside(self) -> str | None:
        if not _is_there(self.path):
            return None
        n, aside = 1, self.path.with_name(_ASIDE.format(stem=self.path.stem, n=""))
        while _is_there(aside):
            n += 1
            aside = self.path.with_name(_ASIDE.format(stem=self.path.stem, n=f" {n}"))
        self.path.rename(aside)
        return aside.name

    def _read(self) -> Page | None:
        try:
            page = read_notebook(self.path)
        except NotebookError:
            return None
        return page if is_page(page) and len(page["cells"]) <= PAGE_CELLS else None

    def _kit(self, page: Page) -> Page:
        # In the language the page is written in, whatever the workshop has become since.
        ours = page["metadata"].get("jmkit")
        named = ours.get("language") if isinstance(ours, dict) else None
        language = named if named in languages() else self.language
        return read_notebook(kit_folder("notebooks") / language / self.path.name)

    def _write(self, page: Page) -> None:
        # As Jupyter writes it; what is large takes ten times as long with an indent.
        indent = 1 if self.path.stat().st_size < GLANCE_BYTES else None
        text = json.dumps(page, ensure_ascii=False, indent=indent, sort_keys=True)
        # Half a character can be written down only as a number.
        is_text = text.encode(errors="ignore").decode() == text
        written = text if is_text else json.dumps(page, indent=indent, sort_keys=True)
        write_whole(self.path, written + "\n")

    def _result(self, message: str, **values: Any) -> Repaired:
        return Repaired(message, {"page": self.path.name, **values})


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()
