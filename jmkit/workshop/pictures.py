"""The part of the facade that draws: stage map, heat map, funnel, matrix, page for the boss."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from jmkit.blocks import BlockCall
from jmkit.folder.names import unlinked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.rendering import PictureContext
    from jmkit.workshop.block import Block


class PictureOptions(TypedDict, total=False):
    """What a map shows, as `Pictures.map` is asked for it."""

    lanes: Sequence[str]
    stage: str
    personas: Sequence[str]
    events: str
    survey: str


class Pictures(ABC):
    """The pictures of a workshop as blocks."""

    def map(
        self,
        lanes: Sequence[str] = (),
        *,
        stage: str = "",
        personas: Sequence[str] = (),
        events: str = "",
        survey: str = "",
    ) -> Block:
        """The stage map so far, redrawn as the journey changes.

        Args:
            lanes: Names of lanes, in order; those of workshop.toml, or else the usual ones.
            stage: The title of a stage, for a map of its touchpoints.
            personas: Names of up to three personas, each to have a curve of its own.
            events: An event log in the workshop folder, for a lane of measured figures.
            survey: A survey in the workshop folder with a column stage, for the NPS of each.
        """
        chosen = {"stage": stage, "personas": personas, "events": events, "survey": survey}
        return self._block("map", lanes, **chosen)

    def heat(self) -> Block:
        """The pain points by stage and severity."""
        return self._block("heat")

    def before_after(self) -> Block:
        """The emotions of today beside those wanted, and the change of each stage."""
        return self._block("before_after")

    def flow(self, events: str) -> Block:
        """The funnel of an event log as a picture."""
        return self._block("flow", events)

    def portrait(self) -> Block:
        """The card of the persona as a picture, for the wall."""
        return self._block("portrait")

    def matrix(self) -> Block:
        """The opportunities by impact and effort."""
        return self._block("matrix")

    def summary(self, *, events: str = "") -> Block:
        """The page for the boss: what hurts most, how we know, who does what by when.

        Args:
            events: An event log in the workshop folder, for the share of customers that leaves;
                data/events.csv where none is named.
        """
        return self._block("summary", events=events)

    @abstractmethod
    def _block(
        self, name: str, *args: str | Sequence[str], **options: str | Sequence[str]
    ) -> Block: ...


class PictureFiles(ABC):
    """The pictures of a workshop as files."""

    def export_map(
        self,
        path: Path | str,
        paper: str = "wall",
        *,
        dpi: float | None = None,
        width: float = 0.0,
        **chosen: Unpack[PictureOptions],
    ) -> Path:
        """Writes the stage map as PNG, SVG or PDF, by the suffix; gives the (first) file's path.

        Args:
            path: Where to.
            paper: ``"wall"``: one sheet as large as it takes; ``"A4"`` or ``"A3"``: as many sheets
                as it takes, pages of a PDF or numbered files; ``"screen"``.
            dpi: Pixels an inch, for PNG; as in `jmkit.drawing.backends.files`.
            width: Of a screen that it is laid out for, instead of a paper; in CSS pixels.
            chosen: As in `map`.

        Raises:
            UnknownNameError: A paper, suffix, lane, stage or persona that does not exist.
        """
        return self.export("map", path, paper, dpi=dpi, width=width, **chosen)

    def export(
        self,
        picture: str,
        path: Path | str,
        paper: str = "wall",
        *,
        dpi: float | None = None,
        width: float = 0.0,
        **chosen: Unpack[PictureOptions],
    ) -> Path:
        """Writes any picture as PNG, SVG or PDF, by the suffix; gives the (first) file's path.

        Args:
            picture: ``"map"``, ``"heat"``, ``"before_after"``, ``"funnel"``, ``"portrait"``,
                ``"matrix"`` or ``"summary"``.
            path: Where to.
            paper: As in `export_map`.
            dpi: Pixels an inch, for PNG; as in `jmkit.drawing.backends.files`.
            width: Of a screen that it is laid out for, instead of a paper; in CSS pixels.
            chosen: As in `map`.

        Raises:
            UnknownNameError: There is no such picture, paper, suffix, lane, stage or persona.
            NameRefusedError: A link leads from the workshop's folder to elsewhere.
        """
        return self.export_sheets(picture, path, paper, dpi=dpi, width=width, **chosen)[0]

    def export_sheets(
        self,
        picture: str,
        path: Path | str,
        paper: str = "wall",
        *,
        dpi: float | None = None,
        width: float = 0.0,
        **chosen: Unpack[PictureOptions],
    ) -> list[Path]:
        """As `export`; gives the path of every file that was written."""
        from jmkit.rendering import PictureSpec, save_picture

        call = BlockCall.of(picture, **chosen)
        spec = PictureSpec.of(call, "screen" if width else paper, width)
        context = self.context()
        return save_picture(spec, context, unlinked(context.folder, Path(path)), dpi=dpi)

    @abstractmethod
    def context(self) -> PictureContext:
        """What pictures are made from: the journey and the workshop's settings."""
