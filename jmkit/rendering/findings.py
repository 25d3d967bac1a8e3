"""The findings of all data files of a workshop, as the team has said what their columns mean."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError
from jmkit.folder.names import contained
from jmkit.folder.reading import open_regular
from jmkit.rendering.cache import cached
from jmkit.rendering.examples import is_example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.findings.card import Card, DataFile
    from jmkit.model import Journey, Stage
    from jmkit.rendering.context import PictureContext

FOLDER = "data"  # in the workshop's

_MOST = 24  # files; a folder of more is somebody's archive


@dataclass(frozen=True)
class Findings:
    """What the data files say.

    Args:
        cards: The findings, those first that most deserve a look.
        examples: Files that hold the kit's customers, not the team's.
        older: Files of which there is a newer one of the same source.
        problems: Why a file could not be counted, in a sentence each.
    """

    cards: tuple[Card, ...] = ()
    examples: tuple[str, ...] = ()
    older: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files that say something."""
        return tuple(dict.fromkeys(card.file.name for card in self.cards))


def findings_in(context: PictureContext) -> Findings:
    """The findings of the data files in a workshop's folder; others are passed over.

    Args:
        context: The workshop.
    """
    from jmkit.evidence.findings.in_feelings import cards_of_feelings

    problems: list[str] = []
    newest, older = _newest(list(_files(context, problems)), context.journey)
    cards: list[Card] = []
    for path, file in newest:
        try:
            cards += _cards(path, file, context)
        except (JmkitError, OSError) as error:
            problems.append(_told(error, context))
    cards += cards_of_feelings(cards, context.journey, context.tr)
    names = dict.fromkeys(card.file.name for card in cards)
    return Findings(
        tuple(sorted(cards, key=lambda card: -card.weight)),
        tuple(name for name in names if is_example(name, context)),
        older,
        tuple(problems),
    )


def _files(context: PictureContext, problems: list[str]) -> Iterator[tuple[Path, DataFile]]:
    from jmkit.evidence.columns.by_name import source_of
    from jmkit.evidence.files.data_files import SUFFIXES
    from jmkit.evidence.findings.card import DataFile
    from jmkit.evidence.headings import headings_of

    folder = context.folder / FOLDER
    some = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in [p for p in some if p.suffix.lower() in SUFFIXES and p.is_file()][:_MOST]:
        try:
            contained(context.folder, path)
            source = source_of(cached(path, "headings", headings_of))
            yield path, DataFile(f"{FOLDER}/{path.name}", source, _checksum(path))
        except (JmkitError, OSError) as error:
            problems.append(_told(error, context))


def _checksum(path: Path) -> str:
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def _told(error: Exception, context: PictureContext) -> str:
    return error.text(context.tr) if isinstance(error, JmkitError) else str(error)


def _newest(
    some: list[tuple[Path, DataFile]], journey: Journey
) -> tuple[list[tuple[Path, DataFile]], tuple[str, ...]]:
    # Of each source the file that somebody brought last, else the one that was written last.
    brought = {source.title: n for n, source in enumerate(journey.data_sources)}

    def age(one: tuple[Path, DataFile]) -> tuple[int, int, str]:
        path, _ = one
        return brought.get(path.name, -1), path.stat().st_mtime_ns, path.name

    latest = {file.source: (path, file) for path, file in sorted(some, key=age)}
    kept = [one for one in some if latest[one[1].source] == one]
    return kept, tuple(file.name for path, file in some if (path, file) not in kept)


def _cards(path: Path, file: DataFile, context: PictureContext) -> Iterable[Card]:
    from jmkit.evidence.columns.by_name import mapping_by_name
    from jmkit.evidence.columns.mapping import SourceMapping
    from jmkit.evidence.headings import headings_of
    from jmkit.evidence.log_columns import LogColumns

    mapping = SourceMapping.of_file(path.name, context.journey)
    mapping = mapping or mapping_by_name(cached(path, "headings", headings_of))
    if answers := list(_of_answers(path, file, mapping, context)):
        return answers
    columns = LogColumns.of(mapping)
    return _of_log(path, file, mapping, columns, context) if columns else ()


def _of_log(
    path: Path, file: DataFile, mapping: SourceMapping, columns: Any, context: PictureContext
) -> Iterable[Card]:
    from jmkit.evidence.behaviour import behaviour
    from jmkit.evidence.events import stage_names
    from jmkit.evidence.figures.by_stage import place_of
    from jmkit.evidence.findings.in_logs import cards_of_log

    find = place_of(context.journey, mapping)
    names = cached(path, ("stages", columns), lambda path: stage_names(path, columns))
    places = {name: find(name) for name in names}
    if not any(place is not None for place in places.values()):
        return ()
    key = ("behaviour", columns, *places.items())
    found = cached(path, key, lambda path: behaviour(path, places.get, columns))
    return cards_of_log(found, file, context.journey, context.tr)


def _of_answers(
    path: Path, file: DataFile, mapping: SourceMapping, context: PictureContext
) -> Iterator[Card]:
    from jmkit.evidence.columns.mapping import Role
    from jmkit.evidence.figures.by_stage import place_of
    from jmkit.evidence.figures.survey_groups import scores_of
    from jmkit.evidence.files.tables import read_texts
    from jmkit.evidence.findings.in_answers import cards_of_ratings, cards_of_scores

    measures = {
        role.value: heading
        for role in (Role.NPS, Role.CSAT, Role.CES)
        if (heading := mapping.column(role))
    }
    likert, about = mapping.columns(Role.LIKERT), mapping.event_column
    key = ("scores", tuple(measures.items()), likert, about)
    if measures or likert:
        scores = cached(path, key, lambda p: scores_of(read_texts(p), measures, about, likert))
        find = place_of(context.journey, mapping)
        yield from cards_of_scores(
            scores, file, lambda name: _stage(find(name), context), context.tr
        )
    if rating := mapping.column(Role.RATING):
        texts = cached(path, ("ratings", rating), lambda p: read_texts(p).column(rating))
        yield from cards_of_ratings(texts, file, context.tr)


def _stage(place: int | None, context: PictureContext) -> Stage | None:
    return None if place is None else context.journey.stages[place]
