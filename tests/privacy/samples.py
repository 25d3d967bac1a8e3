# ruff: noqa: E501 -- rows of samples
"""Samples of personal data and of what only looks like it, in both languages.

Those of `made` come from elsewhere than the rules: phonenumbers' own examples, numbers with right
and wrong check digits, addresses composed of real streets and towns. They are dealt into two
halves by their letters; rules are mended by the first alone, the second is only counted.
"""

from __future__ import annotations

import hashlib
import random
import re
from typing import NamedTuple

import phonenumbers
from faker import Faker
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from places import CITIES, ENDINGS, ROADS, STREETS, TOWNS

SEED = 20261128
EACH = 60  # samples of a kind and a language
HEBREW = ("he", ("{}", "אפשר לפנות אליי: {}", "כתבתי בטופס {} ולא ענו", "{}, תודה רבה", "({})"))
ENGLISH = ("en", ("{}", "reach me here: {}", "I wrote {} on the form", "{}, thanks a lot", "({})"))
REGIONS = (
    *("US", "GB", "DE", "FR", "IT", "ES", "NL", "BE", "CH", "AT", "PL", "RU", "UA", "GR"),
    *("TR", "IN", "CN", "JP", "AU", "BR", "ZA", "JO", "EG", "AE", "CA", "SE"),
)
SEPARATORS = ("-", " ", ".", "/", "–", "\u00a0", "־", " - ")
DOMAINS = ("gmail.com", "walla.co.il", "012.net.il", "mail.tau.ac.il", "yahoo.co.uk", "proton.me")


class Sample(NamedTuple):
    """One text: its language, what kind it is of, the text, and what must go (None: nothing)."""

    language: str
    kind: str
    text: str
    secret: str | None

    @property
    def is_seen(self) -> bool:
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 0


def made() -> list[Sample]:
    """All samples made by the generator, the same ones on every machine."""
    out: dict[Sample, None] = {}
    for language, frames in (HEBREW, ENGLISH):
        rng = random.Random(f"{SEED}{language}")
        fake = Faker("he_IL" if language == "he" else "en_US")
        fake.seed_instance(SEED)
        for kind, make in (SECRETS | OTHERS).items():
            for _ in range(EACH):
                secret = make(rng, fake, language)
                text = rng.choice(frames).format(secret)
                found = None if kind in OTHERS else bare(secret)
                out[Sample(language, kind, text, found)] = None
    return list(out)


def leaks(secret: str, masked: str) -> bool:
    """Whether a masked text still holds a secret, or a number of two digits or more of it."""
    kept = re.findall(r"\d{2,}", masked)
    return secret in masked or any(number in kept for number in re.findall(r"\d{2,}", secret))


def bare(secret: str) -> str:
    """The secret itself, without the word that says what it is."""
    return secret.rsplit(": ", 1)[-1]


def _phone(rng, _fake, language):
    if rng.random() < 0.6:
        return _spelt(rng, _israeli(rng))
    region = rng.choice(REGIONS)
    kind = rng.choice((PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE))
    number = phonenumbers.example_number_for_type(region, kind)
    if rng.random() < 0.5:
        style = rng.choice((PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164))
        return phonenumbers.format_number(number, style)
    label = rng.choice(("טלפון", "טל'", "נייד") if language == "he" else ("phone", "tel", "mobile"))
    return f"{label}: {phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)}"


def _israeli(rng):
    kind = rng.choice((PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.VOIP))
    number = phonenumbers.example_number_for_type("IL", kind)
    while True:
        last = str(number.national_number)[:-5] + f"{rng.randrange(100000):05}"
        new = phonenumbers.parse(f"+972{last}")
        if phonenumbers.is_valid_number(new):
            return new


def _spelt(rng, number):
    style = rng.choice((PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL))
    text = phonenumbers.format_number(number, style)
    text = text.replace("-", rng.choice(SEPARATORS))
    turn = rng.randrange(9)
    if turn == 0:
        return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in text)
    if turn == 1:
        return "".join(chr(0x660 + int(c)) if c.isdigit() else c for c in text)
    if turn == 2:
        return "\u200f".join((text[:3], text[3:]))
    return text


def _email(rng, fake, _language):
    user, domain = fake.user_name(), rng.choice((*DOMAINS, fake.domain_name()))
    plain = f"{user}@{domain}"
    return rng.choice((plain, plain, plain.upper(), plain.replace("@", "(at)"),
                       plain.replace("@", " at ").replace(".", " dot "), plain.replace("@", "＠"),
                       plain.replace("@", " [at] ").replace(".", " [dot] ")))  # fmt: skip


