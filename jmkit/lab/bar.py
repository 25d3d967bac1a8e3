"""What the bar on top of a workshop's pages says, in the workshop's language and colours.

The page draws it: ``jmkit-start/static/calm/``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError
from jmkit.folder.settings import Settings, read_settings
from jmkit.folder.steps import stops
from jmkit.i18n import N_, Translator
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path


_WORDS = {
    "steps": N_("The steps of the workshop"),
    "loading": N_("The forms are loading …"),
    "saved": N_("All is saved"),
    "saving": N_("Saving …"),
    "unsaved": N_("Not saved yet; kept in this browser"),
    "help": N_("Help"),
    "close": N_("Close"),
    "more": N_("More"),
    "show": N_("Show Jupyter"),
    "hide": N_("Hide Jupyter"),
}
_HELP = (
    N_("Everything is saved by itself while you write. There is nothing to press."),
    N_("The steps at the top lead from page to page, in any order; you can always come back."),
    N_("“Undo” takes back the last change. “History” shows who changed what, and when."),
    N_("If a page looks odd, load it again (F5); what you wrote will be there."),
)


def bar(folder: Path) -> str:
    """The bar of a workshop as JSON; one whose settings cannot be read has the usual colours."""
    settings = _settings(folder)
    tr = Translator(settings.language)
    said: dict[str, Any] = {
        "title": settings.title or folder.name,
        "language": settings.language,
        "direction": tr.direction,
        "colours": _colours(settings),
        "steps": [{"file": stop.file, "title": stop.title(tr)} for stop in stops(folder)],
        "words": _words(tr),
        "help": [tr(line) for line in _HELP],
    }
    return json.dumps(said)


def _words(tr: Translator) -> dict[str, str]:
    return {name: tr(text) for name, text in _WORDS.items()}


def _settings(folder: Path) -> Settings:
    try:
        return read_settings(folder)
    except JmkitError:
        return Settings()


def _colours(settings: Settings) -> dict[str, str]:
    theme = Theme.from_brand(settings.brand.colours, settings.theme)
    edge = theme.brand_edge or theme.brand_fill
    return {"ground": theme.brand_fill, "ink": theme.on_brand_fill, "edge": edge}
