"""In a real kernel: running a form's cell again and again leaves nothing behind."""

from __future__ import annotations

import ast

import pytest
from jupyter_client import KernelManager

import jmkit as jm

pytestmark = pytest.mark.slow

OPENING = "import jmkit as jm; ws = jm.open({folder!r}, person='dana')"
LIVING = "len(__import__('ipywidgets').widgets.widget._instances)"
TIMES = 200
PATIENCE = 60  # seconds


@pytest.fixture
def client(tmp_path):
    folder = jm.new(tmp_path / "course", language="he", pack="blank").path
    manager = KernelManager()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(PATIENCE)
    run(client, OPENING.format(folder=str(folder)), "open")
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def reply_to(client, message):
    # A busy machine's kernel may still be answering whether it is ready.
    while True:
        reply = client.get_shell_msg(PATIENCE)
        if reply["parent_header"]["msg_id"] == message["header"]["msg_id"]:
            return reply["content"]


def run(client, code, cell):
    """Runs a cell as JupyterLab does, and gives how many widgets live then."""
    content = {"code": code, "silent": False, "user_expressions": {"n": LIVING}}
    message = client.session.msg("execute_request", content)
    message["metadata"]["cellId"] = cell
    client.shell_channel.send(message)
    reply = reply_to(client, message)
    assert reply["status"] == "ok", reply
    return ast.literal_eval(reply["user_expressions"]["n"]["data"]["text/plain"])


def test_two_hundred_runs_of_a_cell_leave_the_number_of_widgets_as_it_was(client):
    first = run(client, "ws.form('touchpoints')", "form")
    counts = {run(client, "ws.form('touchpoints')", "form") for _ in range(TIMES)}
    assert counts == {first}


def test_neither_does_opening_the_workshop_again(client):
    counts = []
    for _ in range(5):
        run(client, "ws = jm.open(ws.path, person='dana')", "open")
        run(client, "ws.map()", "map")
        counts.append(run(client, "ws.form('personas')", "form"))
    assert len(set(counts)) == 1


def test_another_person_gets_a_form_of_their_own_and_the_old_one_is_closed(client):
    first = run(client, "ws.form('personas')", "form")
    run(client, "ws = jm.open(ws.path, person='noam')", "open")
    assert run(client, "ws.form('personas')", "form") == first
