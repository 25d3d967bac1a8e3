"""The receipts of one record's form: which of its fields the page need not keep any longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.forms.page_ids import record_token

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from jmkit.forms.fields.control import Control
    from jmkit.forms.saving.save_receipts import SaveReceipts
    from jmkit.model import Record


class FormReceipts:
    """Tells the block's receipts what happens to the fields of one form.

    Args:
        receipts: Those of the block.
        record: The form's record.
        controls: The form's controls by the names of their fields.
    """

    def __init__(
        self, receipts: SaveReceipts, record: Record, controls: Mapping[str, Control]
    ) -> None:
        self._receipts, self._controls = receipts, controls
        self._record = record_token(record.record_kind, record.id)
        self._owed: set[str] = set()  # fields of which the page has not heard that they are saved

    def track(self, name: str, *, waiting: bool) -> None:
        """Takes in what stands in a field, and whether it is still to be saved."""
        for place, text in self._places(name):
            self._receipts.track(place, text, waiting=waiting)

    def withdraw(self, name: str) -> None:
        """Takes in that something else stands in a field now."""
        for place, _ in self._places(name):
            self._receipts.withdraw(place)

    def owe(self, name: str) -> None:
        """Takes in that a field is to be acknowledged as soon as it is saved."""
        self._owed.add(name)

    def acknowledge(self, refused: Collection[str] = ()) -> None:
        """Tells the page that all that is owed is saved, but for the fields that were refused."""
        for name in self._owed.difference(refused):
            for place, text in self._places(name):
                self._receipts.acknowledge(place, text)
                self._receipts.track(place, text, waiting=False)
        self._owed &= {*refused}

    def release(self) -> None:
        """Lets the page forget all of it: the record is not wanted any more."""
        self.acknowledge()
        self._receipts.release(self._record)

    def _places(self, name: str) -> list[tuple[str, str]]:
        values = self._controls[name].page_values.items()
        return [("/".join(filter(None, (self._record, name, tick))), text) for tick, text in values]
