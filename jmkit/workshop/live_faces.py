"""The live face of each block: a form, a map that follows the typing, else its print kept true."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from jmkit.folder.packs import open_pack
from jmkit.rendering.specification import WITH_STAGES, PictureSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jmkit.blocks import BlockCall
    from jmkit.folder.settings import Settings
    from jmkit.forms import FormSession, LiveFace
    from jmkit.i18n import Translator
    from jmkit.journal import Journals
    from jmkit.rendering import PictureContext


class BlockSource(Protocol):
    """What a block needs to know of the workshop that it is shown in."""

    path: Path
    settings: Settings
    tr: Translator

    def context(self) -> PictureContext:
        """The workshop as it is now."""

    def example(self, kind: str, field: str) -> Any:
        """The pack's worked example of one field."""


def live_face(
    call: BlockCall, source: BlockSource, journals: Journals, draw: Callable[[], str]
) -> LiveFace:
    """A new live face of a block.

    Args:
        call: Which block.
        source: Its workshop.
        journals: The journals of it, opened by one person.
        draw: Gives the print of the block as it is now, as HTML.
    """
    from jmkit.forms import form, picture

    session = _session(source, journals)
    if call.name == "form":
        return form(session, *call.texts("name"))
    following = _following(call, session, source) if call.name in WITH_STAGES else None
    return following or picture(session, call.name, draw)


def _session(source: BlockSource, journals: Journals) -> FormSession:
    from jmkit.forms import FormSession

    person, suggestions = journals.person, partial(_suggestions, source.settings)
    return FormSession(journals, source.tr, source.example, person, suggestions)


def _following(call: BlockCall, session: FormSession, source: BlockSource) -> LiveFace | None:
    from jmkit.forms import LivePicture
    from jmkit.rendering import live_map

    try:
        plan = live_map(PictureSpec.of(call), source.context())
    except Exception:  # noqa: BLE001 -- the print tells it
        return None
    return LivePicture(session, call.name, *plan)


def _suggestions(settings: Settings, kind: str, field: str) -> list[str]:
    # Titles of stages and steps: those of the pack's stage model.
    model = open_pack(settings.pack).stage_model(settings.language)
    like = (r for r in model if r.record_kind == kind and r.title_field == field)
    return [record.title_text for record in like]
