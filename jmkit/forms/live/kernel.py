"""The kernel in which a notebook runs: whether there is one, which cell runs, and its order."""

from __future__ import annotations

from typing import Any

_CREATE = "create_subshell_request"


def kernel() -> Any:
    """The Jupyter kernel that runs this program, or None in a script."""
    try:
        from IPython import get_ipython
    except ImportError:
        return None
    return getattr(get_ipython(), "kernel", None)


def running_cell() -> str:
    """The id of the cell that runs now; empty where there is none."""
    header = getattr(getattr(kernel(), "shell", None), "parent_header", None) or {}
    return str(header.get("metadata", {}).get("cellId", ""))


def keep_order() -> None:
    """Has all that a page sends handled one after the other, in the order in which it was sent.

    JupyterLab sends the messages of widgets to a thread of their own as soon as it has one, those
    of a new form by two ways at once: a click then overtakes what was typed before it, and two
    threads change one form. A kernel that grants no second thread keeps the order.
    """
    handlers = getattr(kernel(), "control_handlers", {})
    if _CREATE in handlers:
        handlers[_CREATE] = _refuse


async def _refuse(_socket: Any, _ident: Any, _parent: Any) -> None:
    """Answers nothing, like a kernel without threads of its own: pages go on by the one way."""
