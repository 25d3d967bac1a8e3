"""One kernel for the pages of a folder: there before they are, and for as long as any is."""

from __future__ import annotations

import asyncio

import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.services.sessions.sessionmanager import SessionManager

from jmkit.lab.kernels import PageSessions, SharedKernels, kernel_key


class Kernel:
    def __init__(self):
        self._restarter = self
        self.callbacks = {"restart": []}


@pytest.fixture
def started(monkeypatch):
    """What the server was asked to start; each takes a moment."""
    asked = []

    async def start_kernel(manager, **options):
        asked.append(options)
        number = f"kernel-{len(asked)}"
        await asyncio.sleep(0)
        manager._kernels[number] = Kernel()
        return number

    async def restart_kernel(_manager, _kernel_id, now=False): ...

    monkeypatch.setattr(AsyncMappingKernelManager, "start_kernel", start_kernel)
    monkeypatch.setattr(AsyncMappingKernelManager, "restart_kernel", restart_kernel)
    return asked


@pytest.fixture
def run(started, tmp_path):
    """Runs something with the kernels of a server that has just begun."""

    def go(act):
        async def whole():
            return await act(SharedKernels(root_dir=str(tmp_path)))

        return asyncio.run(whole())

    return go


def test_two_pages_of_a_folder_get_one_kernel_though_they_ask_at_once(run):
    async def ask(kernels):
        return await asyncio.gather(*(kernels.start_kernel(path="") for _ in range(2)))

    assert len(set(run(ask))) == 1


def test_a_page_of_another_folder_gets_another(run):
    async def ask(kernels):
        return await kernels.start_kernel(path=""), await kernels.start_kernel(path="team-2")

    assert len(set(run(ask))) == 2


def test_the_kernel_is_started_before_a_page_asks(run, started):
    async def wait(kernels):
        for _ in range(10):  # the loop begins
            await asyncio.sleep(0)
        return kernels.list_kernel_ids()

    assert run(wait) == ["kernel-1"]
    assert started[0]["path"] == ""


def test_a_page_that_hangs_up_takes_the_kernel_from_nobody(run):
    async def ask(kernels):
        first, second = (asyncio.ensure_future(kernels.start_kernel(path="")) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        return await second

    assert run(ask) == "kernel-1"


def test_a_kernel_that_is_gone_is_started_anew(run):
    async def ask(kernels):
        first = await kernels.start_kernel(path="")
        del kernels._kernels[first]
        return first, await kernels.start_kernel(path="")

    first, second = run(ask)
    assert first != second


def test_a_page_that_names_a_kernel_gets_it(run):
    async def ask(kernels):
        other = await kernels.start_kernel(path="team-2")
        return other, await kernels.start_kernel(path="", kernel_id=other)

    other, got = run(ask)
    assert got == other


def test_the_kernel_knows_no_single_pages_name(run, started):
    async def ask(kernels):
        await kernels.start_kernel(path="x", env={"JPY_SESSION_NAME": "00-welcome.ipynb", "A": "1"})

    run(ask)
    assert [options["env"] for options in started if options["path"] == "x"] == [{"A": "1"}]


def test_all_pages_hear_of_a_restart(run):
    told = []

    async def restart(kernels):
        kernel_id = await kernels.start_kernel(path="")
        kernels._kernels[kernel_id].callbacks["restart"] = [
            lambda n=n: told.append(n) for n in (1, 2)
        ]
        await kernels.restart_kernel(kernel_id)

    run(restart)
    assert told == [1, 2]


def test_pages_have_one_kernel_by_their_folder():
    assert kernel_key("/team-1/") == kernel_key("team-1")
    assert kernel_key(None) == kernel_key("")
    assert kernel_key("team-1") != kernel_key("team-2")


class Shared:
    """The only kernel."""

    def __contains__(self, kernel_id):
        return kernel_id == "only"

    async def kernel_model(self, kernel_id):
        return {"id": kernel_id}

    async def shutdown_kernel(self, kernel_id):
        raise AssertionError(f"{kernel_id} is shut down")


def test_a_page_that_is_shut_down_leaves_the_kernel_to_the_others(monkeypatch):
    monkeypatch.setattr(SessionManager.kernel_manager, "klass", Shared)

    async def close_one():
        sessions = PageSessions(kernel_manager=Shared())
        one, other = [
            await sessions.create_session(path=name, name=name, type="notebook", kernel_id="only")
            for name in ("00-welcome.ipynb", "01-persona.ipynb")
        ]
        await sessions.delete_session(one["id"])
        return [session["id"] for session in await sessions.list_sessions()] == [other["id"]]

    assert asyncio.run(close_one())
