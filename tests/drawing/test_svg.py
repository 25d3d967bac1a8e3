"""Pictures written as SVG: every word where matplotlib's own writer would put it, photos too."""

from __future__ import annotations

import base64
import io
import re
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from PIL import Image

from jmkit.drawing import MapPlan, figure_of, lay_out_map, lay_out_matrix, lay_out_persona_card
from jmkit.drawing.backends.svg import svg_of
from jmkit.model import Evidence, Journey, Persona, Stage, Touchpoint

NAME = "{http://www.w3.org/2000/svg}"


def texts(svg):
    return sorted(t.text for t in ET.fromstring(svg).iter(f"{NAME}text"))  # noqa: S314 -- ours


def by_matplotlib(picture):
    file = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none"}):
        figure_of(picture).savefig(file, format="svg")
    return file.getvalue()


@pytest.fixture(params=["map", "matrix"])
def picture(request, journey, tr):
    if request.param == "matrix":
        return lay_out_matrix(journey, tr)
    return lay_out_map(journey, MapPlan(tr))


def test_every_word_is_there(picture):
    assert texts(svg_of(picture)) == texts(by_matplotlib(picture))


def test_every_word_stands_where_matplotlib_puts_it(picture):
    mine = re.findall(r'<text x="(\S+)" y="(\S+)"', svg_of(picture))
    theirs = re.findall(r'<text[^>]* x="(\S+)" y="(\S+)" transform', by_matplotlib(picture))
    pairs = zip(sorted(_places(mine)), sorted(_places(theirs)), strict=True)
    assert max(max(abs(x - u), abs(y - v)) for (x, y), (u, v) in pairs) < 0.11


def _places(found):
    return [(float(x), float(y)) for x, y in found]


def test_it_is_much_smaller(picture):
    assert len(svg_of(picture, stands_alone=False)) < 0.7 * len(by_matplotlib(picture))


def test_one_that_stands_alone_carries_its_typeface(picture):
    svg = svg_of(picture)
    weights = set(re.findall(r'font-weight="(\d+)"', svg))
    faces = set(re.findall(r"@font-face{font-family:'Assistant';font-weight:(\d+);", svg))
    assert faces == {"400", *weights}
    assert "font-face" not in svg_of(picture, stands_alone=False)


def test_words_are_escaped(en):
    svg = svg_of(lay_out_map(Journey.of([Stage(title="<script>&")]), MapPlan(en)))
    assert "<script>" not in svg
    assert any("<script>&" in text for text in texts(svg))


def test_a_symbol_that_stands_twice_is_told_once(en):
    touchpoints = [Touchpoint(title=t, stage="s", channel="Shop") for t in ("one", "two")]
    heard = Evidence(kind="review", touchpoints=tuple(t.id for t in touchpoints))
    svg = svg_of(lay_out_map(Journey.of([Stage(id="s"), *touchpoints, heard]), MapPlan(en)))
    assert svg.count("<defs>") < svg.count("<use ")


@pytest.fixture
def photo():
    """A photo, the upper half of which is red."""
    picture = Image.new("RGB", (40, 40), "black")
    picture.paste("red", (0, 0, 40, 20))
    file = io.BytesIO()
    picture.save(file, "png")
    return file.getvalue()


def image_in(svg):
    (image,) = ET.fromstring(svg).iter(f"{NAME}image")  # noqa: S314 -- ours
    return image


def test_a_photo_is_at_the_start(tr, photo):
    card = lay_out_persona_card(Persona(name="Dana"), tr, photo=photo)
    image = image_in(svg_of(card))
    centre = float(image.get("x")) + float(image.get("width")) / 2
    assert (centre < card.width / 2) is (tr.direction == "ltr")


def test_a_photo_is_upright(tr, photo):
    card = lay_out_persona_card(Persona(name="Dana"), tr, photo=photo)
    data = base64.b64decode(image_in(svg_of(card)).get("href").partition(",")[2])
    with Image.open(io.BytesIO(data)) as shown:
        assert shown.getpixel((shown.width // 2, 5))[0] > 200
        assert shown.getpixel((shown.width // 2, shown.height - 5))[0] < 50


def test_a_photo_is_cut_to_a_disc(en, photo):
    svg = svg_of(lay_out_persona_card(Persona(name="Dana"), en, photo=photo))
    (clip,) = ET.fromstring(svg).iter(f"{NAME}clipPath")  # noqa: S314 -- ours
    assert image_in(svg).get("clip-path") == f"url(#{clip.get('id')})"
    assert clip[0].get("d").count("a") == 2


def test_a_photo_brings_nothing_but_its_picture(en):
    file = io.BytesIO()
    Image.new("RGB", (40, 40)).save(file, "jpeg", comment=b"Dana's kitchen")
    svg = svg_of(lay_out_persona_card(Persona(name="D"), en, photo=file.getvalue()))
    data = base64.b64decode(image_in(svg).get("href").partition(",")[2])
    assert b"kitchen" not in data
