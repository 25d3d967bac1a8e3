"""Which way a passage reads and in which language it is, as far as its letters tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jmkit.i18n import Direction, Translator, direction_of

# The letters of a script, and the language that is most likely written in it here.
_SCRIPTS = {
    "he": re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]"),
    "ar": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]"),
}


class TextLanguage(NamedTuple):
    """How a passage reads.

    Args:
        direction: Which way.
        language: Its language where it is not the page's, None where it is.
    """

    direction: Direction
    language: str | None


@lru_cache(maxsize=8192)
def text_language(text: str, page: str) -> TextLanguage:
    """The direction and the language of a passage; one Hebrew word makes it read from the right.

    Args:
        text: The passage.
        page: The code of the page's language.

    >>> text_language("שלום", "en"), text_language("NPS ירד", "he")[1]
    (TextLanguage(direction='rtl', language='he'), None)
    >>> text_language("Instagram", "he")[1]
    'en'
    """
    direction = direction_of(text, Translator(page).direction)
    known = (language for language, letters in _SCRIPTS.items() if letters.search(text))
    # What reads from the right is Hebrew or Arabic, however many Latin words stand in it.
    found = [one for one in known if direction == Translator(one).direction]
    return TextLanguage(direction, None if page in found or not found else found[0])
