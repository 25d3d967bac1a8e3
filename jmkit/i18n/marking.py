"""Marks a text for translation without translating it."""

from __future__ import annotations


def N_(message: str) -> str:
    """The same message; ``N_`` only shows the catalogue tools that it is one.

    >>> N_("Stage")
    'Stage'
    """
    return message
