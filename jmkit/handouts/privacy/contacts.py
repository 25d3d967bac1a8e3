"""Addresses in the net: e-mail, however it is hidden from machines, handles and profiles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.finder import Finder
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.finder import Fits

_PROVIDER = (
    r"(?:gmail|googlemail|hotmail|walla|yahoo|outlook|icloud|live|msn|bezeqint|netvision|zahav"
    r"|proton|protonmail|aol|gmx|mail|ג'?ימייל|ג'?מייל|וואלה|הוטמייל|יאהו|אאוטלוק)"
)
_LOCAL = r"(?P<local>[^\W_](?:[\w.+%'-]{0,62}[\w])?)"
_FIRST = rf"(?:\"[^\"\n@]{{1,40}}\"|(?<![\w.+%@-]){_LOCAL}'?)"
_SIGN = (
    r"(?:@{1,3}|%40|&#64;|&commat;|\s?[(\[{<_*#-]\s?(?:at|@|a|שטרודל|כרוכית)\s?[)\]}>_*#-]\s?"
    r"|\sat[ -]sign\s)"
)
_WORD = r"(?:\s{0,2}@\s{0,2}|\s(?:at|strudel|שטרודל|כרוכית)\s|\s?\(שטרודל\)\s?)"
_DOT = r"(?:\.|\s?[(\[{<_*-]\s?(?:dot|נקודה|\.)\s?[)\]}>_*-]\s?|\s(?:dot|נקודה|נק')\s)"
_PART = r"[^\W_](?:[\w-]{0,62})"
_TOP = r"(?:xn--[a-z0-9-]{2,50}|[^\W\d_]{2,18})(?![\w@])"
_ENDS = (
    r"(?:com|net|org|co\s?\.\s?il|org\s?\.\s?il|ac\s?\.\s?il|gov\s?\.\s?il|il|info|biz|me|io|uk"
    r"|קום|נט|קו)(?!\w)"
)
_DOMAIN = rf"{_PART}(?:{_DOT}{_PART}){{0,4}}{_DOT}{_TOP}"
_SPOKEN = r"\s(?:dot|נקודה|נק')\s|[(\[{]\s?(?:dot|נקודה|\.)\s?[)\]}]"

# Words before “at” that are no mailbox: “look at example dot com”.
_PROSE = re.compile(
    r"(?:look|looked|looking|meet|me|us|is|are|was|were|buy|bought|order|find|found|here|out|shop"
    r"|visit|available|it|them|arrive|stop|start|work|sign|only|in|on|and|or|store|located|online)",
    re.IGNORECASE,
)


def _is_mailbox(found: re.Match[str]) -> int:
    local = found.groupdict().get("local") or ""
    return 0 if _PROSE.fullmatch(local) else found.end()


_MAIL = (
    rf"(?:mailto:)?{_FIRST}{_SIGN}(?:{_DOMAIN}|{_PROVIDER}(?![\w@])|\d{{1,3}}(?:\.\d{{1,3}}){{3}})",
    rf"{_FIRST}\s?{_SIGN}\s?{_PART}\s?\.\s?{_ENDS}",
    rf"{_FIRST}{_WORD}(?:{_PROVIDER}|{_PART}){_DOT}{_PROVIDER}?{_ENDS}",
)
_HIDDEN = (
    rf"{_FIRST}(?:(?:{_SPOKEN})\s?{_PART}){{0,2}}{_WORD}{_PART}(?:{_DOT}{_PART}){{0,3}}(?:"
    rf"{_SPOKEN})"
    r"\s?(?:[a-z]{2}|com|net|org|info|biz|edu|gov|museum|online|site|shop|store|app|dev|קום|נט|אורג"
    r"|קו|איל)(?![\w@])"
)
_KNOWN = (
    rf"{_FIRST}(?:{_WORD}|\.at\.){_PROVIDER}(?:{_DOT}{_PART}(?:{_DOT}{_PART})?"
    r"| (?:com|net|co ?il)(?!\w))"
    rf"|(?<![\w.+%@-])[^\W_][\w.+%-]{{0,62}} (?:שטרודל|כרוכית) {_PROVIDER}(?!\w)"
)
_CASED = r"(?<![\w.])[a-z0-9._-]{2,40}AT[a-z0-9-]{2,40}DOT[a-z]{2,10}(?![\w])"

_SITES = (
    r"(?:instagram\.com|instagr\.am|facebook\.com|fb\.com|fb\.me|m\.me|twitter\.com|x\.com"
    r"|tiktok\.com|t\.me|telegram\.me|wa\.me|linkedin\.com/(?:in|pub)|threads\.net|threads\.com"
    r"|snapchat\.com/add|youtube\.com/(?:user|c|channel)|youtube\.com(?=/@)|pinterest\.com"
    r"|vk\.com|github\.com|medium\.com(?=/@)|bsky\.app/profile|paypal\.me|api\.whatsapp\.com)"
)
_NOBODY = (
    r"(?:p|reel|reels|explore|watch|groups?|events?|pages|sharer|share|hashtag|company|jobs|intent"
    r"|search|home|help|about|login|stories|marketplace|ads|business|features|settings|pin)"
    r"(?![\w.-])"
)
_SAYING = (
    *("instagram", "insta", "ig", "facebook", "fb", "twitter", "tiktok", "telegram", "skype"),
    *("snapchat", "snap", "discord", "linkedin", "threads", "אינסטגרם", "אינסטה", "פייסבוק"),
    *("טוויטר", "טיקטוק", "טלגרם", "סקייפ", "לינקדאין", "סנאפצ'אט"),
)
_LABELS = f"(?:{'|'.join(_SAYING)})"
_NO_HANDLE = r"(?!(?:media|property|dataclass|home|work|noon|night|import|charset)(?!\w))"

_HINTS = (
    "@",
    "%40",
    "&#64;",
    "&commat;",
    "#at",
    ".at.",
    " at-",
    " at ",
    "at)",
    "at]",
    "at}",
    "at>",
    "at-",
    "at_",
    "(a)",
    "[a]",
    "strudel",
    "שטרודל",
    "כרוכית",
)
MAIL = N_("E-mail address")
HANDLE = N_("Name in a social network")


def _mail(pattern: str, fits: Fits | None = None) -> Finder:
    return Finder(MAIL, re.compile(pattern, re.IGNORECASE), fits, _HINTS)


def _handle(pattern: str, *hints: str) -> Finder:
    return Finder(HANDLE, re.compile(pattern, re.IGNORECASE), None, hints)


FINDERS = (
    *map(_mail, _MAIL[:2]),
    _mail(_MAIL[2], _is_mailbox),
    _mail(_HIDDEN, _is_mailbox),
    _mail(_KNOWN, _is_mailbox),
    Finder(MAIL, re.compile(_CASED), None, ("dot",)),
    _handle(
        rf"(?<![\w.-])(?:https?://)?(?:(?:www|m|he-il|il)\.)?{_SITES}/(?!{_NOBODY})"
        r"(?:profile\.php\?id=|send/?\?phone=)?[@+]?[\w.%-]{2,100}(?:/[\w.%?=&/-]{0,200})?",
        "/",
    ),
    _handle(
        rf"(?:\b|(?<![א-ת])[והב]{{1,2}}){_LABELS}(?: (?:is|שלי|שלנו|הוא|היא))?(?:\s?[:=-]\s?|\s)"
        rf"(?P<it>(?:live:)?[A-Za-z](?=[\w.]{{0,28}}[_.\d])"
        r"[\w.]{1,28}\w)(?![\w@])(?!\.\w)",
        *_SAYING,
    ),
    _handle(
        r"(?<!\w)(?:live:[\w.]{3,40}|u/[a-z][\w-]{2,30}|discord:? [a-z][\w.]{1,31}#\d{4})",
        "live:",
        "u/",
        "discord",
    ),
    _handle(
        rf"(?<![\w@.+/])@{_NO_HANDLE}(?=[\w.]{{0,30}}[^\W\d_])\w[\w.]{{1,29}}(?<!\.)(?![@])", "@"
    ),
)
