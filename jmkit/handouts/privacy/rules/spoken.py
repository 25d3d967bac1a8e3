"""Phone numbers in words: “zero five four, double seven …”, with digits between them or not."""

from __future__ import annotations

import re

from jmkit.handouts.privacy.rules.checks import digits_of
from jmkit.handouts.privacy.rules.finder import Finder
from jmkit.handouts.privacy.rules.phones import KIND, LENGTHS

_DIGITS = (
    "zero oh nought one two three four five six seven eight nine",
    "אפס אחד אחת שתיים שתים שניים שני שלוש ארבע חמש שש שבע שמונה תשע",
)
_MORE = (  # as in “oh five four, twenty two”
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety hundred double triple",
    "עשר עשרים שלושים ארבעים חמישים שישים ששים שבעים שמונים תשעים מאות פעמיים",
)
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve",
    "ten nine eight seven six five four three two one zero",
    "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר",
    "עשר תשע שמונה שבע שש חמש ארבע שלוש שתיים אחת אפס",
)
_ONE = rf"(?:ו?(?:{'|'.join(' '.join((*_DIGITS, *_MORE)).split())})|\d{{1,7}})(?!\w)"
_NEXT = rf"[ ,./|*-]{{1,3}}(?:(?:and|then|ואז|אחר כך) )?{_ONE}"
_WORD = re.compile(r"[^\W\d_]+")
_ZERO = re.compile(r"zero|oh|nought|double|(?<!\d)0|אפס", re.IGNORECASE)
_SURE = 9  # digits: seven words may be seven marks out of five
_WORDS = 2


def _is_said(found: re.Match[str]) -> int:
    # Whoever counts says the numbers in their order.
    words = [word.casefold() for word in _WORD.findall(found[0])]
    length = len(words) + len(digits_of(found[0]))
    is_number = length in LENGTHS and (length >= _SURE or _ZERO.search(found[0]))
    is_counted = any(" ".join(words) in line for line in _COUNTED)
    return found.end() if is_number and len(words) >= _WORDS and not is_counted else 0


FINDERS = (
    Finder(
        KIND,
        re.compile(rf"(?<![A-Za-z0-9_א-ת])[לבמ]?{_ONE}(?:{_NEXT}){{2,14}}", re.IGNORECASE),
        _is_said,
        tuple(" ".join(_DIGITS).split()),
    ),
)
