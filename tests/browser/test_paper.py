"""The finished example on paper: few pages, none of them half empty, numbered in its language."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

sys.path.append(str(Path(__file__).parents[1] / "handouts"))  # the samples that live there

from handout_samples import finished_workshop

from jmkit.handouts import write_handout
from jmkit.handouts.pdf import find_browser, write_pdf

MOST = 8  # sheets of the coffee house, the page for the boss among them
LEAST = 0.6  # of a page, all but the last
DOTS = 60  # an inch
FOOT = 16 / 25.4 * DOTS  # where the page number stands
NUMBERS = {"he": ("עמוד", "מתוך"), "en": ("Page", "of")}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs poppler's pdftoppm"),
]


@pytest.fixture(scope="module", params=["he", "en"])
def printed(request, tmp_path_factory):
    """The language, and the PDF of the finished workshop."""
    if find_browser() is None:
        pytest.skip("NO CHROMIUM: no PDF is printed")
    folder = finished_workshop(tmp_path_factory.mktemp("paper") / request.param, request.param)
    return request.param, write_pdf(write_handout(folder).path)


@pytest.fixture(scope="module")
def pages(printed, tmp_path_factory):
    """The pages in grey, row by row."""
    place = tmp_path_factory.mktemp("pages")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", printed[1], place / "p"], check=True)
    return [np.asarray(Image.open(path)) for path in sorted(place.glob("p*"))]


def fullness(page):
    """How far down a page reaches, its number aside."""
    room = int(len(page) - FOOT)
    rows = np.flatnonzero((page[:room] < 200).any(axis=1))
    return rows.max() / room if len(rows) else 0.0


def test_it_has_few_pages(pages):
    assert len(pages) <= MOST


def test_no_page_but_the_last_is_half_empty(pages):
    assert [n for n, page in enumerate(pages[:-1], 1) if fullness(page) < LEAST] == []


def test_the_map_has_one_sheet_across(pages):
    assert [page.shape[1] > page.shape[0] for page in pages].count(True) == 1


def test_pages_say_their_number_in_the_language(printed):
    language, path = printed
    told = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert all(word in told.stdout for word in NUMBERS[language])


def test_a_page_of_white_is_empty():
    assert fullness(np.full((700, 500), 255)) == 0.0
