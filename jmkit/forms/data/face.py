"""The live face of `ws.data()`: bring a file, see how it was read, say what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError
from jmkit.evidence.files.data_files import SUFFIXES
from jmkit.folder.kit import is_sample
from jmkit.folder.names import is_contained
from jmkit.forms.data.source_panel import SourcePanel, take_in
from jmkit.forms.data.uploads import FOLDER, Uploads
from jmkit.forms.history.undo_bar import UndoBar
from jmkit.forms.live.face import LiveFace
from jmkit.forms.saving.problems import Problems
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import frame
from jmkit.forms.styles.html import sentence
from jmkit.forms.styles.widgets import box, button, close_all, label, markup
from jmkit.i18n import direction_of, isolate
from jmkit.limits import DATA_FILES
from jmkit.model import DataChoice, DataSource
from jmkit.rendering.sources import profile_in

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.forms.session import FormSession

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


def data(session: FormSession) -> LiveFace:
    """The live door for data files.

    Args:
        session: Whose it is.
    """
    status = Status(session.tr)
    files = DataFiles(session, status)
    undo_bar = UndoBar(session, DataChoice, status, lambda: None, (DataSource.record_kind,))
    problems = Problems(session)

    def refresh() -> None:
        for part in (files, undo_bar, problems):
            part.refresh()

    parts = (files, status, undo_bar, problems)
    widget = frame([part.widget for part in parts], session, "data")
    return LiveFace(session, widget, status.guard(refresh), status.guard(files.close))


class DataFiles:
    """The files of a workshop's data folder; one of them is open.

    Args:
        session: Whose it is.
        status: Where it says what has become of a file or a choice.
    """

    def __init__(self, session: FormSession, status: Status) -> None:
        self._session, self._status = session, status
        self._folder = session.journals.folder.parent / FOLDER
        self._uploads = Uploads(session, status, self._taken)
        self._items: dict[str, Any] = {}
        self._open: tuple[str, Any] | None = None
        self._list = box((), "jmkit-items")
        self.widget = box((self._uploads.widget, self._list))
        self.refresh()

    def refresh(self) -> None:
        """Shows the files that are there, and what is known of the one that is open."""
        names = [path.name for path in self._paths()]
        if names != list(self._items):
            self._items = {name: self._items.get(name) or self._item(name) for name in names}
            self._show(self._items.values())
        if self._open and self._open[0] in self._items:
            panel = self._open[1]
            if isinstance(panel, SourcePanel):
                panel.refresh()

    def open(self, name: str) -> None:
        """Opens a file and closes the one that was open; or closes it."""
        was, self._open = self._open, None
        if was:
            self._close(*was)
        if not was or was[0] != name:
            panel = self._panel(name)
            self._open = name, panel
            item = self._items[name]
            item.children = (
                *item.children,
                panel.widget if isinstance(panel, SourcePanel) else panel,
            )
            item.add_class("jmkit-open")
            self.refresh()

    def close(self) -> None:
        """Gives back what is not among the children of the widget, and what is on its way."""
        self._uploads.close()

    def _taken(self, path: Path) -> None:
        profile = profile_in(path)
        from jmkit.evidence.sources.source import source_of

        source = source_of(profile, self._session.journals.journey)
        self._session.journals.save(take_in(path, profile, source, self._session))
        self.refresh()
        if self._open is None or self._open[0] != path.name:
            self.open(path.name)
        self._status.announce(self._session.tr("{name} is here.", name=path.name))

    def _panel(self, name: str) -> Any:
        try:
            return SourcePanel(self._session, self._folder / name, self._status)
        except JmkitError as error:
            return markup(f"<p>{sentence(error.text(self._session.tr))}</p>", "jmkit-note")

    def _close(self, name: str, panel: Any) -> None:
        if item := self._items.get(name):
            item.children = item.children[:2]
            item.remove_class("jmkit-open")
        panel.close() if isinstance(panel, SourcePanel) else close_all(panel)

    def _item(self, name: str) -> Any:
        tr = self._session.tr
        shown = isolate(name, direction_of(name, tr.direction))
        opens = button(shown, "jmkit-name", tooltip=tr("Open"))
        opens.on_click(self._status.guard(lambda _: self.open(name)))
        about = [self._size(name), *([tr("example data")] if self._is_example(name) else [])]
        return box((opens, label(" · ".join(about), "jmkit-size")), "jmkit-item")

    def _is_example(self, name: str) -> bool:
        try:
            return is_sample(self._folder / name)
        except (JmkitError, OSError):
            return False  # it is told when it is opened

    def _size(self, name: str) -> str:
        size = (self._folder / name).stat().st_size
        if size >= _MEGABYTE:
            return isolate(f"{size / _MEGABYTE:,.1f} MB", "ltr")
        return isolate(f"{max(1, size // _KILOBYTE):,} kB", "ltr")

    def _show(self, items: Any) -> None:
        before = self._list.children
        empty = label(self._session.tr("No data file yet. Which list, log or survey do you have?"))
        self._list.children = tuple(items) or (empty,)
        for child in before:
            if child not in self._list.children:
                close_all(child)

    def _paths(self) -> list[Path]:
        workshop = self._session.journals.folder.parent
        if not (self._folder.is_dir() and is_contained(workshop, self._folder)):
            return []
        found = (path for path in self._folder.iterdir() if path.suffix.casefold() in SUFFIXES)
        good = (p for p in found if not p.name.startswith(".") and p.is_file())
        return sorted(p for p in good if is_contained(workshop, p))[:DATA_FILES]
