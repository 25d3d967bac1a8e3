"""E-mail addresses, however people hide them from machines: in words, in brackets, spaced out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.finder import Finder
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

KIND = N_("E-mail address")

_PROVIDER = (
    r"(?:gmail|googlemail|hotmail|walla|yahoo|outlook|icloud|live|msn|bezeqint|netvision|zahav"
    r"|proton|protonmail|aol|gmx|mail|ג'?ימייל|ג'?מייל|וואלה|הוטמייל|יאהו|אאוטלוק|אווטלוק)"
)
_AT_WORD = r"(?:at|att|strudel|שטרודל|כרוכית)"
_DOT_WORD = r"(?:dot|point|period|נקודה|נק'|דוט)"
_OPEN = _CLOSE = r"\s?[()\[\]{}<>|/\\*_#~:=+.\"'-]{1,2}\s?"

_LOCAL = r"(?P<local>[^\W_](?:[\w.+%'-]{0,62}[\w])?)"
_FIRST = rf"(?:\"[^\"\n@]{{1,40}}\"|(?<![\w.+%@-]){_LOCAL}'?)"
_SIGN = (
    rf"(?:@{{1,3}}|%40|&#64;|&commat;|{_OPEN}(?:@|a|{_AT_WORD}(?:[ -](?:sign"
    rf"|symbol))?){_CLOSE}|\sat[ -]sign\s)"
)
_WORD = rf"(?:\s{{0,2}}@\s{{0,2}}|\s{{1,2}}{_AT_WORD}\s{{1,2}}|\s?\(שטרודל\)\s?)"
_ANY = r"(?:[^\w\n]|_){1,3}"
_SAID_AT = rf"{_ANY}{_AT_WORD}{_ANY}"
_SAID = rf"(?:{_ANY}{_DOT_WORD}{_ANY}|{_OPEN}(?:{_DOT_WORD}|\.){_CLOSE})"
_DOT = rf"(?:\.|{_SAID})"
_JOIN = (
    rf"(?:{_SAID}|[ (\[]{{1,2}}(?:underscore|under score|dash|hyphen|minus|plus|קו תחתון|מקף|מינוס"
    rf"|פלוס)"
    r"[ )\]]{1,2})"
)
_PART = r"[^\W_](?:[\w-]{0,62})"
_TOP = r"(?:xn--[a-z0-9-]{2,50}|[^\W\d_]{2,18})(?![\w@])"
_ENDS = (
    r"(?:com|net|org|co\s?\.\s?il|org\s?\.\s?il|ac\s?\.\s?il|gov\s?\.\s?il|il|info|biz|me|io|uk"
    r"|קום|נט|קו)(?!\w)"
)
_SAID_END = (
    r"(?:[a-z]{2}|com|net|org|info|biz|edu|gov|museum|online|site|shop|store|app|dev|cloud|tech"
    r"|קום|נט|אורג|קו|איל|איי אל|אי אל)(?![\w@])"
)
_DOMAIN = rf"{_PART}(?:{_DOT}{_PART}){{0,4}}{_DOT}{_TOP}"

# Words before “at” that are no mailbox: “look at example dot com”.
_PROSE = re.compile(
    r"(?:look|looked|looking|meet|met|me|us|is|are|was|were|buy|bought|order|ordered|find|found"
    r"|here"
    r"|there|out|shop|visit|available|it|them|arrive|stop|start|work|works|sign|only|in|on|and|or"
    r"|store|located|online|read|sold|see|seen|more|up|back|seller|team|staff|page|site|everyone)",
    re.IGNORECASE,
)


def _is_mailbox(found: re.Match[str]) -> int:
    local = found.groupdict().get("local") or ""
    return 0 if _PROSE.fullmatch(local) else found.end()


_PATTERNS = (
    rf"(?:mailto:)?{_FIRST}{_SIGN}(?:{_DOMAIN}|{_PROVIDER}(?![\w@])|\d{{1,3}}(?:\.\d{{1,3}}){{3}})",
    rf"{_FIRST}\s?{_SIGN}\s?{_PART}\s?\.\s?{_ENDS}",
    rf"{_FIRST}{_WORD}(?:{_PROVIDER}|{_PART}){_DOT}{_PROVIDER}?{_ENDS}",
    # said in words: the end of it at least
    (
        rf"{_FIRST}(?:{_JOIN}\s?{_PART}){{0,3}}(?:{_WORD}|{_SIGN}|{_SAID_AT}){_PART}(?:(?:{_DOT}"
        rf"|{_JOIN}){_PART})"
        rf"{{0,3}}{_SAID}\s?{_SAID_END}"
    ),
    (
        rf"{_FIRST}(?:{_WORD}|\.at\.){_PROVIDER}(?:{_DOT}{_PART}(?:{_DOT}{_PART})?"
        r"| (?:com|net|co ?il)(?!\w))"
        rf"|(?<![\w.+%@-])[^\W_][\w.+%-]{{0,62}} (?:שטרודל|כרוכית) {_PROVIDER}(?!\w)"
    ),
    # letter by letter
    (
        r"(?<!\S)(?:[^\W_] |[._-] ){1,40}(?:@|at|\(at\)|\[at\]|שטרודל)(?: (?:[^\W_]|[._-]"
        r"|dot)){3,50}"
        r"(?!\w)"
    ),
    (
        rf"(?<![\w]){_PROVIDER} ?[:=] ?(?P<it>[a-z][a-z\d._-]{{2,40}}[a-z\d])(?![\w@])(?=\W*(?:$"
        rf"|[\n,;)]))"
    ),
    # stuck together
    r"(?<![\w.])[\w.-]{2,40}(?:שטרודל|כרוכית)[\w.-]{2,40}",
    # the provider alone
    rf"(?<![\w.@-])(?=[a-z\d]{{0,40}}[._\d])[\w.]{{3,40}} at {_PROVIDER}(?![\w@])",
    (
        rf"(?<!\w)ה?{_PROVIDER}(?: (?:שלי|is|address|הוא)){{1,2}}:? (?P<it>[a-z]"
        rf"(?=[\w.-]{{0,40}}[._\d])[\w.-]{{2,40}}\w)(?![\w@])"
    ),
)
_CASED = r"(?<![\w.])[a-z0-9._-]{2,40}AT[a-z0-9-]{2,40}DOT[a-z]{2,10}(?![\w])"

_HINTS = (
    *("@", "%40", "&#64;", "&commat;", " at ", " at-", "(a)", "[a]", "strudel", "שטרודל", "כרוכית"),
    *(f"at{sign}" for sign in ")]}>|/\\*_#~:=-+.\"'"),
    *("gmail", "hotmail", "walla", "yahoo", "outlook", "ימייל"),
)


def _finder(pattern: str, fits: Fits | None = None) -> Finder:
    return Finder(KIND, re.compile(pattern, re.IGNORECASE), fits, _HINTS)


FINDERS = (
    *map(_finder, _PATTERNS[:2]),
    *(_finder(pattern, _is_mailbox) for pattern in _PATTERNS[2:5]),
    *map(_finder, _PATTERNS[5:]),
    Finder(KIND, re.compile(_CASED), None, ("dot",)),
)
