"""What pictures say in their headlines is what the data say, and no more."""

from __future__ import annotations

import pytest

from jmkit.drawing import MapData, StageFigures
from jmkit.drawing.content.findings import (
    Finding,
    change_finding,
    funnel_finding,
    heat_finding,
    matrix_finding,
)
from jmkit.i18n import Translator
from jmkit.model import Journey, Opportunity, PainPoint, Stage

EN = Translator("en")
NAMES = ("Search", "Buy", "Use")


def stages(*scores):
    scores = scores or ((None, None),) * 3
    return [
        Stage(id=f"{n}", title=name, emotion=now, future_emotion=then, position=n)
        for n, (name, (now, then)) in enumerate(zip(NAMES, scores, strict=True))
    ]


def pains(*places):
    return [PainPoint(title=f"P{n}", stage=f"{at}", severity=s) for n, (at, s) in enumerate(places)]


def figures(*conversions, reached=100):
    known = {f"{n}": StageFigures(reached, one) for n, one in enumerate(conversions)}
    return MapData(known)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([(1, 2), (1, 3), (1, 3), (0, 5)], "3 of 4 pain points are in Buy"),
        ([(1, 2), (1, 3), (0, 5), (0, 1), (2, 1)], "4 of 5 pain points are in Search and Buy"),
        ([(0, 2), (1, 5), (2, 3)], "It hurts most in Buy"),
        ([(0, 2), (1, 5)], "It hurts most in Buy"),
        ([(2, None)], "It hurts most in Use"),
        ([], ""),
    ],
)
def test_where_most_pain_points_are_or_the_worst(places, said):
    assert heat_finding(Journey.of([*stages(), *pains(*places)]), EN).headline == said


def test_the_proof_of_a_heat_map_is_the_worst_pain_point():
    made = Journey.of([*stages(), *pains((0, 2), (1, 5))])
    assert heat_finding(made, EN).proof == "P1 (severity 5 of 5)."


def test_pain_points_of_no_stage_are_not_counted():
    made = Journey.of([*stages(), *pains((1, 2)), PainPoint(title="Lost", severity=5)])
    assert heat_finding(made, EN).headline == "It hurts most in Buy"


@pytest.mark.parametrize(
    ("conversions", "said"),
    [
        ((0.9, 0.53, None), "47% leave after Buy"),
        ((1.0, 1.0, None), "Nobody leaves on the way"),
        ((1.0, 0.999, None), "Hardly anybody leaves on the way"),
        ((None, None, None), ""),
    ],
)
def test_after_which_stage_most_leave(conversions, said):
    made = Journey.of(stages())
    assert funnel_finding(made, EN, figures(*conversions)).headline == said


def test_a_funnel_proves_its_share_by_the_counts():
    found = funnel_finding(Journey.of(stages()), EN, figures(0.9, 0.5, None, reached=1200))
    assert found.proof == "Of 1,200 seen here, 600 went on."


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        (((0, 1), (-2, 2), (1, 1)), "What should improve most: Buy"),
        (((0, 2), (-1, 1), (1, 1)), "What should improve most: Search, Buy"),
        (((1, 1), (2, 0), (None, 2)), "No stage should feel better than it does today"),
        (((None, None),) * 3, ""),
    ],
)
def test_what_should_improve_most(scores, said):
    assert change_finding(Journey.of(stages(*scores)), EN).headline == said


def test_many_stages_alike_are_counted():
    four = [Stage(title=f"S{n}", emotion=0, future_emotion=1) for n in range(4)]
    assert change_finding(Journey.of(four), EN).headline.startswith("4 stages should improve alike")


@pytest.mark.parametrize(
    ("scores", "headline", "proof"),
    [
        ([(5, 1), (4, 2), (5, 5)], "2 quick wins to begin with", "First: I0 (impact 5, effort 1)."),
        ([(5, 5), (2, 1)], "No quick win yet", "Most impact: I0 (impact 5, effort 5)."),
        ([], "", ""),
    ],
)
def test_which_opportunity_to_begin_with(scores, headline, proof):
    ideas = [Opportunity(title=f"I{n}", impact=i, effort=e) for n, (i, e) in enumerate(scores)]
    assert matrix_finding(Journey.of(ideas), EN) == Finding(headline, proof)
