"""What must hold for every picture of any journey: nothing cut, nothing overlapping, all there."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jmkit.drawing import (
    LANES,
    PLANS,
    MapData,
    MapPlan,
    StageFigures,
    figure_of,
    lay_out_map,
    lay_out_sheets,
    matrix,
    persona_card,
)
from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.drawing.text.font import printable
from jmkit.i18n import Translator
from jmkit.model import (
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Scenario,
    Stage,
    Step,
    Touchpoint,
)

WORDS = (
    *("customer", "waits.", "(very", "long)", "Unternehmenskommunikationsabteilungsleiterin"),
    *("הלקוחה", "ממתינה,", "שָׁלוֹם", "[ארוך]", "ב-12%", "₪50", "$70", "and_then", "x^2", "\\n"),
    *("😊", "🛒", "👩‍👧", "NPS", "12:30", "{x}", "a/b/c", "\n", "“so”", "W" * 90, "א" * 70),
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(lambda w: " ".join(w)[:600])
SHORT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
EMOTION = st.none() | st.integers(-2, 2)
SCORE = st.none() | st.integers(1, 5)


@st.composite
def journeys(draw):
    ids = [f"s{n}" for n in range(draw(st.integers(1, 12)))]
    stage = st.sampled_from(ids)
    text = draw(st.lists(TEXTS, min_size=3, max_size=8))
    short = draw(st.lists(SHORT, min_size=3, max_size=8))
    t, s = st.sampled_from(text), st.sampled_from(short)
    people = [f"p{n}" for n in range(draw(st.integers(1, 4)))]
    records = [Persona(id=p, name=draw(s), occupation=draw(s), story=draw(t)) for p in people]
    records.append(Scenario(goal=draw(t), trigger=draw(t), expectations=draw(t)))
    for n, one in enumerate(ids):
        scores = {"emotion": draw(EMOTION), "future_emotion": draw(EMOTION)}
        words = {"title": draw(s), "goal": draw(t), "thought": draw(t)}
        records.append(Stage(id=one, position=n, **scores, **words))
    steps = range(draw(st.integers(0, 12)))
    records.extend(Step(id=f"e{n}", title=draw(s), stage=draw(stage)) for n in steps)
    for n in range(draw(st.integers(0, 40))):
        words = {"title": draw(s), "action": draw(t), "thought": draw(t), "channel": draw(s)}
        words |= {"backstage": draw(t), "owner": draw(s)}
        words |= {"persona": draw(st.sampled_from(["", *people]))}
        truth = draw(st.booleans())
        place = {"id": f"t{n}", "stage": draw(stage), "emotion": draw(EMOTION)}
        records.append(Touchpoint(**place, **words, moment_of_truth=truth))
    for n in range(draw(st.integers(0, 8))):
        place = {"id": f"q{n}", "stage": draw(stage), "severity": draw(SCORE)}
        records.append(PainPoint(**place, title=draw(t), frequency=draw(SCORE)))
        answer = {"id": f"o{n}", "title": draw(t), "answers": (f"q{n}",)}
        records.append(Opportunity(**answer, impact=draw(SCORE), effort=draw(SCORE)))
    records.append(Evidence(text="x", supports=("q0", "q1")))
    return Journey.of(records)


def map_of(*told):
    return figure_of(lay_out_map(*told))


def sheets(*told):
    return [figure_of(sheet) for sheet in lay_out_sheets(*told)]


def bare(text):
    return "".join(printable(text).split())


def texts_of(journey):
    yield journey.persona.name
    yield journey.scenario.goal
    for stage in journey.stages:
        yield from (stage.title, stage.goal, stage.thought)
        yield from (step.title for step in stage.steps)
        for touchpoint in stage.touchpoints:
            yield from (touchpoint.title, touchpoint.action, touchpoint.thought)
            yield from (touchpoint.channel, touchpoint.backstage, touchpoint.owner)
        yield from (pain.title for pain in stage.pain_points)
    yield from (opportunity.title for opportunity in journey.opportunities)


def overlap(one, other):
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    along = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 1 and along > 1


EN, HE = Translator("en"), Translator("he")
both = pytest.mark.parametrize("tr", [EN, HE], ids=["en", "he"])
FIGURES = StageFigures(reached=1200, conversion=0.755, dwell="4 minutes", nps=-12)


def few(examples):
    # Shrinking a whole journey takes minutes and tells little more.
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(max_examples=examples, phases=phases, suppress_health_check=list(HealthCheck))


def assert_whole(figure):
    """Every text inside its cell and the sheet, none overlapping; gives all that is said."""
    arts = [a for a in figure.artists if isinstance(a, TextArtist)]
    boxes = [a.get_window_extent() for a in arts]
    pixels, sheet = figure.dpi / 72, figure.bbox
    for art, ink in zip(arts, boxes, strict=True):
        room = art.room.transformed(art.get_transform())
        low, high = sorted((room.x0, room.x1))
        assert low - pixels <= ink.x0
        assert ink.x1 <= high + pixels
        below, above = sorted((room.y0, room.y1))
        hang = 0.12 * art.block.size * pixels  # large type stands closer than its letters are high
        assert below - pixels - hang <= ink.y0
        assert ink.y1 <= above + pixels + hang
        assert art.block.size >= 8
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert all(sheet.x0 <= b.x0 and b.x1 <= sheet.x1 for b in boxes)
    assert all(sheet.y0 <= b.y0 and b.y1 <= sheet.y1 for b in boxes)
    return "\0".join("".join(a.block.lines).replace(" ", "") for a in arts)


def data(journey):
    return MapData({s.id: FIGURES for s in journey.stages}, ("p0", "p1", "p2"))


@both
@few(30)
@given(journey=journeys())
def test_a_map_with_every_lane(tr, journey):
    plan = MapPlan(tr, lanes=tuple(LANES), title="Workshop", data=data(journey))
    drawn = assert_whole(map_of(journey, plan))
    assert [text for text in texts_of(journey) if bare(text) not in drawn] == []


@both
@few(8)
@given(journey=journeys())
def test_a_map_on_several_sheets_of_paper(tr, journey):
    made = sheets(journey, MapPlan(tr, lanes=tuple(LANES), data=data(journey)), "A4")
    drawn = "\0".join(map(assert_whole, made))
    assert [text for text in texts_of(journey) if bare(text) not in drawn] == []


@both
@few(8)
@given(journey=journeys())
def test_a_map_on_a_screen(tr, journey):
    drawn = assert_whole(map_of(journey, MapPlan(tr, lanes=tuple(LANES)), "screen"))
    assert [text for text in texts_of(journey) if bare(text) not in drawn] == []


@both
@pytest.mark.parametrize("name", ["heat", "before_after", "funnel"])
@few(8)
@given(journey=journeys())
def test_the_other_pictures_by_stage(tr, name, journey):
    drawn = assert_whole(map_of(journey, PLANS[name](tr, data=data(journey)), "A3"))
    told = [s.title for s in journey.stages]
    told += [p.title for p in journey.pain_points] if name == "heat" else []
    assert [text for text in told if bare(text) not in drawn] == []


@both
@few(8)
@given(journey=journeys())
def test_one_stage_in_detail(tr, journey):
    stage = journey.stages[0]
    drawn = assert_whole(map_of(journey, MapPlan(tr, stage=stage.id), "A3"))
    told = [
        stage.goal,
        *(t.action for t in stage.touchpoints),
        *(p.title for p in stage.pain_points),
    ]
    assert [text for text in told if bare(text) not in drawn] == []


@both
@few(8)
@given(texts=st.lists(TEXTS, max_size=5), name=SHORT)
def test_a_persona_card(tr, texts, name):
    words = {"goals": texts, "inner_language": texts, "story": "".join(texts[:1])}
    one = Persona(name=name, **words, how_we_help="".join(texts[1:2]))
    drawn = assert_whole(persona_card(one, tr))
    assert [text for text in texts if bare(text) not in drawn] == []


@both
@few(8)
@given(journey=journeys())
def test_the_matrix(tr, journey):
    drawn = assert_whole(matrix(journey, tr))
    assert [o.title for o in journey.opportunities if bare(o.title) not in drawn] == []
