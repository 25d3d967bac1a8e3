"""The rules of what is personal: a module a kind, all asked by `personal` in one order."""

from __future__ import annotations

from jmkit.handouts.privacy.rules.order import personal

__all__ = ["personal"]
