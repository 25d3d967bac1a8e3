# ruff: noqa: E501 -- rows of samples
"""Masks reach every place of a handout, whatever a text is made of there."""

from base64 import b64decode, b64encode

import pytest
from handout_samples import cell, rich, write_notebook
from hostile import audit

from jmkit.handouts import write_handout
from jmkit.handouts.options import Options
from jmkit.handouts.privacy import MASK, Masks
from jmkit.handouts.privacy.drawn import masked_drawing
from jmkit.i18n import Translator
from jmkit.model import Participant

MASKED = Options(redact=True, names=False)
PHONE = "054-7654321"
SVG = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"


@pytest.fixture
def masks():
    return Masks(Translator("en"), names=("Dana Levi",))


@pytest.mark.parametrize(
    "html",
    [
        "054-<b>76</b>54321", "<em>05</em>4-7654321", "<p>054-765<i>4</i><i>321</i></p>", "D<b>an</b>a",
        "<span>Dana</span><span>Levi</span>", "<span>tel</span><span>0547654321</span>", "&#48;54-7654321",
        '<abbr title="054-7654321">x</abbr>', '<a href="tel:054-7654321">x</a>', '<img alt="Dana">',
        '<a href="https://x.org/dana%5Flevi">x</a>',
    ],
)  # fmt: skip
def test_tags_inside_a_text_hide_nothing(masks, html):
    masked = str(masks.html(html)).lower()
    assert "7654" not in masked
    assert "321" not in masked
    assert "dana" not in masked
    assert masked.count("<b>") == masked.count("</b>")


def test_paragraphs_are_not_read_as_one_text(masks):
    assert masks.html("<p>054</p><p>7654321</p>") == "<p>054</p><p>7654321</p>"


@pytest.mark.parametrize(
    "inside",
    [
        f"<text>{PHONE}</text>", "<text>054-<tspan>7654321</tspan></text>", f"<!-- {PHONE} --><g/>",
        f"<title>{PHONE}</title>", f"<g aria-label='{PHONE}'/>", "<text>&#48;54-7654321</text>",
        f"<text><![CDATA[{PHONE}]]></text>", f"<desc>{PHONE}</desc>", f"<metadata>{PHONE}</metadata>",
    ],
)  # fmt: skip
def test_the_words_of_a_drawing_are_masked(masks, inside):
    drawn = masked_drawing(SVG.format(inside), masks.edits)
    assert drawn.startswith("<svg")
    assert "7654321" not in drawn


@pytest.mark.parametrize(
    "svg",
    ["<svg", "<!DOCTYPE svg [<!ENTITY p '054'>]><svg>&p;</svg>", "<svg>&p;</svg>", "", "<svg>" * 9],
)
def test_a_drawing_that_cannot_be_read_is_left_out(masks, svg):
    assert masked_drawing(svg, masks.edits) is None


def test_pictures_in_a_page_are_masked_where_they_are_drawings(make_workshop):
    folder = make_workshop(some=[])
    drawn = SVG.format(f"<text>{PHONE}</text>")
    (folder / "map.svg").write_text(drawn, "utf-8")
    data = "data:image/svg+xml;base64," + b64encode(drawn.encode()).decode()
    own = cell("own()", outputs=[rich(svg=drawn), rich(html=f"<img src='{data}'>")])
    write_notebook(folder / "x.ipynb", cell("![a](map.svg)", "markdown"), own)
    page = audit(write_handout(folder, options=MASKED).html)
    pictures = [b64decode(img["src"].partition(",")[2]) for img in page.all("img")]
    assert len([one for one in pictures if MASK.encode() in one or b"&#8226;" in one]) == 3
    assert not any(b"7654321" in one for one in pictures)


def test_no_name_is_left_anywhere_in_a_page(make_workshop):
    folder = make_workshop(some=[Participant(name="Dana Levi", team="Levi's team")])
    settings = folder / "workshop.toml"
    text = settings.read_text("utf-8").replace('title = "', 'title = "Dana Levi: ', 1)
    settings.write_text(text, "utf-8")
    (folder / "09-dana-levi.ipynb").write_text("{broken", "utf-8")
    notes = "# לדנה, Dana's part\n\n[l](dana_levi.png) ![DANA](dana-levi.png) `dana@levi.com`"
    outputs = [rich(text="/home/dana/levi.csv"), rich(html="<p title='dana'>D<b>ana</b></p>")]
    write_notebook(folder / "08-danalevi.ipynb", cell("own()", outputs=outputs))
    write_notebook(folder / "07-x.ipynb", cell(notes, "markdown"), cell('ws.form("participants")'))
    made = write_handout(folder, options=MASKED)
    assert "dana" not in (made.html + made.path.name).lower()
    assert "levi" not in (made.html + made.path.name).lower()


def test_outputs_tell_nothing_of_the_machine_without_being_asked(make_workshop):
    folder = make_workshop(some=[])
    telling = "PosixPath('/home/zelda/course')"
    stream = {"output_type": "stream", "name": "stdout", "text": f"\x1b]0;zelda\x07{telling}"}
    outputs = [
        rich(text=telling),
        rich(html=f"<p>{telling}</p>"),
        rich(**{"text/markdown": telling}),
        stream,
    ]
    write_notebook(folder / "x.ipynb", cell("ws.path", outputs=outputs))
    assert "zelda" not in write_handout(folder).html
