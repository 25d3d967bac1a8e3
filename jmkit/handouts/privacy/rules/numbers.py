"""Numbers that belong to one person: identity, payment cards, plates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.checks import digits_of, is_card_number, is_identity_number
from jmkit.handouts.privacy.rules.finder import (
    AFTER,
    BEFORE,
    GAP,
    SAYS,
    Finder,
    end_of_number,
    is_of_a_thing,
)
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

IDENTITY = N_("Identity number")
CARD = N_("Card number")
PLATE = N_("Licence plate")

_PERSONS = (
    r"(?:(?<![a-z])(?:my id|id (?:document|card|number|no\.?|num)|i\.d\.|identity(?: card"
    r"| number)?|t\.?z\.?"
    r"|teudat ze[h]?ut|passport|ssn|social(?: security)?(?! (?:media|network))|green card"
    r"|national insurance|ni (?:number|no\.?)|nino"
    r"|tax id|tin|nhs(?: number| no\.?)?|(?:driver'?s?|driving) licen[cs]e|licen[cs]e (?:no"
    r"|number)|medicare)(?![a-z])"
    r"|(?<![א-ת])[ושהבל]{0,2}(?:ת\.? ?ז\.?|ת\"ז|תז|ת'ז|תעוד[הת] (?:ה?זהות|מזהה)|זהות|מס' זהות"
    r"|דרכון|דרכוני|רי?שיון ה?נהיגה|מספר אישי|מס' אישי|מ\"א|מ\.א\.)(?![א-ת]))"
)
_ID = r"(?<![a-z])(?<!event )(?<!user )(?<!order )(?<!session )(?<!item )(?<!device )id(?![a-z])"
_IS = r"[ ,()\[\]:=\-]{1,4}(?:(?:is|was|this is|זה|זו|זהו|הוא|היא) )?(?:(?:my|the|her|his|our|a) )?"
_IT = rf"[A-Z]{{0,2}}\d(?:{GAP}\d){{4,12}}(?!\d)(?![.,]\d)"
_CODE = r"(?-i:[A-Z0-9](?:[ -]?[A-Z0-9]){5,17})(?!\w)"
_SAME = r"(?P<gap> ?(?:[^\w\s.,:;%₪$€£+=]|_) ?| )"  # the same one between all groups
_CARD_WORD = (
    r"(?:card|visa|mastercard|amex|american express|אמריקן אקספרס|אשראי|ויזה|מאסטרקארד"
    r"|כרטיס|ישראכרט)"
)
_NO = r"(?:\s?(?:number|no|num|nr|מספר|מס'|מס)\b\.?)?[\s:#.,-]{0,4}"
_VEHICLE = (
    r"(?:(?<![a-z])(?:(?:number|licen[cs]e) plate|plate|registration|rego?|tag|car|van|truck"
    r"|vehicle"
    r"|motorcycle|bike)(?![a-z])|(?<![א-ת])[ושהבל]{0,2}(?:רכב|רכבי|לוחית|רישוי|אוטו|מכונית"
    r"|מכוניתי|אופנוע|משאית|טנדר|קטנוע)(?![א-ת]))"
)
_PLATE_WORD = (
    r"(?<![a-z])(?:(?:number|licen[cs]e) plates?|plates?|registration|rego?\.?|tag|vrn)(?![a-z])"
)
_PLATE = rf"(?:\d\d{GAP}\d{{3}}{GAP}\d\d|\d{{3}}{GAP}\d\d{GAP}\d{{3}})"
_LAST = r"(?:last (?:four|4)(?: digits)?|(?:ארבע|4) (?:ה?ספרות )?ה?אחרונות)"
_SHORT = 5


def _card(found: re.Match[str]) -> int:
    # Another number may follow the card.
    ends = [n for n in range(found.start() + 13, found.end() + 1) if _is_end(found, n)]
    fits = (n for n in reversed(ends) if is_card_number(digits_of(found.string[found.start() : n])))
    return next(fits, 0)


def _is_end(found: re.Match[str], at: int) -> bool:
    text = found.string
    return text[at - 1].isdecimal() and not text[at : at + 1].isdecimal()


def _identity(found: re.Match[str]) -> int:
    fits = is_identity_number(digits_of(found[0])) and not is_of_a_thing(found)
    return found.end() if fits else 0


def _said_token(found: re.Match[str]) -> int:
    return found.end("it") if len(digits_of(found["it"])) >= _SHORT else 0


def _plate_token(found: re.Match[str]) -> int:
    signs = set(found["it"])
    return found.end("it") if any(map(str.isdigit, signs)) and any(map(str.isalpha, signs)) else 0


def _no_thing(found: re.Match[str]) -> int:
    return 0 if is_of_a_thing(found) else found.end()


def _finder(kind: str, pattern: str, fits: Fits | None = None) -> Finder:
    return Finder(kind, re.compile(pattern, re.IGNORECASE), fits)


FINDERS = (
    _finder(CARD, rf"{BEFORE}[2-6]{GAP}\d(?:{GAP}\d){{11,17}}(?![A-Za-z0-9_])", _card),
    _finder(
        CARD,
        rf"{BEFORE}[2-6]\d{{3}}(?P<gap>[^\w\n]{{1,3}})\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}(?!\w)",
        _card,
    ),
    _finder(
        CARD,
        rf"{BEFORE}[2-6](?P<gap>[^\w\n]{{1,3}})\d(?:(?P=gap)\d){{11,17}}(?!\w)",
        _card,
    ),
    _finder(
        CARD,
        r"(?<!\w)(?:(?:cvv|cvc|cid)2?|security code|קוד אבטחה|(?:שלוש|3) (?:ה?ספרות)"
        r"(?: [א-ת]{1,6}){0,2})\W{0,3}(?:is |הוא )?"
        r"(?P<it>\d{3,4})(?!\d)",
    ),
    _finder(CARD, rf"{_CARD_WORD}{SAYS}(?P<it>\d{{4}}(?:{GAP}\d){{9,15}})(?!\w)", end_of_number),
    _finder(
        CARD,
        rf"(?P<it>{BEFORE}\d{{4}}{_SAME}\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}})"
        r"(?=[^\d\n]{1,20}?(?:cvv|cvc|exp|valid|תוקף|card|visa|כרטיס|אשראי))",
    ),
    _finder(IDENTITY, rf"{_PERSONS}{SAYS}(?P<it>{_IT})", end_of_number),
    _finder(
        IDENTITY,
        rf"{_ID}[^\d\n]{{0,10}}(?P<it>\d(?:{GAP}\d){{6,8}})(?!\d)(?![.,]\d)",
        end_of_number,
    ),
    _finder(IDENTITY, rf"{_PERSONS}[^\d\n]{{0,16}}?(?<!\w)(?P<it>{_CODE})", _said_token),
    _finder(
        IDENTITY, rf"(?P<it>{BEFORE}{_IT}){_IS}(?:מספר )?{_PERSONS}(?! control)", end_of_number
    ),
    _finder(
        IDENTITY,
        rf"{BEFORE}(?:\d{{9}}|\d{{8}}[ /-]\d|\d{{3}}{_SAME}\d{{3}}(?P=gap)\d{{3}}|\d-\d{{7}}-\d)"
        rf"{AFTER}",
        _identity,
    ),
    _finder(IDENTITY, rf"{BEFORE}\d{_SAME}\d(?:(?P=gap)\d){{7}}{AFTER}", _identity),
    _finder(IDENTITY, rf"{BEFORE}\d{{3}}-\d\d-\d{{4}}{AFTER}", _no_thing),
    _finder(
        IDENTITY,
        rf"(?:{_LAST}[^\d\n]{{0,16}}?(?:{_PERSONS}|{_CARD_WORD}|account|חשבון)|(?:{_PERSONS}"
        rf"|{_CARD_WORD})"
        rf"[^\d\n]{{0,16}}?{_LAST})[^\d\n]{{0,10}}(?P<it>\d{{4}})(?!\d)",
    ),
    _finder(
        IDENTITY, r"(?<!\w)(?-i:[A-CEGHJ-PR-TW-Z]{2}) \d\d ?\d\d ?\d\d (?-i:[A-D])(?!\w)", _no_thing
    ),
    _finder(PLATE, rf"{BEFORE}(?:\d\d-\d{{3}}-\d\d|\d{{3}}-\d\d-\d{{3}}){AFTER}", _no_thing),
    _finder(PLATE, rf"{_VEHICLE}{SAYS}(?P<it>{_PLATE}){AFTER}", end_of_number),
    _finder(PLATE, rf"(?P<it>{BEFORE}{_PLATE}){_IS}(?:מספר )?(?:ה)?{_VEHICLE}", end_of_number),
    _finder(
        PLATE,
        rf"{_PLATE_WORD}[^\d\n]{{0,16}}?(?<!\w)"
        r"(?-i:(?P<it>[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,4}))(?!\w)(?! ?[-/]\d)",
        _plate_token,
    ),
    _finder(
        PLATE,
        rf"{_VEHICLE}[^\d\n]{{0,16}}?(?<!\w)(?P<it>[A-Z]{{2}}\d\d ?[A-Z]{{3}})(?!\w)",
    ),
)
