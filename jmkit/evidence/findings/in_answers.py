"""What surveys and ratings say: satisfaction, effort, agreement, by stage, with their intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.evidence.display import number, percent
from jmkit.evidence.figures.answers import answers
from jmkit.evidence.figures.intervals import Interval, wilson
from jmkit.evidence.figures.survey import MEASURES
from jmkit.evidence.findings.card import Card
from jmkit.evidence.findings.in_logs import shown_share
from jmkit.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jmkit.evidence.figures.survey_groups import Score
    from jmkit.evidence.findings.card import DataFile
    from jmkit.i18n import Translator
    from jmkit.model import Stage

_SENTENCES = {
    "nps": N_("{where}: the NPS is {value}, by {n} answers."),
    "csat": N_("{where}: {value} of {n} are satisfied (ratings 4 and 5 out of 5)."),
    "ces": N_("{where}: “made it easy” gets {value} of 7, by {n} answers."),
}
_AGREED = N_("{where}: “{item}” gets {value} of {top}, by {n} answers; {share} agree.")
_SMALL = N_("Only so few answered: no more than a hint.")
_LOW = N_("{some} of {n} ratings are 1 or 2 of 5 ({share}).")
_LOW_MEANS = N_("Share of ratings 1 and 2 out of 5, of all that are 1 to 5.")
_HALF = 0.5  # of the scale: above, nothing hurts


def cards_of_scores(
    scores: Iterable[Score],
    file: DataFile,
    stage_of: Callable[[str], Stage | None],
    tr: Translator,
) -> tuple[Card, ...]:
    """The findings of a survey.

    Args:
        scores: What was asked about what, and the figures.
        file: Which file.
        stage_of: The stage that a group of answers tells of, if it does.
        tr: The language of the sentences.
    """
    return tuple(_scored(score, file, stage_of(score.group), tr) for score in scores)


def cards_of_ratings(texts: Iterable[str], file: DataFile, tr: Translator) -> tuple[Card, ...]:
    """The finding of a column of stars, 1 to 5: how many are low.

    Args:
        texts: The column.
        file: Which file.
        tr: The language of the sentence.
    """
    scores = answers(texts, 1, 5).scores
    if not scores:
        return ()
    low, n = sum(score <= 2 for score in scores), len(scores)  # noqa: PLR2004 - as the words say
    interval, share = wilson(low, n), percent(low / n)
    return (
        Card(
            file=file,
            definition="low-ratings",
            kind="review",
            sentence=tr(_LOW, some=number(low), n=number(n), share=share),
            figure=share,
            n=n,
            meaning=tr(_LOW_MEANS),
            weight=low / n,
            value=low / n,
            interval=interval,
            shown=shown_share(interval, tr),
        ),
    )


def _scored(score: Score, file: DataFile, stage: Stage | None, tr: Translator) -> Card:
    name = stage.title_text if stage else score.group
    where = tr("“{title}”", title=name) if name else tr("All together")
    value, told, meaning = _value(score), _sentence(score, where, tr), _meaning(score, tr)
    return Card(
        file=file,
        definition=f"{score.measure}/{stage.id if stage else score.group}",
        kind="survey",
        sentence=told,
        figure=value,
        n=score.n,
        meaning=f"{meaning} {tr(_SMALL)}" if score.is_small else meaning,
        weight=(1 - score.worth) * (_HALF if score.is_small else 1.0),
        value=score.value,
        interval=score.interval,
        shown=_shown(score, tr),
        stage=stage.id if stage else "",
        topic=f"{name} {score.measure}",
        pain=told.rstrip(".") if score.worth <= _HALF else "",
    )


def _meaning(score: Score, tr: Translator) -> str:
    words = tr(score.variant)
    return f"{words[:1].upper()}{words[1:]}."


def _value(score: Score) -> str:
    known = MEASURES.get(score.measure)
    return known.shown(score.value) if known else number(score.value, 1)


def _sentence(score: Score, where: str, tr: Translator) -> str:
    told = {"where": where, "value": _value(score), "n": number(score.n)}
    if score.measure in _SENTENCES:
        return tr(_SENTENCES[score.measure], **told)
    share = percent((score.agreeing or 0.0) / 100)
    return tr(_AGREED, item=score.measure, top=number(score.scale[1]), share=share, **told)


def _shown(score: Score, tr: Translator) -> str:
    if score.interval is None:
        return ""
    if score.measure == "csat":
        return shown_share(Interval(*(end / 100 for end in score.interval)), tr)
    digits = 0 if score.measure == "nps" else 1
    low, high = (number(end, digits) for end in score.interval)
    return tr("{low} to {high}", low=low, high=high)
