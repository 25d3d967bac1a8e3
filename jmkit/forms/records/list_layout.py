"""Where the parts of a list stand: items under the headings of their stages, and the buttons.

The open item has a place of its own between the items above and those below, so that what others
add, move or remove around it never takes the cursor from who is typing: ipywidgets draws a box's
children anew from the first that differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.styles.widgets import box, button, close_all, label
from jmkit.i18n import N_
from jmkit.limits import LISTED_FIRST, LISTED_LAST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jmkit.forms.records.record_item import RecordItem
    from jmkit.forms.session import FormSession
    from jmkit.model import Record


class ListLayout:
    """The boxes of a list of records of one kind."""

    def __init__(self, session: FormSession, cls: type[Record]) -> None:
        self._session = session
        tr = session.tr
        self.add = button(tr(cls.add_label), "jmkit-add", icon="plus")
        self.bring_back = button(tr("Bring it back"), "jmkit-second", icon="undo")
        self.above, self.below = box((), "jmkit-items"), box((), "jmkit-items")
        self._hint = label(tr(cls.empty_hint), "jmkit-empty")
        self._left_out = label("", "jmkit-empty")
        self._headings: dict[str, Any] = {}
        self._foot = box((self.add,), "jmkit-foot")
        self.widget = box((), "jmkit-listing")

    def listed(self, records: tuple[Record, ...], opened: str) -> tuple[Record, ...]:
        """Those of the records that have room in the list; it says how many have not.

        Args:
            records: All of them.
            opened: The id of the one that is open, which is always listed.
        """
        # A row of widgets each for thousands would hang the page; new ones stand at the end.
        if len(records) <= LISTED_FIRST + LISTED_LAST:
            self._left_out.value = ""
            return records
        middle = [r for r in records[LISTED_FIRST:-LISTED_LAST] if r.id == opened]
        listed = (*records[:LISTED_FIRST], *middle, *records[-LISTED_LAST:])
        message = N_("{shown} of {count} are listed here: the first ones and the last ones.")
        self._left_out.value = self._session.tr(
            message, shown=len(listed), count=f"{len(records):,}"
        )
        return listed

    def arrange(
        self, items: Sequence[RecordItem], opened: RecordItem | None, *, can_bring_back: bool
    ) -> None:
        """Puts the items and the buttons into their places.

        Args:
            items: The items in their order.
            opened: The one that is open; a new one stands last.
            can_bring_back: Whether the latest removed item can be brought back.
        """
        rows = [*self._rows(items)]
        if opened and opened not in items:
            rows.append(opened.widget)
        here = rows.index(opened.widget) if opened else len(rows)
        _fill(self.above, rows[:here] if rows else [self._hint])
        _fill(self.below, rows[here + 1 :])
        left_out = [self._left_out] if self._left_out.value else []
        _fill(self._foot, [*left_out, self.add, *([self.bring_back] if can_bring_back else [])])
        form = [opened.widget] if opened else []
        _fill(self.widget, [self.above, *form, self.below, self._foot])

    def close(self) -> None:
        """Gives the widgets back, also those that are not in sight."""
        hidden = (self._hint, self._left_out, self.bring_back, *self._headings.values())
        for widget in (self.widget, *hidden):
            close_all(widget)

    def _rows(self, items: Iterable[RecordItem]) -> Iterator[Any]:
        group = None
        for item in items:
            stage = getattr(item.record, "stage", None)
            if stage is not None and stage != group:
                group = stage
                yield self._heading(stage)
            yield item.widget

    def _heading(self, stage_id: str) -> Any:
        stage = self._session.journals.journey.find("stage", stage_id)
        heading = self._headings.get(stage_id) or label("", "jmkit-group")
        self._headings[stage_id] = heading
        named = self._session.name_of(stage) if stage else self._session.tr("Without a stage")
        heading.value = named
        return heading


def _fill(place: Any, children: list[Any]) -> None:
    if place.children != tuple(children):
        place.children = tuple(children)
