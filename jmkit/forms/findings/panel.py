"""The live face of the findings: those to decide on, those that were taken, those put aside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.evidence.findings.decisions import declined, moved, pain_point, taken, undecided
from jmkit.forms.findings.finding_item import FindingItem
from jmkit.forms.live.face import LONGEST, QUIET, LiveFace
from jmkit.forms.saving.status import Status
from jmkit.forms.styles.frame import frame
from jmkit.forms.styles.widgets import box, button, close_all, label, markup
from jmkit.forms.timers import Debounce, call_later
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jmkit.evidence.findings.card import Card
    from jmkit.evidence.findings.decisions import State
    from jmkit.forms.session import FormSession
    from jmkit.model import Record
    from jmkit.rendering.findings import Findings

FIRST = 5  # findings that are shown before somebody asks for more

_DRAWN = 0.15  # seconds until a browser has surely drawn what it was sent
_HEADINGS: dict[State, str] = {
    "open": N_("Worth a look ({n})"),
    "taken": N_("Taken as evidence ({n})"),
    "declined": N_("Not for us ({n})"),
}


class Sight(NamedTuple):
    """How findings are looked for and shown.

    Args:
        find: Gives those of the data files as they are now.
        face: A finding as HTML, everything in it escaped.
        notes: Which files they come from, likewise.
    """

    find: Callable[[], Findings]
    face: Callable[[Card], str]
    notes: Callable[[Findings], str]


class FindingsPanel:
    """The findings of a workshop's data, each with what one can do with it.

    Args:
        session: Whose it is.
        status: Where it says what became of it.
        sight: How findings are looked for and shown.
    """

    def __init__(self, session: FormSession, status: Status, sight: Sight) -> None:
        self.session, self.status, self._sight = session, status, sight
        self._items: dict[str, FindingItem] = {}
        self._shows_all = False
        self.more = button("", "jmkit-quiet")
        self.more.on_click(status.guard(lambda _: self.show_all()))
        self._notes = markup("", "jmkit-print")
        self._headings = {state: label("", "jmkit-group") for state in _HEADINGS}
        self._list = box((), "jmkit-items")
        self.widget = box((self._notes, self._list), "jmkit-listing")
        self.refresh()

    @property
    def items(self) -> list[FindingItem]:
        """The findings, those first that most deserve a look."""
        return list(self._items.values())

    def refresh(self) -> None:
        """Shows what the data files say now; what was taken from older files follows them."""
        found = self._sight.find()
        journals = self.session.journals
        if news := moved(found.cards, journals.journey, _today()):
            self._save(news)
            told = self.session.tr("A newer file was counted; what was taken from it says so.")
            self.status.announce(told)
        self._notes.value = self._sight.notes(found)
        gone = self._items
        self._items = {card.id: self._item(gone.pop(card.id, None), card) for card in found.cards}
        self._arrange()
        for item in gone.values():
            close_all(item.widget)

    def face(self, card: Card) -> str:
        """A finding as HTML."""
        return self._sight.face(card)

    def take(self, item: FindingItem) -> None:
        """Takes a finding as evidence of what is chosen."""
        if item.claim:
            journey = self.session.journals.journey
            self._decide(item, taken(item.card, item.claim, journey, _today()))

    def make_pain_point(self, item: FindingItem) -> None:
        """Makes a pain point of a finding, where it is chosen."""
        journey = self.session.journals.journey
        self._decide(item, pain_point(item.card, item.claim, journey, _today()))

    def decline(self, item: FindingItem) -> None:
        """Puts a finding aside."""
        self._decide(item, declined(item.card))

    def reopen(self, item: FindingItem) -> None:
        """Takes back what was decided; a pain point that was made of it stays."""
        for record in undecided(item.card, self.session.journals.journey):
            self.session.journals.remove(record)
        self._after(item)

    def show_all(self) -> None:
        """Shows all findings, not only the first."""
        self._shows_all = True
        first_new = next((i for n, i in enumerate(self._open) if n == FIRST), None)
        self._arrange()
        if first_new:
            _focus(first_new.take)

    @property
    def _open(self) -> list[FindingItem]:
        return [item for item in self.items if item.state == "open"]

    def _item(self, item: FindingItem | None, card: Card) -> FindingItem:
        if item is None:
            return FindingItem(self, card)
        item.show(card)
        return item

    def _save(self, records: Iterable[Record]) -> None:
        for record in records:
            self.session.journals.save(record)

    def _decide(self, item: FindingItem, records: Iterable[Record]) -> None:
        self._save(records)
        self._after(item)

    def _after(self, item: FindingItem) -> None:
        # The cursor goes to what stands next: what was pressed is somewhere else now.
        place = self._open.index(item) if item in self._open else 0
        item.show(item.card)
        self._arrange()
        self.status.saved()
        left = self._open
        _focus(left[min(place, len(left) - 1)].take if left else item.back)

    def _arrange(self) -> None:
        parts = [part for state in _HEADINGS for part in self._section(state)]
        if parts != list(self._list.children):
            self._list.children = parts

    def _section(self, state: State) -> Iterator[Any]:
        tr, some = self.session.tr, [item for item in self.items if item.state == state]
        if some:
            self._headings[state].value = tr(_HEADINGS[state], n=len(some))
            yield self._headings[state]
        shown = some if self._shows_all or state != "open" else some[:FIRST]
        yield from (item.widget for item in shown)
        if len(shown) < len(some):
            self.more.description = tr("Show all {n}", n=len(some))
            yield self.more


def findings(session: FormSession, sight: Sight) -> LiveFace:
    """The live face of a workshop's findings.

    Args:
        session: Whose it is.
        sight: How findings are looked for and shown.
    """
    status = Status(session.tr)
    panel = FindingsPanel(session, status, sight)
    refreshes = Debounce(status.guard(panel.refresh), QUIET, LONGEST)
    widget = frame([panel.widget, status.widget], session, "findings")
    return LiveFace(session, widget, refreshes.trigger, refreshes.cancel)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _focus(widget: Any) -> None:
    call_later(_DRAWN, widget.focus)
