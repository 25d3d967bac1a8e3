"""Worker processes: the same work for many folders, side by side.

A folder that ends its worker stops none of the others.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

R = TypeVar("R")

_PRELOAD = "jmkit.handouts.preload"
_SELDOM = 50_000  # new objects between two looks for garbage


def side_by_side(
    work: Callable[[Path], R], folders: list[Path], workers: int
) -> Iterator[tuple[Path, R | None]]:
    """Each folder with what the work gave, as soon as it is done; None where it ended its worker.

    Args:
        work: What is done with a folder; it, and what it gives, can be sent to another process.
        folders: The folders.
        workers: How many processes.
    """
    left = dict.fromkeys(folders)
    try:
        for folder, result in _pooled(work, folders, workers):
            del left[folder]
            yield folder, result
    except BrokenProcessPool:
        for folder in left:  # each in a pool of its own
            yield folder, _alone(work, folder)


def _alone(work: Callable[[Path], R], folder: Path) -> R | None:
    try:
        return next(_pooled(work, [folder], 1))[1]
    except BrokenProcessPool:
        return None


def _pooled(
    work: Callable[[Path], R], folders: list[Path], workers: int
) -> Iterator[tuple[Path, R]]:
    with ProcessPoolExecutor(workers, _processes(), _settle_down) as pool:
        folder_of = {pool.submit(work, folder): folder for folder in folders}
        for future in as_completed(folder_of):
            yield folder_of[future], future.result()


def _processes() -> multiprocessing.context.BaseContext:
    # What all workers need is loaded once: here, where nothing else is running that a copy of this
    # process would miss, or else in a process from which they are copied.
    if sys.platform == "linux" and threading.active_count() == 1:
        import_module(_PRELOAD)
        return multiprocessing.get_context("fork")
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_PRELOAD])
    return context


def _settle_down() -> None:
    # What is loaded stays loaded: looking through it for garbage again and again would take a
    # quarter of a worker's time. What a workshop leaves is still found, if less often.
    gc.freeze()
    gc.set_threshold(_SELDOM)
