"""Letters: read right, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.files import encoding as encodings
from jmkit.evidence.files.encoding import is_visual_hebrew

REVIEW = "תאריך,ערוץ,דירוג,טקסט\r\n1.5.2026,אתר,2,התור ארוך מאוד בבוקר (20 דק')\r\n"


def decode(data: bytes) -> str | None:
    found = encodings.decode(data)
    return found and found.text


READ = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1255", "iso8859-8"]


@pytest.mark.parametrize("encoding", READ)
def test_hebrew_is_read_exactly(encoding):
    assert decode(REVIEW.encode(encoding)) == REVIEW


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8-sig", "UTF-8"), ("utf-16-be", "UTF-16"), ("cp1255", "Windows-1255")],
)
def test_the_encoding_is_named(encoding, name):
    assert encodings.decode(REVIEW.encode(encoding)).encoding == name


def test_visual_hebrew_is_recognised():
    lines = "ערוץ,טקסט\nאתר,התור ארוך מאוד בבוקר\n".splitlines()
    written = "\n".join(line[::-1] for line in lines).encode("iso8859-8")
    assert is_visual_hebrew(written)
    assert decode(written) is None


@pytest.mark.parametrize("encoding", ["cp1255", "iso8859-8", "cp862", "utf-8"])
def test_nothing_else_is_taken_for_visual_hebrew(encoding):
    assert not is_visual_hebrew(REVIEW.encode(encoding))
    assert not is_visual_hebrew("date,text\n1,café très bon".encode("cp1252"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@given(text=st.text())
def test_utf_16_with_a_mark_is_read_exactly(encoding, text):
    assert decode(("\ufeffa" + text).encode(encoding)) == "a" + text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf_8_is_read_exactly(text):
    assert decode(text.encode("utf-8-sig")) == text


@pytest.mark.parametrize(
    "text", ["“שירות” ₪5 – טוב", "קנינו בSMSים, שירות טוב מאוד וגם מהיר", "שָׁלוֹם לכם"]
)
def test_windows_hebrew_keeps_points_quotes_and_shekels(text):
    assert decode(text.encode("cp1255")) == text


@pytest.mark.parametrize("text", [REVIEW, "הא", "אבא", "text\nלא"])
def test_dos_hebrew_is_refused(text):
    assert decode(text.encode("cp862")) is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("date,text\n1,café très bon, créé à l’été", "cp1252"),
        ("text\nit’s good", "cp1252"),
        ("text\nхорошая кухня и очень тепло", "cp1251"),
        ("text\nתורים ארוכים"[::-1], "iso8859-8"),
    ],
    ids=["French", "curly quotes", "Russian", "visual Hebrew"],
)
def test_other_languages_are_not_taken_for_hebrew(text, encoding):
    assert decode(text.encode(encoding)) is None


def test_a_broken_utf_8_file_is_refused():
    assert decode(REVIEW.encode("utf-8").replace(b"\xd7\x90", b"\xd7", 1)) is None


def test_a_stray_zero_byte_is_refused():
    assert decode(b"text\nab\0cd\n") is None
    assert decode(b"text\nabc\0d\n") is None
