"""What a picture is asked to be: plain data, before anything is read or drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError

if TYPE_CHECKING:
    from jmkit.blocks import BlockCall

WITH_STAGES = ("map", "heat", "before_after", "flow")  # a column a stage; `jmkit.drawing.PLANS`
PICTURES = (*WITH_STAGES, "portrait", "matrix")
_SEVERAL = {"a3", "a4"}


@dataclass(frozen=True)
class PictureSpec:
    """Which picture, with which lanes, from which data, on which paper.

    Args:
        picture: One of `PICTURES`.
        lanes: Names of lanes, in order; empty for the workshop's.
        stage: The title of a stage, for a map of its touchpoints.
        personas: Names of personas, each to have a curve of its own.
        events: An event log in the workshop folder.
        survey: A survey in the workshop folder.
        paper: ``"A4"`` or ``"A3"`` for as many sheets as it takes; else a single one.

    Raises:
        UnknownNameError: There is no such picture.
    """

    picture: str
    lanes: tuple[str, ...] = ()
    stage: str = ""
    personas: tuple[str, ...] = ()
    events: str = ""
    survey: str = ""
    paper: str = "wall"

    def __post_init__(self) -> None:
        if self.picture not in PICTURES:
            raise UnknownNameError(self.picture, PICTURES)

    @classmethod
    def of(cls, call: BlockCall, paper: str = "wall") -> PictureSpec:
        """The picture that a block shows."""
        texts = {name: call.text(name) for name in ("stage", "events", "survey")}
        lanes, personas = call.texts("lanes"), call.texts("personas")
        return cls(call.name, lanes=lanes, personas=personas, paper=paper, **texts)

    @property
    def has_stages(self) -> bool:
        """Whether the picture has a column a stage."""
        return self.picture in WITH_STAGES

    @property
    def has_sheets(self) -> bool:
        """Whether the picture may take several sheets."""
        return self.has_stages and self.paper.casefold() in _SEVERAL
