"""The print renderers of blocks, one small file each; the files register themselves."""

from jmkit.handouts.blocks import (  # noqa: F401 -- importing registers them
    check,
    form,
    handout,
    numbers,
    pictures,
    progress,
    trace,
)
from jmkit.handouts.blocks.renderers import (
    FORM_RENDERERS,
    RENDERERS,
    form_renderer,
    render_block,
    renderer,
)
from jmkit.handouts.records import (  # noqa: F401 -- importing registers them
    evidence,
    pain_points,
    participants,
    persona,
    stages,
    touchpoints,
)

__all__ = ["FORM_RENDERERS", "RENDERERS", "form_renderer", "render_block", "renderer"]
