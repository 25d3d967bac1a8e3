"""Every public name says what it is for, and what it takes and gives."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import jmkit

PACKAGE = Path(jmkit.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef

every_module = pytest.mark.parametrize(
    "path", MODULES, ids=[p.relative_to(PACKAGE).as_posix() for p in MODULES]
)


def public(body, prefix=""):
    """Public classes, functions and methods, with their names in full; not what is inside them."""
    for node in body:
        if isinstance(node, ast.ClassDef | FUNCTIONS) and not node.name.startswith("_"):
            yield prefix + node.name, node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public(node.body, f"{node.name}.")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def has_no_words_of_its_own(node) -> bool:
    decorators = {ast.unparse(d) for d in node.decorator_list}
    return "overload" in decorators or any(d.endswith((".setter", ".register")) for d in decorators)


def bare(function) -> bool:
    a = function.args
    named = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
    untyped = [arg for arg in named if arg.annotation is None and arg.arg not in {"self", "cls"}]
    return bool(untyped) or function.returns is None


@every_module
def test_a_module_says_its_idea(path):
    assert ast.get_docstring(tree(path))


@every_module
def test_every_public_name_has_a_docstring(path):
    silent = [
        name
        for name, node in public(tree(path).body)
        if not ast.get_docstring(node) and not has_no_words_of_its_own(node)
    ]
    assert not silent


@every_module
def test_every_public_function_has_type_hints(path):
    functions = [(n, f) for n, f in public(tree(path).body) if isinstance(f, FUNCTIONS)]
    assert not [name for name, function in functions if bare(function)]


@every_module
def test_every_docstring_begins_with_a_summary(path):
    first = [
        (n, (ast.get_docstring(node) or ".").split("\n\n")[0])
        for n, node in public(tree(path).body)
    ]
    assert not [name for name, summary in first if len(summary.splitlines()) > 1]
