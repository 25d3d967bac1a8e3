"""What each column of a file is, in exports as programs write them."""

from __future__ import annotations

import pytest

from jmkit.evidence.profile import profile
from jmkit.evidence.sources.roles import roles_of

LOG = [
    f"c{n % 9},{['view', 'cart', 'pay'][n % 3]},2026-05-{1 + n % 28:02} 10:00:00" for n in range(60)
]


@pytest.fixture
def roles(tmp_path):
    """The roles of a file's columns, those without one left out."""

    def found(header, *rows):
        path = tmp_path / "export.csv"
        path.write_text("\n".join([header, *rows]), encoding="utf-8")
        return {n: str(role) for n, role in roles_of(profile(path)).items() if role != "none"}

    return found


@pytest.mark.parametrize(
    "header",
    [
        "user_id,event,timestamp",
        "userId,Event Name,created_at",
        "לקוח,אירוע,תאריך",
        "Customer ID,Activity,Time",
    ],
)
def test_columns_of_a_log_are_known_by_their_names(roles, header):
    assert list(roles(header, *LOG).values()) == ["customer", "event", "time"]


def test_columns_that_nobody_named_are_known_by_what_they_hold(roles):
    assert roles("a,b,c", *LOG) == {"a": "customer", "b": "event", "c": "time"}


def test_a_shop_has_cases_beside_its_customers(roles):
    rows = [f"{n},{17850 + n % 5},12/1/2010 8:26,2.55,France" for n in range(40)]
    found = roles("InvoiceNo,CustomerID,InvoiceDate,UnitPrice,Country", *rows)
    assert [*found.values()] == ["case", "customer", "time", "amount", "segment"]


def test_the_hour_may_stand_apart(roles):
    found = roles(
        "לקוח,אירוע,תאריך,שעה", *[f"{n % 5},כניסה,31/05/2026,10:{n:02}" for n in range(30)]
    )
    assert (found["תאריך"], found["שעה"]) == ("time", "clock")


@pytest.mark.parametrize(
    ("heading", "scores", "role"),
    [
        ("NPS (0-10)", range(11), "nps"),
        ("כמה סביר שתמליצו עלינו?", range(11), "nps"),
        ("nps_score", range(11), "nps"),
        ("שביעות רצון", range(1, 6), "csat"),
        ("ציון קלות", range(1, 8), "ces"),
        ("כוכבים", range(1, 6), "rating"),
    ],
)
def test_answers_are_known_by_their_question(roles, heading, scores, role):
    assert roles(f"{heading},x", *[f"{score},x" for score in scores]) == {heading: role}


def test_a_name_alone_is_not_believed(roles):
    assert "nps" not in roles("nps,x", *[f"{n * 1000},x" for n in range(20)]).values()
    assert "time" not in roles("time,x", *["soon,x"] * 20).values()


def test_long_answers_are_texts(roles):
    rows = [f"the queue was far too long ({n} times),x" for n in range(20)]
    assert roles("q7,y", *rows) == {"q7": "text"}


def test_a_role_that_one_can_have_goes_to_the_likeliest(roles):
    found = roles(
        "Complete Timestamp,date,user,event", *[f"2026-05-01,2026-05-02,{n},a" for n in range(20)]
    )
    assert found["date"] == "time"
    assert "Complete Timestamp" not in found


def test_headings_alone_are_known_by_their_names(roles):
    assert roles("user_id,event,time,nps") == {
        "user_id": "customer",
        "event": "event",
        "time": "time",
        "nps": "nps",
    }
