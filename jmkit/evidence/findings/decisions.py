"""What becomes of a finding: records to save. Deciding twice changes nothing.

A finding, and the evidence and the pain point that are made of it, have ids that follow from what
is said of which source. So two people who take one finding write one piece of evidence; and what
the next file says goes where the last file's went, unless people have put it into other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jmkit.evidence.figures.intervals import Interval, of_difference
from jmkit.model import Evidence, Finding, PainPoint, Stage
from jmkit.model.journey import BACKED_IN

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from jmkit.evidence.findings.card import Card
    from jmkit.evidence.findings.claims import Claim
    from jmkit.model import Journey, Record

State = Literal["open", "taken", "declined"]

_REMEMBERED = 24  # files of a source: two years of months


def state_of(card: Card, journey: Journey) -> State:
    """What was decided on a finding; one whose evidence was removed is open again."""
    found = decided(card, journey)
    if journey.find("evidence", card.id):
        return "taken"
    return "declined" if found and found.decision == "declined" else "open"


def decided(card: Card, journey: Journey) -> Finding | None:
    """The record of what was decided on a finding, if anything was."""
    found = journey.find("finding", card.id)
    return found if isinstance(found, Finding) else None


def taken(card: Card, claim: Claim, journey: Journey, today: dt.date) -> list[Record]:
    """What to save to take a finding as evidence of a claim, beside what it backs already."""
    evidence = _evidence(card, journey, today)
    name = BACKED_IN[claim.record_kind]
    backed = tuple(dict.fromkeys((*getattr(evidence, name), claim.id)))
    before = decided(card, journey)
    finding = before if before and before.decision == "taken" else _finding(card)
    return [evidence.with_values(**{name: backed}), finding.with_values(decision="taken")]


def pain_point(card: Card, claim: Claim | None, journey: Journey, today: dt.date) -> list[Record]:
    """What to save to make a pain point of a finding, with the finding as its evidence.

    Args:
        card: The finding.
        claim: Where it hurts: a stage or a touchpoint; the finding's own stage where it is neither.
        journey: Whose.
        today: The day of the evidence.
    """
    found = journey.find("pain-point", f"pain-{card.id}")
    pain = found if isinstance(found, PainPoint) else _pain(card, claim, journey)
    return [pain, *taken(card, pain, journey, today)]


def declined(card: Card) -> list[Record]:
    """What to save to put a finding aside."""
    return [_finding(card).with_values(decision="declined")]


def undecided(card: Card, journey: Journey) -> list[Record]:
    """What to remove to have a finding open again; what was made of it otherwise stays."""
    found = (journey.find(kind, card.id) for kind in ("evidence", "finding"))
    return [record for record in found if record]


def moved(cards: Iterable[Card], journey: Journey, today: dt.date) -> list[Record]:
    """What to save where a new file of a source says something new of what was taken.

    A text that people have changed stays theirs. A file that was counted before moves nothing: two
    machines, one of them with an older file, would else take turns for ever.
    """
    return [record for card in cards for record in _moved(card, journey, today)]


def _moved(card: Card, journey: Journey, today: dt.date) -> Iterator[Record]:
    before, evidence = decided(card, journey), journey.find("evidence", card.id)
    if not before or not isinstance(evidence, Evidence) or card.file.version in before.versions:
        return
    versions = (*before.versions, card.file.version)[-_REMEMBERED:]
    yield _finding(card).with_values(
        decision="taken",
        before=before.figure,
        moved=_how_far(before, card) if before.figure != card.figure else None,
        versions=versions,
    )
    if evidence.text == before.title:
        source = card.file.name if evidence.source == before.source else evidence.source
        yield evidence.with_values(text=card.sentence, source=source, date=today)


def _how_far(before: Finding, card: Card) -> str | None:
    old, new = _numbers(before), card.interval
    if old is None or new is None:
        return None
    low, high = of_difference(old[0], Interval(*old[1:]), card.value, new)
    return "more" if low > 0 or high < 0 else "chance"


def _numbers(finding: Finding) -> tuple[float, float, float] | None:
    try:
        value, low, high = map(float, finding.numbers)
    except ValueError:
        return None
    return value, low, high


def _finding(card: Card) -> Finding:
    numbers = (card.value, *card.interval) if card.interval else (card.value,)
    return Finding(
        id=card.id,
        title=card.sentence,
        source=card.file.name,
        figure=card.figure,
        numbers=tuple(map(repr, map(float, numbers))),
        versions=(card.file.version,),
    )


def _evidence(card: Card, journey: Journey, today: dt.date) -> Evidence:
    found = journey.find("evidence", card.id)
    if isinstance(found, Evidence):
        return found
    last = max((one.position for one in journey.evidence), default=0.0)
    return Evidence(
        id=card.id,
        text=card.sentence,
        kind=card.kind,
        source=card.file.name,
        date=today,
        position=last + 1,
    )


def _pain(card: Card, claim: Claim | None, journey: Journey) -> PainPoint:
    last = max((one.position for one in journey.pain_points), default=0.0)
    stage = claim.id if isinstance(claim, Stage) else getattr(claim, "stage", "") or card.stage
    touchpoint = claim.id if claim and claim.record_kind == "touchpoint" else ""
    title = card.pain or card.sentence
    return PainPoint(
        id=f"pain-{card.id}",
        title=title,
        stage=stage,
        touchpoint=touchpoint,
        position=last + 1,
    )
