"""What the page calls things on the board, in the workshop's language; jmkit's own words only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jmkit.board.lanes import BOARD_LANES
from jmkit.i18n import N_
from jmkit.model import record_class
from jmkit.model.derived.evidence_level import LEVELS
from jmkit.model.fields import EMOTIONS
from jmkit.model.pain_points import SEVERITY
from jmkit.model.stages import CHANNELS

if TYPE_CHECKING:
    from jmkit.i18n import Translator

# By the names under which the page knows them.
WORDS = {
    "board": N_("The journey as a board"),
    "add_stage": N_("Add a stage"),
    "no_stage": N_("No stage yet"),
    "untitled": N_("Untitled"),
    "undo": N_("Undo"),
    "redo": N_("Redo"),
    "remove": N_("Remove"),
    "more": N_("More details"),
    "place": N_("{what}, {stage}, {n} of {all}: {text}"),
    "moved": N_("Moved to {stage}, {n} of {all}."),
    "stage_moved": N_("{stage}: now stage {n} of {all}."),
    "truth": N_("Moment of truth"),
    "channel": N_("Channel"),
    "feels": N_("How it feels"),
    "severity": N_("How much does it hurt?"),
    "today": N_("As it is"),
    "target": N_("As it should be"),
    "higher": N_("Click: the higher, the better it feels"),
    "jump": N_("To a stage"),
    "impact": N_("impact"),
    "effort": N_("effort"),
    "prove": N_("How do we know?"),
    "evidence": N_("What was seen, said or measured?"),
    "kept": N_("Not saved in the workshop yet; it is kept in this browser."),
}


def words_for(tr: Translator) -> dict[str, Any]:
    """All words of the board, and its reading direction."""
    return {
        "direction": tr.direction,
        **{name: tr(text) for name, text in WORDS.items()},
        "stage_head": _named("stage", "title", tr),
        "lanes": {name: _lane(name, tr) for name in BOARD_LANES},
        "emotions": [tr(word) for word in EMOTIONS],
        "severities": [tr(word) for word in SEVERITY.words],
        "channels": [tr(word) for word in CHANNELS],
        "levels": {level: tr(word) for level, word in LEVELS.items()},
    }


def _lane(name: str, tr: Translator) -> dict[str, Any]:
    lane = BOARD_LANES[name]
    said = {"title": tr(lane.title), "adds": lane.adds}
    return said | _named(lane.kind, lane.field, tr)


def _named(kind: str, field: str, tr: Translator) -> dict[str, Any]:
    cls = record_class(kind)
    names = {"label": tr(cls.label), "add": tr(cls.add_label)}
    return {"kind": kind, "field": field, "hint": tr(cls.fields()[field].title or ""), **names}