def identity(rng, right=True):
    """Nine digits with a right or a wrong check digit, by the ministry's rule."""
    digits = [rng.randrange(1, 10), *(rng.randrange(10) for _ in range(7))]
    total = sum(sum(divmod(d * (1 + i % 2), 10)) for i, d in enumerate(digits))
    check = -total % 10
    return "".join(map(str, digits)) + str(check if right else (check + rng.randrange(1, 10)) % 10)


def _identity(rng, _fake, language):
    label = rng.choice(("", "", 'ת"ז: ' if language == "he" else "ID number: "))
    return label + identity(rng)


def card(rng, fake, right=True):
    """A card number as faker makes it, in fours or in one."""
    digits = fake.credit_card_number(rng.choice(("visa16", "mastercard", "amex")))
    if not right:
        digits = digits[:-1] + str((int(digits[-1]) + rng.randrange(1, 10)) % 10)
    fours = [digits[n : n + 4] for n in range(0, len(digits), 4)]
    return rng.choice(("", " ", "-")).join(fours)


def _iban(rng, _fake, _language):
    local = Faker(rng.choice(("de_DE", "fr_FR", "nl_NL", "it_IT", "es_ES")))
    local.seed_instance(rng.random())
    text = rng.choice((local.iban(), _israeli_iban(rng)))
    return rng.choice((text, " ".join(text[n : n + 4] for n in range(0, len(text), 4))))


def _israeli_iban(rng):
    account = f"0{rng.choice((10, 11, 12, 20))}" + f"{rng.randrange(10**16):016}"
    check = 98 - int(account + "182100") % 97
    return f"IL{check:02}{account}"


def _bank(rng, _fake, language):
    bank, branch, account = (
        rng.choice((4, 10, 11, 12, 20, 31)),
        rng.randrange(1, 999),
        rng.randrange(10**5, 10**7),
    )
    he = ("בנק {} סניף {} חשבון {}", "בנק לאומי, סניף {1}, מספר חשבון {2}", "חשבון בנק {}-{}-{}")
    en = ("bank {} branch {} account {}", "bank {}-{}-{}", "bank account no. {2}, branch {1}")
    return rng.choice(he if language == "he" else en).format(bank, branch, account)


def _plate(rng, _fake, _language):
    old, new = (2, 3, 2), (3, 2, 3)
    return "-".join(str(rng.randrange(10 ** (n - 1), 10**n)) for n in rng.choice((old, new)))


def _birth(rng, fake, language):
    day = fake.date_of_birth(minimum_age=18, maximum_age=80)
    dates = (
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d/%m/%y}",
        f"{day:%d-%m-%Y}",
        day.isoformat(),
    )
    he = ("תאריך לידה: ", "נולדה ב: ", "ת. לידה: ", "יליד: ")
    en = ("date of birth: ", "born: ", "DOB: ", "birthday: ")
    return rng.choice(he if language == "he" else en) + rng.choice(dates)


def _handle(rng, fake, _language):
    user = fake.user_name()
    return rng.choice(("@{}", "instagram.com/{}", "https://t.me/{}", "https://www.facebook.com/{}",
                       "x.com/{}", "linkedin.com/in/{}", "tiktok.com/@{}")).format(user)  # fmt: skip


def _address(rng, _fake, language):
    number = rng.randrange(1, 180)
    if language == "he":
        street, town = rng.choice(STREETS), rng.choice(TOWNS)
        return rng.choice((
            f"{street} {number}, {town}", f"רחוב {street} {number}", f"רח' {street} {number}, {town}",
            f"{street} {number} {town}", f"רחוב {street} {number} דירה {rng.randrange(1, 30)}, {town}",
            f"{street} {number}/{rng.randrange(1, 30)}, {town}", f"שד' {street} {number}, {town}",
            f"{street} {number}, {town} {rng.randrange(10**6, 10**7)}",
        ))  # fmt: skip
    road, ending, city = rng.choice(ROADS), rng.choice(ENDINGS), rng.choice(CITIES)
    return rng.choice((
        f"{number} {road} {ending}", f"{number} {road} {ending}, {city}", f"{road} {ending} {number}",
        f"{number} {road} {ending}, Apt {rng.randrange(1, 99)}, {city}", f"{road} {number}, {city}",
        f"{road} {ending} {number}, {city}", f"Flat {rng.randrange(1, 20)}, {number} {road} {ending}",
    ))  # fmt: skip


def _box(rng, _fake, language):
    number = rng.randrange(10, 9999)
    he = ('ת"ד {}', "ת.ד. {}", "ת״ד {}", "תא דואר {}")
    en = ("P.O. Box {}", "PO Box {}", "P.O.B. {}", "POB {}")
    return rng.choice(he if language == "he" else en).format(number)


