"""Where somebody lives: streets with their numbers, towns with their codes, post boxes."""

from __future__ import annotations

import re

from jmkit.handouts.privacy.finder import Finder
from jmkit.handouts.privacy.towns import IN_TOWN, STREET_BEGINS, TOWN, streets
from jmkit.i18n import N_

KIND = N_("Street address")

# Hebrew words that come before a number without being a street.
_COUNTED = (
    r"(?:ב[נת](?= ?\d)|לקוחה|משתתפת|קפה|תה|עוגה|חלב|מנה|פריט|שלב|שלבי|ראיון|נקודת|פגישה"
    r"|אירוע|כנס|קורס|מחזור|סבב|עונה|פרויקט"
    r"|תחנה|רציף|טיסה|כביש|מחלף|ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר"
    r"|נובמבר|דצמבר|נרשמו|הגיעו|ענו|פרק|עמוד|כיתה|שעה|בשעה|יום|גיל|גילאי|סעיף|שולחן|קומה"
    r"|חנות|מספר|סניף|טבלה"
    r"|מפגש|שיעור|קבוצה"
    r"|צוות|שאלה|אוטובוס|קו|גרסה|רק|עוד|כבר|בערך|עד|מעל|לפחות|יש|לנו|היו|היה|של|עם|את|על"
    r"|שקט|ראשי|אחרי|לפני"
    r"|כל|בין|או|הוא|היא|זה|אחד|בו|שבו|ובו|ליד|מול|כמו|לא|כ|קנינו|קניתי|שילמתי|שילמנו"
    r"|פתחנו|הזמנו|הזמנתי|חיכיתי"
    r"|חיכינו|ציון|דירוג|כוכב|רבעון|שנת|תאריך|מחיר|סכום|סך|מתוך|לעומת|מינוס|פלוס|דף|שורה"
    r"|עמודה|נקודה|אזור|מתחם"
    r"|אולם|חדר|כניסה|דירה|בית|בניין|עמדה|דלפק|מסלול|תור|הזמנה|חשבונית|לקוח|משתתף|גרים|גר"
    r"|גרה|פעם|כמעט|אליי|אלי)"
)
_HE = rf"[א-ת{IN_TOWN}][א-ת'\"{IN_TOWN}]{{0,18}}"
_STREET_WORD = (
    r"(?:רחוב|רח'|רח\.|שדרות|שד'|שדרת|סמטת|סמטה|סמ'|משעול|כיכר|ככר|שכונת|שכ'|דרך|מעלה|טיילת)"
)
_HE_WORD = rf"(?!(?:{_COUNTED})(?![א-ת'\"])){_HE}"
_HE_NAME = rf"{_HE_WORD}(?:[ -]{_HE_WORD}){{0,4}}"
_HE_NUMBER = (
    r"(?:(?:מס'|מספר) ?)?\d{1,3}(?! ?[₪$€%])(?!\d)(?![.:,]\d)(?: ?[א-ח]'?(?![א-ת'\"]))?"
    r"(?: ?[/-] ?\d{1,3}(?!\d))?"
)
_HE_FLAT = (
    r"(?:[ ,]{1,3}(?:דירה|דיר'|ד'|ד\.|כניסה|כנ'|קומה|ק'|בניין)(?: מס')? ?(?:\d{1,3}"
    r"|[א-ח]'?)(?![\dא-ת]))"
)
_CODE = r"(?:[ ,]{1,3}(?:מיקוד:? ?)?\d{7}(?!\d))"
_CODES = r"(?:[ ,]{1,3}(?:מיקוד:? ?)?\d{5}(?:\d\d)?(?!\d))"  # also the old ones
_TO_TOWN = rf"(?: ?, ?| - | ){TOWN}"
_HE_TAIL = rf"{_HE_FLAT}{{0,3}}(?:(?: ?, ?| - | )ב?{TOWN})?{_CODES}?"
_HE_LIVES = (
    r"(?<![א-ת])[ושהבלמ]{0,2}(?:כתובת|כתובתי|גר|גרה|גרים|גרות|מתגורר|מתגוררת|מתגוררים|מענו"
    r"|ממוקם|ממוקמים)(?![א-ת])"
    r"(?: (?:שלי|שלנו|שלו|שלה|היא|למשלוח|הבית|המגורים))?[ :,-]{1,3}"
)
_SOON = rf"(?=[א-ת'\"{IN_TOWN}]{{1,19}}(?: [א-ת'\"{IN_TOWN}]{{1,19}})?[ ,]{{1,2}}\d)"
_ONE = rf"(?<![א-ת'\"{IN_TOWN}]){_SOON}(?:{STREET_BEGINS} )?{_HE_WORD}"
_NOT_MANY = r"(?! [א-ת'\"]+(?:ים|ות|אנשים)(?![א-ת]))(?! (?:אחוז|שקל|דקות|שנה|פעם|איש))"

