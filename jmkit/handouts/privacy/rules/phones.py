"""Phone numbers, as Israelis and their guests write them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.checks import digits_of
from jmkit.handouts.privacy.rules.finder import (
    AFTER,
    BEFORE,
    GAP,
    SAYS,
    Finder,
    is_figure,
    is_of_a_thing,
)
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

KIND = N_("Phone number")
_EXTENSION = r"(?:,? ?(?:x|ext\.?|extension|שלוחה|של'|#) ?\d{1,6}(?!\d))?"
_REGIONS = ("GB", "DE", "FR", "AU", "IT")
LENGTHS = range(7, 16)  # of a number with the code of its country
_GROUP = re.compile(r"\d+")
_PAIR, _FRENCH_GROUPS = 2, 5  # digits of a group; groups of a French number

_LABEL = (
    r"(?:phones?|tel|telephone|tel\.|mob|mobile|cell|cellphone|fax|whats ?app|call|dial|text me|sms"
    r"|ph|[mt](?=:)|direct line|hotline|(?:my|her|his|our) number"
    r"|(?<![א-ת])[והבל]{0,2}(?:קו ישיר|מספרי|המספר של[א-ת]{1,3}|טלפון|טלפונים|טל'|טל|נייד|פלאפון"
    r"|פל'|סלולרי|סלולארי|פקס|וואטסאפ"
    r"|ווטסאפ|ווצאפ|וואטצאפ|התקשרו|תתקשרו|חייגו|להתקשר|מתקשרים))"
)
_NOUN = (
    r"(?:phone|tel|telephone|mob|mobile|cell|cellphone|fax|whats ?app|(?:phone )?number"
    r"|ה?(?:טלפון|נייד|פלאפון|סלולרי|פקס|וואטסאפ|ווטסאפ|מספר))(?![A-Za-zא-ת])"
)
_MINE = (
    r"(?:(?:(?:is|was|this is) )?(?:my|our|her|his|the) (?:(?:home|work|new|old|private) )?"
    r"|(?:זה|זהו|הוא) )"
)
_ANY_NUMBER = rf"\d(?:{GAP}[,;:]?\d){{5,14}}"
_SIGNS = r"(?: ?(?:[^\w\s,:;%+=₪$€£]|_){1,3} ?)"
_ZERO, _ANY = "[0Oo]", r"[\dOo]"  # people hide a zero behind a letter
_FREE = r"(?: ?[^\w\s₪$€£]{1,3} ?|[xX]|(?: [^\W\d_]{1,8}){1,3} |" + GAP + ")"
_REST = rf"{_ANY}(?:(?:{GAP}|[xX,:;+]){_ANY}){{6}}"


def _no_date(found: re.Match[str]) -> int:
    return 0 if is_figure(found[0]) else found.end()


def _labelled(found: re.Match[str]) -> int:
    text = found["it"]
    fine = (
        not is_figure(text)
        and not text.endswith("000")
        and not is_of_a_thing(found, "it")
        and "." not in text.lstrip(".")[:2]
    )
    return found.end("it") if fine else 0


def _national(found: re.Match[str]) -> int:
    # Only what its country knows: a number that begins with 0 may be anything.
    digits = digits_of(found[0])
    if (
        is_figure(found[0])
        or is_of_a_thing(found)
        or digits.startswith("00")
        or _is_in_a_row(found)
    ):
        return 0
    return found.end() if any(_is_valid(digits, region) for region in _REGIONS) else 0


def _is_in_a_row(found: re.Match[str]) -> bool:
    # “01 02 03 04 05 06” is counted, “01 23 45 67 89” is French.
    groups = _GROUP.findall(found[0])
    return found.string[: found.start()][-2:-1].isdecimal() or (
        max(map(len, groups)) <= _PAIR and len(groups) != _FRENCH_GROUPS
    )


def _abroad(found: re.Match[str]) -> int:
    # Another number may follow: the longest run of groups that is valid, else all of it.
    start = found.start("it")
    digits, ends = "", []
    for group in _GROUP.finditer(found.string, found.start("number"), found.end("it")):
        digits += group[0]
        if len(digits) in LENGTHS:
            ends.append((digits, group.end()))
    for number, end in reversed(ends):
        if _is_valid("+" + number, None):
            return end
    is_sure = found.string[start] == "+" and not is_figure(found[0])
    return ends[-1][1] if ends and is_sure else 0


@lru_cache(maxsize=4096)
def _is_valid(number: str, region: str | None) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _finder(pattern: str, fits: Fits | None = _no_date) -> Finder:
    return Finder(KIND, re.compile(pattern, re.IGNORECASE), fits)


FINDERS = (
    _finder(
        rf"(?<![\w+])(?P<it>(?:\+{GAP}|00{GAP}|011{GAP})(?P<number>[1-9](?:"
        rf"{GAP}\d){{6,14}})(?![\w%])"
        rf"{_EXTENSION})",
        _abroad,
    ),
    _finder(
        rf"{BEFORE}\(?(?:\+?972\+?{GAP}(?:\(?{_ZERO}\)?{GAP})?|{_ZERO}{GAP})[57]{GAP}{_ANY}"
        rf"{_FREE}{_REST}"
        rf"{AFTER}{_EXTENSION}"
    ),
    _finder(
        rf"{BEFORE}\(?(?:\+?972\+?{GAP}(?:\(?0\)?{GAP})?|0{GAP})[23489]{_FREE}{_REST}{AFTER}"
        rf"{_EXTENSION}"
    ),
    _finder(
        rf"{BEFORE}5[0-58]-\d{{7}}{AFTER}", lambda found: 0 if is_of_a_thing(found) else found.end()
    ),
    _finder(rf"{BEFORE}8 ?\(\d{{3}}\) ?\d{{3}}[ -]\d\d[ -]\d\d{AFTER}"),
    _finder(
        rf"(?:ב?קידומת|area code|prefix)[: ]{{0,2}}(?P<it>\(?0?\d{{2,3}}\)?[^\d\n]{{1,20}}\d"
        rf"(?:{GAP}\d){{6}}"
        rf"){AFTER}"
    ),
    _finder(
        rf"(?<![a-z])(?:reach|contact|ring|get me|(?:my|his|her) #){SAYS}"
        rf"(?P<it>{BEFORE}[2-9]\d\d{GAP}[2-9]\d\d{GAP}\d{{4}}){AFTER}",
        _labelled,
    ),
    _finder(rf"{BEFORE}[2-9]\d\d (?:and )?then \d{{3}}-?\d{{4}}{AFTER}"),
    _finder(rf"{BEFORE}0(?: {{1,3}}\d){{8,9}}(?!\w)(?! {{1,3}}\d)"),
    _finder(
        rf"{BEFORE}\d{{3}}{GAP}\d{{4}}[ ,(]{{1,3}}(?:(?:ב?קידומת|area code|code)[: ]{{0,2}})?\(?0"
        rf"(?:[57]\d|[23489])\)?{AFTER}"
    ),
    _finder(rf"{BEFORE}1{GAP}(?:599|700|80[0-9])(?:{GAP}\d){{6}}{AFTER}"),
    _finder(r"(?<![\w-])1-(?:700|80\d|8[2-8]{2})-(?:[A-Z]{5,9}|[A-Z\d]{3}-[A-Z]{4})(?!\w)"),
    _finder(
        r"(?<![\w*])\*\d{4,5}(?![\w*])|(?<![\w*])\d{4}\*(?![\w*])|(?<![א-ת])ב?כוכבית ?\d{4,5}(?!\d)"
        r"|\bstar \d{4}(?!\d)"
    ),
    _finder(
        rf"{BEFORE}\d{{3}}[ .-]?\d{{4}}[ ./-]{{1,3}}0(?:[57]\d|[23489]){AFTER}"
    ),  # turned around
    _finder(
        rf"{BEFORE}(?:1{_SIGNS})?(?:\([2-9]\d\d\)(?:{_SIGNS}| )?[2-9]\d\d(?:{_SIGNS}| )?"
        rf"|[2-9]\d\d{_SIGNS}[2-9]\d\d{_SIGNS})\d{{4}}"
        rf"{AFTER}{_EXTENSION}",
        lambda found: 0 if is_of_a_thing(found) else found.end(),
    ),
    _finder(rf"{BEFORE}\(?0(?:{GAP}\d){{8,11}}{AFTER}{_EXTENSION}", _national),
    _finder(
        rf"(?<![A-Za-z]){_LABEL}(?![A-Za-zא-ת]){SAYS}(?P<it>[*(+]{{0,2}}{_ANY_NUMBER}{_EXTENSION})"
        rf"{AFTER}",
        _labelled,
    ),
    _finder(
        rf"(?P<it>{BEFORE}\(?{_ANY_NUMBER}){AFTER}(?:[ ,(:=-]{{1,4}}{_MINE}{_NOUN}"
        rf"|[ ,(:=-]{{1,4}}{_NOUN}(?=\W*(?:$|[.,;:)\n])))",
        _labelled,
    ),
)
