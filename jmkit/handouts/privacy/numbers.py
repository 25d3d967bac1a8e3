"""Numbers that belong to one person: identity, cards, bank accounts, plates, days of birth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.checks import digits_of, is_card_number, is_iban, is_identity_number
from jmkit.handouts.privacy.finder import AFTER, BEFORE, GAP, Finder, is_of_a_thing
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.finder import Fits

_SAYS = r"[^\d\n]{0,24}?"  # between the word that says what it is and the number
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    r"|[לב]?(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)"
)
_YEAR = r"(?:'?\d\d|\d{4})"
_DATE = (
    rf"(?:\d{{1,2}} ?[./-] ?\d{{1,2}} ?[./-] ?{_YEAR}|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -](?:{_MONTH})(?:,?[ -]{_YEAR})?"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?|\d{{1,2}}[./]\d{{1,2}}(?![./]))(?!\d)"
)
_BORN = (
    r"(?:(?<![a-z])(?:born|birth ?date|birth ?day|b-day|bday|date of birth|d\.?o\.?b\.?"
    r"|b\.(?= ?\d))(?![a-z])"
    r"|(?<![א-ת])[והבש]{0,3}(?:נולד|נולדה|נולדתי|נולדו|יליד|ילידת|ת\. ?ל\.?|ת\"ל|ת\. ?לידה"
    r"|תאריך ה?לידה"
    r"|תאריך ה?לידה שלי|יום ה?הולדת|יומולדת)(?![א-ת]))"
)
_IDENTITY = (
    r"(?:(?<![a-z])(?:id|i\.d\.|identity|t\.?z\.?|teudat zehut|passport|ssn|social security"
    r"|driver'?s? licen[cs]e)(?![a-z])|(?<![א-ת])[והבל]{0,2}(?:ת\.? ?ז\.?|ת\"ז|תז|תעודת ה?זהות|זהות"
    r"|דרכון|רישיון נהיגה|רשיון נהיגה|מספר אישי|מ\"א|מ\.א\.)(?![א-ת]))"
)
_ACCOUNT = r"(?:account|acct\.?|a/c|acc|חשבון|ח-ן|ח\"ן|ח\.ן\.)(?![א-תa-z])"
_NO = r"(?:\s?(?:number|no|num|nr|מספר|מס'|מס)\b\.?)?[\s:#.,-]{0,4}"
_PLATE = (
    r"(?:(?<![a-z])(?:plate|licen[cs]e plate|registration|reg|car)(?![a-z])"
    r"|(?<![א-ת])[והב]{0,2}(?:רכב|לוחית|רישוי|אוטו|מכונית)(?![א-ת]))"
)
BANK = N_("Bank account")
PLATE = N_("Licence plate")


def _card(found: re.Match[str]) -> int:
    # Another number may follow the card.
    ends = [n for n in range(found.start() + 13, found.end() + 1) if _is_end(found, n)]
    fits = (n for n in reversed(ends) if is_card_number(digits_of(found.string[found.start() : n])))
    return next(fits, 0)


def _is_end(found: re.Match[str], at: int) -> bool:
    text = found.string
    return text[at - 1].isdecimal() and not text[at : at + 1].isdecimal()


def _iban(found: re.Match[str]) -> int:
    text, start = found.string, found.start()
    for end in range(found.end(), start + 14, -1):
        is_whole = not text[end : end + 1].isalnum() and text[end - 1].isalnum()
        if is_whole and is_iban(text[start:end]):
            return end
    return 0


def _identity(found: re.Match[str]) -> int:
    fits = is_identity_number(digits_of(found[0])) and not is_of_a_thing(found)
    return found.end() if fits else 0


def _no_thing(found: re.Match[str]) -> int:
    return 0 if is_of_a_thing(found) else found.end()


def _finder(kind: str, pattern: str, fits: Fits | None = None) -> Finder:
    return Finder(kind, re.compile(pattern, re.IGNORECASE), fits)


FINDERS = (
    _finder(N_("Date of birth"), rf"{_BORN}{_SAYS}(?P<it>{_DATE})"),
    _finder(BANK, r"(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}", _iban),
    _finder(BANK, r"(?<!\w)IBAN[^\w\n]{0,5}(?P<it>[A-Z]{2}\d{2}(?:[ -]?\d|[A-Z]){11,30})(?!\w)"),
    _finder(
        N_("Card number"),
        rf"{BEFORE}[2-6]\d{{3}}(?:[ .\-/_]{{0,3}}\d){{9,15}}(?![A-Za-z0-9_])",
        _card,
    ),
    _finder(N_("Card number"), r"(?<!\w)(?:cvv|cvc)2?\W{0,3}(?P<it>\d{3,4})(?!\d)"),
    _finder(
        N_("Card number"),
        rf"(?:card|visa|mastercard|amex|אשראי|ויזה|מאסטרקארד|כרטיס){_NO}(?P<it>\d{{4}}(?:"
        rf"{GAP}\d){{9,15}})(?!\w)",
    ),
    _finder(
        BANK,
        r"(?:(?<![א-ת])[בלמה]?בנק|\bbank)[^\d\n]{0,24}\d{0,3}[^\d\n]{0,12}(?:סניף"
        r"|branch)[^\d\n]{0,12}\d{1,4}"
        r"[^\d\n]{0,20}\d(?:[/-]?\d){3,12}(?!\d)",
    ),
    _finder(
        BANK,
        rf"(?:(?<![א-ת])(?:סניף)|\bbranch)[^\d\n]{{0,8}}\d{{1,4}}[^\d\n]{{1,3}}{_ACCOUNT}"
        rf"{_NO}\d(?:[/-]?\d){{3,12}}(?!\d)",
    ),
    _finder(
        BANK,
        rf"(?:(?<![א-ת])(?:חשבון )?בנק|\bbank(?: account)?)(?![א-תa-z]){_NO}"
        rf"(?P<it>\d{{1,3}} ?[-/] ?\d{{1,4}} ?[-/] ?\d{{4,10}})(?!\d)",
    ),
    _finder(
        BANK,
        rf"(?<![א-תa-z])[בלהמ]{{0,2}}{_ACCOUNT}(?: (?:ה?בנק|bank))?{_NO}(?P<it>\d"
        rf"(?:[/ -]?\d){{4,13}}"
        rf"{AFTER}(?:[\s,]{{1,3}}(?:branch|סניף)[^\d\n]{{0,6}}\d{{1,4}})?)",
    ),
    _finder(
        BANK,
        r"\b(?:sort code|routing(?: number| no\.?)?|swift|bic)[\s:#]{1,3}"
        r"(?P<it>\d{2}-?\d{2}-?\d{2,5}|[A-Z]{6}[A-Z0-9]{2,5})(?!\w)",
    ),
    _finder(
        N_("Identity number"),
        rf"{_IDENTITY}[^\d\n]{{0,16}}?(?P<it>[A-Z]{{0,2}}\d(?:[ -]?\d){{4,9}})(?!\d)(?![.,]\d)",
    ),
    _finder(
        N_("Identity number"),
        rf"{BEFORE}(?:\d{{9}}|\d{{8}}-\d|\d{{3}}[ -]\d{{3}}[ -]\d{{3}}|\d-\d{{7}}-\d){AFTER}",
        _identity,
    ),
    _finder(
        BANK,
        rf"{BEFORE}(?:0?4|0?9|1[0-9]|20|22|3[14]|46|5[24])-\d{{3}}-\d{{5,9}}{AFTER}",
        _no_thing,
    ),
    _finder(N_("Identity number"), rf"{BEFORE}\d{{3}}-\d\d-\d{{4}}{AFTER}", _no_thing),
    _finder(PLATE, rf"{BEFORE}(?:\d\d-\d{{3}}-\d\d|\d{{3}}-\d\d-\d{{3}}){AFTER}", _no_thing),
    _finder(
        PLATE,
        rf"{_PLATE}[^\d\n]{{0,12}}?(?P<it>\d\d[ .-]?\d{{3}}[ .-]?\d\d"
        rf"|\d{{3}}[ .-]?\d\d[ .-]?\d{{3}}){AFTER}",
    ),
    _finder(
        PLATE,
        r"(?:plate|registration|reg)(?: number| no\.?)?[\s:#]{1,3}"
        r"(?P<it>[A-Z]{2}\d\d ?[A-Z]{3}|[A-Z]{3}-\d{3,4})(?!\w)",
    ),
)
