"""What a kernel loads when it starts, so that the first page need not wait for it.

The kernel of `jmkit start` loads this as an extension of IPython: at its first start, and again
each time it is restarted or dies.
"""

from __future__ import annotations

from importlib import import_module

# What the first page shows, and what takes long on the way to the next: the forms, the prints that
# stand in for them, and the board. What draws pictures is large and comes with the first picture.
_MODULES = (
    "jmkit.workshop.facade",
    "jmkit.forms",
    "jmkit.handouts.blocks",
    "jmkit.handouts.context",
    "jmkit.board",
    "babel.dates",
    "babel.numbers",
    "fontTools.ttLib",
)


def load_ipython_extension(_shell: object) -> None:
    """Loads the modules; IPython calls it by this name."""
    for name in _MODULES:
        import_module(name)
