"""Languages: catalogues, direction, dates and numbers; never a global language."""

from jmkit.i18n.bidi import Direction, direction_of, has_rtl, isolate
from jmkit.i18n.marking import N_
from jmkit.i18n.translator import Translator, languages

__all__ = ["N_", "Direction", "Translator", "direction_of", "has_rtl", "isolate", "languages"]
