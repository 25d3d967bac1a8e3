"""Line-drawn symbols for channels and signs, each in a unit square."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jmkit.drawing.geometry.shapes import circle, joined, line
from jmkit.model.path import CHANNELS

if TYPE_CHECKING:
    from jmkit.drawing.geometry.outline import Outline
    from jmkit.i18n import Translator

# One stroke a word: points as x,y from the upper corner at the start, 0 to 100; "o" x,y,r a circle.
_STROKES = {
    "Site": "8,16 92,16 92,84 8,84 8,16|8,36 92,36|o 20,26,3|o 32,26,3",
    "Shop": "14,44 14,90 86,90 86,44|6,40 18,12 82,12 94,40 6,40|40,90 40,60 62,60 62,90",
    "Phone": "30,6 70,6 70,94 30,94 30,6|42,16 58,16|o 50,82,4",
    "App": "14,14 44,14 44,44 14,44 14,14|56,14 86,14 86,44 56,44 56,14"
    "|14,56 44,56 44,86 14,86 14,56|71,54 71,88|54,71 88,71",
    "E-mail": "6,20 94,20 94,80 6,80 6,20|6,22 50,56 94,22",
    "Social network": "28,46 70,26|28,54 70,76|o 20,50,12|o 80,22,12|o 80,80,12",
    "Search engine": "o 42,42,30|64,64 92,92",
    "Advertisement": "10,38 10,62 28,62 76,88 76,12 28,38 10,38|28,62 36,90 48,90 42,70"
    "|88,40 88,60",
    "Chat": "8,12 92,12 92,70 44,70 24,92 24,70 8,70 8,12|28,34 72,34|28,50 58,50",
    "Text message": "8,12 92,12 92,70 44,70 24,92 24,70 8,70 8,12|o 30,41,4|o 50,41,4|o 70,41,4",
    "Word of mouth": "o 30,34,14|6,88 8,68 20,58 40,58 52,68 54,88|62,22 70,32 70,44 62,54"
    "|76,12 86,28 86,48 76,64",
    "Event": "10,20 90,20 90,90 10,90 10,20|10,42 90,42|30,8 30,28|70,8 70,28|o 50,66,8",
    "Delivery": "4,24 58,24 58,74 4,74 4,24|58,40 80,40 96,58 96,74 58,74|o 24,80,10|o 76,80,10",
    "other": "o 50,50,32|o 50,50,6",
    "tick": "12,54 40,82 90,20",
    "question": "o 50,50,42|36,40 40,28 56,26 64,36 60,46 50,54 50,62|o 50,76,2",
    "person": "o 50,28,18|14,92 18,66 34,54 66,54 82,66 86,92",
    "bars": "10,8 10,90 92,90|30,90 30,62|52,90 52,40|74,90 74,18",
    "idea": "38,72 38,62 26,50 24,34 36,16 50,12 64,16 76,34 74,50 62,62 62,72 38,72|40,86 60,86",
}


def symbol_of(channel: str, tr: Translator) -> str:
    """The name of the symbol for a channel as people typed or chose it.

    >>> from jmkit.i18n import Translator
    >>> symbol_of(" e-mail", Translator()), symbol_of("pigeon", Translator())
    ('E-mail', 'other')
    """
    typed = channel.strip().casefold()
    known = (name for name in CHANNELS if typed in {name.casefold(), tr(name).casefold()})
    return next(known, "other")


def channel_name(channel: str, tr: Translator) -> str:
    """A channel in the language of the picture; what people made up stays as it is."""
    name = symbol_of(channel, tr)
    return channel if name == "other" else tr(name)


@cache
def symbol(name: str) -> Outline:
    """The strokes of a symbol in a square from 0 to 1.

    Raises:
        KeyError: There is no symbol of that name.
    """
    return joined(*(_stroke(word) for word in _STROKES[name].split("|")))


def _stroke(word: str) -> Outline:
    if word.startswith("o "):
        x, y, radius = (float(n) / 100 for n in word[2:].split(","))
        return circle(x, y, radius)
    pairs = (pair.split(",") for pair in word.split())
    return line([(float(x) / 100, float(y) / 100) for x, y in pairs])
