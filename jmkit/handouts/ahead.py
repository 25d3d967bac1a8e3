"""Data blocks printed in a second process, while the first one loads what draws.

Both load half a second of libraries before they can begin; side by side that is half the wait for
a single handout. Where processes cannot be split, or the second one fails, nothing is ahead.
"""

from __future__ import annotations

import multiprocessing
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jmkit.blocks import BlockCall, block_of_code
from jmkit.errors import NotebookError
from jmkit.folder.notebooks import cells_of, read_notebook
from jmkit.handouts.blocks import face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from multiprocessing.connection import Connection
    from pathlib import Path

    from markupsafe import Markup

    from jmkit.handouts.context import Context

DATA_BLOCKS = ("survey", "funnel", "reviews")


class Ahead:
    """The prints of some blocks, which another process is making.

    Args:
        calls: The blocks.
        results: Where the prints come from.
    """

    def __init__(self, calls: Iterable[BlockCall] = (), results: Connection | None = None) -> None:
        self.calls = frozenset(calls)
        self._results = results
        self._made: Mapping[BlockCall, Markup] | None = None

    def get(self, call: BlockCall) -> Markup | None:
        """The print of a block; None where it has to be made here."""
        if call not in self.calls or self._results is None:
            return None
        if self._made is None:
            try:
                self._made = self._results.recv()
            except (EOFError, OSError):
                self._made = {}
        return self._made.get(call)


@contextmanager
def data_blocks(paths: Iterable[Path], context: Context) -> Iterator[Ahead]:
    """Starts printing the data blocks of some notebooks in another process.

    Args:
        paths: The notebooks.
        context: The workshop.
    """
    calls = set(_calls(paths))
    if not calls or "fork" not in multiprocessing.get_all_start_methods():
        yield Ahead()
        return
    processes = multiprocessing.get_context("fork")
    results, end = processes.Pipe(duplex=False)
    helper = processes.Process(target=_print, args=(calls, context, end), daemon=True)
    helper.start()
    end.close()  # so that a helper that dies is noticed
    try:
        yield Ahead(calls, results)
    finally:
        results.close()
        helper.kill()
        helper.join()


def _print(calls: Iterable[BlockCall], context: Context, end: Connection) -> None:
    end.send({call: face(call, context) for call in calls})


def _calls(paths: Iterable[Path]) -> Iterator[BlockCall]:
    for path in paths:
        try:
            cells = cells_of(read_notebook(path))
        except NotebookError:
            continue
        calls = filter(None, map(block_of_code, cells))
        yield from (call for call in calls if call.name in DATA_BLOCKS)
