"""The reading report: how a file was read, and every line of it accounted for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jmkit.i18n import N_, direction_of, isolate
from jmkit.limits import DATA_FIELD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.i18n import Translator

_SEPARATORS = {
    ",": N_("commas"),
    ";": N_("semicolons"),
    "\t": N_("tabs"),
    "|": N_("vertical bars"),
}
WIDTH = N_("Lines with more or fewer columns than the headings, not counted: {lines}.")
LONG = N_("Lines with a cell of more than {limit} letters, not counted: {lines}.")
NO_OBJECT = N_("Lines that are no JSON object, not counted: {lines}.")
_QUOTES = N_("Lines in which quotation marks do not close, so they were read as letters: {lines}.")
_ABOVE = N_("Lines above the headings, passed over: {n}.")
_UNNAMED = N_("Columns without a name of their own, named by their place: {names}.")
_FORMULAS = N_(
    "Formulas whose results are not in the file, read as empty: {n}. Open it where it was made, "
    "save it, and use it again."
)
_SHEETS = N_("The workbook has several sheets; this one is read: {sheet}.")
_NAMED = 20  # lines that a sentence lists


class Reject(NamedTuple):
    """A line that could not be read: its number from 1, and the sentence that says why."""

    line: int
    why: str


@dataclass(frozen=True)
class Reading:
    """How a file was read.

    Each of its lines is in one of these: `head + rows + breaks + blank + len(rejects) == lines`.

    Args:
        encoding: Of its letters; empty where the file says it itself.
        separator: What stands between columns; empty where nothing does.
        head: How many lines there are up to the headings, these included.
        rows: How many rows there are.
        breaks: Line breaks within cells.
        blank: Lines in which nothing stands.
        lines: All lines of the file.
        rejects: Those that could not be read.
        unquoted: The numbers of lines whose quotation marks were read as letters.
        unnamed: The names that columns without one were given.
        formulas: Cells of a workbook whose result is not in the file.
        sheet: The sheet that was read, where a workbook has several.
    """

    encoding: str = ""
    separator: str = ""
    head: int = 0
    rows: int = 0
    breaks: int = 0
    blank: int = 0
    lines: int = 0
    rejects: tuple[Reject, ...] = ()
    unquoted: tuple[int, ...] = ()
    unnamed: tuple[str, ...] = ()
    formulas: int = 0
    sheet: str = ""

    def describe(self, tr: Translator) -> str:
        """What was found, in one sentence."""
        parts = [tr.plural("{n} row", "{n} rows", self.rows)]
        if self.encoding:
            parts.append(tr("letters as {encoding}", encoding=isolate(self.encoding, "ltr")))
        if self.separator in _SEPARATORS:
            marks = tr(_SEPARATORS[self.separator])
            parts.append(tr("columns separated by {marks}", marks=marks))
        if self.head:
            parts.append(tr("headings in line {n}", n=self.head))
        return tr("How it was read: {parts}.", parts=", ".join(parts))

    def notes(self, tr: Translator) -> tuple[str, ...]:
        """What is not as it should be, in sentences; nothing where every line is a row."""
        found = tuple(self._problems(tr))
        return (self.describe(tr), *found) if found else ()

    def _problems(self, tr: Translator) -> Iterator[str]:
        if self.head > 1:
            yield tr(_ABOVE, n=self.head - 1)
        for why in dict.fromkeys(reject.why for reject in self.rejects):
            lines = _numbers(reject.line for reject in self.rejects if reject.why == why)
            yield tr(why, lines=lines, limit=f"{DATA_FIELD:,}")
        if self.unquoted:
            yield tr(_QUOTES, lines=_numbers(self.unquoted))
        if self.unnamed:
            yield tr(_UNNAMED, names=", ".join(isolate(n, "ltr") for n in self.unnamed[:_NAMED]))
        if self.formulas:
            yield tr(_FORMULAS, n=f"{self.formulas:,}")
        if self.sheet:
            yield tr(_SHEETS, sheet=isolate(self.sheet, direction_of(self.sheet, tr.direction)))


def _numbers(lines: Iterable[int]) -> str:
    numbers = [f"{line:,}" for line in lines]
    more = ["…"] if len(numbers) > _NAMED else []
    return ", ".join([*numbers[:_NAMED], *more])
