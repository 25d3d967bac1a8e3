"""Sums that tell a number from one that only looks like it."""

from __future__ import annotations

import re

_CARD = re.compile(  # how each brand begins, and how long its numbers are
    r"4\d{15}(?:\d{3})?|5[0-8]\d{14}|2(?:2[2-9]|[3-6]\d|7[0-2])\d{13}|3[47]\d{13}|3[0689]\d{12}"
    r"|35\d{14}|6\d{15,18}"
)
_FEW = 10  # digits: words would have the sum once in a hundred
_IBAN = re.compile(  # the countries that have them
    r"(?:A[DELTZ]|B[AEGHRY]|C[HRYZ]|D[EKO]|E[EGS]|F[IOR]|G[BEILRT]|H[RU]|I[ELQST]|JO|K[WZ]"
    r"|L[BCITUVY]|M[CDEKRTU]|N[LO]|P[KLST]|QA|R[OS]|S[ACEIKMTV]|T[LNR]|UA|V[AG]|XK)"
    r"\d{2}[A-Z0-9]{11,30}"
)


def digits_of(text: str) -> str:
    """The digits of a plain text."""
    return "".join(sign for sign in text if sign.isdecimal())


def is_identity_number(digits: str) -> bool:
    """Whether digits, up to nine of them, are an Israeli identity number: its check digit fits.

    >>> is_identity_number("123456782"), is_identity_number("123456789")
    (True, False)
    """
    doubled = [int(d) * (n % 2 + 1) for n, d in enumerate(digits.zfill(9))]
    return int(digits) > 0 and sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def is_card_number(digits: str) -> bool:
    """Whether digits are as many as a payment card's of their beginning, and have its sum (Luhn).

    >>> is_card_number("4111111111111111"), is_card_number("4111111111111112")
    (True, False)
    """
    if len(set(digits)) == 1 or not _CARD.fullmatch(digits):
        return False
    doubled = [int(d) * (n % 2 + 1) for n, d in enumerate(reversed(digits))]
    return sum(n // 10 + n % 10 for n in doubled) % 10 == 0


def is_iban(text: str) -> bool:
    """Whether letters and digits are an international bank account: its remainder fits.

    >>> is_iban("IL620108000000099999999"), is_iban("IL630108000000099999999")
    (True, False)
    """
    account = "".join(filter(str.isalnum, text)).upper()
    if not account.isascii() or not _IBAN.fullmatch(account) or len(digits_of(account)) < _FEW:
        return False
    return int("".join(str(int(sign, 36)) for sign in account[4:] + account[:4])) % 97 == 1
