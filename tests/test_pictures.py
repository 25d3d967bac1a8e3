"""The pictures of a workshop, as blocks and as files."""

from __future__ import annotations

import base64
import re

import pytest
from PIL import Image

import jmkit as jm
from jmkit.blocks import BlockCall
from jmkit.forms import LivePicture

EVENTS = "customer,stage,time\n1,a,2026-01-01\n1,b,2026-01-02\n2,a,2026-01-01\n"


@pytest.fixture
def ws(tmp_path):
    made = jm.new(tmp_path / "course", language="en", pack="blank")
    for n, title in enumerate(("Search", "Buy")):
        made.save(jm.Stage(id="ab"[n], title=title, position=n, emotion=n))
    made.save(jm.Persona(id="p", name="Dana", goals=("rest",)))
    made.save(jm.PainPoint(id="q", title="Slow", stage="a", severity=4))
    made.save(jm.Touchpoint(title="Till", stage="b", emotion=-1))
    made.save(jm.Opportunity(title="Fast", answers=("q",), impact=4, effort=2))
    (made.path / "data" / "events.csv").write_text(EVENTS)
    return made


@pytest.fixture
def blocks(ws):
    return {
        "map": ws.map(events="data/events.csv"),
        "heat": ws.heat(),
        "before_after": ws.before_after(),
        "flow": ws.flow("data/events.csv"),
        "portrait": ws.portrait(),
        "matrix": ws.matrix(),
        "summary": ws.summary(),
    }


@pytest.mark.parametrize(
    "name", ["map", "heat", "before_after", "flow", "portrait", "matrix", "summary"]
)
def test_every_picture_has_words_in_its_page_and_its_metadata(name, blocks):
    data, metadata = blocks[name]._repr_mimebundle_()
    assert metadata["alt"] in data["text/html"]
    assert metadata["description"].startswith(metadata["alt"][:10])


def test_a_form_has_no_words_of_a_picture(ws):
    _, metadata = ws.form("persona")._repr_mimebundle_()
    assert metadata == {}


@pytest.mark.parametrize("name", ["map", "heat", "before_after", "flow"])
def test_a_picture_by_stage_follows_the_journey_strip_by_strip(name, blocks):
    face = blocks[name].live()
    assert isinstance(face, LivePicture)
    face.close()


def test_the_arguments_of_a_map_go_with_the_block(ws):
    block = ws.map(["stages", "emotions"], stage="Buy", personas=["Dana"])
    chosen = {"stage": "Buy", "personas": ["Dana"]}
    assert block.call == BlockCall.of("map", ["stages", "emotions"], **chosen)
    assert "Till" in block.alt_text()["description"]


def test_lanes_of_a_map_are_those_asked_for(ws):
    assert "How it feels" not in _svg(ws.map(["stages", "pain-points"]))
    assert "How it feels" in _svg(ws.map())


def test_measured_figures_stand_on_the_map(ws):
    assert "Went on 50%" in ws.map(events="data/events.csv").alt_text()["description"]


def test_the_words_of_a_map_follow_each_persona_s_curve(ws):
    ws.save(jm.Persona(id="n", name="Noam", position=1))
    ws.save(jm.Touchpoint(title="Desk", stage="b", persona="n", emotion=2, position=1))
    words = ws.map(personas=["Dana", "Noam"]).alt_text()["description"].split("\n")
    assert words[-2].startswith("Dana: Search: neither here nor there (0); Buy: uneasy (−1)")
    assert words[-1].endswith("delighted (2).")


def test_a_survey_gives_each_stage_its_nps(ws):
    (ws.path / "data" / "asked.csv").write_text("stage,nps\nBuy,10\nBuy,3\nBuy,2\n")
    words = ws.map(survey="data/asked.csv").alt_text()["description"]
    assert "Buy: NPS \u200e−33." in words
    both = ws.map(events="data/events.csv", survey="data/asked.csv").alt_text()["description"]
    assert re.search(r"Buy: Seen here 1, .*NPS \u200e−33\.", both)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"survey": "data/none.csv"}, "none.csv"),
        ({"lanes": ["stagez"]}, "Did you mean"),
        ({"stage": "Bye"}, "Choose one of"),
        ({"personas": ["Noam"]}, "Dana"),
        ({"events": "data/none.csv"}, "none.csv"),
    ],
)
def test_what_is_not_there_is_a_sentence(ws, options, told):
    block = ws.map(**options)
    assert told in block.html
    assert block.alt_text() == {}
    block.live().close()


@pytest.mark.parametrize("name", ["map", "heat", "before_after", "portrait", "matrix", "summary"])
def test_every_picture_is_exported(ws, name, tmp_path):
    assert ws.export(name, tmp_path / f"{name}.svg").stat().st_size > 1000


def test_a_map_is_exported_on_paper(ws, tmp_path):
    assert ws.export_map(tmp_path / "map.pdf", paper="A4").read_bytes().startswith(b"%PDF")


def test_an_exported_map_shows_what_was_chosen(ws, tmp_path):
    chosen = {"lanes": ["stages", "touchpoints"], "stage": "Buy"}
    svg = ws.export_map(tmp_path / "map.svg", **chosen).read_text(encoding="utf-8")
    assert "Till" in svg
    assert "Search" not in svg


def test_a_png_has_the_dots_an_inch_that_were_asked_for(ws, tmp_path):
    wide = [_width(ws.export("matrix", tmp_path / f"{dpi}.png", dpi=dpi)) for dpi in (50, 100)]
    assert wide[1] == pytest.approx(2 * wide[0], abs=1)


def test_every_sheet_of_a_picture_is_told(ws, tmp_path):
    for n in range(9):
        ws.save(jm.Stage(title=f"More {n}", goal="word " * 60, position=9 + n))
    files = ws.export_sheets("map", tmp_path / "map.svg", "A4")
    assert len(files) > 1
    assert all(file.exists() for file in files)


def test_a_picture_that_does_not_exist_is_told(ws, tmp_path):
    with pytest.raises(jm.JmkitError, match="Did you mean “heat”"):
        ws.export("heet", tmp_path / "x.svg")


def test_the_look_is_chosen_in_the_settings(ws):
    path = ws.path / "workshop.toml"
    text = path.read_text(encoding="utf-8")
    assert 'theme = "default"' in text
    path.write_text(text.replace('theme = "default"', 'theme = "contrast"'), encoding="utf-8")
    contrast = jm.open(ws.path, person="x")
    assert _svg(contrast.map()) != _svg(ws.map())


def test_a_look_that_does_not_exist_is_told(ws):
    path = ws.path / "workshop.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('theme = "default"', 'theme = "inky"'), encoding="utf-8")
    with pytest.raises(jm.JmkitError, match="choose one of: default, contrast, ink"):
        jm.open(ws.path)


def _width(path):
    with Image.open(path) as picture:
        return picture.width


def _svg(block):
    return base64.b64decode(re.search(r"svg\+xml;base64,([^\"]+)", block.html)[1]).decode()
