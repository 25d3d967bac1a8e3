"""Days of birth: a date in any spelling, beside a word that says whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.finder import MONEY, SAYS, Finder
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

KIND = N_("Date of birth")

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?:'?\d\d'?(?!\d)|\d{4}(?!\d))"
_BETWEEN = r"(?: ?[^\w\s] ?| )"
_NUMBERS = (
    rf"(?<!\d)(?:{_DAY}{_BETWEEN}{_DAY}{_BETWEEN}\d{{4}}(?!\d)"
    rf"|{_DAY} ?[^\w\s:,] ?{_DAY} ?[^\w\s:,] ?{_YEAR}"
    rf"|(?:19|20)\d\d{_BETWEEN}{_DAY}{_BETWEEN}{_DAY}|{_DAY}[./]{_DAY}(?![./])"
    r"|(?:[0-2]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d(?!\d))"
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_UNITH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TEEN = r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_ORDINAL = (
    rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)?|(?:twenty|thirty)[ -]{_UNITH}|{_UNITH}|twelfth|twentieth"
    rf"|thirtieth|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th"
    rf"|{_TENS}[ -]{_UNIT}|{_TEEN}|{_TENS}|{_UNIT})(?![\da-z])"
)
_YEAR_SAID = (
    rf"(?:(?:nineteen|twenty|two thousand)(?:[ -](?:and |hundred |oh ){{0,2}}"
    rf"(?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT}))?|{_YEAR})"
)
_MARKS = r"[ ,.'/-]{1,3}"
_ENGLISH = (
    rf"(?<![a-z\d])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:the )?{_ORDINAL}"
    rf"(?: day)?"
    rf"(?: of)?{_MARKS}{_MONTH}|{_MONTH}{_MARKS}(?:the )?{_ORDINAL})"
    rf"(?:{_MARKS}(?:of |in )?{_YEAR_SAID})?"
)

_HE_MONTH = (
    r"(?:ינואר|פברואר|מרץ|מרס|מארס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|(?:ינו"
    r"|פבר|אפר|אוג|ספט|אוק|נוב|דצמ?)'"
    r"|תשרי|(?:מר)?חשוו?ן|כסלי?ו|טבת|שבט|אדר(?: (?:[אב]'|ראשון|שני))?|ניסן|איי?ר|סיוו?ן|תמוז|אב"
    r"|מנחם אב|אלול)(?![א-ת])"
)
_HE_UNIT = (
    r"(?:ראשון|שני(?:ים|יה)?|שתיים|שלישי|רביעי|חמישי|שי?שי|שביעי|שמיני|תשיעי|עשירי|אחד|אחת"
    r"|שלושה?|ארבעה?|חמי?שה?|שי?שה?|שבעה?|שמונה|תשעה?|עשרה?|מאות|מאה)"
)
_HE_TENS = r"(?:עשרים|שלושים|ארבעים|חמישים|שי?שים|שבעים|שמונים|תשעים)"
_LETTERS = r"(?:ט\"?[וז]|[יכל]\"?[א-ט]|[א-טיכל])'?"
_HE_DAY = (
    rf"(?:{_DAY}|{_HE_UNIT}(?:[ -]עשר(?:ה|י)?)?|{_HE_TENS}(?: ו{_HE_UNIT})?|{_LETTERS})(?![א-ת\d])"
)
_HE_YEAR = (
    rf"(?:(?:אלפיים|אלף)(?: ו?(?:{_HE_UNIT}|{_HE_TENS})(?![א-ת])){{0,5}}|ה?'?תש[א-ת]?\"?[א-ת]'?"
    rf"|{_HE_TENS}(?: ו{_HE_UNIT})?|{_YEAR})(?![א-ת])"
)
_HEBREW = (
    rf"(?<![א-ת\d])[בלה]{{0,2}}[- ]?(?:ה-?)?{_HE_DAY} (?:בחודש |לחודש )?[בלה]{{0,2}}-?{_HE_MONTH}"
    rf"(?:,? (?:ב?שנת )?[בה]?-?{_HE_YEAR})?"
)
_DATE = rf"(?:{_NUMBERS}|{_ENGLISH}|{_HEBREW})(?!\d)(?! ?{MONEY})"

_NOUN = (
    r"(?:(?<![a-z])(?:birth ?date|birth ?day|b-?day|date of birth|d\.?o\.?b\.?)(?![a-z])"
    r"|(?<![א-ת])[והבשל]{0,3}(?:ת\. ?ל\.?|ת\"ל|ת[.']? ?לידה|תאריכ?[ךי] ה?ליד(?:ה|תי|תו|תה|תך)"
    r"|לידה(?=:)|יום ה?הולד(?:ת|תי|תו|תה)|יום ה?לידה|יומולדת)(?![א-ת]))"
)
_VERB = (
    r"(?:(?<![a-z])(?:born|nee?(?=:? \d)|b\.(?= ?\d))(?![a-z])"
    r"|(?<![א-ת])[והבש]{0,3}(?:נולד(?:ה|תי|נו|ת|ו)?|יליד(?:ת|י|ות)?)(?![א-ת]))"
)
_WHOSE = r"(?:(?:is|was|are|הוא|היא|זה|זהו|היה) )?(?:(?:the|my|her|his|our|their|a) )?"
_HINTS = (
    *("born", "birth", "bday", "b-day", "dob", "d.o.b", "b.", "ne ", "nee ", "ne:"),
    *("לידה", "לידת", "הולד", "ולדת", "נולד", "יליד", 'ת"ל', "ת.ל", "ת. ל"),
)


_OFFER = re.compile(
    r"\b(?:until|till|valid|expires?|ends|coupon|gift|sale|discount|offer|voucher|party)\b"
    r"|(?<![א-ת])(?:עד|בתוקף|קופון|מבצע|הנחה|הנחת|הטבה|שובר|מתנה)(?![א-ת])",
    re.IGNORECASE,
)


def _no_offer(found: re.Match[str]) -> int:
    # A birthday's coupon has a date of its own.
    return 0 if _OFFER.search(found.string, found.start(), found.start("it")) else found.end("it")


def _finder(pattern: str, fits: Fits | None = None) -> Finder:
    return Finder(KIND, re.compile(pattern, re.IGNORECASE), fits, _HINTS)


FINDERS = (
    _finder(rf"(?:{_NOUN}|{_VERB}){SAYS}(?P<it>{_DATE})", _no_offer),
    _finder(rf"(?P<it>{_DATE})(?:[ ():=-]{{1,4}}|, ){_WHOSE}{_NOUN}"),
    _finder(rf"(?P<it>{_DATE}) (?:I was |אני )?{_VERB}"),
)
