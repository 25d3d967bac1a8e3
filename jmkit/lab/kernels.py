"""One kernel for all pages of a folder, which runs before the browser has loaded."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.services.sessions.sessionmanager import SessionManager
from jupyter_server.utils import ApiPath
from tornado.ioloop import IOLoop

_OF_ONE_PAGE = "JPY_SESSION_NAME"  # would tell all pages the name of the one that came first


def kernel_key(path: str | None) -> str:
    """Which pages have one kernel: those of the same key.

    Args:
        path: The folder of the page, as the server's addresses have it.
    """
    return (path or "").strip("/")


class SharedKernels(AsyncMappingKernelManager):
    """The kernels of a server, one for each key."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]
        self._starts: dict[str, asyncio.Task[str]] = {}
        IOLoop.current().add_callback(self.start_kernel)

    async def start_kernel(  # type: ignore[override]
        self, *, kernel_id: str | None = None, path: str | None = None, **options: Any
    ) -> str:
        """The id of the kernel for pages of a path; one that runs, or is being started, if any."""
        if kernel_id is not None and kernel_id in self:
            return kernel_id
        key = kernel_key(path)
        start = self._starts.get(key)
        if not start or (start.done() and not self._is_there(start)):
            start = asyncio.create_task(self._start(key, **options))
            self._starts[key] = start
        # Whoever asked may hang up; the others still wait for the same kernel.
        return await asyncio.shield(start)

    async def restart_kernel(  # type: ignore[override]
        self, kernel_id: str, **options: Any
    ) -> None:
        """Restarts a kernel, and tells all of its pages, as where it has died by itself."""
        await super().restart_kernel(kernel_id, **options)  # type: ignore[no-untyped-call]
        # Else only the page that asked for it knows; the forms of the others would be dead.
        restarter = self.get_kernel(kernel_id)._restarter  # noqa: SLF001 -- there is no other way to its listeners
        for tell in list(restarter.callbacks["restart"]) if restarter else []:
            tell()

    async def _start(self, key: str, **options: Any) -> str:
        environment = dict(options.pop("env", os.environ))
        environment.pop(_OF_ONE_PAGE, None)
        return await super().start_kernel(path=ApiPath(key), env=environment, **options)

    def _is_there(self, start: asyncio.Task[str]) -> bool:
        return not start.cancelled() and not start.exception() and start.result() in self


class PageSessions(SessionManager):
    """The pages that are open: when one is shut down, the kernel stays for the others."""

    async def delete_session(self, session_id: str) -> None:
        """Forgets a page."""
        # Raises where there is none.
        await self.get_session(session_id=session_id)  # type: ignore[no-untyped-call]
        self.cursor.execute("DELETE FROM session WHERE session_id=?", (session_id,))
