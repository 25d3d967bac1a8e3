"""What most handouts need, loaded once: the processes that make them are copied from this one.

Importing it loads modules and opens the typefaces; nothing of a workshop is read.
"""

from __future__ import annotations

from importlib import import_module

from jmkit.theme.fonts.faces import face_css

_MODULES = (
    "jmkit.handouts.batch",
    "jmkit.handouts.looks.templates",
    "jmkit.drawing.backends.svg",
    "jmkit.drawing",
    "jmkit.evidence",
    "jmkit.evidence.files.contents",
    "jmkit.evidence.figures.felt_measured",
    "babel.dates",
    "babel.messages.pofile",
    "babel.numbers",
    "duckdb",
    "PIL.ImageFile",
)
# A letter of each alphabet, and the signs of most pages: their fonts are opened, and cut.
_LETTERS = "אa■□"

for _name in _MODULES:
    import_module(_name)
face_css([_LETTERS])
