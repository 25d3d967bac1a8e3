"""Names in social networks: after an @, in the address of a profile, after the network's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jmkit.handouts.privacy.rules.finder import Finder
from jmkit.i18n import N_

if TYPE_CHECKING:
    from jmkit.handouts.privacy.rules.finder import Fits

KIND = N_("Name in a social network")

_SITES = (
    r"(?:instagram\.com|instagr\.am|facebook\.com|fb\.com|fb\.me|m\.me|twitter\.com|x\.com"
    r"|tiktok\.com|t\.me|telegram\.me|wa\.me|linkedin\.com/(?:in|pub)|threads\.net|threads\.com"
    r"|snapchat\.com/add|youtube\.com/(?:user|c|channel)|youtube\.com(?=/@)|pinterest\.com"
    r"|vk\.com|mastodon\.social|reddit\.com/user|github\.com|medium\.com(?=/@)|bsky\.app/profile"
    r"|paypal\.me|api\.whatsapp\.com)"
)
_NOBODY = (
    r"(?:p|reel|reels|explore|watch|groups?|events?|pages|sharer|share|hashtag|company|jobs|intent"
    r"|search|home|help|about|login|stories|marketplace|ads|business|features|settings|pin)"
    r"(?![\w.-])"
)
_SAYING = (
    *("instagram", "insta", "ig", "tg", "facebook", "fb", "twitter", "tiktok", "telegram", "skype"),
    *(
        "snapchat",
        "snap",
        "discord",
        "linkedin",
        "threads",
        "אינסטגרם",
        "אינסטה",
        "אינסטוש",
        "פייסבוק",
    ),
    *("טוויטר", "טיקטוק", "טלגרם", "סקייפ", "לינקדאין", "סנאפצ'אט"),
)
_LABELS = f"(?:{'|'.join(_SAYING)})"
_NO_HANDLE = r"(?!(?:media|property|dataclass|home|work|noon|night|import|charset)(?!\w))"
# What a network is said to be, rather than who is there.
_NO_NAME = re.compile(
    r"(?:ads?|posts?|reels?|stories|story|likes?|followers|page|pages|yes|no|none|good|great|bad|ok"
    r"|low|high|medium|weekly|daily|monthly|active|campaign|campaigns|traffic|organic|paid|channel"
    r"|videos?|photos?|links?|groups?|comments?|messages?|messenger|dm|dms|the|and|or|see|search"
    r"|marketing|business|support|today|only|also|here|there|down|works|needed|missing|first|later"
    r"|popular|better|worse|dead|fun|slow|free|public|private|account|profile|username|handle|name"
    r"|instagram|facebook|twitter|tiktok|telegram|linkedin|snapchat|youtube|email|website|blog)",
    re.IGNORECASE,
)


def _is_name(found: re.Match[str]) -> int:
    return 0 if _NO_NAME.fullmatch(found["it"]) else found.end("it")


def _handle(pattern: str, *hints: str, fits: Fits | None = None) -> Finder:
    return Finder(KIND, re.compile(pattern, re.IGNORECASE), fits, hints)


_WHERE = rf"(?:\b|(?<![א-ת])[והבל]{{1,2}}){_LABELS}(?![A-Za-zא-ת])"
_WHAT = (
    r"(?: (?:handle|user ?name|user|account|profile|name|id|as|under|בשם|בתור|שם משתמש|יוזר|פרופיל"
    r"|is|שלי|שלנו|שלו"
    r"|שלה|הוא|היא)){0,3}"
)
_USER = (
    r"(?<![A-Za-zא-ת])(?:user ?name|screen ?name|handle|nickname|ה?יוזר|שם ה?משתמש)(?![A-Za-zא-ת])"
)
_IS = r"(?:\s?[:=→>,-]{1,2}\s?|\s)"
_MARKED = r"[A-Za-z](?=[\w.-]{0,28}[_.\d])[\w.-]{1,28}\w"
_ENDS_HERE = r"(?![\w@])(?!\.\w)(?=[ \t]*(?:$|[.,;!?)\]\n]))"

FINDERS = (
    _handle(
        rf"(?<![A-Za-z0-9_.-])(?:https?://)?(?:(?:www|m|[a-z]{{2}}(?:-[a-z]{{2}})?)\.)?{_SITES}/"
        rf"(?!{_NOBODY})"
        r"(?:profile\.php\?id=|send/?\?phone=)?[@+]?[\w.%-]{2,100}(?:[/?][\w.%?=&/-]{0,200})?",
        "/",
    ),
    _handle(r"(?<![A-Za-z0-9_.-])https?://[\w.-]{4,60}/@[\w.]{2,40}", "/@"),
    _handle(rf"{_WHERE}{_WHAT}{_IS}(?P<it>(?:live:)?@?{_MARKED})(?![\w@])(?!\.\w)", *_SAYING),
    _handle(
        rf"{_WHERE}(?:{_WHAT}\s?[:=→-]{{1,2}}\s?| (?:is|שלי|הוא)(?: הוא)? )"
        rf"(?P<it>[A-Za-z][\w.]{{3,30}})"
        rf"{_ENDS_HERE}",
        *_SAYING,
        fits=_is_name,
    ),
    _handle(rf"{_WHERE} [^:\d\n]{{0,24}}: ?(?P<it>{_MARKED})(?![\w@])(?!\.\w)", *_SAYING),
    _handle(
        rf"{_USER}(?: (?:is|שלי|שלו|שלה|הוא|on \w{{2,12}})){{0,2}}{_IS}(?P<it>@?(?:{_MARKED}"
        rf"|[a-z]\w{{3,30}}"
        rf"{_ENDS_HERE}))",
        "user",
        "screen",
        "handle",
        "nick",
        "יוזר",
        "משתמש",
        fits=_is_name,
    ),
    _handle(
        r"(?<!\w)(?:live:[\w.]{3,40}|u/[a-z][\w-]{2,30}|discord:? [a-z][\w.]{1,31}#\d{4})",
        "live:",
        "u/",
        "discord",
    ),
    _handle(
        rf"(?<![A-Za-z0-9_@.+/])@{_NO_HANDLE}(?=[\w.]{{0,30}}[^\W\d_])\w[\w.]{{1,29}}(?<!\.)"
        rf"(?:@[\w.-]{{3,40}})?"
        r"(?![@])",
        "@",
    ),
)
