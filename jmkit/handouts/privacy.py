"""Personal data in what people wrote: found, listed, and masked where it is wanted.

A pattern finds what may be personal, a test leaves out what only looks like it: the check digit of
an identity number, Luhn's sum of a card. Figures of the workshop (prices, dates, scores) stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from jmkit.i18n import N_
from jmkit.model import Journey
from jmkit.model.meaning import Picture, Ref, Refs, meaning_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic.fields import FieldInfo

    from jmkit.i18n import Translator
    from jmkit.model import Record

MASK = "•••"
_CARD = range(13, 20)  # how many digits
_ABROAD = range(8, 16)  # with the code of the country


class Private(NamedTuple):
    """Something personal that was found.

    Args:
        kind: What it is, marked for translation.
        text: As it was written.
    """

    kind: str
    text: str


class _Finder(NamedTuple):
    kind: str
    pattern: re.Pattern[str]
    fits: Callable[[str], bool]


def is_identity_number(digits: str) -> bool:
    """Whether digits, up to nine of them, are an Israeli identity number: its check digit fits.

    >>> is_identity_number("123456782"), is_identity_number("123456789")
    (True, False)
    """
    doubled = [int(d) * (n % 2 + 1) for n, d in enumerate(digits.zfill(9))]
    return int(digits) > 0 and sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def is_card_number(digits: str) -> bool:
    """Whether 13 to 19 digits have the sum of a payment card (Luhn).

    >>> is_card_number("4111111111111111"), is_card_number("4111111111111112")
    (True, False)
    """
    doubled = [int(d) * (n % 2 + 1) for n, d in enumerate(reversed(digits))]
    fits = sum(n // 10 + n % 10 for n in doubled) % 10 == 0
    return len(digits) in _CARD and fits and len(set(digits)) > 1


# Also as those write them who hide from machines: dana (at) example [dot] org.
_AT = r"(?:@|\s?[(\[]\s?at\s?[)\]]\s?)"
_DOT = r"(?:\.|\s?[(\[]\s?dot\s?[)\]]\s?)"
_GAP = r"[ \t\u00a0\u200e\u200f.()\u2010-\u2015־-]{0,3}"  # what people put between digits
_BEFORE = r"(?<![\w+*.,/₪$€-])"
_AFTER = r"(?![\w%₪$€])(?![.,/-]\d)"
_WORDS = r"[א-ת׳״'\"]+(?:[ -][א-ת׳״'\"]+){0,3}"
_DATE = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d")
_NUMBERS = (
    r"0[23489]\d{7}",  # a phone at home
    r"0[57]\d{8}",  # one in the pocket
    r"972[2-57-9]\d{7,8}",
    r"1(?:700|800|801|809|599)\d{6}",
)
_LOCAL = re.compile("|".join(_NUMBERS))


def _digits(text: str) -> str:
    # Those of other scripts spell the same number.
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def is_phone_number(text: str) -> bool:
    """Whether digits with signs between them are a phone number, Israeli or with "+" or "00".

    >>> is_phone_number("054-123-4567"), is_phone_number("+1 (212) 555-0123")
    (True, True)
    >>> is_phone_number("05.03.2026 15")
    False
    """
    digits = _digits(text)
    if _DATE.search(text):
        return False
    if text.startswith("+") or digits.startswith("00"):
        return len(digits.lstrip("0")) in _ABROAD
    return _LOCAL.fullmatch(digits) is not None


def _always(_: str) -> bool:
    return True


# In this order: a card number is no phone, an identity number is no part of either.
_FINDERS = (
    _Finder(
        N_("E-mail address"),
        re.compile(rf"[\w.+%-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[^\W\d_]{{2,}}"),
        _always,
    ),
    _Finder(
        N_("Card number"),
        re.compile(rf"{_BEFORE}\d(?:{_GAP}\d){{12,18}}{_AFTER}"),
        lambda text: is_card_number(_digits(text)),
    ),
    _Finder(
        N_("Phone number"),
        re.compile(rf"(?<![\w+*.₪$€-])(?:\+{_GAP}|\()?\d(?:{_GAP}\d){{7,14}}{_AFTER}"),
        is_phone_number,
    ),
    _Finder(
        N_("Phone number"),
        re.compile(r"(?<![\w*])\*\d{4}(?![\w*])|(?<![\w*])\d{4}\*(?![\w*])"),
        _always,
    ),
    _Finder(
        N_("Identity number"),
        re.compile(rf"{_BEFORE}\d(?:-?\d){{7,8}}{_AFTER}"),
        lambda text: is_identity_number(_digits(text)),
    ),
    _Finder(
        N_("Street address"),
        re.compile(
            rf"(?<![א-ת])[בלמהו]{{0,2}}(?:רחוב|רח׳|רח\'|שדרות|שד׳|שד\'|סמטת|סמ׳)\s+{_WORDS}"
            r"[\s,]+\d{1,4}(?:\s?[א-ת](?![א-ת]))?(?:/\d{1,3})?(?![\d%₪])"
        ),
        _always,
    ),
    _Finder(
        N_("Street address"),
        re.compile(
            r"(?<![\w.,-])\d{1,5}[A-Za-z]?\s+(?:[A-Z][\w'’.]*\s+){1,4}"
            r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Square|Sq"
            r"|Terrace|Crescent|Court|Parkway|Highway)\b\.?"
            r"|\bP\.?\s?O\.?\s?Box\s+\d+|(?<![א-ת])ת(?:[״\"]|\.\s?)ד\.?\s*\d+"
        ),
        _always,
    ),
)


@dataclass
class Masks:
    """Masks texts one after the other, and remembers what it found.

    Args:
        tr: The language of the handout.
        personal: Whether personal data is masked.
        names: Names to stand as "Participant 1" and so on, such as those of the participants.
    """

    tr: Translator
    personal: bool = True
    names: tuple[str, ...] = ()
    found: dict[Private, None] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """The text with every find masked.

        >>> from jmkit.i18n import Translator
        >>> Masks(Translator("en")).text("Call 054-1234567, costs 1,250 ₪")
        'Call •••, costs 1,250 ₪'
        """
        for finder in _FINDERS if self.personal else ():
            text = self._masked(finder, text)
        return self._nameless(text)

    def journey(self, journey: Journey) -> Journey:
        """The journey with every text masked that a person wrote."""
        return Journey(
            {kind: tuple(map(self._record, some)) for kind, some in journey.records.items()}
        )

    def _masked(self, finder: _Finder, text: str) -> str:
        return finder.pattern.sub(lambda m: self._mask(finder, m[0]), text)

    def _mask(self, finder: _Finder, text: str) -> str:
        # Two numbers may stand side by side: the longest run of groups that fits is one.
        groups = re.split(r"(\s+)", text)
        for end in range(len(groups), 0, -2):
            found = "".join(groups[:end])
            if finder.fits(found):
                self.found[Private(finder.kind, found.strip())] = None
                return MASK + self._masked(finder, "".join(groups[end:]))
        rest = "".join(groups[2:])
        return "".join(groups[:2]) + (self._mask(finder, rest) if rest else "")

    def _nameless(self, text: str) -> str:
        for number, name in enumerate(self.names, 1):
            if name in text:
                text, count = _name(name).subn(self.tr("Participant {n}", n=number), text)
                if count:
                    self.found[Private(N_("Participant's name"), name)] = None
        return text

    def _record(self, record: Record) -> Record:
        old = record.values()
        told = (name for name, about in record.fields().items() if _told(about))
        new = {name: self._value(old[name]) for name in told}
        changed = {name: value for name, value in new.items() if value != old[name]}
        return record.model_copy(update=changed) if changed else record

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return tuple(self.text(v) if isinstance(v, str) else v for v in value)
        return value


def _told(about: FieldInfo) -> bool:
    # Whether people told it in words: neither a reference nor the name of a picture file.
    return not isinstance(meaning_of(about), Ref | Refs | Picture)


def _name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def listed(found: Iterable[Private], tr: Translator) -> list[str]:
    """What was found, a line each, for whoever decides.

    >>> from jmkit.i18n import Translator
    >>> listed([Private("Phone number", "*6789")], Translator("en"))
    ['Phone number: *6789']
    """
    return [f"{tr(one.kind)}: {one.text}" for one in sorted(found)]
