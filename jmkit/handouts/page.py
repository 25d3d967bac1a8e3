"""The page of a handout: its words, colours and sections, laid out by a look's templates."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.handouts.html.embedded import picture_in
from jmkit.handouts.html.markup import EMPTY, element, inline_text, join
from jmkit.handouts.html.text_language import text_language
from jmkit.handouts.looks.look import USUAL, find_look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markupsafe import Markup

    from jmkit.folder.settings import Brand
    from jmkit.handouts.context import PrintContext
    from jmkit.handouts.looks.look import Look
    from jmkit.handouts.outline.sections import Section
    from jmkit.i18n import Translator

_NUMBER = re.compile(r"\{pages?\}")


@dataclass(frozen=True)
class Page:
    """Everything that a look's templates show.

    Args:
        tr: The page's language.
        title: The one ``h1``.
        sections: What stands in it, in order.
        facts: Lines of the cover, a word and its value each, such as the team.
        notes: Sentences about the handout itself, such as a notebook that could not be read.
        brand: Whose workshop it is.
        logo: The brand's logo as a ``data:`` address; may be empty.
        words: The few words of the page itself.
        source: The fingerprint of what the page was made from; may be empty.
        opening: What stands before everything else: the page for the boss.
        look_of_pictures: One of `jmkit.theme.theme.THEMES`, as the settings name it.
        styles: Style sheets of `templates/handout/style` that only this page needs.
    """

    tr: Translator
    title: str
    sections: Sequence[Section]
    facts: Sequence[tuple[str, Markup]] = ()
    notes: Sequence[str] = ()
    brand: Brand | None = None
    logo: str = ""
    words: dict[str, str] = field(default_factory=dict)
    source: str = ""
    opening: Markup = EMPTY
    look_of_pictures: str = ""
    styles: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The page as dicts, lists and texts: templates can do nothing with them but show them."""
        own = text_language(self.title, self.tr.language)
        brand = self.brand
        return {
            "language": self.tr.language,
            "direction": str(self.tr.direction),
            "title": self.title,
            "opening": self.opening,
            "title_direction": str(own.direction),
            "title_language": own.language,
            "sections": [
                {"anchor": s.anchor, "title": s.title, "html": s.html, "kind": s.kind}
                for s in self.sections
            ],
            "facts": [list(fact) for fact in self.facts],
            "notes": list(self.notes),
            "brand": {"name": brand.name, "contact": brand.contact} if brand else {},
            "logo": self.logo,
            "words": dict(self.words),
            "theme": self.theme,
            "styles": list(self.styles),
            "source": self.source,
        }

    @property
    def theme(self) -> str:
        """The look of the brand as CSS custom properties, by day and by night."""
        from jmkit.theme.css import root
        from jmkit.theme.theme import Theme

        colours = self.brand.colours if self.brand else {}
        return root(Theme.from_brand(colours, self.look_of_pictures))


def make_page(
    context: PrintContext, sections: Sequence[Section], notes: Sequence[str] = (), source: str = ""
) -> Page:
    """The page of a workshop: its title, who made it, when it last changed, and its sections.

    Args:
        context: The workshop.
        sections: What stands in it, in order.
        notes: Sentences about the handout itself.
        source: The fingerprint of what it was made from.
    """
    tr = context.tr
    return Page(
        tr=tr,
        title=context.title or tr("Customer-journey workshop"),
        sections=sections,
        facts=[(word, value) for word, value in _facts(context) if value],
        notes=notes,
        brand=context.brand,
        logo=_logo(context),
        words=words_of(tr),
        source=source,
        look_of_pictures=context.theme,
    )


def words_of(tr: Translator) -> dict[str, str]:
    """The few words of the page itself, for the templates."""
    return {
        "contents": tr("Contents"),
        "handout": tr("Workshop handout"),
        "skip": tr("Skip to the content"),
        "colophon": tr("Set in Assistant and Noto Emoji, free under the SIL Open Font License."),
        "page_number": _page_number(tr),
    }


def _page_number(tr: Translator) -> str:
    # As a value of CSS, for the foot of a printed page.
    before, between, after = (
        json.dumps(words, ensure_ascii=False)
        for words in _NUMBER.split(tr("Page {page} of {pages}"))
    )
    return f"{before} counter(page) {between} counter(pages) {after}"


def render(page: Page, look: Look | None = None, embed: Callable[[str], str] = str) -> str:
    """The page as one HTML file, its body laid out by a look.

    Args:
        page: What it shows.
        look: None for jmkit's usual one.
        embed: Puts the pictures in the places of their names, before the page is inspected.

    Raises:
        LookError: The look cannot be used, or what it made is not safe.
    """
    from jmkit.handouts.looks.templates import render_document

    return render_document(page.plain(), look or find_look(USUAL, Path()), embed)


def _facts(context: PrintContext) -> list[tuple[str, Markup]]:
    tr, people = context.tr, context.journey.participants
    said = (context.team, *(p.team for p in people))
    teams = dict.fromkeys(team.strip() for team in said if team.strip())
    names = dict.fromkeys(p.name.strip() for p in people if p.name.strip() and context.names)
    day = context.changed
    return [
        (tr.plural("Team", "Teams", len(teams)), join((inline_text(t, tr) for t in teams), ", ")),
        (tr("Made by"), join((inline_text(n, tr) for n in names), ", ")),
        (tr("As of"), element("time", tr.date(day), datetime=day.isoformat()) if day else EMPTY),
    ]


def _logo(context: PrintContext) -> str:
    return (context.brand.logo and picture_in(context.folder, context.brand.logo)) or ""
