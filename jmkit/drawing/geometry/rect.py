"""Places on a sheet, told from the start of the line and from the top."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rect:
    """A rectangle in points. `start` is the edge where reading begins, `top` counts downward.

    >>> Rect(10, 0, 100, 20).inset(5)
    Rect(start=15, top=5, width=90, height=10)
    """

    start: float
    top: float
    width: float
    height: float = 0.0

    @property
    def end(self) -> float:
        """The edge where reading ends."""
        return self.start + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def centre(self) -> float:
        """Halfway from start to end."""
        return self.start + self.width / 2

    @property
    def middle(self) -> float:
        """Halfway from top to bottom."""
        return self.top + self.height / 2

    def inset(self, across: float, along: float | None = None) -> Rect:
        """The cell without a rim: `across` at start and end, `along` at top and bottom."""
        along = across if along is None else along
        return Rect(
            self.start + across,
            self.top + along,
            self.width - 2 * across,
            self.height - 2 * along,
        )

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share some room; edges that touch do not.

        >>> Rect(0, 0, 9, 9).overlaps(Rect(8, 8, 5, 5)), Rect(0, 0, 1, 1).overlaps(Rect(1, 0, 1, 1))
        (True, False)
        """
        across = self.start < other.end and other.start < self.end
        return across and self.top < other.bottom and other.top < self.bottom

    def at(self, top: float, height: float | None = None) -> Rect:
        """The same width elsewhere on the sheet."""
        return Rect(self.start, top, self.width, self.height if height is None else height)

    def without_start(self, width: float) -> Rect:
        """What is left when a strip at the start is taken away."""
        return Rect(self.start + width, self.top, self.width - width, self.height)

    def columns(self, count: int, gap: float = 0.0) -> list[Rect]:
        """The cell cut into equal columns, the first one at the start."""
        width = (self.width - gap * (count - 1)) / count
        starts = (self.start + n * (width + gap) for n in range(count))
        return [Rect(start, self.top, width, self.height) for start in starts]
