"""jmkit: the workshop kit for teaching customer-journey mapping.

    import jmkit as jm
    ws = jm.open()         # the workshop of this folder
    ws.form("persona")     # fill in; saved as you type
    ws.map()               # the stage map so far

Everything is loaded on first use, so that importing costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jmkit.errors import JmkitError
    from jmkit.folder.packs import packs
    from jmkit.i18n import languages
    from jmkit.model import (
        Action,
        Evidence,
        Journey,
        Note,
        Opportunity,
        PainPoint,
        Participant,
        Persona,
        Record,
        Scenario,
        Stage,
        Step,
        Touchpoint,
    )
    from jmkit.workshop.create import new_workshop as new
    from jmkit.workshop.facade import Workshop
    from jmkit.workshop.facade import open_workshop as open

__version__ = "0.1.0"

__all__ = [
    "Action",
    "Evidence",
    "JmkitError",
    "Journey",
    "Note",
    "Opportunity",
    "PainPoint",
    "Participant",
    "Persona",
    "Record",
    "Scenario",
    "Stage",
    "Step",
    "Touchpoint",
    "Workshop",
    "languages",
    "new",
    "open",
    "packs",
]

_HOMES = {
    "JmkitError": "jmkit.errors",
    "Workshop": "jmkit.workshop.facade",
    "languages": "jmkit.i18n",
    "new": "jmkit.workshop.create:new_workshop",
    "open": "jmkit.workshop.facade:open_workshop",
    "packs": "jmkit.folder.packs",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'jmkit' has no attribute {name!r}")
    module, _, real = _HOMES.get(name, "jmkit.model").partition(":")
    found = getattr(import_module(module), real or name)
    # Also where a submodule of the same name (jmkit.folder.packs) would hide it from here on.
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
