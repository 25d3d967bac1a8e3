"""How a picture names a journey, quotes people and writes numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.i18n import direction_of
from jmkit.model.derived.evidence_level import LEVELS, strongest
from jmkit.model.fields import EMOTIONS

if TYPE_CHECKING:
    from jmkit.i18n import Direction, Translator
    from jmkit.model import Journey, PainPoint, Record
    from jmkit.model.derived.evidence_level import Level

_QUOTES = {"rtl": ("״", "״"), "ltr": ("“", "”")}
_TYPED = "\"'“”„‟«»״"
_READ_FROM_THE_LEFT = "\u200e"


def headline(journey: Journey, tr: Translator) -> str:
    """The name a journey goes by: its persona's, while there is one."""
    persona = journey.persona
    name = persona.name.strip() if persona else ""
    return tr("The journey of {name}", name=name) if name else tr("The customer's journey")


def describe_evidence(journey: Journey, pain: PainPoint, tr: Translator) -> str:
    """How a pain point is known, in words."""
    evidence = journey.evidence_for(pain)
    return level_and_pieces(strongest(evidence), len(evidence), tr)


def level_and_pieces(level: Level, pieces: int, tr: Translator) -> str:
    """How something is known, and by how many pieces of evidence."""
    if not pieces:
        return tr(LEVELS[level])
    count = tr.plural("{n} piece of evidence", "{n} pieces of evidence", pieces)
    return f"{tr(LEVELS[level])} · {count}"


def quoted(text: str, page: Direction = "ltr") -> str:
    """A text in the quotation marks of its own language; those typed already are kept.

    >>> quoted("Is it worth it?"), quoted("“Hm.”"), quoted("שווה?")
    ('“Is it worth it?”', '“Hm.”', '״שווה?״')
    """
    if len(text) > 1 and text[0] in _TYPED and text[-1] in _TYPED:
        return text
    before, after = _QUOTES[direction_of(text, page)]
    return f"{before}{text}{after}"


def with_sign(number: float) -> str:
    """A whole number with its sign, which stays in front of it in every language.

    >>> with_sign(2)[1:], with_sign(-1)[1:], with_sign(0)
    ('+2', '−1', '0')
    """
    whole = round(number)
    return f"{_READ_FROM_THE_LEFT}{whole:+d}".replace("-", "−") if whole else "0"


def feeling(score: int, tr: Translator) -> str:
    """An emotion in words, with its score."""
    number = f"{score}".replace("-", "−")
    return f"{tr(EMOTIONS[score + 2])} ({number})"


def one_line(text: str) -> str:
    """A text without its line breaks, and without spaces where others are."""
    return " ".join(text.split())


def name_of(record: Record, tr: Translator) -> str:
    """What a record is called, whether or not anybody has named it."""
    return record.title_text or tr("Untitled")


def sentence(text: str) -> str:
    """A text in one line, with a full stop unless it ends by itself."""
    line = one_line(text)
    return line if line.rstrip('”"״').endswith((".", "?", "!", "…")) else f"{line}."
