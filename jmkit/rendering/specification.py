"""What a picture is asked to be: plain data, before anything is read or drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jmkit.errors import UnknownNameError

if TYPE_CHECKING:
    from jmkit.blocks import BlockCall

WITH_STAGES = ("map", "heat", "before_after", "funnel")  # a column a stage; `jmkit.drawing.PLANS`
PICTURES = (*WITH_STAGES, "portrait", "matrix", "summary")
# Blocks with a column a stage; the block `funnel` is the table to the picture that `flow` shows.
STAGE_BLOCKS = ("map", "heat", "before_after", "flow")
PICTURE_BLOCKS = (*STAGE_BLOCKS, "portrait", "matrix", "summary")
_OTHERWISE = {"flow": "funnel"}  # what cells, and commands of earlier versions, call a picture
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
        spare: Groups of lanes that can be read elsewhere: left out, one group after the other, as
            far as that makes a picture of several sheets a single one.
        hints: Whether a lane in which nothing stands yet says what to add.
        width: On a ``"screen"``, in CSS pixels, clamped to what can be drawn; 0 for the usual one.

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
    spare: tuple[frozenset[str], ...] = ()
    width: float = 0.0
    hints: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "picture", _OTHERWISE.get(self.picture, self.picture))
        if self.picture not in PICTURES:
            raise UnknownNameError(self.picture, PICTURES)

    @classmethod
    def of(cls, call: BlockCall, paper: str = "wall", width: float = 0.0) -> PictureSpec:
        """The picture that a block shows, on a paper or on a screen of a width."""
        return cls(
            call.name,
            lanes=call.texts("lanes"),
            stage=call.text("stage"),
            personas=call.texts("personas"),
            events=call.text("events"),
            survey=call.text("survey"),
            paper=paper,
            width=width,
        )

    @property
    def has_stages(self) -> bool:
        """Whether the picture has a column a stage."""
        return self.picture in WITH_STAGES

    @property
    def has_sheets(self) -> bool:
        """Whether the picture may take several sheets."""
        return self.has_stages and self.paper.casefold() in _SEVERAL
