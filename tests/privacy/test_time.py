# ruff: noqa: E501 -- rows of samples
"""A text costs time by its length only, whatever it is made of."""

import time

import pytest

from jmkit.handouts.privacy import MASK, Masks
from jmkit.i18n import Translator
from jmkit.limits import MASKED_SIGNS

NASTY = (
    "a", "1 ", "4444 ", "+1111111 ", "001 ", "a@", "a.", "a at b dot ", "א", "אב ", "רחוב אב גד הו 12 ",
    "IL62 0108 ", "05", "0-5-", "tel 1", "טל' 12", "בנק 1 סניף ", "zero one ", "1 Aa Ba ", "Aa St ",
    "חיפה 12, ", "12-345-67-", "\u0301", "a\u200b", "דנה ", "Dana Levi ", "0", "0 ", '"', "1'", "live:",
    "born 3 ", "נולד א' ", "one ", "account 1 ", "a_at_", "a dot ", "insta: a ", "Flat 1, ", "דירה א ", "4 1 ", "_1",
    "חיפה, ", "ID A1 ", "1 Aa Aa ",
)  # fmt: skip


def cost(text):
    masks = Masks(Translator("en"), names=("Dana Levi", "דנה לוי"))
    start = time.process_time()
    masks.text(text)
    return time.process_time() - start


@pytest.mark.parametrize("nasty", NASTY)
def test_twice_the_text_costs_about_twice_the_time(nasty):
    cost(nasty)  # the rules are loaded
    short = cost(nasty * (10_000 // len(nasty)))
    long = cost(nasty * (80_000 // len(nasty)))
    assert long < 8 * 3 * short + 0.2  # eight times the text; by squares it would be 64 times


def test_what_is_too_much_to_look_through_is_masked_whole():
    masks = Masks(Translator("en"))
    masks.text("a" * (MASKED_SIGNS - 5))
    assert masks.text("Dana, 7 o'clock") == MASK
    assert [found.kind for found in masks.found] == ["Too much text to look through"]
