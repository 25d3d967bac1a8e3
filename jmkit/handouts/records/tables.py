"""Tables that eyes, phones and screen readers can follow: names, scopes, labelled cells."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jmkit.handouts.html.markup import EMPTY, element, join
from jmkit.limits import TABLE_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from jmkit.i18n import Translator

T = TypeVar("T")


class Group(NamedTuple):
    """Rows under a heading of their own; a table without groups has one without a heading."""

    heading: Markup
    rows: Sequence[Sequence[Markup]]


def table(
    name: str,
    columns: Sequence[str],
    groups: Sequence[Group],
    kind: str = "",
    *,
    is_captioned: bool = False,
) -> Markup:
    """A table; the first column names the rows.

    Args:
        name: What it shows; a heading above mostly says so to the eye.
        columns: The heading of each column.
        groups: The rows; each row has as many cells as there are columns.
        kind: Goes into the class name, for the style sheet.
        is_captioned: Whether its name stands above it: where a block has several tables.
    """
    heads = (element("th", column, scope="col") for column in columns)
    whole = element(
        "table",
        element("caption", name) if is_captioned else EMPTY,
        element("thead", element("tr", join(heads))),
        join((_body(group, columns, kind) for group in groups), "\n"),
        class_=f"jmkit-table jmkit-table-{kind}" if kind else "jmkit-table",
        aria_label=None if is_captioned else name,
    )
    return element("div", whole, class_="jmkit-scroll")


def first_rows(rows: Iterable[T], tr: Translator) -> tuple[list[T], Markup]:
    """As many rows as a table may have, and the sentence that says that there are more."""
    shown = list(islice(rows, TABLE_ROWS + 1))
    if len(shown) <= TABLE_ROWS:
        return shown, EMPTY
    message = tr("Only the first {n} rows have room here.", n=f"{TABLE_ROWS:,}")
    return shown[:TABLE_ROWS], element("p", message, class_="jmkit-note")


def _body(group: Group, columns: Sequence[str], kind: str) -> Markup:
    rows = join((_row(row, columns, kind) for row in group.rows), "\n")
    return element("tbody", _heading(group, len(columns)), rows)


def _heading(group: Group, width: int) -> Markup:
    if not group.heading:
        return EMPTY
    head = element("th", group.heading, scope="rowgroup", colspan=width)
    return element("tr", head, class_="jmkit-group")


def _row(row: Sequence[Markup], columns: Sequence[str], kind: str) -> Markup:
    cells = zip(columns[1:], row[1:], strict=True)
    # A name says by itself what it is; a figure does not, where its row becomes a card.
    label = columns[0] if kind == "numbers" else None
    return element(
        "tr",
        element("th", row[0], scope="row", data_label=label),
        join(element("td", cell, data_label=column if cell else None) for column, cell in cells),
    )
