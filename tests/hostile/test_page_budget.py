"""What a stranger's notebook may fill of a page: cells, outputs, Markdown, HTML, pictures."""

import base64
import io
import random
import re
from pathlib import Path

import pytest
from PIL import Image

from jmkit.blocks import BlockCall, block_of_code, block_of_output
from jmkit.drawing import PictureNotSavedError, save, stage_map
from jmkit.drawing.backends.tiles import LiveMap
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.errors import UnknownNameError
from jmkit.handouts import PrintContext
from jmkit.handouts.cells.printer import Printer
from jmkit.handouts.html.gallery import Gallery
from jmkit.handouts.html.sanitize import sanitize_html
from jmkit.handouts.outline.draft import draft_of
from jmkit.handouts.outline.sections import sections_of
from jmkit.handouts.page_budget import PageBudget
from jmkit.i18n import Translator
from jmkit.limits import CELL_PROSE, OUTPUT_LETTERS, TILE_PIXELS
from jmkit.model import Journey, Stage

EN = Translator("en")
PNG = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJg"
    "gg=="
)


def noise(form, side):
    """A picture that nothing packs, in bytes."""
    pixels = random.Random(1).randbytes(side * side)
    file = io.BytesIO()
    Image.frombytes("L", (side, side), pixels).save(file, form)
    return file.getvalue()


PHOTO = f"data:image/png;base64,{base64.b64encode(noise('PNG', 60)).decode()}"


def prose(source, **more):
    return {"cell_type": "markdown", "source": source, **more}


def code(source, *outputs):
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


def stream(text):
    return {"output_type": "stream", "name": "stdout", "text": text}


def shown(cell):
    return "".join(piece.html for piece in Printer(EN).cell(cell))


BOMBS = {
    "quotes": ">" * 60_000,
    "lists": "- " * 30_000,
    "brackets": "[" * 100_000,
    "images": "![" * 50_000,
    "stars": "*a" * 50_000,
    "comments": "<!--" * 25_000,
    "columns": "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000,
    "definitions": "[a]: b\n" * 20_000,
    "rows": "a\n: b\n" * 20_000,
    "entities": "&" * 100_000,
}


@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS)
def test_markdown_makes_no_more_than_some_times_what_a_cell_may_have(source):
    assert len(shown(prose(source))) < 8 * CELL_PROSE


def test_markdown_that_is_too_long_says_so():
    html = shown(prose("word " * 20_000))
    assert "its end is left out" in html
    assert len(html) < CELL_PROSE + 500


def test_an_output_that_is_too_long_says_so():
    html = shown(code("run()", stream("x" * 9_000_000)))
    assert "its end is left out" in html
    assert len(html) < OUTPUT_LETTERS + 500


def test_an_honest_output_is_whole():
    assert "its end is left out" not in shown(code("run()", stream("x" * 200_000)))


def test_outputs_have_an_end():
    html = shown(code("run()", *[stream(f"line {n}") for n in range(5_000)]))
    assert html.count("<pre") == 200
    assert "Only the first 200 outputs" in html


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote", "table", "a", "DIV"])
def test_html_that_is_nested_too_deep_becomes_its_text(tag):
    html = sanitize_html(f"<{tag}>" * 3_000 + "words")
    assert "words" in html
    assert html.count("<") == 2


@pytest.mark.parametrize("closed", ["<div></b>", "<div></p>", "<div><p></div></p><div>"])
def test_ends_of_other_elements_do_not_hide_the_depth(closed):
    assert sanitize_html(closed * 2_000).count("<") == 2


def test_a_long_list_without_ends_is_not_deep():
    assert sanitize_html("<ul>" + "<li>a" * 2_000 + "</ul>").count("<li>") == 2_000


@pytest.mark.parametrize(
    "text", ["ws.map()" + " " * 9_000, "[" + "1," * 90_000 + "]", "(" * 90_000]
)
def test_code_that_is_longer_than_any_call_is_not_parsed(text):
    assert block_of_code({"cell_type": "code", "source": text}) is None


def test_an_output_cannot_name_a_block_with_thousands_of_arguments():
    call = {"name": "map", "args": ["lanes=emotions"] * 5_000}
    assert block_of_output({"data": {"application/vnd.jmkit.block+json": call}}) is None
    named = {"name": "map", "options": {"lanes": ["steps"] * 5_000}}
    assert BlockCall.from_json(named) is None
    assert BlockCall.from_json({"name": "map", "args": ["lanes=steps"]}) is not None


