"""The picture service: a specification in, display lists, words and files out."""

from __future__ import annotations

import subprocess
import sys

import pytest

import jmkit as jm
from jmkit.blocks import BlockCall
from jmkit.drawing import PLANS
from jmkit.errors import UnknownNameError
from jmkit.i18n import Translator
from jmkit.model import Journey, Persona, Stage
from jmkit.rendering import (
    PICTURES,
    PictureContext,
    PictureSpec,
    caption_of,
    describe,
    display_lists,
    live_map,
    save_picture,
    svg_address_of,
)
from jmkit.rendering.display_lists import plan_of
from jmkit.rendering.specification import WITH_STAGES

EN = Translator("en")


@pytest.fixture
def context(tmp_path):
    some = [Stage(title="Search", goal="word " * 60), Persona(name="Dana")]
    return PictureContext(Journey.of(some), EN, tmp_path)


def test_a_specification_holds_what_a_block_was_told():
    call = BlockCall.of("map", ["steps"], stage="Buy", personas=["Dana"], events="e.csv")
    asked = PictureSpec("map", ("steps",), "Buy", ("Dana",), events="e.csv", paper="A4")
    assert PictureSpec.of(call, "A4") == asked


def test_a_picture_that_does_not_exist_is_no_specification():
    with pytest.raises(UnknownNameError, match="heat"):
        PictureSpec("heet")


@pytest.mark.parametrize("name", ["flow", "funnel"])
def test_the_funnel_has_one_name_and_its_old_one_still_works(name):
    assert PictureSpec(name) == PictureSpec("funnel")


def test_what_has_stages_has_a_plan():
    assert set(WITH_STAGES) == set(PLANS)


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_a_display_list_with_a_caption_and_words(context, name):
    spec = PictureSpec(name)
    (drawing,) = display_lists(spec, context)
    short, whole = describe(spec, context)
    assert caption_of(spec, context)
    assert short.split("\n")[0][:10] in whole
    assert svg_address_of(drawing).startswith("data:image/svg+xml;base64,")


def test_a_map_on_paper_takes_as_many_sheets_as_it_needs(context):
    full = [Stage(title=f"Part {n}", goal="word " * 60, position=n) for n in range(11)]
    wide = PictureContext(Journey.of(full), EN, context.folder)
    sheets = display_lists(PictureSpec("map", paper="A4"), wide)
    assert len(sheets) > 1
    assert len({(sheet.width, sheet.height) for sheet in sheets}) == 1


def test_lanes_that_a_workshop_settled_give_way_to_those_asked_for(context):
    settled = PictureContext(context.journey, EN, context.folder, lanes=("stages", "backstage"))
    asked = PictureSpec("map", lanes=("stages", "steps"))
    plans = [plan_of(spec, settled) for spec in (PictureSpec("map"), asked)]
    assert [plan.lanes for plan in plans] == [settled.lanes, asked.lanes]


def test_a_live_map_draws_and_tells_the_same_journey(context):
    plan = live_map(PictureSpec("map"), context)
    assert plan.tiles.draw(context.journey)
    assert "Search" in plan.describe(context.journey)[1]


def test_a_live_map_of_an_unknown_stage_is_told_before_anything_is_drawn(context):
    with pytest.raises(UnknownNameError):
        live_map(PictureSpec("map", stage="nowhere"), context)


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_becomes_a_file(context, suffix, tmp_path):
    (path,) = save_picture(PictureSpec("matrix"), context, tmp_path / f"x.{suffix}")
    assert path.stat().st_size > 500


PROGRAMS = {
    "png": "ws.export('map', 'map.png')",
    "live map": "ws.map().live().close()",
    "command line": "from jmkit.cli.group import jmkit as run; "
    "run(['map', '.', '--out', 'map.svg'], standalone_mode=False)",
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_drawing_loads_nothing_that_prints(tmp_path, name):
    jm.new(tmp_path / "course", language="en")
    code = "import sys, jmkit; ws = jmkit.open(person='x'); {}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code.format(PROGRAMS[name])],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path / "course",
    )
    loaded = done.stdout.split()
    assert "jmkit.rendering.outputs" in loaded
    assert not [one for one in loaded if one.startswith("jmkit.handouts")]
