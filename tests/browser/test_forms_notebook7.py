"""Forms in Notebook 7, which the server of `jmkit start` serves where it is installed."""

from __future__ import annotations

import importlib.util

import pytest

import jmkit as jm
from jmkit.i18n import Translator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("notebook") is None,
        reason="NO NOTEBOOK 7: forms are not tested there; pip install notebook",
    ),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path_factory.mktemp("n7") / "course", language="he", pack="blank").path
    with Server(folder, tmp_path_factory.mktemp("home")) as running:
        yield running


def test_a_persona_is_filled_in_there(page, server, shoot):
    say = Translator("he")
    page.goto(server.address("01-persona.ipynb").replace("/lab/tree/", "/notebooks/"))
    form = page.locator(".jp-OutputArea .jmkit-block-personas")
    form.get_by_role("button", name=say("Add a persona")).click(timeout=60_000)
    name = form.get_by_label(say("Name"), exact=True)
    name.fill("דנה לוי")
    form.locator(".jmkit-status", has_text=say("Saved at {time}", time="")).wait_for()
    shoot("notebook7-persona")
    assert [p.name for p in jm.open(server.folder, person="reader").journey.personas] == ["דנה לוי"]
    assert name.evaluate("box => getComputedStyle(box).direction") == "rtl"
    assert name.evaluate("box => getComputedStyle(box).textAlign") == "right"
