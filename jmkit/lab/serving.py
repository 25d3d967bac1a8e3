"""A server for as long as somebody wants it: shown while it runs, gone when its starter is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from jmkit.folder.settings import find_workshop, read_settings
from jmkit.lab.server import lab_command, lab_environment
from jmkit.lab.server_output import for_people
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_NEUTRAL = Path(__file__).parent  # holds nothing that Jupyter would take for its own
_PATIENCE = 15  # seconds that the server has to end
_TURN = 0.5 if sys.platform == "win32" else None  # seconds; Windows' waiting hears no Ctrl+C


def serve(
    path: Path,
    *,
    port: int | None = None,
    browser: bool = True,
    edit: bool = False,
    on_address: Callable[[str], None] = lambda _: None,
) -> int:
    """Runs JupyterLab on the workshop at or above a path, until it is stopped.

    Args:
        path: A folder inside the workshop.
        port: Which port to use; by default the first free one.
        browser: Whether to open the welcome notebook in the browser.
        edit: Whether the kit's own cells can be changed, as a trainer may.
        on_address: Is told where the workshop can be opened, as soon as it can.

    Returns:
        The server's exit code.

    Raises:
        WorkshopNotFoundError: There is no workshop at or above the path.
        SettingsError: Its workshop.toml cannot be read.
    """
    folder = find_workshop(path)
    environment = lab_environment(read_settings(folder), edit=edit)
    server = _start(lab_command(folder, port=port, browser=browser), environment)
    is_over = Event()
    Thread(target=_relay, args=(server.stdout, is_over, on_address), daemon=True).start()
    try:
        return _wait(server)
    except KeyboardInterrupt:
        return 0
    finally:
        is_over.set()
        _end(server)


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    # Signals of the terminal reach this process only, which ends the server in order.
    apart: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen(
        command,
        env=environment,
        cwd=_NEUTRAL,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **apart,
    )


def _relay(lines: Iterable[bytes], is_over: Event, on_address: Callable[[str], None]) -> None:
    # Names of files may hold what a terminal obeys; and what ends has nothing more to say.
    texts = (clean(line.decode("utf-8", "replace")) for line in lines)
    for text in for_people(texts, on_address):
        if not is_over.is_set():
            sys.stderr.write(text)
            sys.stderr.flush()


def _wait(server: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return server.wait(_TURN)
        except subprocess.TimeoutExpired:
            continue


def _end(server: subprocess.Popen[bytes]) -> None:
    if server.stdin:
        server.stdin.close()  # which is what it watches
    try:
        server.wait(_PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
