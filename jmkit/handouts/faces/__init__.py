"""The print faces of blocks, one small file each; the files register themselves."""

from jmkit.handouts.faces import (  # noqa: F401 -- importing registers them
    check,
    evidence,
    form,
    handout,
    numbers,
    pains,
    participants,
    persona,
    pictures,
    progress,
    stages,
    touchpoints,
    trace,
)
from jmkit.handouts.faces.register import FACES, FORM_FACES, block_face, face, form_face

__all__ = ["FACES", "FORM_FACES", "block_face", "face", "form_face"]
