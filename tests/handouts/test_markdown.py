"""Markdown: what is kept, what is embedded, which way it reads."""

import base64

import pytest
from handout_samples import PNG, cell
from hostile import audit

from jmkit.handouts.cells.printer import Printer
from jmkit.handouts.html.sanitize import lower_headings, sanitize_html
from jmkit.i18n import Translator

DATA = base64.b64encode(PNG).decode()


def shown(source, folder=None, language="en", links=None, **more):
    printer = Printer(Translator(language), folder, links=links or {})
    (piece,) = printer.cell(cell(source, "markdown", **more))
    return piece.html


def test_headings_lists_tables_and_quotes_are_kept():
    html = shown("# a\n\n- b\n\n> c\n\n| d |\n|---|\n| e |\n")
    assert [f"<{tag}" in html for tag in ("h2", "ul", "blockquote", "table")] == [True] * 4


def test_headings_go_down_a_level():
    assert "<h3>" in shown("## a")
    assert lower_headings(sanitize_html("<h6 dir='rtl'>x</h6>")) == '<h6 dir="rtl">x</h6>'


def test_a_passage_in_the_other_direction_says_so():
    assert '<p dir="rtl" lang="he">' in shown("שלום")
    assert '<p dir="ltr" lang="en">' in shown("hello", language="he")
    assert "<p>" in shown("NPS ירד", language="he")


def test_a_box_with_a_direction_and_a_language_is_kept():
    html = shown('<div dir="rtl" lang="he">\n\n# שלום\n\n</div>')
    assert '<div dir="rtl" lang="he">' in html
    assert "<h2" in html


def test_web_links_stay_and_other_links_become_text():
    html = shown(
        "[a](https://x.org) [b](file.csv) [c](02.ipynb) [d](03.ipynb)", links={"02.ipynb": "s"}
    )
    assert [a.get("href") for a in audit(html).all("a")] == ["https://x.org", None, "#s", None]


def test_a_price_is_no_mathematics():
    assert "between $50 and $70 and *not*" in shown(r"between $50 and $70 and \*not\*")


def test_a_task_is_ticked_without_a_control():
    assert "☑" in shown("- [x] done\n- [ ] not yet")


def test_a_comment_stays_invisible():
    assert "secret" not in shown("a\n\n<!-- secret -->\n\nb")


def test_a_picture_in_the_folder_is_embedded(tmp_path):
    (tmp_path / "my pic.png").write_bytes(PNG)
    page = audit(shown('![wall](my%20pic.png)\n\n<img src="my pic.png" width="300">', tmp_path))
    assert [img["src"] for img in page.all("img")] == [f"data:image/png;base64,{DATA}"] * 2
    assert page.all("img")[0]["alt"] == "wall"


def test_an_attached_picture_is_embedded():
    page = audit(shown("![a](attachment:p.png)", attachments={"p.png": {"image/png": DATA}}))
    assert page.all("img")[0]["src"].endswith(DATA)


@pytest.mark.parametrize(
    "address", ["../out.png", "none.png", "attachment:none", "data:text/html,x"]
)
def test_a_picture_that_cannot_be_shown_leaves_its_words(tmp_path, address):
    (tmp_path.parent / "out.png").write_bytes(PNG)
    (img,) = audit(shown(f"![the wall]({address})", tmp_path)).all("img")
    assert img["alt"] == "the wall"
    assert img["src"].startswith("data:image/svg+xml")


def test_a_picture_on_the_web_is_not_fetched_but_linked():
    page = audit(shown("![the wall](https://x.org/a.png)"))
    assert not page.all("img")
    assert page.all("a") == [{"href": "https://x.org/a.png"}]


def test_a_lone_surrogate_does_no_harm():
    assert shown("a\ud83d b").encode("utf-8")
