"""Code cells: blocks, and outputs that are kept."""

import base64

from handout_samples import PNG, cell, records, rich
from hostile import audit

from jmkit.blocks import BLOCK_MIME
from jmkit.handouts.blocks import render_block
from jmkit.handouts.cells.printer import Printer
from jmkit.i18n import Translator

DATA = base64.b64encode(PNG).decode()


def shown(one, context=None):
    pieces = Printer(Translator("en"), context=context).cell(one)
    return "".join(p.html or render_block(p.block, context) for p in pieces)


def test_code_is_never_shown():
    assert shown(cell("secret = 1", outputs=[rich(text="ok")])).count("secret") == 0


def test_a_table_is_kept_and_can_be_scrolled():
    html = "<style>td{}</style><table class='dataframe' border=1><tr><td>12</td></tr></table>"
    page = audit(shown(cell("df", outputs=[rich(html=html, text="12")])))
    assert page.text.split() == ["12"]
    assert page.all("div")[0]["tabindex"] == "0"


def test_a_picture_is_kept_and_checked():
    page = audit(shown(cell("plot()", outputs=[rich(png=DATA + "\n", text="<Figure>")])))
    assert page.all("img")[0] == {"src": f"data:image/png;base64,{DATA}", "alt": "<Figure>"}


def test_a_picture_that_is_none_is_left_to_its_words():
    fake = base64.b64encode(b"<html>").decode()
    assert "the words" in shown(cell("plot()", outputs=[rich(png=fake, text="the words")]))


def test_a_drawing_is_only_a_picture():
    page = audit(shown(cell("p()", outputs=[rich(svg="<svg><script>x</script></svg>")])))
    assert page.all("img")[0]["src"].startswith("data:image/svg+xml;base64,")


def test_what_was_printed_is_kept_without_colours():
    out = {"output_type": "stream", "name": "stdout", "text": ["\x1b[31mred\x1b[0m\n", "two\n"]}
    assert audit(shown(cell("p()", outputs=[out]))).text == "redtwo"


def test_warnings_errors_and_widgets_are_dropped():
    outputs = [
        {"output_type": "stream", "name": "stderr", "text": "warning"},
        {"output_type": "error", "ename": "E", "evalue": "boom", "traceback": ["boom"]},
        rich(**{"application/vnd.jupyter.widget-view+json": {}, "text/plain": "Slider()"}),
        "nonsense",
        {"output_type": "display_data", "data": 3},
    ]
    assert shown(cell("p()", outputs=outputs)) == ""


def test_a_block_is_printed_from_the_journals_not_from_its_output(make_context):
    old = rich(**{BLOCK_MIME: {"name": "card", "args": []}, "html": "<p>old</p>"})
    html = shown(cell("ws.card()", outputs=[old]), make_context(records("en")))
    assert "Dana" in html
    assert "old" not in html


def test_own_code_may_show_several_blocks(make_context):
    named = [rich(**{BLOCK_MIME: {"name": n, "args": []}}) for n in ("card", "trace")]
    html = shown(cell("both()", outputs=named), make_context(records("en")))
    assert "jmkit-persona-card" in html
    assert "jmkit-table-trace" in html


def test_without_a_workshop_a_block_is_printed_from_its_output():
    html = '<article class="jmkit-persona-card evil"><p dir="rtl">נועה</p></article>'
    old = rich(**{BLOCK_MIME: {"name": "card", "args": []}, "html": html})
    assert '<article class="jmkit-persona-card"><p dir="rtl">נועה</p>' in shown(
        cell("ws.card()", outputs=[old])
    )


def test_a_block_of_a_newer_version_is_printed_from_its_output(make_context):
    new = rich(**{BLOCK_MIME: {"name": "hologram", "args": []}, "html": "<p>kept</p>"})
    assert "kept" in shown(cell("ws.hologram()", outputs=[new]), make_context())