_ENDING = (
    r"(?:(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|square|sq|terrace|crescent"
    r"|cres|court|ct|parkway|pkwy|highway|hwy|gardens|mews|quay|alley)(?![a-z-])\.?"
    r"|(?:close|way|place|pl|grove|row|walk|hill|rise|trail|circle|ter)(?![a-z-])"
    r"(?=\.?\s*(?:$|[,.;:)\n])))"
)
_ENDING_SURE = r"(?:street|road|avenue|boulevard|lane|st\.|rd\.|ave\.?|blvd\.?)(?![a-z])"
_NO_NAME = (
    r"(?!(?:in|on|the|of|down|our|this|a|an|my|your|their|and|or|to|from|at|by|for|with|is"
    r"|are|was|per|no"
    r"|minutes?|steps?|people|stages?|days?|hours?|customers?|cups?|shops?|cafes?|stores?"
    r"|new|more|times?|same"
    r"|each|every|quiet|busy|main|one|two|next|other|first|last|am|pm|km|miles?|percent"
    r"|points?)(?![a-z]))"
)
_EN_NUMBER = r"\d{1,5}(?:[A-Za-z](?![A-Za-z]))?(?:[/-]\d{1,4}[A-Za-z]?(?![\w]))?"
_NAMED = rf"[A-Z{IN_TOWN}][\w'{IN_TOWN}-]{{1,20}}"
_CAP = rf"(?:{_NAMED}|[A-Z]\.?|\d{{1,3}}(?:st|nd|rd|th)|of|de|la|le|du)"
_FLAT = r"(?i:apt|apartment|flat|unit|suite|ste|floor|fl|room|#)\.? ?\d{1,4}[A-Za-z]?(?!\w)"
_NO_STREET = (
    r"(?!(?:Stage|Step|Chapter|Table|Page|Room|Branch|Store|Shop|Day|Team|Question|Version|Item"
    r"|Order|No|Gate|Studio|Channel|Level|Area|Flight|Track|Episode|Season|Part|Volume|Section"
    r"|Unit|Phase|Line|Bus|Platform|Terminal|Interview|Participant|Group|Class|Grade|Week|Month"
    r"|Year|Round|Test|Survey|Customer|Persona|Touchpoint|Score|Rating|Slide|Figure|Floor|Zone"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Session|Meeting|Workshop|Lesson|Event"
    r"|About|Only|Over|Under|From|To|At|In|By|On|The|We|They|Our|Bought|Sold|Visited|Route"
    r"|Highway|Exit|Hall|Booth|Stand|Seat|Row|Quarter|Wave|Sample|Case|Hotel|Top|Age|Aged)\b)"
)
_STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY])"
)
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)"
_EN_CODE = rf"(?:{_STATE} \d{{5}}(?:-\d{{4}})?|{_UK_CODE}|\d{{7}}|\d{{5}})(?!\w)"
_EN_TAIL = rf"(?:[ ,]{{1,3}}{_FLAT}){{0,2}}(?:,? ?\n?{TOWN}){{0,2}}(?:[ ,]{{1,3}}{_EN_CODE})?"
_EN_LIVES = (
    r"(?:address|live at|lives at|living at|located at|home at|house at|reside at|ship to"
    r"|deliver to)"
)
_START = r"(?<![\w.,:/$£€₪#-])"


def _cased(pattern: str) -> Finder:
    return Finder(KIND, re.compile(pattern))


