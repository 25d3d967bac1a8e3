"""One finding: what it says, what it may be evidence of, and what one can do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import ipywidgets as widgets

from jmkit.evidence.findings.claims import NAMES, claims_for
from jmkit.evidence.findings.decisions import state_of
from jmkit.forms.distinct_names import distinct_names
from jmkit.forms.styles.widgets import box, button, field, markup, set_css

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.evidence.findings.card import Card
    from jmkit.evidence.findings.claims import Claim
    from jmkit.evidence.findings.decisions import State
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession


class Decider(Protocol):
    """What an item asks of the panel in which it stands."""

    session: FormSession
    status: Status

    def face(self, card: Card) -> str:
        """A finding as HTML."""

    def take(self, item: FindingItem) -> None:
        """Takes the finding as evidence of what is chosen."""

    def make_pain_point(self, item: FindingItem) -> None:
        """Makes a pain point of it, where it is chosen."""

    def decline(self, item: FindingItem) -> None:
        """Puts it aside."""

    def reopen(self, item: FindingItem) -> None:
        """Takes back what was decided."""


class FindingItem:
    """One finding of a panel.

    Args:
        panel: Where it stands.
        card: What it says.
    """

    def __init__(self, panel: Decider, card: Card) -> None:
        self._panel = panel
        tr = panel.session.tr
        self.face = markup("", "jmkit-print")
        self.choice = field(widgets.Dropdown, options=(), description=tr("Evidence of"))
        self.take = self._button(tr("Take as evidence"), "jmkit-add", panel.take)
        self.pain = self._button(tr("Make a pain point"), "jmkit-second", panel.make_pain_point)
        self.decline = self._button(tr("Not for us"), "jmkit-quiet", panel.decline)
        self.back = self._button("", "jmkit-quiet", panel.reopen)
        self._claims: tuple[Claim, ...] = ()
        self._names: list[str] = []
        self._row: list[Any] = []
        self.state: State = "open"
        self.widget = box((), "jmkit-item")
        self.show(card)

    @property
    def claim(self) -> Claim | None:
        """What is chosen; None where there is nothing to choose."""
        return self._claims[self.choice.index] if self.choice.index is not None else None

    def show(self, card: Card) -> None:
        """Takes in what the finding says now, and what was decided."""
        self.card, journey = card, self._panel.session.journals.journey
        self.state = state_of(card, journey)
        self.face.value = self._panel.face(card)
        self._offer(claims_for(card, journey))
        self._arrange()

    def _offer(self, claims: tuple[Claim, ...]) -> None:
        names = self._named(claims)
        chosen = self.claim.id if self.claim else ""
        self._claims = claims
        if names == self._names:
            return
        self._names = names
        place = next((n for n, claim in enumerate(claims) if claim.id == chosen), 0)
        with self.choice.hold_sync():
            self.choice.options = tuple(zip(names, range(len(names)), strict=True))
            self.choice.index = place if claims else None

    def _named(self, claims: Iterable[Claim]) -> list[str]:
        session = self._panel.session
        named = [session.tr(NAMES[c.record_kind], title=session.name_of(c)) for c in claims]
        return distinct_names([(name, "") for name in named])

    def _arrange(self) -> None:
        row = [self.back]
        tr = self._panel.session.tr
        self.back.description = tr("Take back") if self.state == "taken" else tr("Bring it back")
        if self.state == "open":
            self.take.disabled = not self._claims
            choice = [self.choice, self.take] if self._claims else []
            row = [*choice, *([self.pain] if self.card.pain else []), self.decline]
        if row != self._row:
            self._row = row
            set_css(self.widget, ("jmkit-item", f"jmkit-finding-{self.state}"))
            self.widget.children = (self.face, box(row, "jmkit-foot", "jmkit-field"))

    def _button(self, text: str, css: str, act: Any) -> Any:
        made = button(text, css)
        made.on_click(self._panel.status.guard(lambda _: act(self)))
        return made
