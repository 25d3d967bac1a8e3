"""The words that give a failure away, in both languages."""

from __future__ import annotations

import pytest

from jmkit.coach import wording
from jmkit.limits import COACHED_LETTERS


@pytest.mark.parametrize(
    "text",
    [
        "Our newsletter arrives",
        "We send a reminder",
        "Reads what we’re offering",
        "נכנסת לאתר שלנו",
        "מקבלת הודעה שאנחנו פתוחים",
        "הזמנה מאצלנו",
        "אֲנַחְנוּ שולחים תזכורת",
        "פונה אלינו בטלפון",
    ],
)
def test_the_business_speaking(text):
    assert wording.speaks_of_us(text)


@pytest.mark.parametrize(
    "text", ["Looks at the wetsuits", "Four hours", "Weighs it", "רואה חשבון", "אלינור קונה", "טנא"]
)
def test_whole_words_only(text):
    assert not wording.speaks_of_us(text)


@pytest.mark.parametrize(
    "title", ["Marketing", "CRM entry", "Back-office", "מחלקת מכירות", "השיווק"]
)
def test_departments(title):
    assert wording.names_a_department(title)


@pytest.mark.parametrize("title", ["Awareness", "Using it", "שקילה", "נאמנות", "Salesian school"])
def test_stages_that_are_no_departments(title):
    assert not wording.names_a_department(title)


@pytest.mark.parametrize(
    "title", ["Purchase", "Buying", "Pays", "Checkout", "רכישה", "הקנייה", "תשלום", "מזמינים"]
)
def test_the_purchase(title):
    assert wording.is_the_purchase(title)


@pytest.mark.parametrize(
    "title",
    [
        "Awareness",
        "Buys again",
        "Before the purchase",
        "Deciding to buy",
        "רכישה חוזרת",
        "אחרי הרכישה",
        "נאמנות",
        "שימוש",
    ],
)
def test_what_is_not_the_purchase_itself(title):
    assert not wording.is_the_purchase(title)


@pytest.mark.parametrize(
    "pain",
    [
        "There is no app",
        "There’s no loyalty programme",
        "No mobile app",
        "The shop doesn't have a website",
        "Need to add a pick-up counter",
        "We should really build a kiosk",
        "The shop should hire more people",
        "Add more staff",
        "אין אפליקציה",
        "אין לנו אפליקציה",
        "ואין מועדון לקוחות",
        "חסרה מערכת הזמנות",
        "צריך להוסיף עמדת איסוף",
        "כדאי לפתח אתר",
        "יש להוסיף קופה",
        "להקים מוקד שירות",
    ],
)
def test_solutions_dressed_as_pains(pain):
    assert wording.is_a_solution(pain)


@pytest.mark.parametrize(
    "pain",
    [
        "There is no place to sit",
        "Waits twenty minutes in the morning",
        "No answer in the app",
        "Cannot order without the app",
        "Customers need to create an account before paying",
        "The app crashes at payment",
        "אין איפה לשבת",
        "אין תשובה באפליקציה",
        "הלקוחה צריכה ליצור חשבון לפני התשלום",
        "התור ארוך בבוקר",
        "האפליקציה קורסת",
        "אי אפשר להוסיף חלב בהזמנה",
    ],
)
def test_real_pains(pain):
    assert not wording.is_a_solution(pain)


@pytest.mark.parametrize(
    "title", ["Measure NPS again", "Review the map", "למדוד שוב", "בדיקה חוזרת"]
)
def test_second_looks(title):
    assert wording.is_a_second_look(title)


@pytest.mark.parametrize(
    "title", ["Answer each review", "הטבה ללקוח חוזר", "Train the staff", "תור חשוב"]
)
def test_actions_that_are_no_second_look(title):
    assert not wording.is_a_second_look(title)


@pytest.mark.parametrize("owner", ["everyone", "The team", "כולם", "הצוות"])
def test_owners_who_are_nobody(owner):
    assert wording.is_nobody(owner)


@pytest.mark.parametrize("owner", ["Dana", "Team leader", "דנה מהצוות", ""])
def test_owners_who_are_somebody(owner):
    assert not wording.is_nobody(owner)


@pytest.mark.parametrize("filler", ["no ", "!", "אין א ", "there is no "])
def test_a_long_text_is_looked_through_up_to_a_limit(filler):
    before = filler * (COACHED_LETTERS // len(filler) - 4)
    assert wording.speaks_of_us(f"{before} our shop")
    assert not wording.speaks_of_us(f"{before * 9} our shop")


def test_long_texts_are_cut_before_the_words_are_looked_for(monkeypatch):
    lengths = []
    monkeypatch.setattr(wording.re, "search", lambda _, text, *__: lengths.append(len(text)))
    wording.is_a_solution("no" + " " * 90_000)
    wording.speaks_of_us("no " * 30_000)
    assert 0 < max(lengths) <= COACHED_LETTERS
