"""Whatever is wrong in a file that a Hebrew trainer wrote is said in Hebrew, with its line."""

from __future__ import annotations

import re

import pytest

from jmkit.errors import SettingsError
from jmkit.folder.settings import Brand, Settings, read_settings
from jmkit.folder.toml.records import read_records
from jmkit.folder.toml.toml_file import read_toml
from jmkit.i18n import Translator
from jmkit.model import kinds

# In workshop.toml: what is written, and the line that is named.
SETTINGS = {
    "no quotation marks": ("title = קורס", 2),
    "no value": ("title =", 2),
    "no end": ('title = "קורס', 2),
    "a list that does not end": ('lanes = [\n"a"', 3),
    "a name twice": ('title = "א"\ntitle = "ב"', 3),
    "a part twice": ("[brand]\n[brand]", 3),
    "brackets": ("title = " + "[" * 1_500, 2),
    "a long line": ("title = " + "x" * 3_000, 2),
    "no day": ("title = 2026-13-45", 2),
    "an unknown name": ('titel = "קורס"', 2),
    "an unknown name, unlike any": ('qqq = "קורס"', 2),
    "an unknown part": ('look = "calm"\n[brnad]\nname = "א"', 3),
    "an unknown name in a part": ('[brand]\nnaem = "א"', 3),
    "a number for a text": ("title = 3", 2),
    "a date for a text": ("title = 2026-11-23", 2),
    "a part for a text": ('title = {he = "א"}', 2),
    "a text for a part": ('brand = "א"', 2),
    "a text for a list": ('lanes = "stages"', 2),
    "a number in a list": ("lanes = [\n3]", 2),
    "no such theme": ('theme = "dark"', 2),
    "no colour": ('[brand]\nprimary = "red"', 3),
}
# In a file of records, below [[evidence]] and [[stage]].
RECORDS = {
    "no such kind": ('[[satge]]\nid = "a"', 1),
    "no id": ('[[stage]]\ntitle = "א"', 1),
    "an id twice": ('[[stage]]\nid = "a"\n[[stage]]\nid = "a"', 4),
    "an empty id": ('[[stage]]\nid = ""', 2),
    "a long id": (f'[[stage]]\nid = "{"x " * 60}"', 2),
    "an unknown field": ('[[step]]\nid = "s"\nstage = "a"\n[[stage]]\nid = "a"\nmood = 1', 6),
    "too high": ('[[stage]]\nid = "a"\nemotion = 3', 3),
    "too low": ('[[stage]]\nid = "a"\nemotion = -3', 3),
    "half a score": ('[[stage]]\nid = "a"\nemotion = 1.5', 3),
    "a word for a score": ('[[stage]]\nid = "a"\nemotion = "טוב"', 3),
    "a list for a score": ('[[stage]]\nid = "a"\nemotion = [1]', 3),
    "no place": ('[[stage]]\nid = "a"\nposition = "ראשון"', 3),
    "no number": ('[[stage]]\nid = "a"\nposition = nan', 3),
    "a list for a text": ('[[stage]]\nid = "a"\ntitle = ["א"]', 3),
    "a number for a list": ('[[persona]]\nid = "a"\ngoals = 3', 3),
    "neither yes nor no": ('[[touchpoint]]\nid = "a"\nmoment_of_truth = "אולי"', 3),
    "a list for yes": ('[[touchpoint]]\nid = "a"\nmoment_of_truth = []', 3),
    "no date": ('[[evidence]]\nid = "a"\ndate = "אתמול"', 3),
    "a list for a date": ('[[evidence]]\nid = "a"\ndate = []', 3),
    "a moment for a date": ('[[evidence]]\nid = "a"\ndate = 2026-11-23T10:00:00', 3),
    "no such choice": ('[[evidence]]\nid = "a"\nkind = "רכילות"', 3),
    "no status": ("[[action]]\nid = 'a'\nstatus = 1", 3),
    "one of many": ('[[evidence]]\nid = "a"\nsupports = ["p", 3]', 3),
    "written in one line": ('stage = [{id = "a", emotion = 9}]', 1),
}
NAMES = """workshop records toml TOML UTF MB true false NaN he en name text aaf id
default contrast ink survey review complaint question interview focus group analytics
observation planned begun done dropped"""
FIELDS = [name for cls in kinds() for name in (cls.record_kind, cls.plural, *cls.fields())]
KNOWN = " ".join([NAMES, *FIELDS, *Settings.model_fields, *Brand.model_fields])


def english_in(sentence: str, path, text: str = "") -> set[str]:
    """The English words of a sentence that are neither names nor values."""
    said, known = (
        sentence.replace(str(path), "").replace("#1a6b5c", ""),
        f"{KNOWN} {text}".replace("_", " "),
    )
    words, names = (set(re.findall("[A-Za-z]+", one)) for one in (said.replace("_", " "), known))
    return words - names


def told_by(read, path) -> str:
    with pytest.raises(SettingsError) as caught:
        read(path)
    assert caught.value.text(Translator("he")) == str(caught.value)
    assert "it does not fit there" not in caught.value.text(Translator("en"))
    return str(caught.value)


@pytest.mark.parametrize(("text", "line"), SETTINGS.values(), ids=SETTINGS)
def test_a_mistake_in_the_settings(tmp_path, text, line):
    path = tmp_path / "workshop.toml"
    path.write_text(f'language = "he"\n{text}\n', encoding="utf-8")
    sentence = told_by(read_settings, tmp_path)
    assert sentence.startswith(f"“{path}”, שורה {line}: ")
    assert not english_in(sentence, path, text)


@pytest.mark.parametrize(("text", "line"), RECORDS.values(), ids=RECORDS)
def test_a_mistake_in_the_records_of_a_hebrew_pack(tmp_path, text, line):
    path = tmp_path / "he" / "records.toml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    sentence = told_by(read_records, path)
    assert sentence.startswith(f"“{path}”, שורה {line}: ")
    assert not english_in(sentence, path, text)


@pytest.mark.parametrize("language", ["xx", "HE", ""])
def test_a_language_that_there_is_not_is_refused_in_english(tmp_path, language):
    (tmp_path / "workshop.toml").write_text(f'language = "{language}"\n', encoding="utf-8")
    with pytest.raises(
        SettingsError, match=r"line 1: “language” cannot hold .*: choose one of: en, he\."
    ):
        read_settings(tmp_path)


def test_what_is_not_utf_8_is_named_with_its_line(tmp_path):
    path = tmp_path / "workshop.toml"
    path.write_bytes('language = "he"\ntitle = "שלב"\n'.encode("cp1255"))
    sentence = told_by(read_settings, tmp_path)
    assert sentence.startswith(f"“{path}”, שורה 2: ")
    assert not english_in(sentence, path)


def unreadable(path, kind):
    match kind:
        case "gone":
            pass
        case "a folder":
            path.mkdir()
        case "a circle":
            path.symlink_to(path)
        case "large":
            path.write_bytes(b"#" * 100_000)


@pytest.mark.parametrize("kind", ["gone", "a folder", "a circle", "large"])
def test_a_file_that_cannot_be_read(tmp_path, kind):
    path = tmp_path / "he" / "records.toml"
    path.parent.mkdir()
    unreadable(path, kind)
    sentence = told_by(read_toml, path)
    assert not english_in(sentence, path)


def test_a_value_is_shown_as_far_as_it_can_be_read(tmp_path):
    (tmp_path / "workshop.toml").write_text(f"theme = '{'x' * 900}'\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path)
    assert len(str(caught.value)) < 400 + len(str(tmp_path))
