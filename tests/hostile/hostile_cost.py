"""What a command costs: run in a process of its own, looked at while it runs."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

import psutil

HERE = Path(__file__).parent
SECONDS, MEMORY = 20.0, 500 * 2**20


class Cost(NamedTuple):
    """Seconds on the clock and of processor, most bytes of memory, exit code, the last words."""

    wall: float
    cpu: float
    peak: int
    code: int
    said: str


COMMANDS = {
    "handout": ["-m", "jmkit", "handout", "--again", "{folder}"],
    "map": ["-m", "jmkit", "map", "{folder}"],
    "check": ["-m", "jmkit", "check", "{folder}"],
    "blocks": [str(HERE / "show_all_blocks.py"), "{folder}"],
}


def cost(name: str, folder: Path, limit: float = 60) -> Cost:
    """What a command of `COMMANDS` costs on a folder, with its helpers.

    Stopped when it has used so many seconds of processor, or 2 GB.
    """
    command = [sys.executable, *(part.format(folder=folder) for part in COMMANDS[name])]
    start, over = time.perf_counter(), threading.Event()
    running = psutil.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    peak, used = [0], {}
    watcher = threading.Thread(target=_watch, args=(running, peak, used, over, limit))
    watcher.start()
    said, _ = running.communicate()
    wall = time.perf_counter() - start
    over.set()
    watcher.join()
    return Cost(wall, sum(used.values()), peak[0], running.returncode, said[-600:])


def _watch(
    running: psutil.Popen,
    peak: list[int],
    used: dict[int, float],
    over: threading.Event,
    limit: float,
) -> None:
    while not over.wait(0.03):
        family = [running]
        try:
            family += running.children(recursive=True)
            memory = 0
            for process in family:
                times, info = process.cpu_times(), process.memory_info()
                used[process.pid] = times.user + times.system
                memory += info.rss
        except psutil.Error:
            continue
        peak[0] = max(peak[0], memory)
        if sum(used.values()) > limit or memory > 2 * 2**30:
            for process in reversed(family):
                process.kill()
            return
