"""Handouts as PDF, where a browser is there."""

import re
import shutil
import subprocess
import sys
import zlib
from base64 import b64decode

import pytest

from jmkit.drawing.backends.slim_svg import svg_address
from jmkit.handouts import handout, pdf
from jmkit.handouts.pdf import PdfError, find_browser, write_pdf
from jmkit.handouts.visual import in_visual_order


@pytest.fixture
def page(make_workshop, language):
    return handout(make_workshop(language))


@pytest.fixture
def no_browser(monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)


@pytest.mark.browser
@pytest.mark.slow
def test_it_is_tagged_has_bookmarks_and_tells_nothing_of_the_machine(page):
    if find_browser() is None:
        pytest.skip("NO CHROMIUM: no PDF is printed; install Chromium, Chrome or Edge")
    path = write_pdf(page)
    data = path.read_bytes()
    assert path == page.with_suffix(".pdf")
    assert data.startswith(b"%PDF")
    assert b"/StructTreeRoot" in data
    assert b"/Outlines" in data
    assert re.search(rb"/Lang \((he|en)", data)
    assert not re.search(rb"Mozilla|Headless|Linux|Windows NT|" + str(page.parent).encode(), data)


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="needs pdfinfo")
def test_a_map_has_landscape_pages_of_its_own_and_no_page_is_empty(page):
    if find_browser() is None:
        pytest.skip("NO CHROMIUM: no PDF is printed; install Chromium, Chrome or Edge")
    path = write_pdf(page)
    told = subprocess.run(
        ["pdfinfo", "-l", "99", path], capture_output=True, text=True, check=True
    ).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    landscape = [float(wide) > float(high) for wide, high in sizes]
    assert landscape.count(True) == page.read_text(encoding="utf-8").count("<img") - 1
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert all(one.strip() for one in text.stdout.split("\f")[:-1])


def test_without_a_browser_the_error_names_what_to_install(page, no_browser, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setattr(pdf.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(PdfError, match=r"Chromium, Chrome or Edge.*JMKIT_BROWSER.*WeasyPrint"):
        write_pdf(page)


def test_weasyprint_is_used_where_there_is_no_browser(page, no_browser, monkeypatch):
    made = []
    monkeypatch.setattr(pdf.importlib.util, "find_spec", lambda _: object())
    monkeypatch.setattr(pdf, "_weasyprint", lambda *files: made.append(files))
    assert made == [(page, write_pdf(page))]


@pytest.mark.slow
def test_weasyprint_prints_tags_and_a_map_on_its_side(page, no_browser):
    try:
        import weasyprint  # noqa: F401 -- optional
    except (ImportError, OSError):  # or without Pango
        pytest.skip("NO WEASYPRINT: pip install 'jmkit[pdf]', and Pango")
    data = write_pdf(page).read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    whole = data + b"".join(filter(None, map(_unpacked, streams)))
    assert b"/StructTreeRoot" in whole
    assert b"/Outlines" in whole
    assert re.search(rb"/MediaBox \[ ?0 0 841\.\d+ 595\.\d+", whole)
    assert str(page.parent).encode() not in whole


def test_a_weasyprint_that_cannot_be_loaded_is_told(page, no_browser, monkeypatch):
    monkeypatch.setattr(pdf.importlib.util, "find_spec", lambda _: object())
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfError, match="could not be printed"):
        write_pdf(page)


def test_hebrew_in_a_drawing_is_turned_for_weasyprint():
    pytest.importorskip("bidi", reason="NO PYTHON-BIDI: pip install 'jmkit[pdf]'")
    svg = "<svg><text>\u2067שלום NPS (1)\u2069</text><text>\u2066a &lt; b\u2069</text></svg>"
    page = in_visual_order(f'<img src="{svg_address(svg)}">')
    drawn = b64decode(page.partition("base64,")[2].partition('"')[0]).decode()
    assert drawn == "<svg><text>NPS (1) םולש</text><text>a &lt; b</text></svg>"


def test_a_browser_that_prints_nothing_is_told(page, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: sys.executable)
    with pytest.raises(PdfError, match="printed nothing"):
        write_pdf(page)


def test_the_browser_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv(pdf.BROWSER_VARIABLE, sys.executable)
    assert find_browser() == sys.executable
    monkeypatch.setenv(pdf.BROWSER_VARIABLE, str(tmp_path / "none"))
    assert find_browser() is None


def _unpacked(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""