def sections(budget, *notebooks):
    named = enumerate(notebooks)
    drafts = [draft_of(one, "n", f"section-{n}", Printer(EN), budget) for n, one in named]
    return sections_of(drafts, PrintContext(Journey(), EN, Path()), budget)


def test_the_rest_of_a_full_page_is_told():
    notebook = {"cells": [prose(f"note {n}") for n in range(50)]}
    (section,) = sections(PageBudget(cells=5), notebook)
    assert section.html.count("note ") == 5
    assert "the rest (45 cells) is left out" in section.html


@pytest.mark.parametrize(
    "budget", [PageBudget(prose=100), PageBudget(letters=100)], ids=["prose", "letters"]
)
def test_a_page_is_full_by_what_it_holds(budget):
    notebook = {"cells": [prose("a note of twenty letters") for _ in range(50)]}
    (section,) = sections(budget, notebook)
    assert 1 <= section.html.count("a note") < 10
    assert "The handout is full" in section.html


def test_the_budget_counts_for_all_notebooks_together():
    one = {"cells": [prose("note")] * 5}
    _, second = sections(PageBudget(cells=5), one, one)
    assert "<p>note" not in second.html


def page(cells):
    gallery = Gallery()
    made = [p.html for cell in cells for p in Printer(EN, gallery=gallery).cell(cell)]
    return gallery.embed("".join(made))


def attached():
    return {"attachments": {"x.png": {"image/png": PHOTO.partition(",")[2]}}}


def test_a_picture_shown_a_hundred_times_is_embedded_once():
    html = page([prose(f"![The shop {n}](attachment:x.png)", **attached()) for n in range(100)])
    assert html.count("base64,") == 1
    assert len(re.findall(r'<svg [^>]*role="img" aria-label="The shop \d+"', html)) == 100
    assert html.count("<use ") == 99


def test_a_picture_shown_once_stays_as_it_is():
    html = page([prose("![The shop](attachment:x.png)", **attached())])
    assert f'<img src="{PHOTO}" alt="The shop">' in html
    assert "<svg" not in html


def test_a_picture_in_the_text_itself_is_no_long_text():
    big = "data:image/png;base64," + PNG[:-4] + "A" * 200_000
    html = page([prose(f"![a]({big})\n\nafter")])
    assert "after" in html
    assert "left out" not in html


def test_the_words_of_a_repeated_picture_stay_inert():
    bad = prose('![" onload="x](attachment:x.png)', **attached())
    assert 'onload="' not in page([bad, bad])


def test_no_text_can_stand_for_a_picture():
    forged = prose('![x](data:image/0000000000000000,1) src="data:image/0000000000000000,1"')
    html = page([forged, prose("![y](attachment:x.png)", **attached())])
    assert html.count(PHOTO) == 1


def test_a_png_that_is_too_large_names_the_largest_that_works(tmp_path):
    figure = stage_map(Journey.of(Stage(title=f"{n}") for n in range(60)), EN)
    with pytest.raises(PictureNotSavedError, match=r"at most --dpi (\d+)") as told:
        save(figure, tmp_path / "map.png", dpi=1200)
    most = int(re.search(r"--dpi (\d+)", str(told.value))[1])
    width, height = figure.get_size_inches()
    assert most**2 * width * height <= 45_000_000 < (most + 1) ** 2 * width * height


def test_without_a_wish_a_giant_png_has_as_many_dots_as_it_may(tmp_path):
    from PIL import Image

    figure = stage_map(Journey.of([Stage(title="a")]), EN)
    figure.set_size_inches(80, 40)
    with Image.open(save(figure, tmp_path / "map.png")) as picture:
        assert 40_000_000 < picture.width * picture.height <= 45_000_000


def test_a_strip_that_follows_the_typing_has_so_many_pixels():
    from io import BytesIO

    from PIL import Image

    records = [Stage(title="w " * 400, position=n) for n in range(60)]
    tiles = LiveMap(MapPlan(EN).screen).draw(Journey.of(records))
    sizes = [Image.open(BytesIO(tile.png)).size for tile in tiles]
    assert all(width * height <= TILE_PIXELS * 1.01 for width, height in sizes)


def test_an_unknown_name_is_told_in_a_sentence_of_some_length():
    error = UnknownNameError("x" * 100_000, ["y" * 100_000] * 9_000)
    assert len(str(error)) < 10_000
