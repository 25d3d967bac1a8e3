"""What must hold for a map of any journey."""

from __future__ import annotations

import io
import sys

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from jmkit.drawing import stage_map
from jmkit.errors import UnknownNameError
from jmkit.model import Journey, Stage, Step


def test_real_texts_stay_in_their_cells_too(journey, tr, letterings):
    figure = stage_map(journey, tr, title="Workshop")
    renderer = FigureCanvasAgg(figure).get_renderer()
    for art in letterings(figure):
        room = art.room.transformed(art.get_transform())
        low, high = sorted((room.x0, room.x1))
        for text in art.texts():
            # As PDF places letters: hints for pixels would widen some, and pixels are outlines.
            with mpl.rc_context({"text.hinting": "none"}):
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
    pains, stages = (find(figure, name).get_window_extent().y0 for name in ("Pain", "Purchase"))
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