SECRETS = {
    "phone": _phone, "email": _email, "identity": _identity, "card": lambda r, f, _: card(r, f),
    "iban": _iban, "bank": _bank, "plate": _plate, "birth date": _birth, "handle": _handle,
    "address": _address, "post box": _box,
}  # fmt: skip

THINGS = {"he": ("לקוחות", "דקות", "שלבים", "כוסות קפה", "תלונות", "ימים"),
          "en": ("customers", "minutes", "stages", "cups", "complaints", "days")}  # fmt: skip
ORDERS = {"he": ("הזמנה {}", "מספר הזמנה: {}", "חשבונית {}", 'מק"ט {}', "פנייה מס' {}"),
          "en": ("order {}", "order no. {}", "invoice #{}", "SKU {}", "ticket {}")}  # fmt: skip


def _price(rng, _fake, _language):
    value = rng.choice((rng.randrange(5, 999), rng.randrange(1000, 10**8)))
    return rng.choice(
        (f"{value:,} ₪", f"₪{value}", f'{value} ש"ח', f"${value:,}.00", f"{value} NIS", f"€{value}")
    )


def _day(rng, fake, language):
    day = fake.date_between("-3y", "+1y")
    text = rng.choice(
        (f"{day:%d.%m.%Y}", f"{day:%d/%m/%y}", day.isoformat(), f"{day.day}-{day.month}-{day.year}")
    )
    words = (
        ("הפגישה ב-", "עד ", "מבצע עד ")
        if language == "he"
        else ("meeting on ", "by ", "sale until ")
    )
    return (
        rng.choice(("", *words))
        + text
        + rng.choice(("", f" {rng.randrange(24):02}:{rng.randrange(60):02}"))
    )


def _quantity(rng, _fake, language):
    few, many = sorted((rng.randrange(1, 40), rng.randrange(41, 400)))
    return rng.choice(
        ("{b} {c}", "{a}-{b} {c}", "{a}–{b} {c}", "{a} / {b} {c}", "{b}% {c}")
    ).format(a=few, b=many, c=rng.choice(THINGS[language]))


def _score(rng, _fake, language):
    step = "שלב" if language == "he" else "stage"
    return rng.choice((f"NPS {rng.randrange(-90, 90)}", f"{step} {rng.randrange(12)}", f"{rng.randrange(1, 5)}.{rng.randrange(9)}/5",
                       f"Q{rng.randrange(1, 5)} 2026", f"v{rng.randrange(9)}.{rng.randrange(20)}.{rng.randrange(9)}",
                       f"{rng.randrange(-2, 3)}, {rng.randrange(-2, 3)}, {rng.randrange(-2, 3)}"))  # fmt: skip


def _times(rng, _fake, _language):
    one, two = rng.randrange(6, 11), rng.randrange(14, 23)
    return rng.choice(
        (f"{one}:00-{two}:30", f"{one:02}:30–{two}:00", f"{one}-{two}", "24/7", f"{one}:{two}")
    )


def _prose(rng, _fake, language):
    he = (
        "נפגשים @ {}",
        "קפה {} נקודה",
        "נקודה {} בסדר היום",
        "רחוב שקט עם {} בתי קפה",
        "גרים בחיפה {} שנים",
        "הקפה השכונתי, {} דקות מהבית",
        "בנק הרעיונות: {} רעיונות",
        "שטרודל תפוחים ב-{} שקלים",
    )
    en = (
        "meet @ {}",
        "look at it; {} dots",
        "at {} dot the map",
        "a quiet street with {} cafes",
        "the bank of {} ideas",
        "born again after {} minutes",
        "the call took {} minutes",
        "{} people at the counter",
    )
    return rng.choice(he if language == "he" else en).format(rng.randrange(2, 60))


def _wrong_iban(rng, *_):
    text = _israeli_iban(rng)
    return text[:2] + f"{(int(text[2:4]) + rng.randrange(1, 90)) % 97:02}" + text[4:]


OTHERS = {
    "price": _price, "date": _day, "quantity": _quantity, "score": _score, "time": _times, "prose": _prose,
    "order": lambda r, _f, lang: r.choice(ORDERS[lang]).format(r.randrange(10**4, 10**9)),
    "barcode": lambda _r, f, _l: f.ean13(),
    "book": lambda _r, f, _l: f.isbn13(),
    "wrong identity": lambda r, _f, _l: identity(r, right=False),
    "wrong card": lambda r, f, _l: card(r, f, right=False),
    "code": lambda _r, f, _l: f.uuid4(),
}  # fmt: skip
