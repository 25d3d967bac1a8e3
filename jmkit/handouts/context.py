"""What print may know of its workshop: data only, no files open, no session."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from jmkit.folder.names import file_stem
from jmkit.folder.settings import read_settings
from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.looks.look import USUAL
from jmkit.handouts.options import Options
from jmkit.handouts.privacy import Masks
from jmkit.handouts.privacy.drawn import masked_picture
from jmkit.i18n import Translator
from jmkit.journal import JournalFolder
from jmkit.rendering.context import PictureContext, picture_context

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jmkit.folder.settings import Settings
    from jmkit.handouts.html.gallery import Gallery
    from jmkit.model import Participant


@dataclass(frozen=True)
class PrintContext(PictureContext):
    """A workshop, as print sees it.

    Args:
        look: The name or folder of the page's look.
        name: What the page's file is named by; see `name_of`.
        names: Whether those who took part are named.
        paper: The paper a page is printed on, for pictures that take several sheets of it; none for
            what is only shown on a screen.
        width: Of the screen that pictures are laid out for, in CSS pixels; 0 for a page that stands
            alone.
        printed: The record kinds that the page shows in full: what belongs to their records stands
            with them, and nowhere else.
        masks: Masks what is personal in everything that is printed; None where nothing is masked.
        gallery: Where a page keeps its pictures, so that each is embedded once; None for a block by
            itself.
    """

    look: str = USUAL
    name: str = ""
    names: bool = True
    paper: str = ""
    width: float = 0.0
    printed: frozenset[str] = frozenset()
    masks: Masks | None = None
    gallery: Gallery | None = None

    def picture(self, name: str) -> str | None:
        """The address of a picture in the workshop folder; None where there is none."""
        if self.gallery:
            return self.gallery.file(self.folder, name, self.masked)
        return self.masked(picture_in(self.folder, name))

    def masked(self, address: str | None) -> str | None:
        """The address of a picture; a drawing says nothing personal where that is masked."""
        return masked_picture(address, self.masks.edits) if self.masks else address


def print_context(context: PictureContext, **more: Any) -> PrintContext:
    """The context of pictures as one for print.

    Args:
        context: The workshop, as pictures see it.
        more: What a `PrintContext` says beyond that, by its name.
    """
    known = {field.name: getattr(context, field.name) for field in fields(context)}
    return PrintContext(**known, **more)


def context_of(folder: Path, options: Options | None = None) -> PrintContext:
    """The context of a workshop folder, from its settings and journals as they are now.

    Args:
        folder: The workshop folder.
        options: How the handout is wanted.

    Raises:
        SettingsError: Its workshop.toml cannot be read.
    """
    wanted = options or Options()
    settings = read_settings(folder)
    journals = JournalFolder(folder / "work")
    context = print_context(
        picture_context(folder, settings, journals.journey, journals.changed),
        look=wanted.look or settings.look,
        name=_plain_name(folder, settings),
        names=wanted.names,
        paper="A4",
    )
    return context if wanted.names and not wanted.redact else _masked(context, wanted)


def name_of(folder: Path, settings: Settings, options: Options) -> str:
    """What the handout's file is named by: the team or else the folder, which tell teams apart.

    Where personal data is masked, or participants are not named, the name says nothing of them.

    Args:
        folder: The workshop folder; its journals are read only where participants are not named.
        settings: The workshop's.
        options: How the handout is wanted.
    """
    name = _plain_name(folder, settings)
    if options.names and not options.redact:
        return name
    people: tuple[Participant, ...] = ()
    if not options.names:
        journals = JournalFolder(folder / "work")
        people = picture_context(folder, settings, journals.journey).journey.participants
    return _masks(Translator(settings.language), people, options).text(name)


def _plain_name(folder: Path, settings: Settings) -> str:
    names = (settings.team, folder.absolute().name, settings.title)
    return next((name for name in names if file_stem(name, "")), "")


def _masked(context: PrintContext, options: Options) -> PrintContext:
    masks = _masks(context.tr, context.journey.participants, options)
    # Before anything that the masks may grow tired of.
    title, team, name = (masks.text(t) for t in (context.title, context.team, context.name))
    whole, shorter = context.journey.excerpt_of, context.journey.shorter
    journey = replace(masks.journey(context.journey), excerpt_of=whole, shorter=shorter)
    return replace(context, journey=journey, title=title, team=team, name=name, masks=masks)


def _masks(tr: Translator, people: Iterable[Participant], options: Options) -> Masks:
    names = () if options.names else tuple(p.name.strip() for p in people if p.name.strip())
    return Masks(tr, personal=options.redact, names=names)
