"""Tables of texts without pandas, which takes longer to load than most files to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.files.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandas import DataFrame


class Texts(NamedTuple):
    """A table of texts as plain rows.

    Args:
        name: The file's.
        columns: The names of its columns.
        rows: Its rows.
        unread: The names of columns that were not asked for.
        reading: How it was read.
    """

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    unread: tuple[str, ...] = ()
    reading: Reading = Reading()

    def column(self, name: str) -> list[str]:
        """The texts of a column."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]

    def frame(self) -> DataFrame:
        """The same for pandas."""
        from pandas import DataFrame

        table = DataFrame(self.rows, columns=list(self.columns), dtype=str)
        table.attrs["name"] = self.name
        return table
