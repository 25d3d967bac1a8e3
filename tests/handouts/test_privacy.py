"""Personal data is found, figures of the workshop are not."""

import pytest
from handout_samples import cell, rich, write_notebook
from hostile import audit

from jmkit.handouts import write_handout
from jmkit.handouts.options import Options
from jmkit.handouts.privacy import MASK, Masks, Private, listed
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Action, Participant, Persona, Touchpoint

PHONES = (
    "٠٥٤-١٢٣٤٥٦٧",
    "054-1234567", "+972-54-123-4567", "+972541234567", "972-54-1234567", "(03) 555-1234",
    "03-5551234", "0541234567", "054 123 4567", "054.123.4567", "052\u200e-1234567", "*6789",
    "6789*", "1-800-123-456", "1800123456", "077-1234567", "(054)1234567", "00972-54-1234567",
    "+1 (212) 555-0123", "+44 20 7946 0958",
)  # fmt: skip
OTHERS = {
    "E-mail address": (
        "dana@example.co.il", "דנה@דוגמה.קום", "a.b+c@mail.example.com", "dana (at) example.org",
        "dana[at]example [dot] org",
    ),
    "Identity number": ("123456782", "12345678-2"),
    "Card number": ("4580 4580 4580 4580", "4111-1111-1111-1111", "378282246310005"),
    "Street address": (
        "רחוב הרצל 12", "רח׳ ביאליק 7", "שדרות רוטשילד 45א", "12 Main Street",
        "742 Evergreen Terrace", "P.O. Box 123", "ת״ד 456",
    ),
}  # fmt: skip
FINE = (
    "1,250 ₪", "@ 5", "23.11.2026", "23/11/2026", "2026-11-23", "NPS -9", "9–10", "−100",
    "333 לקוחות", "11.6", "7:00-9:00", "07:40", "123456789", "1,234,567", "0.12345678",
    "100000000 ₪", "38 of 120", "2024-2025-2026", "₪054123456", "1.2.3.4", "100%", "₪5", "5*",
    "**1234**", "2026-01-01 10:00", "05.03.2026 15", "רחוב ראשי", "12 Happy People", "0 עד 10",
    "00000000", "2026-11-23 2026-11-24", "4111111111111112", "“אני רוצה קפה, לא פרויקט.”",
)  # fmt: skip


@pytest.fixture
def masks():
    return Masks(Translator("en"))


@pytest.mark.parametrize("text", PHONES)
def test_a_phone_number_is_masked_wherever_it_stands(masks, text):
    assert masks.text(f"call {text}, now") == f"call {MASK}, now"
    assert masks.text(f"טלפון: {text}") == f"טלפון: {MASK}"
    assert list(masks.found) == [Private("Phone number", text)]


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, texts in OTHERS.items() for t in texts])
def test_other_personal_data_is_masked(masks, kind, text):
    assert masks.text(f"a {text} b") == f"a {MASK} b"
    assert [found.kind for found in masks.found] == [kind]


@pytest.mark.parametrize("text", FINE)
def test_what_only_looks_like_it_stays(masks, text):
    assert masks.text(f"a {text} b") == f"a {text} b"
    assert not masks.found


@pytest.mark.parametrize("text", ["054-1234567 03-5551234", "2026 054-1234567 123456782"])
def test_numbers_side_by_side_are_told_apart(masks, text):
    assert masks.text(text).count(MASK) == 2


def test_masking_again_changes_nothing(masks):
    once = masks.text("054-1234567 dana@example.org")
    assert masks.text(once) == once


def test_a_name_becomes_a_number_and_a_part_of_a_word_stays():
    masks = Masks(Translator("en"), personal=False, names=("Noa", "Avi Levi"))
    text = "Noa asks Avi Levi; Noah, 054-1234567"
    assert masks.text(text) == "Participant 1 asks Participant 2; Noah, 054-1234567"


def test_the_list_says_what_and_where(masks):
    masks.text("*6789 a@example.org")
    told = listed(masks.found, Translator("en"))
    assert told == ["E-mail address: a@example.org", "Phone number: *6789"]


@pytest.fixture
def secrets(make_workshop):
    """A workshop with personal data in every place where there can be any."""
    folder = make_workshop(
        some=[
            Participant(id="noa", name="Noa Bar", team="T"),
            Persona(id="p", name="Dana", story="Call 054-1234567", goals=("dana@example.org",)),
            Touchpoint(title="1,250 ₪", thought="ת.ז. 123456782"),
            Action(title="ask Noa Bar", owner="Noa Bar"),
        ]
    )
    link = "[write](mailto:dana%40example.org) or <https://wa.me/972541234567>"
    outputs = [rich(html="<p title='*6789'>4111-1111-1111-1111</p>"), rich(text="03-5551234")]
    drawn = rich(svg="<svg xmlns='http://www.w3.org/2000/svg'><text>054-7654321</text></svg>")
    write_notebook(folder / "x.ipynb", cell(link, "markdown"), cell("own()", outputs=outputs))
    shown = (cell(f'ws.form("{name}")') for name in ("participants", "touchpoints", "actions"))
    write_notebook(folder / "y.ipynb", cell("own()", outputs=[drawn]), *shown)
    return folder


def test_nothing_personal_is_left_in_a_masked_handout(secrets):
    made = write_handout(secrets, options=Options(redact=True))
    html = made.path.read_text("utf-8")
    digits = ("1234567", "123456782", "4111", "5551234", "6789<", "example.org", "%40")
    assert [one for one in digits if one in html] == []
    assert "1,250 ₪" in html
    assert {found.kind for found in made.private} == {
        *OTHERS,
        "Phone number",
        "Name in a social network",
    } - {"Street address"}


def test_a_drawing_of_ones_own_is_masked_too(secrets):
    from base64 import b64decode

    made = write_handout(secrets, options=Options(redact=True))
    pictures = [i["src"].partition(",")[2] for i in audit(made.html).all("img")]
    assert not any(b"054-7654321" in b64decode(picture) for picture in pictures)


def test_names_are_left_out_only_when_that_is_wanted(secrets):
    assert write_handout(secrets).html.count("Noa Bar") > 2
    html = write_handout(secrets, options=Options(names=False)).html
    assert "Noa Bar" not in html
    assert "Participant 1" in html


def test_the_journal_keeps_what_was_written(secrets):
    write_handout(secrets, options=Options(redact=True, names=False))
    journey = Journals(secrets / "work", "reader").journey
    assert journey.personas[0].story == "Call 054-1234567"
