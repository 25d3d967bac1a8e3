"""What the page brings, piece by piece, into the workshop's data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError
from jmkit.evidence.files.data_files import SUFFIXES
from jmkit.folder.carriers.incoming import Incoming
from jmkit.forms.data.drop_widget import DropWidget
from jmkit.i18n import N_, isolate
from jmkit.limits import DATA_BYTES, PIECE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession

FOLDER = "data"
_MEGABYTE = 1_000_000


class UploadRefusedError(JmkitError):
    """A file that is not taken, told before any of it is brought."""


class Uploads:
    """The place where people drop a file, and what comes of it.

    Args:
        session: Whose it is.
        status: Where it says what went wrong.
        on_file: Called with the path of each file that is there whole; what it raises as
            `JmkitError` is told in the place where the file was dropped, and the file is not kept.
    """

    def __init__(
        self, session: FormSession, status: Status, on_file: Callable[[Path], None]
    ) -> None:
        self._session, self._on_file = session, on_file
        self._incoming: Incoming | None = None
        self._file = ""
        self.widget = DropWidget(
            session.tr, ",".join(sorted(SUFFIXES)), status.guard(self._on_message)
        )

    def close(self) -> None:
        """Gives up what has not come whole."""
        if self._incoming:
            self._incoming.drop()
        self._incoming = None

    def _on_message(self, content: Any, buffers: list[Any]) -> None:
        do, file = (content.get(n) for n in ("do", "file")) if isinstance(content, dict) else (0, 0)
        if not isinstance(file, str) or do not in {"begin", "piece", "drop"}:
            return
        try:
            answer = self._answer(do, file, content, buffers)
        except JmkitError as error:
            self.close()
            answer = {"refused": error.text(self._session.tr)}
        self.widget.send({"file": file, **answer})

    def _answer(self, do: str, file: str, content: Any, buffers: list[Any]) -> dict[str, Any]:
        if do == "drop":
            self.close()
            return {"dropped": True}
        if do == "begin":
            self._begin(file, content)
        else:
            self._take(file, content.get("at"), buffers)
        incoming = self._incoming
        if incoming is None or not incoming.is_whole:
            return {"go": incoming.taken if incoming else 0}
        self._incoming = None
        return {"done": self._kept(incoming)}

    def _begin(self, file: str, content: Any) -> None:
        name, size = content.get("name"), content.get("size")
        if not isinstance(name, str) or not isinstance(size, int) or size < 0:
            return
        _check(name, size)
        self.close()
        workshop = self._session.journals.folder.parent
        self._file, self._incoming = file, Incoming(workshop, FOLDER, name, size)

    def _take(self, file: str, at: Any, buffers: list[Any]) -> None:
        incoming = self._incoming
        if incoming is None or file != self._file or at != incoming.taken or len(buffers) != 1:
            raise UploadRefusedError(N_("It broke off. Bring the file once more."))
        incoming.take(memoryview(buffers[0])[: 2 * PIECE_BYTES])

    def _kept(self, incoming: Incoming) -> str:
        before = set(_names(self._session.journals.folder.parent / FOLDER))
        path = incoming.put()
        try:
            self._on_file(path)
        except JmkitError:
            if path.name not in before:
                path.unlink(missing_ok=True)
            raise
        return path.name


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def _check(name: str, size: int) -> None:
    if not any(name.casefold().endswith(suffix) for suffix in SUFFIXES):
        raise UploadRefusedError(
            N_(
                "“{name}” is no table. Save it as CSV, or choose a file whose name ends with one "
                "of these: {endings}."
            ),
            name=name,
            endings=isolate(" ".join(sorted(SUFFIXES)), "ltr"),
        )
    if not size:
        raise UploadRefusedError(
            N_("{name} is empty. Choose another file, or export this one again."), name=name
        )
    if size > DATA_BYTES:
        raise UploadRefusedError(
            N_("{name} is larger than {limit} MB. Save the columns you need as parquet or CSV."),
            name=name,
            limit=DATA_BYTES // _MEGABYTE,
        )
