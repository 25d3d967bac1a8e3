"""Words that give a failure away, in every language people may write in, whatever jmkit speaks.

Words are matched whole. Hebrew joins "and", "that", "the", "in", "to", "from" and "as" to the
word, so up to three such letters may stand before a Hebrew one; points are left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from jmkit.limits import COACHED_LETTERS

OURSELVES = """we, our, ours, ourselves,
    אנחנו, אנו, שלנו, אצלנו, אלינו, לקוחותינו"""
DEPARTMENTS = """marketing, sales, finance, logistics, operations, procurement, back office,
    billing, crm, erp, department, call center, call centre, human resources,
    שיווק, מכירות, כספים, לוגיסטיקה, תפעול, הנהלת חשבונות, משאבי אנוש, מחלקת, מחלקה, אגף, מוקד,
    מערכות מידע"""
PURCHASE = """buy, buys, buying, bought, purchase, purchases, purchasing, pay, pays, paying,
    payment, checkout, check out, order, orders, ordering,
    רכישה, רכישת, רוכש, רוכשת, רוכשים, לרכוש, קנייה, קניה, קניית, קונה, קונים, לקנות,
    תשלום, משלם, משלמת, משלמים, לשלם, הזמנה, מזמין, מזמינה, מזמינים, להזמין"""
NOT_THE_PURCHASE = """before, after, pre, post, again, repeat, in order, decide, decides, deciding,
    לפני, אחרי, לאחר, שוב, חוזרת, מחדש, החלטה, החלטת, מחליט, מחליטה, מחליטים"""
AGAIN = """again, recheck, re check, remeasure, re measure, revisit, second look, review the,
    review this, review our, שוב, מחדש, בדיקה חוזרת, מדידה חוזרת, סקר חוזר"""
NOBODY = """everyone, everybody, all, all of us, we, team, the team, our team, staff, the staff,
    nobody, someone, somebody, anyone,
    כולם, כולנו, צוות, כל הצוות, אנחנו, עובדים, מישהו, אף אחד"""
SOLUTIONS = """app, apps, chatbot, bot, button, system, software, platform, website, dashboard,
    newsletter, kiosk, kiosks, feature, loyalty program, loyalty programme, rewards program,
    rewards programme, customer club,
    אפליקציה, אפליקציית, בוט, צ'אטבוט, כפתור, מערכת, תוכנה, פלטפורמה, אתר, ניוזלטר, קיוסק,
    מועדון לקוחות, תוכנית נאמנות"""
MAKING = """add, build, create, develop, introduce, install, launch, hire, redesign,
    להוסיף, לבנות, ליצור, לפתח, להכניס, להתקין, להשיק, לגייס, להקים, לעצב"""
LACKING = """there is no, there's no, there are no, there isn't, no, don't have, doesn't have,
    lacks, lack of, missing, אין, חסר, חסרה, חסרים, היעדר, לא קיים, לא קיימת"""
WISHING = """should, ought to, let's, we need to, we must, we have to,
    יש, כדאי, רצוי, אנחנו צריכים, אנחנו חייבים"""
# What customers need to do may well be the pain; a sentence that begins so speaks for the business.
WISHING_FIRST = """need, need to, needs, needs to, must, have to,
    צריך, צריכה, צריכים, חייב, חייבים"""


_HEBREW = re.compile("[א-ת]")


@cache
def _any_of(words: str, prefixes: str = "ושהבלמכ") -> str:
    options = [" ".join(word.split()) for word in words.split(",")]
    patterns = (re.escape(o).replace(r"\ ", r"[\s\-]+") for o in sorted(options, key=len)[::-1])
    joined = rf"[{prefixes}]{{0,3}}"
    return rf"\b(?:{'|'.join(joined + p if _HEBREW.search(p) else p for p in patterns)})\b"


# Between "no" and the thing may stand an adjective, but no place: "no table at the kiosk".
_ADJECTIVES = r"(?:\s+(?!(?:in|on|at|of|to|for|from|with|by|via|של|על|עם|אל)\b)\w+){0,2}?\s+"
_THING = rf"(?:an?\s+)?{_any_of(SOLUTIONS, prefixes='ה')}"
_SOLUTION = "|".join(
    (
        rf"{_any_of(LACKING)}{_ADJECTIVES}{_THING}",
        rf"{_any_of(WISHING)}\s+(?:\w+\s+)?{_any_of(MAKING)}",
        rf"^\W*{_any_of(WISHING_FIRST)}\s+(?:\w+\s+)?(?:{_any_of(MAKING)}|{_THING})",
        rf"^\W*{_any_of(MAKING)}",
    )
)


def speaks_of_us(text: str) -> bool:
    """Whether a text says "we" or "our": the business's view, where the customer's is asked for.

    >>> speaks_of_us("Sees our shop"), speaks_of_us("נכנסת לאתר שלנו"), speaks_of_us("Sees a shop")
    (True, True, False)
    """
    return _matches(_any_of(OURSELVES), text)


def names_a_department(text: str) -> bool:
    """Whether a text names a department or a system of the business.

    >>> names_a_department("CRM"), names_a_department("מחלקת שיווק"), names_a_department("Buying")
    (True, True, False)
    """
    return _matches(_any_of(DEPARTMENTS), text)


def is_the_purchase(stage: str) -> bool:
    """Whether a stage is the purchase itself, not what comes before or after it.

    >>> is_the_purchase("Purchase"), is_the_purchase("רכישה"), is_the_purchase("Buys again")
    (True, True, False)
    """
    return _matches(_any_of(PURCHASE), stage) and not _matches(_any_of(NOT_THE_PURCHASE), stage)


def is_a_solution(pain: str) -> bool:
    """Whether a pain is worded as the solution somebody has in mind.

    >>> is_a_solution("There is no app"), is_a_solution("צריך להוסיף עמדה")
    (True, True)
    >>> is_a_solution("Waits 20 minutes"), is_a_solution("הלקוחה צריכה לחכות")
    (False, False)
    """
    return _matches(_SOLUTION, pain)


def is_a_second_look(action: str) -> bool:
    """Whether an action is to check or measure again.

    >>> is_a_second_look("Measure again"), is_a_second_look("למדוד שוב"), is_a_second_look("Hire")
    (True, True, False)
    """
    return _matches(_any_of(AGAIN, prefixes="ו"), action)


def is_nobody(owner: str) -> bool:
    """Whether an owner is everyone and so nobody.

    >>> is_nobody("The team"), is_nobody("כולם"), is_nobody("Dana, the team leader")
    (True, True, False)
    """
    return re.fullmatch(_any_of(NOBODY), _plain(owner), re.IGNORECASE) is not None


def _matches(pattern: str, text: str) -> bool:
    return re.search(pattern, _plain(text), re.IGNORECASE) is not None


def _plain(text: str) -> str:
    text = text[:COACHED_LETTERS]
    letters = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return "".join(letters).translate({ord("’"): "'", ord("׳"): "'"}).strip()
