"""What must hold for a map of any journey."""

from __future__ import annotations

import io
import sys
from itertools import combinations

import matplotlib as mpl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from jmkit.drawing import stage_map
from jmkit.drawing.glyphs import printable
from jmkit.drawing.lettering import Lettering
from jmkit.errors import UnknownNameError
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
    records = [Persona(id="p", name=draw(s), occupation=draw(s))]
    records.append(Scenario(goal=draw(t), trigger=draw(t), expectations=draw(t)))
    for n, one in enumerate(ids):
        scores = {"emotion": draw(EMOTION), "future_emotion": draw(EMOTION)}
        words = {"title": draw(s), "goal": draw(t), "thought": draw(t)}
        records.append(Stage(id=one, position=n, **scores, **words))
    steps = range(draw(st.integers(0, 12)))
    records.extend(Step(id=f"e{n}", title=draw(s), stage=draw(stage)) for n in steps)
    for n in range(draw(st.integers(0, 40))):
        words = {"title": draw(s), "action": draw(t), "thought": draw(t), "channel": draw(s)}
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


def bare(text):
    return "".join(printable(text).split())


def texts_of(journey):
    yield from (r.name for r in journey.personas)
    yield from (journey.scenario.goal, journey.scenario.trigger, journey.scenario.expectations)
    for stage in journey.stages:
        yield from (stage.title, stage.goal, stage.thought)
        yield from (step.title for step in stage.steps)
        for touchpoint in stage.touchpoints:
            yield from (touchpoint.title, touchpoint.action, touchpoint.thought)
            yield touchpoint.channel
        yield from (pain.title for pain in stage.pain_points)
    yield from (opportunity.title for opportunity in journey.opportunities)


def overlap(one, other):
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    along = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 1 and along > 1


@pytest.mark.parametrize("language", ["en", "he"])
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(journey=journeys())
def test_every_text_is_inside_its_cell_overlaps_none_and_is_whole(language, journey):
    figure = stage_map(journey, Translator(language), title="Workshop")
    arts = [a for a in figure.artists if isinstance(a, Lettering)]
    boxes = [a.get_window_extent() for a in arts]
    pixels = figure.dpi / 72
    for art, ink in zip(arts, boxes, strict=True):
        room = art.room.transformed(art.get_transform())
        low, high = sorted((room.x0, room.x1))
        assert low - pixels <= ink.x0
        assert ink.x1 <= high + pixels
        below, above = sorted((room.y0, room.y1))
        assert below - pixels <= ink.y0
        assert ink.y1 <= above + pixels
        assert art.block.size >= 6.5
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    sheet = figure.bbox
    assert all(sheet.x0 <= b.x0 and b.x1 <= sheet.x1 for b in boxes)
    assert all(sheet.y0 <= b.y0 and b.y1 <= sheet.y1 for b in boxes)
    drawn = "\0".join("".join(a.block.lines).replace(" ", "") for a in arts)
    assert [text for text in texts_of(journey) if bare(text) not in drawn] == []


def test_real_texts_stay_in_their_cells_too(journey, tr, letterings):
    figure = stage_map(journey, tr, title="Workshop")
    renderer = FigureCanvasAgg(figure).get_renderer()
    for art in letterings(figure):
        room = art.room.transformed(art.get_transform())
        low, high = sorted((room.x0, room.x1))
        for text in art.texts():
            box = text.get_window_extent(renderer)
            assert low - 2 <= box.x0
            assert box.x1 <= high + 2


def test_a_small_map_has_the_proportion_of_paper(journey, tr):
    width, height = stage_map(journey, tr).get_size_inches()
    assert width / height == pytest.approx(2**0.5, abs=0.01)
    assert width == pytest.approx(420 / 25.4, abs=0.01)


def test_little_content_is_set_in_large_type(en, letterings):
    few = stage_map(Journey.of([Stage(id="a", title="One")]), en)
    many = stage_map(
        Journey.of(
            [Stage(id=f"{n}", title=f"S{n}", goal="word " * 60, position=n) for n in range(12)]
        ),
        en,
    )
    sizes = [max(a.block.size for a in letterings(f)) for f in (few, many)]
    assert sizes[0] > sizes[1]


def test_the_first_stage_is_at_the_right_in_hebrew(journey, he, en, find):
    for tr, before in ((en, True), (he, False)):
        figure = stage_map(journey, tr)
        first, last = (find(figure, name).get_window_extent().x0 for name in ("הכרה", "נאמנות"))
        assert bool(first < last) is before


def test_lanes_are_chosen_and_ordered_by_name(journey, en, find):
    figure = stage_map(journey, en, lanes=["pain-points", "stages"])
    pains, stages = (find(figure, name).get_window_extent().y0 for name in ("Pain", "Stages"))
    assert pains > stages


def test_an_unknown_lane_is_told(journey, en):
    with pytest.raises(UnknownNameError, match="emotions"):
        stage_map(journey, en, lanes=["emotion"])


def test_an_empty_journey_says_to_begin_with_the_stages(tr, find):
    assert find(stage_map(Journey(), tr), tr("Begin with the stages"))


def test_what_has_no_stage_is_told_at_the_foot(en, find):
    journey = Journey.of([Stage(id="a", title="One"), Step(title="lost"), Step(title="gone")])
    assert find(stage_map(journey, en), "2 things have no stage yet")


def test_the_settings_of_the_session_do_not_reach_in(journey, en):
    def pixels():
        buffer = io.BytesIO()
        stage_map(journey, en).savefig(buffer, format="raw", dpi=50)
        return buffer.getvalue()

    plain = pixels()
    with mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "patch.edgecolor": "red"}):
        assert pixels() == plain


def test_the_figure_belongs_to_no_session(journey, en):
    assert stage_map(journey, en).canvas.manager is None
    assert "matplotlib.pyplot" not in sys.modules


def test_its_label_is_the_short_description(journey, en):
    assert stage_map(journey, en).get_label().startswith("Stage map. The journey of נועה")
