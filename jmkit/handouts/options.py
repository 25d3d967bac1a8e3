"""How a handout is wanted, beyond what workshop.toml says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """What can be asked for when a handout is made.

    Args:
        look: The name or folder of a look; empty for the one that workshop.toml names.
        redact: Whether e-mail addresses, phone numbers and the like are masked.
        names: Whether those who took part are named.
    """

    look: str = ""
    redact: bool = False
    names: bool = True
