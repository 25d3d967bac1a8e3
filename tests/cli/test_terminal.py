# ruff: noqa: E501 -- rows of samples
"""Nothing that a file holds commands a terminal."""

import ast
from pathlib import Path

import pytest

import jmkit
from jmkit.cli.terminal import say, show_exception, visible

CLI = Path(jmkit.__file__).parent / "cli"
COMMANDS = (
    "\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x9b31m", "a\rb", "a\nb", "a\x0bb", "a\x0cb",
    "a\x08b", "\x07", "\x00", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066x", "\ufeff", "\x90q\x9c",
    "\x1bc", "\U000e0041", "\x0e", "\udc9b", "\u200b",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_no_character_is_obeyed(command, capsys):
    say(f"before {command} after")
    out = capsys.readouterr().out
    assert out.startswith("before ")
    assert out.endswith(" after\n")
    assert out.count("\n") == 1
    assert out[:-1].isprintable()


def test_hebrew_with_its_marks_stays():
    assert visible("שלום\u200f (NPS\u200e) 👩\u200d🍳") == "שלום\u200f (NPS\u200e) 👩\u200d🍳"


def test_a_line_is_never_endless():
    assert len(visible("a" * 1_000_000)) < 5000


def test_the_last_line_of_a_traceback_is_seen_too(capsys):
    show_exception(ValueError, ValueError("\x1b[2J\nTraceback: all is well"), None)
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(CLI.glob("*.py")), ids=lambda path: path.name)
def test_commands_print_through_one_function(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    printing = {"click.echo", "click.secho", "click.confirm", "click.prompt", "print"}
    assert path.name == "terminal.py" or not calls & printing
