"""Heat map, before and after, funnel, map of one stage, persona card, several sheets."""

from __future__ import annotations

import io
import shutil
import subprocess

import numpy as np
import pytest
from matplotlib.image import BboxImage
from PIL import Image

from jmkit.drawing import (
    PLANS,
    THEMES,
    MapData,
    MapPlan,
    StageFigures,
    figure_of,
    lay_out_map,
    lay_out_sheets,
    persona_card,
    save_all,
    stage_map,
)
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.drawing.canvas.display_list import TextItem
from jmkit.drawing.content.stage_detail import stage_detail
from jmkit.drawing.lanes.funnel import warm
from jmkit.drawing.layout.paper import sizes_of
from jmkit.errors import UnknownNameError
from jmkit.model import Journey, PainPoint, Persona, Stage, Touchpoint
from jmkit.theme.theme import Theme
from jmkit.theme.typography import SMALLEST

FIGURES = MapData(
    {
        "a": StageFigures(reached=100, conversion=0.9),
        "b": StageFigures(reached=90, conversion=0.2),
        "c": StageFigures(reached=18),
    }
)


def draw(*told):
    return figure_of(lay_out_map(*told))


def sheets(*told):
    return [figure_of(sheet) for sheet in lay_out_sheets(*told)]


def said(figure, letterings):
    return [" ".join(a.block.lines) for a in letterings(figure)]


def test_a_heat_map_is_warmer_where_it_hurts_more(journey, en, letterings):
    figure = draw(journey, PLANS["heat"](en), "A3")
    theme = THEMES["default"]
    fills = {a.fill for a in figure.artists if isinstance(a, ShapeArtist)}
    assert {theme.heat(5, 1), theme.heat(1, 1), theme.heat(5, 0)} <= fills
    assert {"התור ארוך", "The lid leaks", "they leave because of it"} <= set(
        said(figure, letterings)
    )


def test_a_heat_map_lists_several_pains_and_keeps_the_unscored(en, letterings):
    pains = [PainPoint(title=f"P{n}", stage="x", severity=3) for n in range(2)]
    loose = PainPoint(title="Loose", stage="x")
    figure = draw(Journey.of([Stage(id="x"), *pains, loose]), PLANS["heat"](en), "A3")
    assert {"P0", "P1", "Loose", "Not yet scored"} <= set(said(figure, letterings))


def test_a_heat_map_ends_where_the_pain_ends(en, letterings):
    pains = [PainPoint(title=f"P{n}", stage="x", severity=n) for n in (2, 4)]
    told = said(draw(Journey.of([Stage(id="x"), *pains]), PLANS["heat"](en), "A3"), letterings)
    assert [text for text in told if text.isdecimal()] == ["4", "3", "2"]


def test_the_worst_drop_of_a_funnel_stands_out(journey, en, letterings):
    figure = draw(journey, PLANS["funnel"](en, data=FIGURES), "A3")
    shapes = [a for a in figure.artists if isinstance(a, ShapeArtist)]
    bars = [a for a in shapes if a.zorder == 2 and a.fill == Theme().brand_fill]
    heights = [a.get_window_extent().height for a in bars]
    assert len(bars) == 3
    assert heights == sorted(heights, reverse=True)
    assert len([a for a in shapes if a.fill == warm(Theme())]) == 2  # the band, and its label
    assert {"100", "18", "80% leave"} <= set(said(figure, letterings))


def test_a_funnel_says_no_figure_twice(journey, en, letterings):
    told = said(draw(journey, PLANS["funnel"](en, data=FIGURES), "A3"), letterings)
    for figure in ("100", "10%"):  # the others prove the headline, too
        assert sum(figure in text.split() for text in told) == 1


@pytest.mark.parametrize("name", ["heat", "before_after", "funnel"])
def test_every_picture_mirrors(name, journey, en, he, find):
    for tr, before in ((en, True), (he, False)):
        figure = draw(journey, PLANS[name](tr, data=FIGURES), "A3")
        first, last = (find(figure, word).get_window_extent().x0 for word in ("הכרה", "נאמנות"))
        assert bool(first < last) is before


@pytest.mark.parametrize("name", ["heat", "before_after", "funnel"])
@pytest.mark.parametrize("width", [390, 820, 1366])
def test_every_picture_is_laid_out_for_the_width_it_is_shown_at(name, width, journey, tr):
    picture = lay_out_map(journey, PLANS[name](tr, data=FIGURES), "screen", width)
    assert picture.width == width
    texts = [item for item in picture.items if isinstance(item, TextItem)]
    assert min(text.block.size for text in texts) >= SMALLEST
    for text in texts:
        assert text.room.start >= 0
        assert text.room.end <= width


@pytest.mark.parametrize(
    ("name", "headline"),
    [("heat", "It hurts most in Purchase"), ("funnel", "80% leave after Purchase"),
     ("before_after", "What should improve most: Purchase")],
)  # fmt: skip
@pytest.mark.parametrize("width", [390, 1366])
def test_the_finding_is_the_headline_on_any_screen(name, headline, width, journey, en):
    picture = lay_out_map(journey, PLANS[name](en, data=FIGURES), "screen", width)
    texts = {" ".join(i.block.lines): i for i in picture.items if isinstance(i, TextItem)}
    assert texts[headline].block.size == max(text.block.size for text in texts.values())
    assert PLANS[name](en, data=FIGURES).describe(journey)[0].endswith(f"{headline}.")


