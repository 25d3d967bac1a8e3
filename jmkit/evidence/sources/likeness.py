"""Which stage an event is likely to belong to: by the words of its stage, steps, touchpoints.

Logs mostly speak English, whatever the map speaks: so words also meet by what they stand for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jmkit.model import Journey

_WORD = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FINAL = str.maketrans("ךםןףץ", "כמנפצ")
_PREFIXES, _SHORTEST = "הובלמשכ", 2
_STEM = 4  # letters that two forms of a word share: order, ordering
_TITLE, _PART, _IDEA = 3.0, 2.0, 1.0
_USUAL = re.compile("to|the|a|an|of|and|in|on|for|with|at|is|it|by|add|begin|start|get|go|new")
_IDEAS = """
visit view landing home session impression ad open enter awareness discover
  היכרות מודעות כניסה ביקור פרסומת
search browse product item compare category detail list filter consideration choose select
  חיפוש השוואה מוצר שקילה התלבטות בחירה תפריט menu
cart checkout payment pay purchase buy order transaction invoice book booking basket
  רכישה קנייה הזמנה תשלום סל עגלה קופה חשבונית
use usage login activate delivery ship receive install download play arrive
  שימוש משלוח קבלה הפעלה התקנה אספקה הגעה
support ticket help contact complaint call chat return refund resolve incident service
  שירות תמיכה פנייה תלונה החזרה זיכוי עזרה טיפול
loyalty review rating subscribe renew refer recommend share repeat club
  נאמנות המלצה חידוש ביקורת מועדון שיתוף דירוג חזרה
register registration signup account join הרשמה חשבון הצטרפות רישום
cancel churn unsubscribe leave close ביטול עזיבה נטישה סגירה
"""
_IDEA_WORDS = [
    frozenset(some.split()) for some in _IDEAS.translate(_FINAL).replace("\n  ", " ").splitlines()
]


def likely_stages(events: Iterable[str], journey: Journey) -> dict[str, str]:
    """The id of the stage that each event is most like; those that are like none are left out.

    >>> from jmkit.model import Journey, Stage
    >>> shop = Journey.of([Stage(id="s1", title="חיפוש"), Stage(id="s2", title="תשלום")])
    >>> likely_stages(["view_item_list", "Checkout", "xyz"], shop)
    {'view_item_list': 's1', 'Checkout': 's2'}
    """
    titles = {stage.id: dict(_titles(journey, stage.id)) for stage in journey.stages}
    titles = {stage: weights for stage, weights in titles.items() if weights}
    return {event: stage for event in events if (stage := _likeliest(event, titles))}


def _titles(journey: Journey, stage: str) -> Iterator[tuple[str, float]]:
    for part in (*journey.touchpoints, *journey.steps):
        if getattr(part, "stage", "") == stage:
            yield from ((word, _PART) for word in _words(part.title_text))
    found = (one for one in journey.stages if one.id == stage)
    yield from ((word, _TITLE) for one in found for word in _words(one.title_text))


def _likeliest(event: str, titles: dict[str, dict[str, float]]) -> str:
    words = _words(event)
    scores = {stage: _score(words, weights) for stage, weights in titles.items()}
    best = max(scores.values(), default=0.0)
    # Two stages that are as like leave it to people.
    first, *others = [stage for stage, score in scores.items() if score == best] or [""]
    return first if best and not others else ""


def _score(words: Iterable[str], weights: dict[str, float]) -> float:
    return sum(
        max((_likeness(word, w) * n for w, n in weights.items()), default=0) for word in words
    )


@cache
def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shared = min(len(one), len(other))
    if shared >= _STEM and one[:shared] == other[:shared]:
        return 0.9
    return _IDEA / _TITLE if _ideas_of(one) & _ideas_of(other) else 0.0


@cache
def _ideas_of(word: str) -> frozenset[int]:
    return frozenset(n for n, some in enumerate(_IDEA_WORDS) if word in some)


def _words(text: str) -> tuple[str, ...]:
    plain = _CAMEL.sub(" ", text).casefold().translate(_FINAL)
    return tuple(dict.fromkeys(_stem(w) for w in _WORD.findall(plain) if not _USUAL.fullmatch(w)))


def _stem(word: str) -> str:
    is_hebrew = word[0] >= "א"
    if is_hebrew and len(word) > _SHORTEST and word[0] in _PREFIXES and word[1:] in _known_words():
        return word[1:]
    return word.removesuffix("s") if len(word) > _SHORTEST and not is_hebrew else word


@cache
def _known_words() -> frozenset[str]:
    return frozenset(word for some in _IDEA_WORDS for word in some)
