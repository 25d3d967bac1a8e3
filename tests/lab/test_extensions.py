"""The page's code as it is shipped: no build step, no network, its style in style sheets."""

from __future__ import annotations

import json
import re

import pytest

from jmkit.lab.server import EXTENSIONS

NAMES = ("jmkit", "jmkit-drafts", "jmkit-start")
SCRIPTS = sorted(EXTENSIONS.rglob("*.js"))
SERVER = "jmkit-drafts/static/server/server_watch.js"

every_script = pytest.mark.parametrize(
    "path", SCRIPTS, ids=[path.relative_to(EXTENSIONS).as_posix() for path in SCRIPTS]
)


@pytest.mark.parametrize("name", NAMES)
def test_an_extension_is_a_prebuilt_one_that_needs_no_build(name):
    package = json.loads((EXTENSIONS / name / "package.json").read_text(encoding="utf-8"))
    assert (EXTENSIONS / name / package["jupyterlab"]["_build"]["load"]).is_file()
    assert "dependencies" not in package


def test_there_are_no_others():
    assert tuple(path.parent.name for path in sorted(EXTENSIONS.glob("*/package.json"))) == NAMES


@every_script
def test_a_script_fetches_nothing_and_makes_no_code_of_texts(path):
    text = path.read_text(encoding="utf-8")
    words = ["http:", "https:", "innerHTML", "eval(", "XMLHttpRequest", "WebSocket"]
    # Whether our own server is there is the only thing that is ever asked.
    words += [] if path == EXTENSIONS / SERVER else ["fetch("]
    assert [word for word in words if word in text] == []


@every_script
def test_a_script_imports_what_is_beside_it(path):
    text = path.read_text(encoding="utf-8")
    imported = re.findall(r'^(?:import|export|\}) .*?from "(.+?)";$', text, re.MULTILINE)
    assert [name for name in imported if not (path.parent / name).is_file()] == []


@every_script
def test_style_stands_in_style_sheets(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"createElement\(.style.\)|cssText|(?:px|rem|%|em|center|none);", text)


def test_only_one_module_reaches_into_lab():
    inside = re.compile(r"\._[a-z]|(?<=\.)(?:save|execute|processKeydownEvent|emit) = ")
    found = [path.name for path in SCRIPTS if inside.search(path.read_text(encoding="utf-8"))]
    assert found == ["lab_internals.js"]


def test_a_folder_has_about_a_dozen_modules():
    folders = {path.parent for path in SCRIPTS}
    assert max(len(list(folder.glob("*.js"))) for folder in folders) <= 13
