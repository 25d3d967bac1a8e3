from __future__ import annotations

import pytest

from jmkit.drawing import (
    LANES,
    MapData,
    MapPlan,
    StageFigures,
    figure_of,
    lay_out_map,
    stage_map,
)
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.drawing.canvas.canvas import Canvas
from jmkit.drawing.components.channel_icons import symbol
from jmkit.drawing.components.evidence_icons import _SYMBOLS
from jmkit.drawing.components.score_icons import Badge
from jmkit.drawing.content.wording import quoted
from jmkit.drawing.geometry.rect import Rect
from jmkit.drawing.lanes import lane_class
from jmkit.errors import UnknownNameError
from jmkit.i18n import Translator
from jmkit.model import (
    Evidence,
    Journey,
    PainPoint,
    Persona,
    Stage,
    Touchpoint,
)
from jmkit.theme.theme import Theme

EXTRAS = MapData(
    {
        "a": StageFigures(reached=100, conversion=0.9, nps=-12),
        "b": StageFigures(reached=90, conversion=0.5, dwell="4 minutes"),
        "c": StageFigures(reached=45),
    }
)


class Mirrored(Translator):
    """English words on a page that reads from right to left."""

    direction = "rtl"


def drawn(name, journey, tr):
    canvas = Canvas(1000, tr.direction)
    lane = LANES[name](journey, journey.stages, tr, EXTRAS)
    columns = Rect(130, 20, 860).columns(len(journey.stages))
    height = lane.measure(canvas, columns)
    lane.draw(canvas, [c.at(20, height) for c in columns])
    figure = figure_of(canvas.display_list(height + 40))
    return figure, height


def shapes_of(figure):
    return [a for a in figure.artists if isinstance(a, ShapeArtist)]


def texts(figure):
    return [a for a in figure.artists if isinstance(a, TextArtist)]


def said(figure):
    return [" ".join(a.block.lines) for a in texts(figure)]


@pytest.mark.parametrize("name", LANES)
def test_a_lane_stays_in_the_room_it_measured(name, journey, tr):
    figure, height = drawn(name, journey, tr)
    top, bottom = (height + 20) / 72 * 100, 20 / 72 * 100
    for artist in figure.artists:
        box = artist.get_window_extent()
        assert box.y1 <= top + 3
        assert box.y0 >= bottom - 3
        assert box.x0 >= 10 / 72 * 100  # the axis of the emotions stands before the columns
        assert box.x1 <= 992 / 72 * 100


@pytest.mark.parametrize("name", LANES)
def test_the_first_stage_is_where_reading_begins(name, journey, en):
    boxes = {}
    for language, tr in (("en", en), ("he", Mirrored("en"))):
        figure, _ = drawn(name, journey, tr)
        shapes = [a for a in figure.artists if not isinstance(a, TextArtist)]
        boxes[language] = [a.get_window_extent() for a in shapes]
    width = 1000 / 72 * 100
    signs = {"touchpoints", "pain-points", "opportunities", "backstage"}  # some are never mirrored
    for one, other in zip(boxes["en"], boxes["he"], strict=True):
        slack = 6 if name in signs else 0.5
        assert one.x0 == pytest.approx(width - other.x1, abs=slack)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("stages", ["הכרה", "למצוא מקום", "Purchase", "נאמנות"]),
        ("steps", ["searches · שואלת חברה"]),
        ("thoughts", ["1", "״זה יקר״", "“If it doesn't move, I leave.”"]),
    ],
)
def test_a_lane_says_what_people_wrote(name, words, journey, en):
    figure, _ = drawn(name, journey, en)
    assert sorted(said(figure)) == sorted(words)


def test_a_touchpoint_tells_its_channel_and_that_it_decides(journey, en):
    figure, _ = drawn("touchpoints", journey, en)
    assert said(figure) == ["1", "The queue", "Shop.", "Waits"]
    assert any(len(a.path.vertices) == 11 for a in shapes_of(figure))  # its star


def test_a_pain_point_shows_its_severity_and_what_is_known(journey, en):
    figure, _ = drawn("pain-points", journey, en)
    assert {"5", "התור ארוך", "heard · 1 piece of evidence", "1", "hypothesis"} <= set(said(figure))


def test_a_hypothesis_has_a_dashed_card(journey, en):
    figure, _ = drawn("pain-points", journey, en)
    theme = Theme()
    known, guessed = (
        next(a for a in shapes_of(figure) if a.fill == fill and a.get_window_extent().width > 100)
        for fill in (theme.tint(5), theme.card)
    )
    assert (known.dashed, guessed.dashed) == (False, True)


