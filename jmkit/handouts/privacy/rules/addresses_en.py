"""Where somebody lives, in English and the languages of Europe."""

from __future__ import annotations

import re

from jmkit.handouts.privacy.rules.addresses_he import KIND
from jmkit.handouts.privacy.rules.finder import Finder
from jmkit.handouts.privacy.rules.towns import HOME_TOWN, IN_TOWN, TOWN

_ENDING = (
    r"(?:(?i:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|square|sq|terrace"
    r"|crescent"
    r"|cres|court|ct|parkway|pkwy|highway|hwy|turnpike|plaza|gardens|gdns|mews|quay|alley)"
    r"(?![A-Za-z-])\.?"
    r"|(?:Close|Way|Place|Pl|Grove|Row|Walk|Hill|Rise|Trail|Circle|Ter|House|Mansions|Towers?"
    r"|Building|Villas?|Heights|Park|Green|View|Yard|Wharf|Crossing|Loop|End|Cottages?|Lodge|Farm"
    r"|Barn)(?![A-Za-z-])"
    r"(?=\.?\s*(?:$|[,.;:)\n]|(?:on|in|and|or|to|is|was|near|with|instead|not|but|for|please|at|by"
    r"|since)\b)))"
)
_ENDING_SURE = (
    r"(?:(?:street|road|avenue|boulevard|lane|st\.|rd\.|ave\.?|blvd\.?)(?![a-z])"
    r"|(?:st|rd|ave|ln|dr|grove|terrace|crescent|gardens|close|court)"
    r"(?=\.?[ \t]*(?:$|[,.;:)\n])))"
)
_NO_NAME = (
    r"(?!(?:in|on|the|of|down|our|this|a|an|my|your|their|and|or|to|from|at|by|for|with|is"
    r"|are|was|per|no"
    r"|minutes?|steps?|people|stages?|days?|hours?|customers?|cups?|shops?|cafes?|stores?"
    r"|new|more|times?|same"
    r"|each|every|quiet|busy|main|one|two|next|other|first|last|am|pm|km|miles?|percent"
    r"|points?)(?![a-z]))"
)
_EN_NUMBER = r"\d{1,5}(?:[A-Za-z](?![A-Za-z]))?(?:[/-](?:\d{1,4}[A-Za-z]?|[A-Z])(?![\w]))?"
_NAMED = rf"[A-Z{IN_TOWN}][\w'{IN_TOWN}-]{{1,20}}"
_CAP = rf"(?:{_NAMED}|[A-Z]\.?|\d{{1,3}}(?i:st|nd|rd|th)|of|de|la|le|du)"
_FLAT = r"(?i:apt|apartment|flat|unit|suite|ste|floor|fl|room|#)\.? ?\d{1,4}[A-Za-z]?(?!\w)"
_NO_STREET = (
    r"(?!(?:Stage|Step|Chapter|Table|Page|Room|Branch|Store|Shop|Day|Team|Question|Version|Item"
    r"|Order|No|Gate|Studio|Channel|Level|Area|Flight|Track|Episode|Season|Part|Volume|Section"
    r"|Unit|Phase|Line|Bus|Platform|Terminal|Interview|Participant|Group|Class|Grade|Week|Month"
    r"|Year|Round|Test|Survey|Customer|Persona|Touchpoint|Score|Rating|Slide|Figure|Floor|Zone"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Session|Meeting|Workshop|Lesson|Event"
    r"|About|Only|Over|Under|From|To|At|In|By|On|The|We|They|Our|Bought|Sold|Visited|Route"
    r"|Highway|Exit|Hall|Booth|Stand|Seat|Row|Quarter|Wave|Sample|Case|Hotel|Top|Ages?|Aged"
    r"|Release|Sprint|Model|Pilot|Hub|Batch|Cohort|Build|Task|Tier|Option"
    r"|Plan|Scenario|Theme|Insight|Idea|Note|Photo|Image|Video|Clip|Map|Journey|Story|Card|Board"
    r"|Ticket|Call|Email|Rank|Position|Win|Goal|Game|Match|Race|Set|Heat|Final|Tour|Show|Concert"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]+day|Hours?|Since|Until|Till|Number|Lot|Box|Pack|Size"
    r"|Dept"
    r"|Department|Office|Desk|Counter|Kiosk|Window|Door|Bay|Aisle|Pier|Dock|Berth|Tram|Train|Metro"
    r"|Subway|Ferry|Ride|Trip|Stop|Station|Building|Campus|Site|Location|Rate|Rated|Count|Total"
    r"|Sum)\b)"
)
_STATE = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY])"
)
_STATE_NAME = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    r"|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    r"|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey"
    r"|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming)"
)
_UK_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)"
_EN_CODE = rf"(?:{_STATE} \d{{5}}(?:-\d{{4}})?|{_UK_CODE}|\d{{7}}|\d{{5}})(?!\w)"
_EN_TAIL = rf"(?:[ ,]{{1,3}}{_FLAT}){{0,2}}(?:,? ?\n?{TOWN}){{0,2}}(?:[ ,]{{1,3}}{_EN_CODE})?"
_STREETS = (
    r"(?:Herzl|Dizengoff|Allenby|Rothschild|Ben[ -]Yehuda|Weizmann?|Bialik|Ahad Ha'?am|King George"
    r"|Jabotinsky"
    r"|Sokolov|Arlozorov|Ibn G[ae]v?birol|Ben[ -]Gurion|Begin|Jaffa|Yafo|Hayarkon|Levinsky"
    r"|Florentin|Sheinkin"
    r"|Bograshov|Frishman|Gordon|Nordau|Balfour|Kaplan|Hanassi|Haneviim|Emek Refaim|Moriah|Rabin"
    r"|Eshkol)"
)
_EN_LIVES = (
    r"(?:address|live at|lives at|living at|located at|home at|house at|reside at|ship to"
    r"|deliver(?:ed)? to|ships? to|shipped to|send (?:it )?to|sent to|moved to|i live on|lives on"
    r"|(?:my|our|her|his|the) (?:house|home|flat|apartment|place) is(?: at)?|stay(?:ing)? at)"
)
_START = r"(?<![\w.,:/$£€₪#-])"


