"""Handouts as PDF, where a browser is there."""

import re
import shutil
import subprocess
import sys

import pytest

from jmkit.handouts import handout, pdf
from jmkit.handouts.pdf import PdfError, find_browser, write_pdf


@pytest.fixture
def page(make_workshop, language):
    return handout(make_workshop(language))


@pytest.fixture
def no_browser(monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: None)


@pytest.mark.browser
@pytest.mark.slow
def test_it_is_tagged_has_bookmarks_and_tells_nothing_of_the_machine(page, do_without):
    if find_browser() is None:
        do_without("NO CHROMIUM: no PDF is printed; install Chromium, Chrome or Edge")
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
def test_a_map_has_landscape_pages_of_its_own_and_no_page_is_empty(page, do_without):
    if find_browser() is None:
        do_without("NO CHROMIUM: no PDF is printed; install Chromium, Chrome or Edge")
    path = write_pdf(page)
    told = subprocess.run(
        ["pdfinfo", "-l", "99", path], capture_output=True, text=True, check=True
    ).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    landscape = [float(wide) > float(high) for wide, high in sizes]
    assert landscape.count(True) == page.read_text(encoding="utf-8").count('jmkit-for-sheet"')
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert all(one.strip() for one in text.stdout.split("\f")[:-1])


def test_without_a_browser_it_says_what_to_install_and_how_to_print_by_hand(page, no_browser):
    with pytest.raises(PdfError, match=r"Chromium, Chrome or Edge.*JMKIT_BROWSER.*“Save as PDF”"):
        write_pdf(page)


def test_a_browser_that_prints_nothing_is_told(page, monkeypatch):
    monkeypatch.setattr(pdf, "find_browser", lambda: sys.executable)
    with pytest.raises(PdfError, match="printed nothing"):
        write_pdf(page)


def test_the_browser_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv(pdf.BROWSER_VARIABLE, sys.executable)
    assert find_browser() == sys.executable
    monkeypatch.setenv(pdf.BROWSER_VARIABLE, str(tmp_path / "none"))
    assert find_browser() is None
