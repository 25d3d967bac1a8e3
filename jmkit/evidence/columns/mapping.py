"""What a file's columns and events mean to us; kept in the journal as a `DataSource`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import translate
from functools import cached_property
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from jmkit.model import DataChoice, DataSource, Journey

_JOIN = " = "


class Role(StrEnum):
    """What a column is to us; what has none is not used."""

    CUSTOMER = "customer"
    CASE = "case"
    EVENT = "event"
    STAGE = "stage"
    TIME = "time"  # a moment: the whole of it, or its day where another column has the hour
    CLOCK = "clock"  # the hour, beside a column with the day
    CHANNEL = "channel"
    SEGMENT = "segment"
    AMOUNT = "amount"
    NPS = "nps"  # 0–10
    CSAT = "csat"  # 1–5
    CES = "ces"  # 1–7
    RATING = "rating"  # stars, 1–5
    LIKERT = "likert"  # agreement, 1–5 or 1–7
    TEXT = "text"
    NONE = "none"


SEVERAL = frozenset({Role.CHANNEL, Role.SEGMENT, Role.AMOUNT, Role.LIKERT, Role.TEXT, Role.NONE})


@dataclass(frozen=True)
class SourceMapping:
    """What the columns of a source are, and which of its events belong to which stage.

    Args:
        roles: Heading of a column → what it is.
        traveller: Who goes through the stages: `Role.CUSTOMER` or `Role.CASE`.
        time_order: "day-first", "month-first", or "" where the file itself decides.
        stages: An event's name, or a pattern with * and ?, → the id of its stage.
    """

    roles: Mapping[str, Role] = field(default_factory=dict)
    traveller: Role = Role.CUSTOMER
    time_order: str = ""
    stages: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, source: DataSource, choices: Iterable[DataChoice] = ()) -> Self:
        """The mapping that a record holds; what it cannot be read as is left out.

        Args:
            source: What was found when a file of it came.
            choices: What people said since, of this source or others; it goes before.

        >>> from jmkit.model import DataSource
        >>> SourceMapping.of(DataSource(columns=("user_id = customer", "?"))).roles
        {'user_id': <Role.CUSTOMER: 'customer'>}
        """
        known = set(Role)
        said = [c for c in choices if c.source == source.id]
        roles = {name: Role(role) for name, role in _pairs(source.columns) if role in known}
        chosen = {c.name: Role(c.role) for c in said if c.role}
        stages = {c.name: c.stage for c in said if c.role is None}
        return cls(
            _one_each(roles, chosen),
            Role(source.traveller or Role.CUSTOMER),
            source.time_order or "",
            stages | {n: stage for n, stage in _pairs(source.events) if n not in stages},
        )

    @classmethod
    def of_file(cls, name: str, journey: Journey) -> Self | None:
        """The mapping of a data file that somebody has brought; None where nobody has.

        Args:
            name: The file's own name, without its folder.
            journey: What the team has said.
        """
        # The newest source goes first: an older one may have had a file of this name, too.
        found = next((s for s in reversed(journey.data_sources) if s.title == name), None)
        return cls.of(found, journey.data_choices) if found else None

    def values(self) -> dict[str, Any]:
        """The fields of the record that holds it."""
        return {
            "columns": tuple(f"{name}{_JOIN}{role}" for name, role in self.roles.items()),
            "traveller": self.traveller.value,
            "time_order": self.time_order or None,
            "events": tuple(f"{event}{_JOIN}{stage}" for event, stage in self.stages.items()),
        }

    def columns(self, role: Role) -> tuple[str, ...]:
        """The headings of the columns of a role, in the file's order."""
        return tuple(name for name, r in self.roles.items() if r is role)

    def column(self, role: Role) -> str | None:
        """The heading of the one column of a role, or of the first of several."""
        return next(iter(self.columns(role)), None)

    @property
    def traveller_column(self) -> str | None:
        """The column that says who goes through the stages: as chosen, or the one there is."""
        other = Role.CASE if self.traveller is Role.CUSTOMER else Role.CUSTOMER
        return self.column(self.traveller) or self.column(other)

    @property
    def event_column(self) -> str | None:
        """The column whose values are assigned to stages."""
        return self.column(Role.EVENT) or self.column(Role.STAGE)

    def stage_of(self, event: str) -> str | None:
        """The id of an event's stage: by its name, else by the first pattern that fits.

        Empty where it counts in none, None where nothing is said of it.

        >>> SourceMapping(stages={"pay": "s1", "cart*": "s2"}).stage_of("Cart/add")
        's2'
        """
        plain = one_line(event).casefold()
        if plain in self._exact:
            return self._exact[plain]
        return next((stage for fits, stage in self._patterns if fits.match(plain)), None)

    @cached_property
    def _exact(self) -> dict[str, str]:
        return {one_line(event).casefold(): stage for event, stage in self.stages.items()}

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        # An event whose own name holds a star is found by its name first.
        some = ((one_line(e).casefold(), s) for e, s in self.stages.items() if {*e} & {*"*?"})
        return [(re.compile(translate(e.replace("[", "[[]"))), s) for e, s in some]


def _one_each(found: Mapping[str, Role], said: Mapping[str, Role]) -> dict[str, Role]:
    # Who says that a column has a role that only one can have says that no other has it.
    taken = {*said.values()} - SEVERAL
    kept = {name: Role.NONE if role in taken else role for name, role in found.items()}
    return {**kept, **said}


def one_line(text: str) -> str:
    """A heading or an event as a line of a list holds it."""
    return " ".join(text.split())


def _pairs(lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    parts = (line.rpartition(_JOIN) for line in lines)
    return ((name, value.strip()) for name, join, value in parts if join)
