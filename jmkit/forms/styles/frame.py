"""The frame around a block: the stylesheets, and the notices that the page shows when it must."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from jmkit.forms.styles.widgets import box, label
from jmkit.i18n import N_
from jmkit.theme.css import scoped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jmkit.forms.session import FormSession
    from jmkit.i18n import Translator
    from jmkit.theme.theme import Theme

DISCONNECTED = N_(
    "This form has lost its connection and saves nothing now. "
    "Run the notebook again (▶▶); what was saved will be there."
)
UNANSWERED = N_(
    "No answer yet, so this is not saved in the workshop. It is kept in this browser, and saved "
    "as soon as that is possible."
)
SHARED = 3  # the first children of a frame belong to all blocks: stylesheet and two notices

_NIGHT = '[data-jp-theme-light="false"] .jmkit'
_STYLESHEETS = [Path(__file__).with_name(name) for name in ("forms.css", "blocks.css")]


def frame(children: Sequence[Any], session: FormSession, name: str) -> Any:
    """A box around a block, in the reading direction of its language and the workshop's look."""
    tr = session.tr
    css = ("jmkit", f"jmkit-{tr.direction}", f"jmkit-block-{name}")
    return box([_stylesheet(session.theme), _disconnected(tr), _unanswered(tr), *children], *css)


@cache
def _stylesheet(theme: Theme) -> Any:
    # One for all blocks of a look, shown with each.
    rules = (path.read_text(encoding="utf-8") for path in _STYLESHEETS)
    css = "\n".join((scoped(theme, ".jmkit", _NIGHT), *rules))
    return widgets.HTML(f"<style>{css}</style>", layout=widgets.Layout(display="none"))


@cache
def _disconnected(tr: Translator) -> Any:
    # Seen only while the page has no kernel: the stylesheet knows when that is.
    return label(tr(DISCONNECTED), "jmkit-lost")


@cache
def _unanswered(tr: Translator) -> Any:
    # Shown by the page, which knows what it keeps: jmkit/lab/extensions/jmkit-drafts.
    return label(tr(UNANSWERED), "jmkit-waiting")
