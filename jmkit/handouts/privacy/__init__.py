"""What is personal in what people wrote: found, listed, and masked where it is wanted."""

from __future__ import annotations

from jmkit.handouts.privacy.masks import MASK, Masks, Private, listed

__all__ = ["MASK", "Masks", "Private", "listed"]
