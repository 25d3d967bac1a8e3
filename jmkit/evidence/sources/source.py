"""From a file to its source: the one that is known by these headings, or a new one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jmkit.evidence.columns.mapping import Role, SourceMapping, one_line
from jmkit.evidence.columns.names import plain_name
from jmkit.evidence.sources.likeness import likely_stages
from jmkit.evidence.sources.roles import roles_of
from jmkit.limits import MAPPED_EVENTS
from jmkit.model import DataChoice, DataSource
from jmkit.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jmkit.evidence.profile import Profile
    from jmkit.model import Journey

_ALIKE = 0.5  # of all headings of both, from which on a file is another export of the same
_LETTERS = 1_000  # of a heading or event that is kept; longer ones are no names


def source_of(profile: Profile, journey: Journey) -> DataSource:
    """The source that a file is an export of; a new one where none has its headings.

    Every column that an earlier file gave a role must be there; others may have come or gone.

    Args:
        profile: What the file looks like.
        journey: What the team has said.
    """
    names = {one_line(column.name) for column in profile.columns}
    likely = {s.id: _likeness(names, SourceMapping.of(s)) for s in journey.data_sources}
    best = max(journey.data_sources, key=lambda s: likely[s.id], default=None)
    if best is None or likely[best.id] < _ALIKE:
        return DataSource(id=f"data-source-{_token(*sorted(map(plain_name, names)))}")
    return best


def taken_in(
    source: DataSource, profile: Profile, journey: Journey, events: Iterable[str] = ()
) -> DataSource:
    """A source with a file: as it was, and what is new in the file as it is likely to be.

    Args:
        source: From `source_of`.
        profile: What the file looks like.
        journey: The map.
        events: Those of the file, the most frequent first.
    """
    known = SourceMapping.of(source)
    roles = {one_line(name): role for name, role in roles_of(profile).items() if _is_name(name)}
    fresh = {n: Role.NONE if known.roles and _is_taken(r, known) else r for n, r in roles.items()}
    said = SourceMapping.of(source, journey.data_choices)
    names = [one_line(event) for event in events if _is_name(event)][:MAPPED_EVENTS]
    new = [name for name in dict.fromkeys(names) if said.stage_of(name) is None]
    mapping = SourceMapping(
        {**fresh, **known.roles},
        known.traveller,
        known.time_order,
        {**known.stages, **likely_stages(new, journey)},
    )
    return source.with_values(**{**mapping.values(), "title": profile.name})


def choice_of_role(source: DataSource, column: str, role: Role) -> DataChoice:
    """What says that a column of a source holds something; always the same record for a column."""
    name = one_line(column)
    return DataChoice(id=_id(source, "column", name), source=source.id, name=name, role=role.value)


def choice_of_stage(source: DataSource, event: str, stage: str) -> DataChoice:
    """What says to which stage an event of a source belongs; empty where it counts in none."""
    name = one_line(event)
    return DataChoice(id=_id(source, "event", name), source=source.id, name=name, stage=stage)


def _id(source: DataSource, kind: str, name: str) -> str:
    return f"data-choice-{_token(source.id, kind, name.casefold())}"


def _likeness(names: set[str], known: SourceMapping) -> float:
    used = {name for name, role in known.roles.items() if role is not Role.NONE}
    if not used or not used <= names:
        return 0.0
    return len(names & known.roles.keys()) / len(names | known.roles.keys())


def _is_taken(role: Role, known: SourceMapping) -> bool:
    # A column that is new this month takes nobody's place.
    return role in {*known.roles.values()}


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LETTERS and clean(text) == text


def _token(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
