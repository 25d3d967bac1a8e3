"""Every sentence of jmkit is there in every language, whole and with its placeholders."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import jmkit
from jmkit import errors
from jmkit.i18n import languages
from jmkit.model import kinds
from jmkit.model.meaning import Choice, Scale, Suggested, meaning_of

PACKAGE = Path(jmkit.__file__).parent
KEYWORDS = {"N_": None, "tr": None, "plural": (1, 2)}
LANGUAGES = sorted({"he", *languages()} - {"en"})

every_language = pytest.mark.parametrize("language", LANGUAGES)


def extracted() -> dict[str | tuple[str, ...], str]:
    """Each message of the package, and where it stands."""
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    return {message: f"{file}:{line}" for file, line, message, *_ in found if message}


def catalogue(language: str):
    path = PACKAGE / "i18n" / "catalogues" / f"{language}.po"
    assert path.exists(), f"There is no catalogue {path}; all {len(extracted())} messages miss."
    with path.open("rb") as file:
        return read_po(file, locale=language)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(text) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


MESSAGES = extracted()


def report(language: str, what: str, messages) -> str:
    listed = "\n".join(f"  {MESSAGES.get(m, '?')}  {m!r}" for m in messages)
    return f"{language}.po: {len(messages)} messages {what}:\n{listed}"


@every_language
def test_every_message_is_translated(language):
    known = catalogue(language)
    found = {message: known.get(message) for message in MESSAGES}
    missing = [m for m, it in found.items() if not (it and it.string and all(forms(it.string)))]
    assert not missing, report(language, "without a translation", missing)


@every_language
def test_no_translation_is_a_guess(language):
    guesses = [m.id for m in catalogue(language) if m.id and m.fuzzy]
    assert not guesses, report(language, "marked fuzzy", guesses)


@every_language
def test_translations_keep_their_placeholders(language):
    wrong = [
        m.id
        for m in catalogue(language)
        if m.id and m.string and not m.pluralizable and placeholders(m.string) != placeholders(m.id)
    ]
    assert not wrong, report(language, "with other placeholders", wrong)


@every_language
def test_counted_translations_have_every_form_and_no_strange_placeholder(language):
    known = catalogue(language)
    counted = [m for m in known if m.id and m.pluralizable]
    # A word may stand for the number: שני שלבים.
    wrong = [
        m.id
        for m in counted
        if len(forms(m.string)) != known.num_plurals
        or any(placeholders(form) - {"n"} != placeholders(m.id[1]) - {"n"} for form in m.string)
        or ("n" in placeholders(m.id[1])) != ("n" in placeholders(m.string[-1]))
    ]
    assert not wrong, report(language, "with wrong forms", wrong)


@every_language
def test_no_translation_is_left_over(language):
    told = {forms(m)[0] for m in MESSAGES}
    left = [m.id for m in catalogue(language) if m.id and forms(m.id)[0] not in told]
    assert not left, report(language, "that jmkit does not say", left)


def test_hebrew_writes_quotation_marks_of_its_own():
    wrong = [
        m.id
        for m in catalogue("he")
        if m.id and any(re.search(r"[א-ת][\"'][א-ת]", form) for form in forms(m.string))
    ]
    assert not wrong, report("he", "with typewriter quotation marks", wrong)


def words_of_models():
    for cls in kinds():
        yield from (cls.label, cls.label_many, cls.add_label, cls.empty_hint)
        for field in cls.fields().values():
            yield from (field.title, field.description)
            match meaning_of(field):
                case Scale(words=words) | Suggested(options=words):
                    yield from words
                case Choice(labels=labels):
                    yield from labels.values()


def test_every_word_of_the_models_is_marked():
    missing = {word for word in words_of_models() if word} - MESSAGES.keys()
    assert not missing, f"mark with N_: {sorted(missing)}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_every_sentence_of_an_error_is_marked(path):
    takes_a_sentence = {n for n in vars(errors) if n.endswith("Error")} - {"UnknownNameError"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in takes_a_sentence:
            bare = node.args and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
            assert not bare, f"{path.name}:{node.lineno}: mark the sentence with N_"
