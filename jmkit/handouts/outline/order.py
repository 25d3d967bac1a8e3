"""The order of a handout: what people look for first stands first, whoever wrote in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jmkit.blocks import BlockCall
from jmkit.handouts.blocks.numbers import DATA_BLOCKS
from jmkit.handouts.outline.draft import Draft
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.handouts.outline.draft import Part

MAP = "map"
# The steps of the workshop in the order of the page, and what their sections are called there.
TITLES = {
    MAP: N_("Stage map"),
    "journey": N_("Stages and touchpoints"),
    "pain-points": N_("Pain points"),
    "opportunities": N_("Opportunities"),
    "action-plan": N_("Action plan"),
    "persona": N_("Personas"),
    "welcome": N_("From the workshop"),
    "handout": N_("What we take with us"),
}
_PLACES = {step: place for place, step in enumerate(TITLES)}


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts as the page shows them: the map, then the steps of the workshop.

    A notebook that is not the kit's stays behind the one that it follows in the folder.

    Args:
        drafts: In the order of the files' names.
    """
    placed = sorted(zip(_places(drafts), drafts, strict=True), key=lambda one: one[0])
    return _map_first([_figures_last(draft) for _, draft in placed])


def _places(drafts: Sequence[Draft]) -> Iterator[int]:
    place = -1
    for draft in drafts:
        place = _PLACES.get(draft.step, place)
        yield place


def _figures_last(draft: Draft) -> Draft:
    # They are read for what people say in their own words, not before it.
    if draft.step not in _PLACES:
        return draft
    blocks = [part for part in draft.parts if part.block]
    figures = [part for part in blocks if part.block and part.block.name in DATA_BLOCKS]
    rest = [part for part in draft.parts if not part.block]
    return replace(draft, parts=(*(p for p in blocks if p not in figures), *figures, *rest))


def _map_first(drafts: list[Draft]) -> list[Draft]:
    for n, draft in enumerate(drafts):
        if draft.step in _PLACES and (part := next(filter(_is_map, draft.parts), None)):
            rest = tuple(one for one in draft.parts if one is not part)
            drafts[n] = replace(draft, parts=rest)
            return [Draft(MAP, MAP, MAP, (part,)), *drafts]
    return drafts


def _is_map(part: Part) -> bool:
    return part.block == BlockCall(MAP)
