"""Which JupyterLab the page's hold on its insides was tried with."""

from __future__ import annotations

import ast
import re
from importlib.metadata import requires, version

from packaging.requirements import Requirement

from jmkit.lab.server import EXTENSIONS

MODULE = EXTENSIONS / "jmkit" / "static" / "shared" / "lab_internals.js"


def tried():
    text = MODULE.read_text(encoding="utf-8")
    return ast.literal_eval(re.search(r"^export const TRIED = (\[.*?\]);", text, re.MULTILINE)[1])


def test_the_lab_that_is_installed_is_one_of_those_it_was_tried_with():
    installed = ".".join(version("jupyterlab").split(".")[:2])
    assert installed in tried(), (
        f"{MODULE.name} was not tried with JupyterLab {installed}: run tests/browser, then add it"
    )


def test_the_oldest_lab_that_may_be_installed_is_one_of_them():
    [lab] = [r for r in map(Requirement, requires("jmkit")) if r.name == "jupyterlab"]
    [oldest] = [part.version for part in lab.specifier if part.operator == ">="]
    assert oldest in tried()