def test_a_worse_pain_has_more_corners_and_another_colour(en):
    corners, colours = [], []
    for severity in (2, 4, 5):
        canvas = Canvas(100)
        Badge(severity).draw(canvas, Rect(0, 0, 20, 20))
        shape = figure_of(canvas.display_list(30)).artists[0]
        corners.append(len(shape.path.vertices))
        colours.append(shape.fill)
    assert corners == [5, 7, 9]
    assert len(set(colours)) == 3


def test_an_opportunity_stands_in_the_stage_whose_pain_it_answers(journey, en, find):
    figure, _ = drawn("opportunities", journey, en)
    centre = find(figure, "Order ahead").get_window_extent().x0 / 100 * 72
    assert 350 < centre < 650


def test_an_unscored_stage_leaves_a_gap_with_a_hint(journey, en):
    figure, _ = drawn("emotions", journey, en)
    assert "not scored yet" in said(figure)


def test_a_stage_without_a_name_has_a_number(en):
    journey = Journey.of([Stage(id="x")])
    assert "Stage 1" in said(stage_map(journey, en))


@pytest.mark.parametrize("name", list(LANES)[1:])
def test_an_empty_lane_says_what_to_add(name, tr):
    journey = Journey.of([Stage(id="x", title="One")])
    hint, plan = tr(LANES[name].hint), MapPlan(tr, lanes=("stages", name))
    for width in (390, 1366):
        assert hint in said(figure_of(lay_out_map(journey, plan, "screen", width)))
    assert hint not in said(figure_of(lay_out_map(journey, plan, "A4")))


def test_lanes_are_found_by_name():
    assert lane_class("Pain points") is LANES["pain-points"]
    with pytest.raises(UnknownNameError, match="Did you mean “steps”"):
        lane_class("stepz")


@pytest.mark.parametrize(("text", "shown"), [("hm", "“hm”"), ("״הם״", "״הם״"), ('"', '“"”')])
def test_quotation_marks_are_those_of_the_language(text, shown):
    assert quoted(text) == shown


def test_backstage_says_what_happens_unseen_and_who_answers(journey, en):
    figure, _ = drawn("backstage", journey, en)
    assert said(figure) == ["1", "The queue", "One till is open", "דנה"]


def test_figures_are_shown_with_their_names_and_the_worst_stage_stands_out(journey, en):
    figure, _ = drawn("metrics", journey, en)
    told = set(said(figure))
    assert {"10% leave", "50% leave", "100 came here · NPS \u200e−12", "45 came here"} <= told
    assert "90 came here · stayed 4 minutes (median)" in told
    bold = {" ".join(a.block.lines) for a in texts(figure) if a.block.weight == "bold"}
    assert bold == {"50% leave"}


def test_the_change_of_a_stage_has_its_sign(journey, en):
    figure, _ = drawn("change", journey, en)
    assert said(figure) == ["\u200e+1", "\u200e+3", "not scored yet"]


def test_lanes_on_request_are_not_in_the_usual_map(journey, en):
    assert "Behind the scenes" not in said(stage_map(journey, en))
    assert "Behind the scenes" in said(stage_map(journey, en, lanes=["stages", "backstage"]))
    assert "Measured" not in said(stage_map(journey, en))
    assert "Measured" in said(stage_map(journey, en, data=EXTRAS))


@pytest.mark.parametrize(
    ("kinds", "level"),
    [([], "hypothesis"), (["review"], "heard"), (["review", "survey"], "measured")],
)
def test_a_claim_says_how_it_is_known(kinds, level, en):
    evidence = [Evidence(kind=kind, supports=("q",)) for kind in kinds]
    journey = Journey.of([Stage(id="x"), PainPoint(id="q", title="Ow", stage="x"), *evidence])
    figure, _ = drawn("pain-points", journey, en)
    assert any(text.startswith(level) for text in said(figure))


def signs(figure):
    """The symbols of levels that are drawn, known by the number of their points."""
    points = {len(symbol(name).points): level for level, name in _SYMBOLS.items()}
    shapes = [a for a in figure.artists if isinstance(a, ShapeArtist) and not a.fill]
    return [points[len(a.path.vertices)] for a in shapes if len(a.path.vertices) in points]


@pytest.mark.parametrize(
    ("backed", "level"),
    [
        ({"kind": "review", "touchpoints": ("t",)}, "heard"),
        ({"kind": "analytics", "touchpoints": ("t",)}, "measured"),
        ({"kind": "analytics", "supports": ("q",)}, "measured"),
    ],
)
def test_a_touchpoint_shows_the_sign_of_what_backs_it_or_its_pain(backed, level, en):
    met = Touchpoint(id="t", title="Desk", stage="x")
    pain = PainPoint(id="q", title="Ow", stage="x", touchpoint="t")
    journey = Journey.of([Stage(id="x"), met, pain, Evidence(**backed)])
    assert signs(drawn("touchpoints", journey, en)[0]) == [level]


