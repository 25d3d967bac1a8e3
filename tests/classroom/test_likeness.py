"""Texts that say the same in other words."""

from __future__ import annotations

from itertools import combinations

import pytest

from jmkit.classroom.likeness import groups_of, words_of

SAME = [
    ["להזמין מהטלפון ולאסוף בלי תור", "הזמנה מראש בטלפון ואיסוף בלי תור"],
    ["שם על כל כוס ומדף איסוף נפרד", "שמות על הכוסות ומדף לאיסוף", "לכתוב את השם על הכוס"],
    ["לפרסם מחירים באתר", "מחירון מעודכן באתר", "המחירים יופיעו באתר"],
    ["קופה שנייה בשעות הבוקר", "לפתוח עוד קופה בבוקר", "קופה נוספת בבוקר"],
    ["מענה לביקורות בגוגל תוך יום", "תגובה לכל ביקורת בגוגל"],
    ["Order ahead by phone and skip the queue", "Ordering ahead on the phone, no queue"],
    ["A name on every cup", "Names on the cups", "Write the name on each cup"],
    ["Points in the phone, not on a card", "Loyalty points kept in the phone"],
    ["Publish prices on the site", "Prices on the website"],
    ["עוגיות לכלבים"],
    ["חניה לאופניים"],
    ["Bicycle parking"],
    ["Quieter music in the morning"],
]


def test_most_of_what_is_the_same_is_found_and_little_else():
    texts = [text for some in SAME for text in some]
    right = {pair for some in SAME for pair in combinations(sorted(some), 2)}
    groups = [[texts[n] for n in group] for group in groups_of(texts)]
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    assert len(found & right) >= 0.85 * len(right)
    assert len(found & right) >= 0.85 * len(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("שָׁם עַל כּוֹס", "שם על כוס"),
        ("צה״ל", "צה''ל".replace("''", '"')),
        ("Wi-Fi, free!", "free wi fi"),
        ("ולמחירים", "מחירים"),
        ("CAFÉ", "cafe"),
    ],
)
def test_spelling_and_prefixes_do_not_matter(one, other):
    assert groups_of([one, other]) == [[0, 1]]


def test_a_text_without_words_is_like_nothing():
    assert groups_of(["", "?!", "the"]) == []
    assert words_of("😀 …") == []


def test_what_many_wrote_word_by_word_does_not_make_it_common():
    texts = [*["Order by phone"] * 50, "Ordering by phone", "A bench outside"]
    assert groups_of(texts)[0] == [*range(51)]
