from __future__ import annotations

import os
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

from jmkit.drawing import (
    SUFFIXES,
    MapPlan,
    PictureNotSavedError,
    figure_of,
    lay_out_map,
    png_bytes,
    save,
    stage_map,
)
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.errors import JmkitError, UnknownNameError
from jmkit.model import Journey, Stage

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def figure(journey, he):
    return stage_map(journey, he, title="סדנה")


@pytest.mark.parametrize(
    ("suffix", "magic"),
    [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF"), (".PNG", b"\x89PNG")],
)
def test_the_suffix_decides(figure, tmp_path, suffix, magic):
    path = save(figure, tmp_path / "new" / f"map{suffix}", dpi=40)
    assert path.read_bytes().startswith(magic)


def test_an_unknown_suffix_is_told_with_the_choices(figure, tmp_path):
    with pytest.raises(UnknownNameError, match=r"\.png, \.svg, \.pdf"):
        save(figure, tmp_path / "map.jpg")


def test_a_folder_that_cannot_be_made_is_told(figure, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PictureNotSavedError, match="Choose another folder") as caught:
        save(figure, tmp_path / "file" / "map.svg")
    assert isinstance(caught.value, JmkitError)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_same_journey_gives_the_same_bytes(journey, he, tmp_path, suffix, monkeypatch):
    one = save(stage_map(journey, he), tmp_path / f"one{suffix}", dpi=40).read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    two = save(stage_map(journey, he), tmp_path / f"two{suffix}", dpi=40).read_bytes()
    assert one == two


def test_text_in_an_svg_is_real_and_in_logical_order(figure, tmp_path):
    root = ET.parse(save(figure, tmp_path / "map.svg")).getroot()  # noqa: S314 -- our own file
    said = [t.text.strip("\u2066\u2067\u2069") for t in root.iter(f"{SVG}text")]
    assert "קפה בדרך, for $5" in " ".join(said)
    assert "התור ארוך" in said


def test_every_text_of_an_svg_is_isolated(figure, tmp_path):
    root = ET.parse(save(figure, tmp_path / "map.svg")).getroot()  # noqa: S314 -- our own file
    assert all(t.text[-1] == "\u2069" for t in root.iter(f"{SVG}text"))


def test_hostile_text_stays_text(en, tmp_path):
    wild = '</text><script>alert("1")</script> <path d="M 1.23456'
    figure = stage_map(Journey.of([Stage(id="a", title=wild)]), en, title=wild)
    path = save(figure, tmp_path / "map.svg")
    root = ET.parse(path).getroot()  # noqa: S314 -- our own file
    assert list(root.iter(f"{SVG}script")) == []
    assert "<script" not in path.read_text("utf-8")


def test_a_display_list_is_saved_as_its_figure_is(journey, he, tmp_path):
    picture = lay_out_map(journey, MapPlan(he))
    for suffix in SUFFIXES:
        one = save(picture, tmp_path / f"one{suffix}", dpi=40)
        two = save(figure_of(picture), tmp_path / f"two{suffix}", dpi=40)
        assert one.read_bytes() == two.read_bytes()


def line_across(figure):
    figure.add_subplot().axhline(0.5, color="#123456", gid="mine")


def recolour(figure):
    next(a for a in figure.artists if isinstance(a, ShapeArtist)).fill = "#123456"


def restyle_paper(figure):
    figure.set_facecolor("#123456")


@pytest.mark.parametrize("change", [line_across, recolour, restyle_paper])
def test_what_somebody_changed_is_in_the_svg(figure, tmp_path, change):
    change(figure)
    assert "#123456" in save(figure, tmp_path / "map.svg").read_text("utf-8")


def test_a_changed_figure_keeps_its_words_as_text(figure, tmp_path):
    line_across(figure)
    assert "התור ארוך" in save(figure, tmp_path / "map.svg").read_text("utf-8")


@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_what_somebody_changed_is_in_other_files(journey, he, tmp_path, suffix):
    before, after = stage_map(journey, he), stage_map(journey, he)
    line_across(after)
    files = [save(one, tmp_path / f"{n}{suffix}", dpi=40) for n, one in enumerate((before, after))]
    assert files[0].read_bytes() != files[1].read_bytes()


def test_a_figure_that_was_only_looked_at_is_written_small(figure, tmp_path):
    small = save(figure, tmp_path / "before.svg").read_bytes()
    figure.draw_without_rendering()
    figure.savefig(tmp_path / "map.png", dpi=30)
    save(figure, tmp_path / "map.pdf")
    assert save(figure, tmp_path / "after.svg").read_bytes() == small


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext")
def test_words_are_found_in_a_pdf(figure, tmp_path):
    path = save(figure, tmp_path / "map.pdf")
    told = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    for word in ("התור ארוך", "למצוא מקום", "Purchase", "The queue", "Waits", "Order ahead"):
        assert word in told.stdout


def test_png_bytes_are_as_large_as_asked(figure):
    data = png_bytes(figure, dpi=20)
    width = int.from_bytes(data[16:20])
    assert width == int(figure.get_size_inches()[0] * 20)


def test_saving_leaves_the_figure_as_it_was(figure, tmp_path):
    before = figure.dpi
    save(figure, tmp_path / os.fspath("map.png"), dpi=30)
    assert figure.dpi == before
