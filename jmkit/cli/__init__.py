"""The command line: each command a function, everything heavy loaded when one runs."""

from __future__ import annotations

from jmkit.cli.group import main

__all__ = ["main"]