FINDERS = (
    _cased(
        rf"(?<![א-ת])[ושהבלמ]{{0,2}}{_STREET_WORD} {{0,2}}{_HE_NAME}[ ,]{{1,3}}{_HE_NUMBER}"
        rf"{_NOT_MANY}{_HE_TAIL}"
    ),
    _cased(
        rf"(?<![א-ת])משק \d{{1,3}}(?:,? ?(?:ב?מושב|ב?קיבוץ)(?: {_HE}){{1,2}})?(?![א-ת])|(?<![א-ת])"
        rf"[בל]?(?:מושב|יישוב|ישוב)(?: {_HE}){{1,2}} \d{{1,3}}(?!\d){_NOT_MANY}"
        r"|(?:ул\.|улица|пр\.|проспект) ?[А-Я][а-я-]{2,30},? (?:д\. ?)?\d{1,4}"
    ),
    _cased(rf"{_HE_LIVES}(?P<it>{_HE_NAME}[ ,]{{1,2}}{_HE_NUMBER}{_NOT_MANY}{_HE_TAIL})"),
    _cased(rf"(?<![א-ת'\"])[בלמו]{{0,2}}{streets()} {_HE_NUMBER}{_NOT_MANY}{_HE_TAIL}"),
    _cased(rf"{_ONE}[ ,]{{1,2}}{_HE_NUMBER}{_HE_FLAT}{{0,3}}{_TO_TOWN}{_CODES}?"),
    _cased(rf"{_ONE} {_HE_NUMBER}(?:{_HE_FLAT}{{1,3}}|, ?[א-ת][א-ת '\"-]{{1,24}}{_CODE})"),
    _cased(
        rf"(?<![א-ת])ב?{TOWN}{_CODE}|(?<!\d)\d{{7}},? {TOWN}|(?:מיקוד|ZIP|zip|[Pp]ost ?code"
        rf"|[Pp]ostal code)[ :]{{1,3}}\d{{5,7}}(?!\d)"
    ),
    Finder(
        KIND,
        re.compile(
            r"(?<![א-ת])[בל]?(?:ת\.? ?ד\.?|ת\"ד|תא ה?דואר|תיבת דואר)[ :]{0,2}"
            r"(?:מס' ?)?\d{1,6}(?!\d)"
            r"|(?<![a-z])(?:p\.? ?o\.? ?b(?:ox|\.)?|post(?: office)? box)[ :#]{1,3}"
            r"(?:no\.? ?)?\d{1,6}(?!\d)",
            re.IGNORECASE,
        ),
    ),
    _cased(
        rf"(?:{_FLAT}[ ,]{{1,3}})?{_START}{_EN_NUMBER},? (?:{_CAP}\.? ){{1,5}}(?i:"
        rf"{_ENDING}){_EN_TAIL}"
    ),
    Finder(
        KIND,
        re.compile(
            rf"{_START}{_EN_NUMBER} (?:{_NO_NAME}[a-z'{IN_TOWN}-]{{2,20}} ){{1,3}}"
            rf"{_ENDING_SURE}{_EN_TAIL}",
            re.IGNORECASE,
        ),
    ),
    _cased(
        rf"(?<![\w.])(?:{_NAMED} ){{1,3}}(?i:{_ENDING}),? \d{{1,4}}[a-zA-Z]?(?:/\d{{1,3}})?"
        rf"(?![\w%])(?! ?[$€₪]){_EN_TAIL}"
    ),
    _cased(
        rf"(?<![\w.])(?:{_NAMED} ){{0,2}}{_NO_STREET}{_NAMED} \d{{1,3}}"
        rf"(?:/\d{{1,3}})?, {TOWN}(?:[ ,]{{1,3}}{_EN_CODE})?"
    ),
    _cased(rf"{_START}{_EN_NUMBER} (?:{_NAMED} ?){{1,3}}, {TOWN}(?:[ ,]{{1,3}}{_EN_CODE})?"),
    _cased(
        rf"(?i:{_EN_LIVES})[ :,-]{{1,3}}(?P<it>(?:{_EN_NUMBER} (?:{_NAMED} ?){{1,4}}|(?:"
        rf"{_NAMED} ){{1,3}}{_EN_NUMBER})(?:,? ?{TOWN})?)"
    ),
    _cased(
        rf"(?<!\w)(?:{TOWN}|[A-Z][a-z]{{2,20}}),? {_STATE},? \d{{5}}(?:-\d{{4}})?(?!\d)|"
        rf"(?<!\w){TOWN},? (?:\d{{7}}|{_UK_CODE})(?!\w)|"
        rf"(?<![\w-])[A-Z]{{1,2}}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{{2}}(?!\w)"
    ),
    _cased(
        r"(?<!\w)[A-ZÄÖÜ][\w-]{1,30}(?:straße|strasse|stra?ße|str\.|gasse|allee"
        r"|platz) \d{1,4}[a-z]?(?!\w)"
    ),
    _cased(
        rf"(?<!\w)(?:[A-ZÄÖÜ]\w{{1,20}} )?"
        rf"(?:\w{{2,12}} ){{0,2}}[A-ZÄÖÜ]\w{{1,24}} \d{{1,3}}[a-z]?, \d{{4,5}} (?:{TOWN}"
        rf"|[A-ZÄÖÜ]\w{{2,20}})"
        r"|(?<!\w)[Rr]ue (?:[\w'-]{1,20} ){1,5}\d{1,4}(?!\w)"
    ),
    _cased(
        r"(?<!\w)\d{1,4},? (?:rue|avenue|boulevard|place|quai|chemin|allée|impasse) "
        r"(?:[\w'-]{1,20} ?){1,5}(?<! )"
    ),
    _cased(
        r"(?<!\w)(?:[Vv]ia|[Cc]alle|[Pp]iazza|[Rr]ua) (?:[A-Z][\w'-]{1,20} ?){1,4},? \d{1,4}(?!\w)"
    ),
)
