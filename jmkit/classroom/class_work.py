"""The work of a whole class, side by side: stages in common, what hurts where, what comes back."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from statistics import median, median_low
from typing import TYPE_CHECKING, NamedTuple

from jmkit.classroom.likeness import groups_of, words_of
from jmkit.limits import CLASS_TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jmkit.classroom.team_work import StageWork, TeamWork


class Column(NamedTuple):
    """A stage that teams have in common.

    Attributes:
        title: What most of them call it.
        stages: What each says of it, by the team's place in the class.
    """

    title: str
    stages: dict[int, StageWork]

    @property
    def scores(self) -> list[int]:
        """How it feels to each team that has scored it, −2 … 2, lowest first."""
        return sorted(s.score for s in self.stages.values() if s.score is not None)

    @property
    def middle(self) -> int | None:
        """The middle score; None while nobody has scored it."""
        return median_low(self.scores) if self.scores else None

    @property
    def spread(self) -> int:
        """Points between the lowest and the highest score, 0 … 4."""
        return self.scores[-1] - self.scores[0] if self.scores else 0


class Recurring(NamedTuple):
    """What several teams wrote in like words.

    Attributes:
        title: In the words of whoever is nearest to all of them.
        teams: Places of the teams in the class, in order.
        others: The other wordings, each once.
        impact: The middle impact, 1 … 5; None where nobody has scored it.
        effort: The same of the effort.
    """

    title: str
    teams: tuple[int, ...]
    others: tuple[str, ...] = ()
    impact: int | None = None
    effort: int | None = None


class ClassWork:
    """What the teams of a class have in common, and where they differ.

    Args:
        teams: Their work, in order.
    """

    def __init__(self, teams: Sequence[TeamWork]) -> None:
        self.teams = teams

    @cached_property
    def columns(self) -> list[Column]:
        """The stages of all teams, in the order of the journey.

        Stages are the same where they have the same id, or else the same name.
        """
        found: dict[str, dict[int, StageWork]] = defaultdict(dict)
        places: dict[str, list[float]] = defaultdict(list)
        key_of = self._key_of()
        for number, team in enumerate(self.teams):
            for place, stage in enumerate(team.stages):
                if (key := key_of(stage)) and number not in found[key]:
                    found[key][number] = stage
                    places[key].append(place / len(team.stages))
        order = sorted(found, key=lambda key: median(places[key]) if places[key] else 1.0)
        return [Column(_commonest(found[key]), found[key]) for key in order if found[key]]

    @cached_property
    def worst_places(self) -> list[tuple[Column, int]]:
        """The stages in which teams have their worst pain, and for how many teams; most first."""
        counts: Counter[int] = Counter()
        for number in range(len(self.teams)):
            marks = [
                (c.stages[number].worst or 0) if number in c.stages else 0 for c in self.columns
            ]
            worst = max(marks, default=0)
            counts.update(n for n, mark in enumerate(marks) if mark == worst and worst)
        return [(self.columns[n], count) for n, count in counts.most_common()]

    @cached_property
    def ideas(self) -> list[Recurring]:
        """The opportunities that at least two teams have, in like words; most teams first."""
        said = [
            (number, idea)
            for number, team in enumerate(self.teams)
            for idea in team.ideas[: self._room]
        ]
        return _recurring(
            [(number, idea.title) for number, idea in said],
            lambda some: {
                "impact": _middle([said[n][1].impact for n in some]),
                "effort": _middle([said[n][1].effort for n in some]),
            },
        )

    @cached_property
    def pains(self) -> list[Recurring]:
        """The pain points that at least two teams have; `others` are the answers of all of them."""
        said = [
            (number, pain)
            for number, team in enumerate(self.teams)
            for pain in team.pains[: self._room]
        ]
        return _recurring(
            [(number, pain.title) for number, pain in said],
            lambda some: {"others": _each_once([a for n in some for a in said[n][1].answers])},
        )

    @property
    def _room(self) -> int:
        return max(CLASS_TEXTS // max(len(self.teams), 1), 1)

    def _key_of(self) -> Callable[[StageWork], str]:
        stages = [stage for team in self.teams for stage in team.stages]
        shared = {i for i, n in Counter(stage.id for stage in stages).items() if n > 1}
        ids = {_name(stage): stage.id for stage in reversed(stages) if stage.id in shared}
        return lambda s: s.id if s.id in shared else ids.get(_name(s), _name(s))


def _name(stage: StageWork) -> str:
    return " ".join(words_of(stage.title))


def _commonest(stages: dict[int, StageWork]) -> str:
    return Counter(stage.title for stage in stages.values()).most_common(1)[0][0]


def _recurring(
    said: Sequence[tuple[int, str]], more: Callable[[list[int]], dict[str, object]]
) -> list[Recurring]:
    found = []
    for some in groups_of([text for _, text in said]):
        teams = tuple(sorted({said[n][0] for n in some}))
        if len(teams) > 1:
            title, *others = _each_once([said[n][1] for n in some])
            values = {"others": tuple(others), **more(some)}
            found.append(Recurring(title, teams, **values))  # type: ignore[arg-type]
    return sorted(found, key=lambda one: -len(one.teams))


def _each_once(texts: Sequence[str]) -> tuple[str, ...]:
    # In the order of how many say it so; of wordings that differ in signs only, the first.
    counts = Counter(" ".join(words_of(text)) for text in texts)
    first = {key: text for text in reversed(texts) if (key := " ".join(words_of(text)))}
    return tuple(first[key] for key, _ in counts.most_common() if key)


def _middle(scores: Sequence[int | None]) -> int | None:
    known = [score for score in scores if score is not None]
    return median_low(known) if known else None