@pytest.mark.parametrize("name", ["heat", "before_after", "funnel"])
@pytest.mark.parametrize("width", [390, 1366])
def test_a_picture_without_data_is_called_what_it_is_and_asks(name, width, tr):
    plan = PLANS[name](tr)
    empty = lay_out_map(Journey.of([Stage(title="Use")]), plan, "screen", width)
    told = {" ".join(i.block.lines) for i in empty.items if isinstance(i, TextItem)}
    assert tr(plan.caption) in told
    assert len(told) > 1


@pytest.mark.parametrize("name", PLANS)
def test_every_picture_is_told_short_and_long(name, journey, tr):
    plan = PLANS[name](tr, data=FIGURES)
    short, long = plan.describe(journey)
    assert "\n" not in short
    assert long.startswith(short)
    assert all(stage.title in long for stage in journey.stages)
    assert draw(journey, plan).get_label() == short


@pytest.mark.parametrize("name", PLANS)
def test_every_picture_of_nothing_has_words_too(name, tr):
    short, long = PLANS[name](tr).describe(Journey())
    assert short
    assert long
    assert draw(Journey(), PLANS[name](tr)).get_label() == short


def test_one_stage_is_spread_over_its_touchpoints(journey, en, letterings):
    figure = stage_map(journey, en, stage="purchase")
    told = said(figure, letterings)
    assert {"Purchase", "The queue", "Waits", "התור ארוך", "Order ahead"} <= set(told)
    assert "הכרה" not in told
    assert told.count("The queue") == 1


def test_a_pain_stands_with_its_touchpoint(en):
    pain = PainPoint(title="Slow", stage="x", touchpoint="t")
    whole = Journey.of([Stage(id="x"), Touchpoint(id="t", title="Till", stage="x"), pain])
    _, till = stage_detail(whole, "x", en).stages
    assert [p.title for p in till.pain_points] == ["Slow"]


def test_a_stage_that_does_not_exist_is_told(journey, en):
    with pytest.raises(UnknownNameError, match="Did you mean “Purchase”"):
        stage_map(journey, en, stage="Purchas")


def test_a_persona_card_says_everything(tr, letterings):
    persona = Persona(name="Dana", goals=("rest",), inner_language=("Hm",), how_we_help="With tea")
    told = said(persona_card(persona, tr), letterings)
    assert {"Dana", "rest", "With tea", "D"} <= set(told)
    assert "“Hm”" in told


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_photo_is_upright_and_at_the_start(language, en, he, tmp_path):
    pixels = np.zeros((40, 40, 3), dtype=np.uint8)
    pixels[:20, :, 0] = 255  # the upper half is red
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png")
    tr = {"en": en, "he": he}[language]
    figure = persona_card(Persona(name="Dana"), tr, photo=file.getvalue())
    (photo,) = (a for a in figure.artists if isinstance(a, BboxImage))
    box = photo.get_window_extent()
    assert bool(box.x0 < figure.bbox.width / 2) is (language == "en")
    (path,) = save_all([figure], tmp_path / "one.png", dpi=100)
    with Image.open(path) as picture:
        x, y = int((box.x0 + box.x1) / 2), picture.height - int(box.y0 + 0.75 * box.height)
        assert picture.convert("RGB").getpixel((x, y))[0] > 200


def test_what_is_no_photo_leaves_the_initial(en, letterings):
    figure = persona_card(Persona(name="Dana"), en, photo=b"no picture")
    assert "D" in said(figure, letterings)


def full(stages):
    words = "a long word in a row of words " * 12
    return Journey.of(
        [
            *(Stage(id=f"{n}", title=f"Stage{n}", goal=words, position=n) for n in range(stages)),
            *(Touchpoint(stage=f"{n}", title=f"T{n}", action=words) for n in range(stages)),
        ]
    )


def test_a_map_too_full_goes_on_on_the_next_sheet(tr, letterings):
    made = sheets(full(10), MapPlan(tr), "A4")
    told = [said(figure, letterings) for figure in made]
    assert len(made) > 1
    assert [n for some in told for n in range(10) if f"Stage{n}" in some] == list(range(10))
    assert tr("Sheet {n} of {count}", n=1, count=len(made)) in told[0]
    assert all(f.get_size_inches()[0] == pytest.approx(297 / 25.4, abs=0.01) for f in made)


def test_a_small_map_needs_one_sheet(journey, en, letterings):
    (figure,) = sheets(journey, MapPlan(en, lanes=("stages", "steps")), "A3")
    assert not any(text.startswith("Sheet") for text in said(figure, letterings))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_sheets_are_pages_of_one_pdf(en, tmp_path):
    made = sheets(full(10), MapPlan(en), "A4")
    (path,) = save_all(made, tmp_path / "map.pdf")
    told = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert told.stdout.count("\f") == len(made)
    assert all(f"Stage{n}" in told.stdout for n in range(10))


def test_sheets_are_numbered_files_otherwise(en, tmp_path):
    made = sheets(full(10), MapPlan(en), "A4")
    names = [path.name for path in save_all(made, tmp_path / "map.svg")]
    assert names == [f"map-{n}.svg" for n in range(1, len(made) + 1)]


def test_a_screen_has_no_paper(journey, en):
    width, height = draw(journey, MapPlan(en), "screen").get_size_inches()
    assert (width, height) != pytest.approx((width, width / 2**0.5))


def test_an_unknown_paper_is_told():
    with pytest.raises(UnknownNameError, match="A4, A3"):
        sizes_of("A5")


def test_common_words_of_stage_names_are_not_broken(en, letterings):
    names = ["Consideration", "Purchase", "Use", "Loyalty", "Recommending"]
    journey = Journey.of([Stage(id=t, title=t, position=n) for n, t in enumerate(names)])
    assert set(names) <= set(said(stage_map(journey, en), letterings))
