"""Where somebody lives, in English and the languages of Europe."""

from __future__ import annotations

import re

from jmkit.handouts.privacy.addresses_he import KIND
from jmkit.handouts.privacy.finder import Finder
from jmkit.handouts.privacy.towns import IN_TOWN, TOWN

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
