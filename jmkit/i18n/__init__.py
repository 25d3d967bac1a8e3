"""Languages: catalogues, direction, dates and numbers; never a global language."""

from jmkit.i18n.bidi import Direction, direction_of, has_rtl, isolate, with_figures_kept
from jmkit.i18n.days import day_in_words, day_to_read, read_day
from jmkit.i18n.marking import N_
from jmkit.i18n.translator import Translator, languages

__all__ = [
    "N_",
    "Direction",
    "Translator",
    "day_in_words",
    "day_to_read",
    "direction_of",
    "has_rtl",
    "isolate",
    "languages",
    "read_day",
    "with_figures_kept",
]
