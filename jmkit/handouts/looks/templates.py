"""A page laid out: jmkit writes its head, policy first; a look fills the body."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader

from jmkit.handouts.html.inspection import POLICY, faults
from jmkit.handouts.looks.look import PAGES, STYLE, Look, LookError, base_folder
from jmkit.i18n import N_
from jmkit.model.text import clean
from jmkit.theme.fonts.faces import face_css

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DOCUMENT = "document.html.j2"


def render_document(page: dict[str, Any], look: Look, embed: Callable[[str], str] = str) -> str:
    """A whole page, inspected.

    Args:
        page: What it shows, as plain data: dicts, lists and texts.
        look: Its look.
        embed: Puts the pictures in the places of their names.

    Raises:
        LookError: The look cannot be used, or what it made is not safe.
    """
    body, ours = _body(page, look), _ours(base_folder())
    head = {"policy": POLICY, "style": _style(look), "faces": face_css([body])}
    html = embed(clean(ours.get_template(_DOCUMENT).render(page=page, body=body, **head)))
    if wrong := faults(html):
        raise _unusable(look, wrong[0])
    return html


def _body(page: dict[str, Any], look: Look) -> str:
    if not look.is_named:  # one of a workshop's folder has no templates: `find_look` says so
        page_of_look = [f"looks/{look.folder.name}/{PAGES[0]}"] if look.is_ours else []
        template = _ours(base_folder()).select_template([*page_of_look, PAGES[-1]])
        return template.render(page=page)
    from jmkit.handouts.looks.foreign import ForeignError, render_foreign_body

    try:
        return render_foreign_body(look.folder, page)
    except ForeignError as error:
        raise _unusable(look, str(error)) from error


def _style(look: Look) -> str:
    if look.is_ours:
        path = look.folder / STYLE
        return path.read_text("utf-8") if path.exists() else ""
    from jmkit.handouts.looks.style_sheets import StyleError, style_of

    try:
        return style_of(look.folder, STYLE)
    except StyleError as error:
        raise _unusable(look, str(error)) from error


@lru_cache(maxsize=2)
def _ours(folder: Path) -> Environment:
    return Environment(loader=FileSystemLoader(folder), autoescape=True, auto_reload=False)


def _unusable(look: Look, reason: str) -> LookError:
    message = N_(
        "The look “{look}” cannot be used ({reason}). Mend its files, or choose another look."
    )
    return LookError(message, look=look.folder.name, reason=reason)
