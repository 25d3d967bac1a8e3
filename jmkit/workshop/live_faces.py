"""The live face of each block: a form, a map that follows the typing, else its print kept true."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from jmkit.errors import InvalidValueError, UnknownNameError
from jmkit.folder.packs import open_pack
from jmkit.folder.private import kept_folders
from jmkit.model.notes import note_name
from jmkit.rendering.specification import PICTURE_BLOCKS, STAGE_BLOCKS, PictureSpec
from jmkit.theme.theme import Theme

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
    call: BlockCall, source: BlockSource, journals: Journals, draw: Callable[[float], str]
) -> LiveFace:
    """A new live face of a block.

    Args:
        call: Which block.
        source: Its workshop.
        journals: The journals of it, opened by one person.
        draw: Gives the print of the block as it is now, as HTML, its pictures for a screen of a
            width in CSS pixels; 0 where there is none.
    """
    from jmkit.forms import form, picture

    session = _session(source, journals)
    if call.name == "form":
        return form(session, *call.texts("name"))
    if call.name == "notes":
        return _notes(call.text("name"), session, source)
    if call.name == "board":
        from jmkit.board import board

        return board(session, call.texts("lanes"))
    if call.name == "data":
        from jmkit.forms.data.face import data

        return data(session)
    if call.name == "findings":
        return _findings(session, source)
    following = _following(call, session, source) if call.name in STAGE_BLOCKS else None
    has_picture = call.name in PICTURE_BLOCKS
    return following or picture(session, call.name, draw, for_width=has_picture)


def _notes(name: str, session: FormSession, source: BlockSource) -> LiveFace:
    from jmkit.folder.older_notes import older_note
    from jmkit.forms import notes

    return notes(session, note_name(name), partial(older_note, source.path, name))


def _findings(session: FormSession, source: BlockSource) -> LiveFace:
    from jmkit.forms.findings.panel import Sight, findings
    from jmkit.handouts.blocks.findings import card_face, findings_notes
    from jmkit.rendering.findings import findings_in

    tr, journals = source.tr, session.journals
    sight = Sight(
        find=lambda: findings_in(source.context()),
        face=lambda card: card_face(card, journals.journey, tr),
        notes=lambda found: findings_notes(found, tr),
    )
    return findings(session, sight)


def _session(source: BlockSource, journals: Journals) -> FormSession:
    from jmkit.forms import FormSession
    from jmkit.forms.open_folds import OpenFolds

    settings, person = source.settings, journals.person
    suggestions = partial(_suggestions, settings)
    folds = OpenFolds(person, kept_folders().state)
    look = _look(settings)
    return FormSession(journals, source.tr, source.example, person, suggestions, look, folds)


def _look(settings: Settings) -> Theme:
    with suppress(UnknownNameError, InvalidValueError):  # pictures say it; a form is there anyway
        return Theme.from_brand(settings.brand.colours, settings.theme)
    return Theme()


def _following(call: BlockCall, session: FormSession, source: BlockSource) -> LiveFace | None:
    from jmkit.forms import LivePicture
    from jmkit.rendering import live_map

    with suppress(Exception):  # the print says what is wrong
        plan = live_map(PictureSpec.of(call), source.context())
        return LivePicture(session, call.name, *plan)
    return None


def _suggestions(settings: Settings, kind: str, field: str) -> list[str]:
    # Titles of stages and steps: those of the pack's stage model.
    model = open_pack(settings.pack).stage_model(settings.language)
    like = (r for r in model if r.record_kind == kind and r.title_field == field)
    return [record.title_text for record in like]
