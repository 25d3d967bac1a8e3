"""What a rule is: a pattern whose matches may be personal, and a test that leaves out the rest.

Patterns are linear: what repeats is bounded, and signs between digits are never digits. So a
hostile text costs no more than an honest one of its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Fits = Callable[[re.Match[str]], int]

# What people put between digits; never columns of a table.
GAP = "(?:[^\\w\\s,:;%₪$€£+=!?@&#\"'<>\ue000-\ue002]|_| (?! )){0,4}"
# Between the word that says what it is and the number: never the end of a sentence.
SAYS = r"\.?(?:[^\d\n.!?;]|[.](?! )|(?<=\bno)[.]|(?<=\bnr)[.]){0,32}?"
MONEY = r"(?:[₪$€£%]|ש\"?ח\b|שקל|אחוז|NIS\b|ILS\b|USD\b|EUR\b|dollars|shekels|percent)"
BEFORE = r"(?<![A-Za-z0-9_₪$€£])(?<!\d[.,:/-])(?<![₪$€£] )"
AFTER = rf"(?![A-Za-z0-9_])(?![.,:/-]\d)(?!\s?{MONEY})"

# Numbers that a business gives to things.
_THING = re.compile(
    r"(?:\border|\binvoice|\bsku|\bticket|\bref|\bcase|\bitem|\bmodel|\bserial|\bs/n|\bbarcode"
    r"|\bean|\bisbn|\bversion|\btracking|\bcoupon|\bcode|\breceipt|\bdocument|\bproduct|\bpart"
    r"|\bshipment|\bparcel|\bbooking|\breservation|\bconfirmation"
    r"|\btransaction|\bbatch|\brequest|\bcatalog|\bprotocol"
    r"|הזמנה|הזמנת|חשבונית|מק\"ט|פנייה|פניה|קריאה|אסמכתא|ברקוד|דגם|גרסה|מסמך|קבלה|משלוח|קופון"
    r"|קוד|מוצר|שובר|מעקב|עסקה|אישור|תיק|סידורי|שילוח|חבילה|קטלוגי|פריט|אצווה|בקשה)"
    r"(?![א-ת])[^\d\n]{0,14}\Z",
    re.IGNORECASE,
)
_NEAR = 32
_DATE = re.compile(
    r"(?<!\d)(?:0?[1-9]|[12]\d|3[01]) ?[./-] ?(?:0?[1-9]|[12]\d|3[01]) ?[./-] ?(?:\d{4}|\d\d)"
    r"(?!\d)|(?<!\d)(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d"
    r"|(?<!\d)\d{1,2}[/.](?:19|20)\d\d(?!\d)"
)
_FRACTION = re.compile(r"0\.\d+")
_DIGITS = re.compile(r"\d+")
_AROUND = 120


class Finder(NamedTuple):
    """A rule.

    Args:
        kind: What it finds, marked for translation.
        pattern: What may be it; a group named ``it`` where only a part is.
        fits: Gives where what fits ends, 0 where nothing does.
        hints: Small letters one of which is in every text that it finds something in; none for
            rules that look beside digits only.
    """

    kind: str
    pattern: re.Pattern[str]
    fits: Fits | None = None
    hints: tuple[str, ...] = ()

    def spans(self, text: str, near: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where it finds something in a plain text, from first to last.

        Args:
            text: The text.
            near: The parts of it that are beside digits.
        """
        if self.hints:
            small = text.lower()
            near = [(0, len(text))] if any(hint in small for hint in self.hints) else []
        for start, end in near:
            yield from self._between(text, start, end)

    def _between(self, text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
        group = group_of(self.pattern)
        while found := self.pattern.search(text, at, end):
            start, stop = found.span(group)
            stop = self.fits(found) if self.fits else stop
            if stop > start:
                yield start, stop
            # What did not fit may hide something that does.
            at = stop if stop > start else found.start() + 1


def group_of(pattern: re.Pattern[str]) -> str | int:
    """The group of a match that is personal: the one named ``it``, or all of it."""
    return "it" if "it" in pattern.groupindex else 0


def beside_digits(text: str) -> list[tuple[int, int]]:
    """The parts of a text in which a number and the words that tell of it may stand."""
    parts: list[tuple[int, int]] = []
    for found in _DIGITS.finditer(text):
        start, end = max(0, found.start() - _AROUND), min(len(text), found.end() + _AROUND)
        if parts and start <= parts[-1][1]:
            start, _ = parts.pop()
        parts.append((start, end))
    return parts


def is_of_a_thing(found: re.Match[str], group: str | int = 0) -> bool:
    """Whether the word before a number says that it belongs to an order, a product and so on.

    Of a group only the words of the match before it count, if any: it has a label of its own.
    """
    end = found.start(group)
    start = found.start() if end > found.start() else max(0, end - _NEAR)
    return bool(_THING.search(found.string, start, end))


def is_figure(text: str) -> bool:
    """Whether digits are a date or a fraction."""
    return bool(_DATE.search(text) or _FRACTION.fullmatch(text))


def end_of_number(found: re.Match[str]) -> int:
    """Where a number ends that may be somebody's; 0 for a thing's, a date or a fraction."""
    group = group_of(found.re)
    is_other = is_of_a_thing(found, group) or is_figure(found[group])
    return 0 if is_other else found.end(group)