def _cased(pattern: str) -> Finder:
    return Finder(KIND, re.compile(pattern))


FINDERS = (
    _cased(
        rf"(?<!\w)[A-ZÄÖÜ]\w{{1,20}} (?:de[nrm]|am|zum|zur"
        rf"|an der) [A-ZÄÖÜ]\w{{1,24}} \d{{1,3}}[a-z]?"
        rf"(?!\w)(?:, {TOWN})?"
    ),
    _cased(
        rf"(?<!\w)(?i:flat|apt\.?|apartment|unit|suite) \d{{1,4}}[A-Za-z]?, "
        rf"(?:{_EN_NUMBER},? )?(?:{_NAMED} ?){{1,4}}(?<! ){_EN_TAIL}"
    ),
    _cased(rf"(?<![\w.])(?:{_NAMED} )?{_NO_STREET}{_NAMED} {_EN_NUMBER},? {_FLAT}{_EN_TAIL}"),
    _cased(
        rf"(?<!\w)(?i:house|building|no\.|number|flat) \d{{1,4}}[A-Za-z]?,? (?:(?:on|in) )?"
        rf"(?:{_NAMED} ){{1,3}}{_ENDING}"
    ),
    _cased(
        rf"(?<!\w){_STREETS},? \d{{1,3}}(?:/\d{{1,3}})?(?!\w|[.:,/]\d|%)"
        rf"|{_START}\d{{1,3}}(?:/\d{{1,3}})? {_STREETS}(?!\w)(?! ?(?:[Ss]treet )?(?:shops|stores))"
    ),
    _cased(rf"(?i:post ?code)[\s:is]{{1,5}}(?P<it>(?i:{_UK_CODE}))"),
    _cased(rf"(?<!\w){TOWN},? \d{{5}}(?=[ \t]*(?:$|[,.;:)\n]))"),
    _cased(
        rf"(?:{_FLAT}[ ,]{{1,3}})?{_START}{_EN_NUMBER},? (?:{_CAP}\.? ){{1,5}}"
        rf"{_ENDING}{_EN_TAIL}"
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
        rf"(?<![\w.])(?:{_NAMED} ){{1,3}}{_ENDING},? \d{{1,4}}[a-zA-Z]?(?:/\d{{1,3}})?"
        rf"(?![\w%])(?! ?[$€₪]){_EN_TAIL}"
    ),
    _cased(
        rf"(?<![\w.])(?:{_NAMED} ){{0,2}}{_NO_STREET}{_NAMED} \d{{1,3}}"
        rf"(?:/\d{{1,3}})?, {HOME_TOWN}(?:[ ,]{{1,3}}{_EN_CODE})?"
    ),
    _cased(rf"{_START}{_EN_NUMBER} (?:{_NAMED} ?){{1,3}}, {TOWN}(?:[ ,]{{1,3}}{_EN_CODE})?"),
    _cased(
        rf"(?i:{_EN_LIVES})[ :,-]{{1,3}}(?P<it>(?:{_EN_NUMBER} (?:{_NAMED} ?){{1,4}}|(?:"
        rf"{_NAMED} ){{1,3}}{_EN_NUMBER})(?:,? ?{TOWN})?)(?<! )"
        r"(?=[ \t]*(?:$|[,.;:)\n]| (?:and|in|since|with|near|by|but)(?!\w)))"
    ),
    _cased(
        rf"(?<!\w)(?:{TOWN}|[A-Z][A-Za-z]{{2,20}}),? (?:{_STATE}|{_STATE_NAME}),? \d{{5}}"
        rf"(?:-\d{{4}})?(?!\d)|"
        r"(?<!\w)[A-Z]\d[A-Z] \d[A-Z]\d(?!\w)|"
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
        r"(?<!\w)\d{1,4},? (?:[Rr]ue|avenue|boulevard|place|[Qq]uai|chemin|allée|impasse) "
        r"(?:[\w'-]{1,20} ?){1,5}(?<! )"
    ),
    _cased(
        r"(?<!\w)(?:[Vv]ia|[Cc]alle|[Pp]iazza|[Rr]ua) (?:[A-Z][\w'-]{1,20} ?){1,4},? \d{1,4}(?!\w)"
    ),
    _cased(rf"(?<=, ){_STATE} \d{{5}}(?:-\d{{4}})?(?!\w)"),
)
