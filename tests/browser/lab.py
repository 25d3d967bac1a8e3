"""A JupyterLab server on a workshop, and what a participant does in it."""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from jmkit.folder.settings import read_settings
from jmkit.lab.server import lab_command, lab_environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

TOKEN = "a-token-for-tests"
ENOUGH = 15  # seconds in which a server that has stopped ends
LISTS = "lists.ipynb"  # see `add_lists`
LAB_OPENS = 30  # seconds; a Lab that is loaded and opens no notebook in that time is loaded anew
PATIENCE = 180  # seconds; two cores may be busy with four JupyterLabs and as many browsers


def free_port() -> int:
    """A port that nobody has; nobody gets it by chance either before the server listens there."""
    # The system gives ports above these to whoever asks for any: to kernels, and to a browser.
    for port in random.SystemRandom().sample(range(10_000, 32_000), 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("of a hundred ports none is free")


def add_lists(folder: Path, name: str = LISTS) -> None:
    """Puts a notebook into a workshop as somebody makes it who prefers lists to the board."""
    kit = json.loads((folder / "02-journey.ipynb").read_text(encoding="utf-8"))
    opening = next(c for c in kit["cells"] if "jm.open()" in "".join(c["source"]))
    kinds = ("stages", "steps", "touchpoints", "pain-points", "opportunities")
    lines = [*(f'ws.form("{kind}")' for kind in kinds), "ws.map()"]
    own = [{**opening, "id": f"own-{n}", "source": [line]} for n, line in enumerate(lines)]
    del kit["metadata"]["jmkit"]["step"]
    whole = {**kit, "cells": [{**opening, "id": "own-open"}, *own]}
    (folder / name).write_text(json.dumps(whole), encoding="utf-8")


@dataclass
class Server:
    """JupyterLab, started as `jmkit start` does, with its own empty home."""

    folder: Path
    home: Path
    port: int = field(default_factory=free_port)
    edit: bool = False

    def __enter__(self) -> Self:
        names = ("CONFIG", "DATA", "RUNTIME")
        home = {f"JUPYTER_{name}_DIR": str(self.home / name.lower()) for name in names}
        home |= {"IPYTHONDIR": str(self.home / "ipython"), "XDG_CONFIG_HOME": str(self.home)}
        home |= {
            f"JUPYTERLAB_{name}_DIR": str(self.home / name.lower())
            for name in ("SETTINGS", "WORKSPACES")
        }
        environment = lab_environment(
            read_settings(self.folder), {**os.environ, **home}, edit=self.edit
        )
        command = [
            *lab_command(self.folder, port=self.port, browser=False),
            f"--IdentityProvider.token={TOKEN}",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]
        with (self.home / "server.log").open("wb") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(ENOUGH)
        except subprocess.TimeoutExpired:  # it has stopped, but waits for a thread of its own
            self.process.kill()
            self.process.wait()

    def address(self, notebook: str, where: str = "lab/tree") -> str:
        return f"http://127.0.0.1:{self.port}/{where}/{notebook}?token={TOKEN}&reset"

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                url = f"http://127.0.0.1:{self.port}/api/status?token={TOKEN}"
                with urllib.request.urlopen(url, timeout=2):
                    return
            except OSError:
                if self.process.poll() is not None:
                    break
        raise AssertionError((self.home / "server.log").read_text())


_LAB = ("lab", "doc")
_IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"

_CODE_CELLS = (
    "window.jupyterapp?.shell.currentWidget?.content?.widgets?.filter(c => c.model.type === 'code')"
)
# The handout's line waits for its button; an empty cell that somebody added never runs.
_RUN = (
    f"({_CODE_CELLS} ?? [{{model: {{}}}}]).every(c => c.model.executionCount"
    " || ['ws.handout()', ''].includes(c.model.sharedModel.getSource()))"
)
_HAS_RUN = "window.jupyterapp?.shell.currentWidget?.node.dataset.jmkitHasRun"
_FORGET = f"{_CODE_CELLS}.forEach(c => {{ c.model.executionCount = null; }})"
_NEXT = """async path => {
    window.jupyterapp.shell.currentWidget?.dispose();
    await window.jupyterapp.commands.execute('docmanager:open', {path}); }"""
# Under load Lab may open a page without going to it.
_IN_FRONT = """path => {
    const { shell } = window.jupyterapp;
    const panel = [...shell.widgets('main')].find(w => w.context?.path === path);
    if (panel && shell.currentWidget !== panel) shell.activateById(panel.id);
    return panel && shell.currentWidget === panel; }"""
_KERNEL_PID = """async () => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const ask = {code: '', user_expressions: {pid: "__import__('os').getpid()"}};
    const reply = await kernel.requestExecute(ask).done;
    return reply.content.user_expressions.pid.data['text/plain'];
}"""


@dataclass
class Notebook:
    """A notebook open in the browser."""

    page: Page
    server: Server
    where: str = "lab/tree"  # or "notebooks", for Notebook 7
    stays: bool = False  # whether one Lab shows one notebook after the other: four times as quick

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE * 1000)

    def open(self, name: str) -> Notebook:
        """Opens a notebook of the kit, which runs by itself, and waits until it has."""
        self._go(name)
        # Not by the numbers of the cells: those of an earlier run stand in the file.
        self.page.wait_for_function(_HAS_RUN, timeout=PATIENCE * 1000)
        self.wait_until_run()
        return self

    def load(self, name: str) -> Notebook:
        """Loads the whole page anew, with a notebook in it."""
        return replace(self, stays=False).open(name)

    def look_at(self, name: str) -> Notebook:
        """Opens a notebook and waits for its kernel only."""
        self._go(name)
        self.wait_for_kernel()
        return self

    def _go(self, name: str) -> None:
        from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

        # Without its furniture Lab calls itself "doc".
        lab_is_there = any(f":{self.server.port}/{kind}" in self.page.url for kind in _LAB)
        if self.stays and lab_is_there and self.where == "lab/tree":
            self.page.evaluate(_NEXT, name)
            with suppress(PlaywrightTimeoutError):
                self.page.wait_for_function(_IN_FRONT, arg=name, timeout=LAB_OPENS * 1000)
                return
        self.page.goto(self.server.address(name, self.where))

    def wait_until_run(self) -> None:
        self.page.wait_for_function(_RUN, timeout=PATIENCE * 1000)
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        self.page.wait_for_function(_IDLE, timeout=PATIENCE * 1000)

    def run_all(self) -> None:
        self.page.evaluate(_FORGET)
        self.command("notebook:run-all-cells")
        self.wait_until_run()

    def restart_kernel(self) -> None:
        """Restarts the kernel; the notebook runs again by itself."""
        self.page.evaluate(_FORGET)
        self.page.evaluate(
            "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
        )
        self.wait_until_run()
        # What stands in for the field with the cursor opens that field's form again.
        self.page.locator(".jmkit-standin").wait_for(state="detached")

    def kernel_pid(self) -> int:
        """The process of the notebook's kernel."""
        return int(self.page.evaluate(_KERNEL_PID))

    def has_cursor(self, box: Locator) -> bool:
        return box.evaluate("box => box === document.activeElement")

    def show_jupyter(self) -> None:
        """Brings Lab's furniture back, as a trainer does; Notebook 7 has its own anyway."""
        if self.where == "lab/tree":
            self.page.locator(".jmkit-bar-menu").click()
            self.page.get_by_role("button", name="Jupyter").click()
            self.page.locator("body:not(.jmkit-calm)").wait_for(state="attached")

    def command(self, name: str) -> None:
        self.page.evaluate(f"window.jupyterapp.commands.execute({json.dumps(name)})")

    def block(self, name: str) -> Locator:
        return self.page.locator(f".jp-OutputArea .jmkit-block-{name}")

    def fill(self, block: str, label: str, text: str) -> None:
        self.block(block).get_by_label(label, exact=True).fill(text)

    def choose(self, block: str, label: str, option: str) -> None:
        self.block(block).get_by_label(label, exact=True).select_option(label=option)

    def press(self, block: str, name: str) -> None:
        self.block(block).get_by_role("button", name=name).first.click()

    def add_item(self, block: str, button: str) -> None:
        """Opens the form of a new record."""
        self.press(block, button)
        self._wait_for_first_field(block)

    def open_item(self, block: str, name: str) -> None:
        """Opens an item, unless the form still has it open from before the page was loaded."""
        button = self.block(block).locator(".jmkit-name", has_text=name).first
        button.wait_for()
        if not button.locator("xpath=..").evaluate("item => item.matches('.jmkit-open')"):
            button.click()
            self._wait_for_first_field(block)
        self.block(block).locator(".jmkit-open .jmkit-form").wait_for()

    def _wait_for_first_field(self, block: str) -> None:
        # It gets the cursor a moment after it is there; a test that is quicker types beside it.
        control = ".jmkit-open .jmkit-field :is(textarea, select, input)"
        first = self.block(block).locator(control).first
        self.until(lambda: first.count() and self.has_cursor(first))
        self.unfold(block)

    def unfold(self, block: str) -> None:
        """Shows all fields of the open form, as the person who uses it has once asked for."""
        fold = self.block(block).locator(".jmkit-open .jmkit-fold:not(.jmkit-unfolded)")
        if fold.count():
            first = self.page.locator(":focus")
            fold.click()
            fold.wait_for(state="detached")
            first.focus()

    def close_item(self, block: str, name: str) -> None:
        self.press(block, name)
        self.block(block).locator(".jmkit-open").wait_for(state="detached")

    def until(self, condition: Callable[[], object]) -> None:
        """Waits until something is true on the disk, looking again and again."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "it did not come true"
            self.page.wait_for_timeout(50)
