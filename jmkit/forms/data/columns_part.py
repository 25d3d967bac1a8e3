"""The columns of a file: what each is, with three examples, to be corrected."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from jmkit.evidence.columns.mapping import Role, one_line
from jmkit.evidence.sources.source import choice_of_role
from jmkit.evidence.times import EITHER
from jmkit.forms.data.choices import ChoiceRow, grid
from jmkit.forms.data.report import grain
from jmkit.forms.styles.widgets import box, label
from jmkit.i18n import N_, direction_of, isolate
from jmkit.limits import SHOWN_COLUMNS
from jmkit.model.evidence import ROLES, TIME_ORDERS, TRAVELLERS

if TYPE_CHECKING:
    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.events import Overview
    from jmkit.evidence.profile import Column, Profile
    from jmkit.forms.saving.status import Status
    from jmkit.forms.session import FormSession
    from jmkit.model import DataSource

_ASK_ORDER = N_("The dates fit day first and month first alike. Which is it?")
_LONGEST = 60  # letters of an example


class ColumnsPart:
    """What the columns of one file are.

    Args:
        session: Whose it is.
        profile: What the file looks like.
        source: What it is an export of.
        status: Where it says what has become of a choice.
    """

    def __init__(
        self, session: FormSession, profile: Profile, source: DataSource, status: Status
    ) -> None:
        self._session, self._profile, self._source = session, profile, source
        tr = session.tr
        roles = [(tr(words), role) for role, words in ROLES.items()]
        self._rows = {
            column.name: ChoiceRow(
                _shown(column.name), _examples(column), roles, status, self._say(column.name)
            )
            for column in profile.columns[:SHOWN_COLUMNS]
        }
        travellers = [(tr(words), who) for who, words in TRAVELLERS.items()]
        orders = [(tr(words), order) for order, words in TIME_ORDERS.items()]
        self._traveller = ChoiceRow("", "", travellers, status, self._set("traveller"))
        undecided = [("–", ""), *orders]
        self._order = ChoiceRow(tr(_ASK_ORDER), "", undecided, status, self._set("time_order"))
        self._asked = box((), "jmkit-form")
        self.widget = box(
            (label(tr("Its columns"), "jmkit-group"), grid([*self._rows.values()]), self._asked)
        )

    def show(self, source: DataSource, mapping: SourceMapping, log: Overview | None) -> None:
        """Shows what stands now."""
        self._source, tr = source, self._session.tr
        for name, row in self._rows.items():
            row.show(mapping.roles.get(one_line(name), Role.NONE).value)
        asked: list[Any] = []
        if mapping.column(Role.CUSTOMER) and mapping.column(Role.CASE):
            counts = grain(self._profile, mapping, tr)
            self._traveller.control.description = tr("{counts}: who travels?", counts=counts)
            self._traveller.show(mapping.traveller.value)
            asked.append(self._traveller.widget)
        if mapping.time_order or (log and EITHER in log.times):
            self._order.show(mapping.time_order)
            asked.append(self._order.widget)
        if tuple(asked) != self._asked.children:
            self._asked.children = tuple(asked)

    def close(self) -> None:
        """Gives back what is not shown just now."""
        for row in (self._traveller, self._order):
            if row.widget not in self._asked.children:
                row.widget.close()

    def _say(self, column: str) -> Any:
        def choose(role: str) -> None:
            self._session.journals.save(choice_of_role(self._source, column, Role(role)))

        return choose

    def _set(self, name: str) -> Any:
        def choose(value: str) -> None:
            self._session.journals.save(self._source.with_values(**{name: value or None}))

        return choose


def _shown(heading: str) -> str:
    return isolate(one_line(heading), direction_of(heading, "ltr"))


def _examples(column: Column) -> str:
    return " · ".join(_example(one_line(text)) for text in column.examples) or "–"


def _example(text: str) -> str:
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    # A time or a number reads from the left wherever it stands.
    return f'<bdi dir="{direction_of(text, "ltr")}">{escape(short)}</bdi>'
