"""JupyterLab that ends when whoever started it does: by Ctrl+C, a closed terminal, or ``kill -9``.

`jmkit.lab.server` holds the other end of this process's standard input; it closes with that
process, however it ends.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from jmkit.folder.private import make_private

_PATIENCE = 10  # seconds that kernels have to end


def _end_with_parent() -> None:
    while os.read(0, 4096):
        pass
    from jupyter_server.serverapp import ServerApp  # after the server's own imports

    try:
        ServerApp.instance().io_loop.add_callback(ServerApp.instance().stop)
    except AttributeError:  # it has not begun: there is nothing to end in order
        os._exit(0)
    threading.Event().wait(_PATIENCE)
    os._exit(1)


def _keep_private() -> None:
    # The page with the token that opens the browser; a file that is there keeps its mode.
    from jupyter_core.paths import jupyter_runtime_dir

    folder = Path(jupyter_runtime_dir())
    with suppress(OSError):  # a folder of somebody else's; the server will say what is wrong
        (folder / f"jpserver-{os.getpid()}-open.html").unlink(missing_ok=True)
        make_private(folder)
        (folder / f"jpserver-{os.getpid()}-open.html").touch(0o600)


def _main() -> None:
    from jupyterlab.labapp import main

    if stat.S_ISFIFO(os.fstat(0).st_mode):
        threading.Thread(target=_end_with_parent, daemon=True).start()
    _keep_private()
    # Which pages were open is remembered as long as this server runs: nobody gets those of another
    # workshop, or of last week, and waits for all their kernels.
    with TemporaryDirectory(prefix="jmkit-", ignore_cleanup_errors=True) as folder:
        os.environ["JUPYTERLAB_WORKSPACES_DIR"] = folder
        sys.exit(main())


if __name__ == "__main__":
    _main()
