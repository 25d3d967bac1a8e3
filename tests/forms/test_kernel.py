"""What jmkit asks of the kernel in which a notebook runs."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest

from jmkit.forms.live import kernel


@pytest.fixture
def running(monkeypatch):
    """A kernel that would grant pages a second thread, and runs a cell."""
    made = SimpleNamespace(
        control_handlers={"create_subshell_request": "grants one", "shutdown_request": "ends"},
        shell=SimpleNamespace(parent_header={"metadata": {"cellId": "abc"}}),
    )
    monkeypatch.setattr(kernel, "kernel", lambda: made)
    return made


def test_a_script_has_no_kernel():
    assert kernel.kernel() is None


def test_a_script_runs_no_cell():
    assert kernel.running_cell() == ""


def test_a_script_has_nothing_to_keep_in_order():
    kernel.keep_order()


def test_the_cell_that_runs(running):
    assert kernel.running_cell() == "abc"


def test_no_second_thread_is_granted_and_no_answer_given(running):
    kernel.keep_order()
    refused = running.control_handlers["create_subshell_request"]
    assert asyncio.run(refused(None, None, None)) is None


def test_all_other_requests_are_handled_as_before(running):
    kernel.keep_order()
    assert running.control_handlers["shutdown_request"] == "ends"


def test_a_kernel_without_threads_of_its_own_gets_none(running):
    del running.control_handlers["create_subshell_request"]
    kernel.keep_order()
    assert set(running.control_handlers) == {"shutdown_request"}
