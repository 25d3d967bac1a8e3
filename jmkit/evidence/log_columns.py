"""Which columns of a file make an event log, and how SQL takes their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Self

from jmkit.evidence.columns.mapping import Role
from jmkit.evidence.sql import quoted

if TYPE_CHECKING:
    from jmkit.evidence.columns.mapping import SourceMapping

TYPED = {
    "DATE",
    "TIMESTAMP",
    "TIMESTAMP_S",
    "TIMESTAMP_MS",
    "TIMESTAMP_NS",
    "TIMESTAMP WITH TIME ZONE",
}
_NUMBERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UINTEGER", "UBIGINT", "UUID"}


class LogColumns(NamedTuple):
    """The headings of the columns that make an event log.

    Args:
        customer: Who travels.
        stage: Where: a stage, or an event that belongs to one.
        time: When; the day and the hour where they are apart.
        segment: What kind of customer; empty where nothing says so.
        channel: Through which channel; empty where nothing says so.
        time_order: "day-first" or "month-first" where somebody said so; empty where most of the
            times decide.
    """

    customer: str
    stage: str
    time: tuple[str, ...]
    segment: str = ""
    channel: str = ""
    time_order: str = ""

    @classmethod
    def of(cls, mapping: SourceMapping) -> Self | None:
        """The columns as a mapping has them; None where it is not that of an event log."""
        who, what = mapping.traveller_column, mapping.event_column
        day, clock = mapping.column(Role.TIME), mapping.column(Role.CLOCK)
        if not (who and what and day):
            return None
        segment, channel = (mapping.column(role) or "" for role in (Role.SEGMENT, Role.CHANNEL))
        return cls(
            who, what, (day, clock) if clock else (day,), segment, channel, mapping.time_order
        )


def types_of(connection: Any, source: str) -> dict[str, str]:
    """The type of each column of what SQL names after FROM."""
    return {
        name: kind for name, kind, *_ in connection.execute(f"DESCRIBE FROM {source}").fetchall()
    }


def cells(columns: LogColumns, types: dict[str, str], *, with_groups: bool) -> str:
    """What SQL selects to have the columns of a log: typed as they are, or texts, blank ones NULL.

    Args:
        columns: Which they are.
        types: Those of all columns.
        with_groups: Whether segment and channel are wanted, too.
    """
    names = {
        "customer": _cell(columns.customer, types),
        "stage": f"COALESCE({_text(columns.stage)}, '')",
        "time": _time(columns.time, types),
    }
    if with_groups:
        names["segment"] = _text(columns.segment) if columns.segment else "NULL"
        names["channel"] = _text(columns.channel) if columns.channel else "NULL"
    return ", ".join(f"{cell} AS {name}" for name, cell in names.items())


def _cell(name: str, types: dict[str, str]) -> str:
    return quoted(name) if types[name] in _NUMBERS else _text(name)


def _text(name: str) -> str:
    return f"NULLIF(TRIM(CAST({quoted(name)} AS VARCHAR)), '')"


def _time(names: tuple[str, ...], types: dict[str, str]) -> str:
    if len(names) == 1 and types[names[0]] in TYPED:
        return quoted(names[0])
    return f"CONCAT_WS(' ', {', '.join(map(_text, names))})" if len(names) > 1 else _text(names[0])
