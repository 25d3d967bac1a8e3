"""The history of a record kind: what changed, what was removed, what stood there at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.forms.history.as_of import AsOf
from jmkit.forms.history.change_table import change_table, latest_changes
from jmkit.forms.styles.widgets import box, button, close_all, markup

if TYPE_CHECKING:
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.journal import Removed
    from jmkit.model import Record


class HistoryPanel:
    """The history of one record kind, made when somebody asks for it."""

    def __init__(self, session: FormSession, cls: type[Record], status: Status) -> None:
        self._session, self._cls, self._status = session, cls, status
        self._table = markup("")
        self._removed = box((), "jmkit-gone")
        self.as_of = AsOf(session, cls, status)
        self.widget = box((self._table, self._removed, self.as_of.widget), "jmkit-history")
        self.refresh()

    def refresh(self) -> None:
        """Reads the journals again."""
        session, cls = self._session, self._cls
        own = [c for c in session.journals.history() if c.kind == cls.record_kind]
        names = {r.record.id: session.name_of(r.record) for r in session.journals.removed()}
        names |= {record_id: name for name, record_id in session.choices(cls.record_kind)}
        latest = latest_changes(own)
        self._table.value = change_table(session, cls, latest, names)
        self.as_of.refresh(latest)
        removed = [r for r in session.journals.removed() if isinstance(r.record, cls)]
        before, self._removed.children = (
            self._removed.children,
            tuple(map(self._bring_back, removed)),
        )
        for child in before:
            close_all(child)

    def _bring_back(self, removed: Removed) -> Any:
        text = self._session.tr("Bring back: {name}", name=self._session.name_of(removed.record))
        made = button(text, "jmkit-second", icon="undo")
        made.on_click(
            self._status.guard(lambda _: self._session.journals.bring_back(removed.record))
        )
        return made
