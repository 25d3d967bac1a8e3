"""The templates of a look at work.

A trainer's own look is written by somebody else, and may come with a workshop folder: its
templates run in a sandbox, no file outside it is read, and what they make is inspected.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jmkit.handouts.inspection import faults
from jmkit.handouts.looks import LookError, base_folder, is_ours
from jmkit.handouts.pictures import file_in
from jmkit.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path

    from jmkit.handouts.page import Page

_PAGES = ["page.html.j2", "base.html.j2"]  # a look may be a style sheet and nothing else


def laid_out(page: Page, look: Path) -> str:
    """A page as the templates of a look lay it out.

    Raises:
        LookError: Its templates cannot be read, or made something that is not safe.
    """
    if is_ours(look):
        return _ours(look).get_template("page.html.j2").render(page=page)
    own = ImmutableSandboxedEnvironment(loader=_Loader(look), autoescape=True)
    try:
        html = own.select_template(_PAGES).render(page=page)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, OSError) as error:
        raise _unusable(look, f"{type(error).__name__}: {error}") from error
    if wrong := faults(html):
        raise _unusable(look, wrong[0])
    return html


@lru_cache(maxsize=8)
def _ours(look: Path) -> Environment:
    return Environment(loader=_Loader(look), autoescape=True, auto_reload=False)


def _unusable(look: Path, reason: str) -> LookError:
    message = N_(
        "The look “{look}” cannot be used ({reason}). Mend its files, or choose another look."
    )
    return LookError(message, look=look.name, reason=reason)


class _Loader(BaseLoader):
    def __init__(self, look: Path) -> None:
        self.folders = (look, base_folder())

    def get_source(self, _: Environment, template: str) -> tuple[str, str, None]:
        found = (file_in(folder, template) for folder in self.folders)
        path = next(filter(None, found), None)
        if path is None:
            raise TemplateNotFound(template)
        return path.read_text("utf-8"), path.name, None
