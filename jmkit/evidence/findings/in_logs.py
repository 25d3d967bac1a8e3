"""What an event log says: where customers leave, wait, turn back, and whom it hits most."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from jmkit.evidence.display import duration, number, percent
from jmkit.evidence.figures.funnel import funnel_of
from jmkit.evidence.figures.intervals import SMALL_SAMPLE, newcombe, wilson
from jmkit.evidence.findings.card import Card
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jmkit.evidence.behaviour import Behaviour, GroupStage
    from jmkit.evidence.figures.funnel import Funnel, FunnelStage
    from jmkit.evidence.figures.intervals import Interval
    from jmkit.evidence.findings.card import DataFile
    from jmkit.i18n import Translator
    from jmkit.model import Journey

_LEFT = N_(
    "{left} of the {n} customers seen in “{stage}” were in no later stage after it ({share})."
)
_STAYED = N_(
    "Half of the {n} customers who went on from “{stage}” stayed longer than {time}; the middle "
    "half of them {low} to {high}."
)
_TURNED = N_(
    "{some} of the {n} customers seen in “{stage}” went back to “{earlier}” ({share}), {times} "
    "times altogether."
)
_TURNED_MEANS = N_("Went back: were in this stage and then, as the next, in an earlier one.")
_CHANNEL = N_(
    "“{stage}”: of the customers through “{group}” {share} drop off, of all others {other}."
)
_SEGMENT = N_("“{stage}”: of the segment “{group}” {share} drop off, of all others {other}.")
_DIFFERENCE = N_("The difference of both shares, in percentage points (Newcombe 1998).")
_ANY_LOOP = 0.05  # of the customers of a stage: fewer turn back by mistake
_LOOPS = 3
# What is looked at first: behaviour before opinion, and a wait only where nothing else hurts.
_DROPS, _WAITS, _TURNS, _GROUPS = 1.5, 0.3, 1.2, 1.4


class _Log(NamedTuple):
    file: DataFile
    funnel: Funnel
    journey: Journey
    tr: Translator


def cards_of_log(
    found: Behaviour, file: DataFile, journey: Journey, tr: Translator
) -> tuple[Card, ...]:
    """The findings of an event log.

    Args:
        found: What was counted in it.
        file: Which file.
        journey: Whose stages it was counted by.
        tr: The language of the sentences.
    """
    log = _Log(file, funnel_of(found.counts, journey), journey, tr)
    cards = [_left(log, stage) for stage in log.funnel.stages if stage.drop_off]
    cards += [_stayed(log, stage) for stage in log.funnel.stages if stage.dwell]
    cards += _turned(log, found)
    cards += _unlike(log, "channel", _CHANNEL, found.by_channel)
    cards += _unlike(log, "segment", _SEGMENT, found.by_segment)
    return tuple(cards)


def shown_share(interval: Interval | None, tr: Translator) -> str:
    """From where to where a share lies, in words."""
    return (
        tr("{low} to {high}", low=percent(interval[0]), high=percent(interval[1]))
        if interval
        else ""
    )


def _left(log: _Log, stage: FunnelStage) -> Card:
    share, tr = stage.drop_off or 0.0, log.tr
    left = round(share * stage.seen)
    interval = wilson(left, stage.seen)
    told = {"left": number(left), "n": number(stage.seen), "stage": stage.title}
    return Card(
        file=log.file,
        definition=f"drop-off/{stage.id}",
        kind="analytics",
        sentence=tr(_LEFT, share=percent(share), **told),
        figure=percent(share),
        n=stage.seen,
        meaning=log.funnel.definitions(tr)[2],
        weight=_DROPS * share * _trust(stage.seen),
        value=share,
        interval=interval,
        shown=shown_share(interval, tr),
        stage=stage.id,
        topic=stage.title,
        pain=tr("“{stage}”: {share} leave here", stage=stage.title, share=percent(share)),
    )


def _stayed(log: _Log, stage: FunnelStage) -> Card:
    tr, n = log.tr, round((stage.conversion or 0.0) * stage.seen)
    time = duration(stage.dwell, tr)
    low, high = (duration(end, tr) for end in stage.middle or (stage.dwell, stage.dwell))
    told = {"n": number(n), "stage": stage.title, "time": time}
    return Card(
        file=log.file,
        definition=f"dwell/{stage.id}",
        kind="analytics",
        sentence=tr(_STAYED, low=low, high=high, **told),
        figure=time,
        n=n,
        meaning=log.funnel.definitions(tr)[3],
        weight=_WAITS * _trust(n),
        value=stage.dwell.total_seconds() if stage.dwell else 0.0,
        stage=stage.id,
        topic=stage.title,
        pain=tr("“{stage}”: half of them need longer than {time}", stage=stage.title, time=time),
    )


def _turned(log: _Log, found: Behaviour) -> Iterator[Card]:
    stages, tr = log.funnel.stages, log.tr
    for loop in found.loops[:_LOOPS]:
        stage, earlier = stages[loop.start], stages[loop.end]
        share = loop.customers / stage.seen
        if share < _ANY_LOOP:
            continue
        interval = wilson(loop.customers, stage.seen)
        named = {"stage": stage.title, "earlier": earlier.title}
        told = {"some": number(loop.customers), "n": number(stage.seen), **named}
        yield Card(
            file=log.file,
            definition=f"loop/{stage.id}/{earlier.id}",
            kind="analytics",
            sentence=tr(_TURNED, share=percent(share), times=number(loop.times), **told),
            figure=percent(share),
            n=stage.seen,
            meaning=tr(_TURNED_MEANS),
            weight=_TURNS * share * _trust(stage.seen),
            value=share,
            interval=interval,
            shown=shown_share(interval, tr),
            stage=stage.id,
            topic=stage.title,
            pain=tr("From “{stage}” they go back to “{earlier}”", **named),
        )


def _unlike(log: _Log, by: str, sentence: str, rows: Sequence[GroupStage]) -> Iterator[Card]:
    # In each stage the group that leaves most, if it is more than chance.
    in_stage = defaultdict(list)
    for row in rows:
        in_stage[row.place].append(row)
    for place, groups in in_stage.items():
        stage = log.funnel.stages[place]
        seen, went_on = sum(g.seen for g in groups), sum(g.went_on for g in groups)
        some = [g for g in groups if SMALL_SAMPLE <= g.seen < seen] if stage.drop_off else []
        worst = max(some, key=lambda g: 1 - g.went_on / g.seen, default=None)
        if worst and (card := _group(log, by, sentence, worst, (seen, went_on))):
            yield card


def _group(
    log: _Log, by: str, sentence: str, group: GroupStage, all_: tuple[int, int]
) -> Card | None:
    stage, tr = log.funnel.stages[group.place], log.tr
    others, others_on = all_[0] - group.seen, all_[1] - group.went_on
    left, others_left = group.seen - group.went_on, others - others_on
    interval = newcombe(others_left, others, left, group.seen)
    if interval is None or interval.low <= 0:
        return None
    share, other = percent(left / group.seen), percent(others_left / others)
    gap = left / group.seen - others_left / others
    told = tr(sentence, stage=stage.title, group=group.group, share=share, other=other)
    return Card(
        file=log.file,
        definition=f"{by}/{stage.id}/{group.group}",
        kind="analytics",
        sentence=told,
        figure=tr("{n} points", n=number(100 * gap)),
        n=group.seen,
        meaning=tr(_DIFFERENCE),
        weight=_GROUPS * gap,
        value=gap,
        interval=interval,
        shown=tr(
            "{low} to {high}", low=number(100 * interval.low), high=number(100 * interval.high)
        ),
        stage=stage.id,
        topic=f"{stage.title} {group.group}",
        pain=tr(
            "“{stage}”: {share} of “{group}” leave",
            stage=stage.title,
            share=share,
            group=group.group,
        ),
    )


def _trust(n: int) -> float:
    return 1.0 if n >= SMALL_SAMPLE else 0.5
