"""One language: its words, direction and dates; never a global one."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from jmkit.i18n import Translator, languages, translator
from jmkit.i18n.marking import N_

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"

msgid "Hello {name}"
msgstr "שלום {name}"

msgid "{n} stage"
msgid_plural "{n} stages"
msgstr[0] "שלב אחד"
msgstr[1] "שני שלבים"
msgstr[2] "{n} שלבים"

#, fuzzy
msgid "Guess"
msgstr "ניחוש"

msgid "Empty"
msgstr ""
"""


@pytest.fixture
def he(tmp_path, monkeypatch) -> Translator:
    """Hebrew, with a small catalogue of its own."""
    (tmp_path / "he.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(translator, "_FOLDER", tmp_path)
    translator._catalogue.cache_clear()
    yield Translator("he")
    translator._catalogue.cache_clear()


def test_a_marked_message_stays_as_it_is():
    assert N_("Stage") == "Stage"


def test_a_message_is_translated_and_filled_in(he):
    assert he("Hello {name}", name="{x!r}") == "שלום {x!r}"


def test_what_has_no_translation_stays_english(he):
    assert he("Goodbye {name}", name="Noa") == "Goodbye Noa"
    assert he.plural("{n} step", "{n} steps", 2) == "2 steps"


@pytest.mark.parametrize("message", ["Guess", "Empty", "", "{", "100% {x}"])
def test_a_message_never_turns_into_something_else(he, message):
    assert he(message) == message


@pytest.mark.parametrize(
    ("n", "text"), [(0, "0 שלבים"), (1, "שלב אחד"), (2, "שני שלבים"), (11, "11 שלבים")]
)
def test_a_count_takes_its_form(he, n, text):
    assert he.plural("{n} stage", "{n} stages", n) == text


def test_english_needs_no_catalogue():
    en = Translator()
    assert [en.plural("{n} stage", "{n} stages", n) for n in (0, 1, 2)] == [
        "0 stages",
        "1 stage",
        "2 stages",
    ]


def test_two_languages_live_side_by_side(he):
    assert (he.rtl, Translator("en").rtl) == (True, False)
    assert (he.direction, Translator("en").direction) == ("rtl", "ltr")
    assert Translator("en")("Hello {name}", name="Noa") == "Hello Noa"


@pytest.mark.parametrize(("language", "text"), [("he", "3.2.2026"), ("en", "3 Feb 2026")])
def test_a_day_is_written_as_people_write_it(language, text):
    assert Translator(language).date(dt.date(2026, 2, 3)) == text


def test_an_hour_is_written_alike_everywhere():
    moment = dt.datetime(2026, 2, 3, 9, 5, tzinfo=dt.UTC)
    assert {Translator(code).time(moment) for code in ("en", "he")} == {"09:05"}


def test_english_comes_first():
    assert languages()[0] == "en"
    assert "he" in languages()


IMPORT_ALL = """
import importlib, pkgutil
from jmkit.i18n import translator

def early(*args, **kwargs):
    raise AssertionError("translated while a module was imported")

translator._catalogue = early
translator.Translator.__call__ = translator.Translator.plural = early
import jmkit
for module in pkgutil.walk_packages(jmkit.__path__, "jmkit."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def test_nothing_is_translated_while_modules_are_imported():
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
