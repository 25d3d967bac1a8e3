"""A journey larger than a picture or a page: cut fairly, said, and the work bounded."""

import pytest

from jmkit.drawing import (
    describe_map,
    lay_out_sheets,
    matrix,
    persona_card,
    stage_map,
)
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.i18n import Translator
from jmkit.limits import DRAWN_LETTERS, DRAWN_RECORDS, DRAWN_STAGES, PRINTED_LETTERS
from jmkit.model import Evidence, Journey, Opportunity, PainPoint, Persona, Stage, Step, Touchpoint
from jmkit.model.derived.evidence_level import evidence_level
from jmkit.model.derived.excerpt import describe_omissions, excerpt, omissions
from jmkit.model.derived.size import DRAWN, PRINTED, fits

EN, HE = Translator("en"), Translator("he")


def stages(count, **values):
    return [
        Stage(id=f"s{n}", position=n, **{"title": f"Stage {n}", **values}) for n in range(count)
    ]


def pains(count, **values):
    return [
        PainPoint(id=f"p{n}", **{"title": "hurts", "stage": "s0", **values}) for n in range(count)
    ]


def test_a_small_journey_is_its_own_excerpt():
    journey = Journey.of([*stages(12, goal="g" * 300), *pains(100)])
    assert excerpt(journey, DRAWN) is journey


@pytest.mark.parametrize("size", [DRAWN, PRINTED])
@pytest.mark.parametrize(
    "records",
    [
        stages(5_000),
        stages(300, title="w" * 10_000),
        pains(9_000),
        [*stages(60), *pains(60, title="t " * 500)],
        [Persona(name="n", goals=["g" * 200] * 9_000)],
        [Opportunity(title="o" * 900, answers=[f"p{n}" for n in range(900)]) for _ in range(90)],
        [Evidence(text="e" * 900, supports=[f"p{n}" for n in range(900)]) for _ in range(90)],
        [Step(title="x", stage="gone") for _ in range(20_000)],
    ],
)
def test_an_excerpt_has_room(records, size):
    assert not fits(Journey.of(records).records, DRAWN)
    assert fits(excerpt(Journey.of(records), size).records, size)


def test_every_stage_keeps_its_share():
    many = [Touchpoint(title=f"{n}", stage=f"s{n % 2}") for n in range(10_000)]
    few = [Touchpoint(title="few", stage="s2") for _ in range(5)]
    shown = excerpt(Journey.of([*stages(3), *many, *few]), DRAWN)
    counts = [len(stage.touchpoints) for stage in shown.stages]
    assert counts[2] == 5
    assert counts[0] == counts[1] > 50
    assert sum(counts) <= DRAWN_RECORDS


def test_what_belongs_to_a_stage_that_is_left_out_is_left_out_with_it():
    shown = excerpt(Journey.of([*stages(3_000), *pains(3, stage="s2999")]), DRAWN)
    assert not shown.pain_points


def test_what_is_left_out_is_counted_from_the_whole():
    once = excerpt(Journey.of(stages(20_000)), PRINTED)
    ((kind, shown, total),) = omissions(excerpt(once, DRAWN))
    assert (kind, shown, total) == ("stage", DRAWN_STAGES, 20_000)


@pytest.mark.parametrize("tr", [EN, HE], ids=["en", "he"])
def test_it_is_told_in_the_language_of_the_workshop(tr):
    (sentence,) = describe_omissions(excerpt(Journey.of(stages(3_000)), DRAWN), tr)
    assert "60" in sentence
    assert "3,000" in sentence
    assert ("אין כאן מקום" in sentence) == (tr is HE)


def test_cut_texts_are_told(find_text):
    journey = Journey.of(stages(20, title="long " * 2_000))
    assert any("Long texts are cut" in text for text in find_text(stage_map(journey, EN)))


def test_a_map_says_how_many_of_its_stages_it_shows(find_text):
    figure = stage_map(Journey.of(stages(3_000)), EN)
    assert any("stages: 60 of 3,000" in text for text in find_text(figure))
    assert any("Stage 59" in text for text in find_text(figure))


def test_a_matrix_says_how_many_of_its_opportunities_it_shows(find_text):
    many = Journey.of(Opportunity(title="x", impact=1, effort=1) for _ in range(5_000))
    assert any("400 of 5,000" in text for text in find_text(matrix(many, EN)))


def test_a_portrait_says_that_its_lists_are_cut(find_text):
    figure = persona_card(Persona(name="Dana", goals=["goal"] * 9_000), EN)
    assert any("Long texts are cut" in text for text in find_text(figure))


def test_an_excerpt_does_not_call_parts_lost_that_have_a_stage():
    journey = Journey.of([*stages(3_000), *pains(3_000, stage="s2500")])
    words = describe_map(excerpt(journey, DRAWN), EN)
    assert "no stage yet" not in words


def test_lanes_twice_are_drawn_once():
    plan = MapPlan(EN, lanes=("steps", "stages") * 5_000)
    assert len(plan.rows(Journey.of(stages(3)), Journey.of(stages(3)).stages)) == 2


def test_sheets_have_an_end():
    journey = Journey.of([*stages(3_000), *pains(9_000, title="w" * 9_000)])
    assert len(lay_out_sheets(journey, MapPlan(EN))) < 60


@pytest.mark.parametrize("kind", ["touchpoint", "opportunity"])
def test_a_claim_is_known_by_the_pains_it_is_tied_to(kind):
    proof = Evidence(kind="survey", supports=("p0",))
    touchpoint = Touchpoint(id="t", title="x")
    opportunity = Opportunity(id="o", answers=("p0", "gone", "p0"))
    journey = Journey.of([*pains(2, touchpoint="t"), proof, touchpoint, opportunity])
    assert (
        evidence_level(journey, touchpoint if kind == "touchpoint" else opportunity) == "measured"
    )


def test_records_of_one_id_give_the_first():
    one, other = Stage(id="s", title="a"), Stage(id="s", title="b", position=1)
    assert Journey.of([other, one]).find("stage", "s") is one


@pytest.fixture
def find_text():
    from jmkit.drawing.backends.text_artist import TextArtist

    def texts(figure):
        shown = (a for a in figure.artists if isinstance(a, TextArtist))
        return [" ".join(a.block.lines) for a in shown]

    return texts


def test_the_figures_fit_each_other():
    assert DRAWN_STAGES * 40 < DRAWN_LETTERS < PRINTED_LETTERS
