"""What the columns of a file are that nobody has spoken of: by their names alone."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jmkit.evidence.columns.mapping import Role, SourceMapping, one_line
from jmkit.evidence.columns.names import find_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROLES = {
    "nps": Role.NPS,
    "csat": Role.CSAT,
    "ces": Role.CES,
    "rating": Role.RATING,
    "customer": Role.CUSTOMER,
    "stage": Role.STAGE,
    "channel": Role.CHANNEL,
    "segment": Role.SEGMENT,
    "text": Role.TEXT,
    "time": Role.TIME,
}


def mapping_by_name(headings: Sequence[str]) -> SourceMapping:
    """The roles that headings name; a heading that fits several has the first of them.

    >>> dict(mapping_by_name(["stage", "NPS (0-10)", "who?"]).roles)
    {'stage': <Role.STAGE: 'stage'>, 'NPS (0-10)': <Role.NPS: 'nps'>}
    """
    found = reversed(find_columns(headings, _ROLES).items())
    roles = {heading: _ROLES[name] for name, heading in found}
    return SourceMapping({heading: roles[heading] for heading in headings if heading in roles})


def source_of(headings: Sequence[str]) -> str:
    """A short name of the kind of file that has these headings, whatever their order."""
    plain = sorted(one_line(heading).casefold() for heading in headings)
    return hashlib.sha256("\n".join(plain).encode("utf-8", "replace")).hexdigest()[:12]
