"""The print faces of blocks, one small file each; the files register themselves."""

from jmkit.handouts.blocks import (  # noqa: F401 -- importing registers them
    check,
    form,
    handout,
    numbers,
    pictures,
    progress,
    trace,
)
from jmkit.handouts.blocks.register import FACES, FORM_FACES, block_face, face, form_face
from jmkit.handouts.records import (  # noqa: F401 -- importing registers them
    evidence,
    pain_points,
    participants,
    persona,
    stages,
    touchpoints,
)

__all__ = ["FACES", "FORM_FACES", "block_face", "face", "form_face"]
