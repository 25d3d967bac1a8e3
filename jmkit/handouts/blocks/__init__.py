"""The print renderers of blocks, one small file each; the files register themselves."""

from jmkit.handouts.blocks import (
    card,
    check,
    findings,
    form,
    handout,
    numbers,
    pictures,
    progress,
    trace,
)
from jmkit.handouts.blocks.renderers import RENDERERS, render_block, renderer

__all__ = [
    "RENDERERS",
    "card",
    "check",
    "findings",
    "form",
    "handout",
    "numbers",
    "pictures",
    "progress",
    "render_block",
    "renderer",
    "trace",
]