@pytest.mark.parametrize(
    ("backed", "is_filled"), [({}, False), ({"kind": "interview", "stages": ("x",)}, True)]
)
def test_a_thought_of_a_stage_has_the_square_of_the_curve_that_of_a_touchpoint_its_number(
    backed, is_filled, en
):
    met = Touchpoint(id="t", title="Desk", stage="x", thought="Where is everybody?")
    journey = Journey.of([Stage(id="x", thought="Hm."), met, Evidence(**backed)])
    figure, _ = drawn("thoughts", journey, en)
    marks = [a for a in shapes_of(figure) if a.zorder == 2]
    assert [bool(mark.fill) for mark in marks] == [is_filled]
    assert said(figure) == ["“Hm.”", "1", "“Where is everybody?”"]


def test_the_change_of_a_stage_that_only_its_touchpoints_score_is_counted(en):
    met = [Touchpoint(id=f"t{n}", stage="x", emotion=n) for n in (-2, -1, 0)]
    journey = Journey.of([Stage(id="x", future_emotion=2), *met])
    assert said(drawn("change", journey, en)[0]) == ["\u200e+3"]


def nodes_of(figure):
    """The points that are drawn: filled in the colour of a feeling, or a ring of it."""
    theme, shapes = Theme(), [a for a in shapes_of(figure) if a.zorder == 2.4]
    filled = [a for a in shapes if a.fill in theme.emotions and a.get_window_extent().width > 25]
    return filled, [a for a in shapes if a.edge in theme.rings and not a.fill and a.width == 2]


@pytest.mark.parametrize(("kind", "filled"), [("survey", True), ("review", True), (None, False)])
def test_a_point_is_filled_where_it_is_known_and_hollow_where_it_is_guessed(kind, filled, en):
    met = Touchpoint(id="t", title="Desk", stage="x", emotion=1)
    evidence = [Evidence(kind=kind, touchpoints=("t",))] if kind else []
    for lane in ("emotions", "touchpoints"):
        known, guessed = nodes_of(drawn(lane, Journey.of([Stage(id="x"), met, *evidence]), en)[0])
        assert (len(known), len(guessed)) == ((1, 0) if filled else (0, 1))


def test_a_survey_of_a_stage_knows_how_it_feels_as_a_whole(en):
    journey = Journey.of([Stage(id="a", emotion=1), Stage(id="x", emotion=0, position=1)])
    known, guessed = nodes_of(drawn("emotions", journey, en)[0])
    assert (len(known), len(guessed)) == (1, 1)  # `EXTRAS` has the NPS of the first


def test_in_the_map_of_one_stage_a_touchpoint_s_evidence_backs_how_it_feels(en):
    met = Touchpoint(id="t", title="Desk", stage="x", emotion=-1)
    journey = Journey.of(
        [Stage(id="x", emotion=0), met, Evidence(kind="review", touchpoints=("t",))]
    )
    figure = stage_map(journey, en, lanes=["stages", "emotions"], stage="x")
    assert [len(some) for some in nodes_of(figure)] == [1, 0]


@pytest.mark.parametrize("tr", [Translator("en"), Mirrored("en")], ids=["ltr", "rtl"])
def test_several_personas_have_a_curve_each(tr):
    people = [Persona(id=p, name=p.upper()) for p in ("p", "q", "r")]
    met = [
        Touchpoint(id=f"{p}{n}", stage=s, persona=p, emotion=mood)
        for mood, p in enumerate(("p", "q", "r"), -1)
        for n, s in enumerate(("x", "y"))
    ]
    stages = [Stage(id="x", position=0), Stage(id="y", position=1)]
    journey = Journey.of([*people, *stages, *met])
    figure = stage_map(journey, tr, lanes=["stages", "emotions"], data=MapData({}, ("p", "q", "r")))
    lines = [
        a
        for a in figure.artists
        if isinstance(a, ShapeArtist) and not a.fill and 2 <= a.zorder < 2.3
    ]
    curves = {a.edge for a in lines if a.path.codes is not None and len(a.path) == 4}
    assert curves == set(Theme().curves)
    assert {"P", "Q", "R"} <= set(said(figure))


def test_a_touchpoint_of_one_persona_says_whose_it_is(en):
    met = Touchpoint(title="Desk", stage="x", persona="p")
    journey = Journey.of([Persona(id="p", name="Dana"), Stage(id="x"), met])
    assert "Dana" in said(drawn("touchpoints", journey, en)[0])


def test_a_sheet_explains_a_sign_once(journey, en):
    assert said(stage_map(journey, en)).count("moment of truth") == 1
