"""What each column of a file is to us: by its name, by what stands in it, by how much differs."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.columns.mapping import SEVERAL, Role
from jmkit.evidence.columns.names import plain_name
from jmkit.evidence.sources.role_names import ROLE_NAMES, ROLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jmkit.evidence.profile import Column, Profile

_MOST = 0.8  # of the cells: a few may hold anything
_SCALES = {Role.NPS: (0, 10), Role.CSAT: (1, 5), Role.CES: (1, 7), Role.RATING: (0, 5)}
_SCALES |= {Role.LIKERT: (1, 7)}
_NUMBER = re.compile(r"[-+−]?[\d.,\s]*\d[\d.,]*\s*(?:[₪$€£]|ILS|NIS|USD|EUR)?|[₪$€£]\s*[\d.,]+")
_WHOLE = re.compile(r"([0-9]{1,2})(?:[.,]0+)?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[AaPp][Mm])?")
_DAY = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ,].*)?|.*\d[ -][^\W\d]{3,12}[ ,-]+\d{2,4}.*"
)
_STAMP = re.compile(
    r"1\d{9}(?:\d{3}|\d{6})?(?:\.\d+)?|[3-7]\d{4}(?:\.\d+)?|(?:19|20)\d{6}(?:\d{6})?"
)
_LONG = 25  # letters, on average, from which on cells are what people wrote
_KINDS = 200  # different events: more are pages or products
_NEEDED = (
    ({Role.CUSTOMER, Role.CASE}, Role.CUSTOMER, sys.maxsize),
    ({Role.EVENT, Role.STAGE}, Role.EVENT, _KINDS),
)


class _Guess(NamedTuple):
    # How sure: 3 by its very name, 2 by a word of it, 1 by what stands in it.
    role: Role
    weight: int


def roles_of(profile: Profile) -> dict[str, Role]:
    """The role of each column of a file.

    Args:
        profile: What it looks like.
    """
    guesses = {column.name: [*_by_name(column), *_by_content(column)] for column in profile.columns}
    roles = dict.fromkeys(guesses, Role.NONE)
    for weight in (3, 2, 1):
        for name, some in guesses.items():
            fitting = (role for role, w in some if w == weight and _is_free(role, roles))
            if roles[name] is Role.NONE:
                roles[name] = next(fitting, Role.NONE)
    return _completed(profile, roles)


def _is_free(role: Role, roles: dict[str, Role]) -> bool:
    return role in SEVERAL or role not in roles.values()


def _by_name(column: Column) -> Iterator[_Guess]:
    name = plain_name(column.name)
    words = set(name.split())
    for role, names in ROLE_NAMES.items():
        if name in names and _FITS[role](column):
            yield _Guess(role, 3)
    for role, some in ROLE_WORDS.items():
        if words & some and _FITS[role](column):
            yield _Guess(role, 2)


def _by_content(column: Column) -> Iterator[_Guess]:
    if not column.values:
        return
    if _share(column, _DAY) >= _MOST:
        yield _Guess(Role.TIME, 1)
    elif _share(column, _CLOCK) >= _MOST:
        yield _Guess(Role.CLOCK, 1)
    elif _is_prose(column):
        yield _Guess(Role.TEXT, 1)


def _completed(profile: Profile, roles: dict[str, Role]) -> dict[str, Role]:
    # A log whose headings nobody knows: who comes again and again, what happens again and again.
    if Role.TIME not in roles.values():
        return roles
    for known, role, most in _NEEDED:
        left = (c for c in profile.columns if roles[c.name] is Role.NONE and _repeats(c))
        some = sorted((c for c in left if c.different <= most), key=lambda c: -c.different)
        if some and not known & set(roles.values()):
            roles = {**roles, some[0].name: role}
    return roles


def _repeats(column: Column) -> bool:
    return 1 < column.different < column.filled and _is_word(column)


def _is_prose(column: Column) -> bool:
    letters = sum(map(len, column.values)) / max(1, len(column.values))
    return letters >= _LONG and column.different > column.filled / 2 and _is_word(column)


def _is_word(column: Column) -> bool:
    return _share(column, _NUMBER) < 1 - _MOST


def _is_time(column: Column) -> bool:
    return max(_share(column, _DAY), _share(column, _STAMP)) >= _MOST / 2


def _is_score(role: Role) -> Callable[[Column], bool]:
    low, high = _SCALES[role]

    def fits(column: Column) -> bool:
        found = [int(match[1]) for v in column.values if (match := _WHOLE.fullmatch(v))]
        inside = sum(low <= score <= high for score in found)
        return not column.values or inside >= _MOST * len(column.values)

    return fits


def _share(column: Column, pattern: re.Pattern[str]) -> float:
    fitting = sum(pattern.fullmatch(value) is not None for value in column.values)
    return fitting / max(1, len(column.values))


def _any(_column: Column) -> bool:
    return True


def _or_empty(fits: Callable[[Column], bool]) -> Callable[[Column], bool]:
    return lambda column: not column.values or fits(column)


_FITS: dict[Role, Callable[[Column], bool]] = dict.fromkeys(Role, _any)
_FITS |= {role: _is_score(role) for role in _SCALES}
_FITS |= {
    Role.TIME: _or_empty(_is_time),
    Role.CLOCK: _or_empty(lambda column: _share(column, _CLOCK) >= _MOST),
    Role.AMOUNT: _or_empty(lambda column: _share(column, _NUMBER) >= _MOST),
    Role.TEXT: _or_empty(_is_word),
    Role.EVENT: _or_empty(_is_word),
}
