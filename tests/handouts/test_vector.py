"""Drawings written as SVG: the same shapes and words as matplotlib's own writer gives."""

import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from handout_samples import records
from matplotlib.figure import Figure

from jmkit.drawing import matrix, stage_map, svg_text
from jmkit.drawing.backends.svg import svg_of
from jmkit.i18n import Translator
from jmkit.model import Journey, Stage, Touchpoint

NAME = "{http://www.w3.org/2000/svg}"


def texts(svg):
    return sorted(t.text for t in ET.fromstring(svg).iter(f"{NAME}text"))  # noqa: S314 -- ours


@pytest.fixture(params=[stage_map, matrix])
def drawn(request, language):
    return request.param(Journey.of(records(language)), Translator(language))


def test_every_word_is_there(drawn):
    assert texts(svg_of(drawn)) == texts(svg_text(drawn, outlines=False))


def test_every_word_stands_where_matplotlib_puts_it(drawn):
    mine = [
        (float(x), float(y)) for x, y in re.findall(r'<text x="(\S+)" y="(\S+)"', svg_of(drawn))
    ]
    places = re.findall(r' x="(\S+)" y="(\S+)" transform', svg_text(drawn, outlines=False))
    theirs = [(float(x), float(y)) for x, y in places]
    for (x, y), (u, v) in zip(sorted(mine), sorted(theirs), strict=True):
        assert abs(x - u) < 0.11
        assert abs(y - v) < 0.11


def test_it_is_much_smaller(drawn):
    assert len(svg_of(drawn)) < 0.7 * len(svg_text(drawn, outlines=False))


def test_words_are_escaped():
    figure = stage_map(Journey.of([Stage(title="<script>&")]), Translator("en"))
    assert "<script>" not in svg_of(figure)
    assert any("<script>&" in text for text in texts(svg_of(figure)))


def test_what_it_does_not_know_goes_matplotlibs_way():
    figure = Figure()
    figure.text(0.5, 0.5, "axes")
    assert "axes" in svg_of(figure)


def test_a_symbol_that_stands_twice_is_told_once():
    touchpoints = [Touchpoint(title=t, stage="s", channel="Shop") for t in ("one", "two")]
    svg = svg_of(stage_map(Journey.of([Stage(id="s"), *touchpoints]), Translator("en")))
    assert svg.count("<defs>") < svg.count("<use ")


def test_a_handout_is_made_without_matplotlib(make_workshop):
    folder = make_workshop()
    code = (
        "import sys; from pathlib import Path; from jmkit.handouts.document import make_handout\n"
        f"html = make_handout(Path({str(folder)!r})).html\n"
        "assert 'data:image/svg' in html\n"
        "assert not {'matplotlib', 'numpy', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
