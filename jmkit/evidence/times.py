"""Times as programs and people write them, in SQL; a whole column is read day or month first."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MONTH_FIRST = N_("The dates are read month first, as more of them fit it: 5/31/2026.")
SHORT_YEARS = N_("Years are written with two digits: 26 is read as 2026, 95 as 1995.")
ZONES = N_("The times are from several time zones; all are read as that of Greenwich.")
EITHER = N_("The dates fit day first and month first alike; they are read day first.")

_ISO = "^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([ T][0-9:.]+)? ?(Z|[+-][0-9:]+)?$"
_ZONE = "[0-9](Z|[+-][0-9]{2}:?[0-9]{2})$"
_CLOCKS = (" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", "")
_YEARS = ("%y", "%Y")  # else 26 would be the year 26
_STYLES = [f"{{0}}{m}{{1}}{m}{year}{clock}" for m in "/.-" for year in _YEARS for clock in _CLOCKS]
_DAY_FIRST, _MONTH_FIRST = ("%d", "%m"), ("%m", "%d")
_SHAPES = """
SELECT ANY_VALUE(time)
FROM cells
GROUP BY TRANSLATE(time, '123456789', '000000000')
ORDER BY COUNT(*) DESC
LIMIT 200
"""
_VOTES = """
SELECT COUNT(TRY_STRPTIME(time, {day_first})), COUNT(TRY_STRPTIME(time, {month_first})) FROM cells
"""

# Each month as its number after an M, which no order can misread: “5 במאי 2026” is 5 M05 2026.
_MONTHS = (
    *("jan(?:uary)?|ינו(?:אר|')?", "feb(?:ruary)?|פבר(?:ואר|')?", "mar(?:ch)?|מרץ|מרס"),
    *(
        "apr(?:il)?|אפר(?:יל|')?",
        "may|מאי",
        "june?|יוני?",
        "july?|יולי?",
        "aug(?:ust)?|אוג(?:וסט|')?",
    ),
    *("sept?(?:ember)?|ספט(?:מבר|')?", "oct(?:ober)?|אוק(?:טובר|')?"),
    *("nov(?:ember)?|נוב(?:מבר|')?", "dec(?:ember)?|דצמ(?:בר|')?"),
)
_NAMED_MONTH = re.compile(rf"(?:^|[\s,./-])ב?(?:{'|'.join(_MONTHS)})(?:$|[\s,./-])", re.IGNORECASE)
_NAMED = [
    f"{days}{year}{clock}"
    for days in ("%d M%m ", "M%m %d ")
    for year in _YEARS
    for clock in _CLOCKS
]


class Times(NamedTuple):
    """How the times of a column are read: an SQL expression, and what to tell of it."""

    expression: str
    notes: tuple[str, ...]


def _since_1970(digits: int, divided: int) -> str:
    return f"""
         WHEN REGEXP_MATCHES(time, '^[0-9]{{{digits}}}(\\.[0-9]+)?$')
         THEN CAST(TO_TIMESTAMP(CAST(time AS DOUBLE) / {divided}) AS TIMESTAMP)"""


_PLAIN = "WHEN time LIKE '____-__-__ __:__:__' THEN TRY_CAST(time AS TIMESTAMP)"
_NUMBERS = (
    _since_1970(10, 1)
    + _since_1970(13, 1_000)
    + _since_1970(16, 1_000_000)
    # Days since 1899, as spreadsheets count them.
    + """
         WHEN REGEXP_MATCHES(time, '^[3-7][0-9]{4}(\\.[0-9]+)?$')
         THEN TIMESTAMP '1899-12-30' + TO_SECONDS(ROUND(CAST(time AS DOUBLE) * 86400))
         WHEN REGEXP_MATCHES(time, '^(19|20)[0-9]{6}$') THEN TRY_STRPTIME(time, '%Y%m%d')
         WHEN REGEXP_MATCHES(time, '^(19|20)[0-9]{12}$') THEN TRY_STRPTIME(time, '%Y%m%d%H%M%S')"""
)


def times_of(connection: Any, order: str = "") -> Times:
    """How to read the column `time` of the table `cells`; the order is that which most fit.

    Dates that fit both are read day first, as everywhere but in America.

    Args:
        connection: Where the table is.
        order: "day-first" or "month-first" where somebody said so.
    """
    # A format is tried on every row: only those that fit what is there.
    examples = [text for (text,) in connection.execute(_SHAPES).fetchall() if text]
    named = _named(examples)
    styles = [style for style in _STYLES if any(_fits(text, style) for text in examples)]
    day_first, month_first = (
        [style.format(*parts) for style in styles] for parts in (_DAY_FIRST, _MONTH_FIRST)
    )
    told = tuple(_told(connection, examples, styles))
    if order or not styles:
        ordered = month_first if order == "month-first" else day_first
        return Times(_expression(ordered, named), told)
    query = _VOTES.format(day_first=day_first, month_first=month_first)
    ((days, months),) = connection.execute(query).fetchall()
    if months > days:
        return Times(_expression(month_first, named), (MONTH_FIRST, *told))
    return Times(_expression(day_first, named), (*([EITHER] if days == months else []), *told))


def _told(connection: Any, examples: Iterable[str], styles: Iterable[str]) -> Iterator[str]:
    if any("%y" in style for style in styles):
        yield SHORT_YEARS
    if any(re.search(_ZONE, text) for text in examples):
        zone = f"NULLIF(REGEXP_EXTRACT(time, '{_ZONE}', 1), '')"
        ((zones,),) = connection.execute(f"SELECT COUNT(DISTINCT {zone}) FROM cells").fetchall()
        if zones > 1:
            yield ZONES


def _fits(text: str, style: str) -> bool:
    return any(_parses(text, style.format(*order)) for order in (_DAY_FIRST, _MONTH_FIRST))


def _parses(text: str, style: str) -> bool:
    with suppress(ValueError):
        time.strptime(text, style)
        return True
    return False


def _named(examples: Iterable[str]) -> str:
    if not any(map(_NAMED_MONTH.search, examples)):
        return ""
    # Without the day of the week, which says nothing more, and what stands between the parts.
    text = "REGEXP_REPLACE(time, '^(יום )?[^0-9 ,]+, ', '')"
    for number, name in enumerate(_MONTHS, 1):
        pattern = f"(?i)(^|[ ,./-])ב?({name})($|[ ,./-])".replace("'", "''")
        text = f"REGEXP_REPLACE({text}, '{pattern}', ' M{number:02} ')"
    return f"TRIM(REGEXP_REPLACE({text}, '[ ,./-]+', ' ', 'g'))"


def _expression(formats: list[str], named: str) -> str:
    written = [f"TRY_STRPTIME(time, {formats})"] if formats else []
    written += [f"TRY_STRPTIME({named}, {_NAMED})"] if named else []
    return f"""
    CASE {_PLAIN}
         WHEN REGEXP_MATCHES(time, '{_ISO}') THEN CAST(TRY_CAST(time AS TIMESTAMPTZ) AS TIMESTAMP)
         {_NUMBERS}
         ELSE COALESCE({", ".join([*written, "NULL"])}, NULL)
    END"""


# What nearly all programs write, and nobody can misread.
PLAIN = Times(f"CASE {_PLAIN} END", ())
