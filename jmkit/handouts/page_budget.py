"""What a page may hold: what a stranger's notebooks may fill of it, and what each took."""

from __future__ import annotations

from dataclasses import dataclass

from jmkit.limits import PAGE_CELLS, PAGE_LETTERS, PAGE_PROSE


@dataclass
class PageBudget:
    """What is left; real workshops need a tenth of it.

    Args:
        cells: Of notebooks.
        prose: Letters of Markdown.
        letters: Letters of HTML, pictures of files aside.
    """

    cells: int = PAGE_CELLS
    prose: int = PAGE_PROSE
    letters: int = PAGE_LETTERS

    @property
    def is_spent(self) -> bool:
        """Whether nothing more has room."""
        return min(self.cells, self.prose, self.letters) <= 0

    def spend(self, prose: int, letters: int) -> None:
        """Takes the room of one cell: so much Markdown, which became so much HTML."""
        self.cells -= 1
        self.prose -= prose
        self.letters -= letters
