"""What print may know of its workshop: data only, no files open, no session."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from jmkit.folder.settings import read_settings
from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.looks.look import USUAL
from jmkit.handouts.options import Options
from jmkit.handouts.privacy import Masks
from jmkit.handouts.privacy.drawn import masked_picture
from jmkit.journal import Journals
from jmkit.journal.history import moment_of
from jmkit.rendering.context import PictureContext, picture_context

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from jmkit.handouts.html.gallery import Gallery


@dataclass(frozen=True)
class PrintContext(PictureContext):
    """A workshop, as print sees it.

    Args:
        changed: The day of the last change; None while nothing was written.
        look: The name or folder of the page's look.
        names: Whether those who took part are named.
        paper: The paper a page is printed on, for pictures that take several sheets of it; none for
            what is only shown on a screen.
        masks: Masks what is personal in everything that is printed; None where nothing is masked.
        gallery: Where a page keeps its pictures, so that each is embedded once; None for a block by
            itself.
    """

    changed: dt.date | None = None
    look: str = USUAL
    names: bool = True
    paper: str = ""
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

    def embedded(self, address: str) -> str:
        """What stands in the page for a picture's address."""
        return self.gallery.name(address) if self.gallery else address


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
    journals = Journals(folder / "work", person="reader")
    entries = journals.entries
    context = print_context(
        picture_context(folder, settings, journals.journey),
        changed=moment_of(entries[-1]).date() if entries else None,
        look=wanted.look or settings.look,
        names=wanted.names,
        paper="A4",
    )
    return context if wanted.names and not wanted.redact else _masked(context, wanted)


def _masked(context: PrintContext, options: Options) -> PrintContext:
    people = context.journey.participants
    names = () if options.names else tuple(p.name.strip() for p in people if p.name.strip())
    masks = Masks(context.tr, personal=options.redact, names=names)
    whole, shorter = context.journey.excerpt_of, context.journey.shorter
    journey = replace(masks.journey(context.journey), excerpt_of=whole, shorter=shorter)
    return replace(context, journey=journey, title=masks.text(context.title), masks=masks)
