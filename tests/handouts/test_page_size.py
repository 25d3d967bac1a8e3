"""A finished handout can be mailed: what is drawn often is written once."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from handout_samples import finished_workshop

from jmkit.drawing.backends.inline_svg import defined_once
from jmkit.handouts import write_handout
from jmkit.handouts.html.inspection import faults

MOST = 450_000  # bytes, the typeface and every width of the map among them, without photos


@pytest.fixture(scope="module", params=["he", "en"])
def page(request, tmp_path_factory):
    """The handout of the finished coffee house."""
    folder = finished_workshop(tmp_path_factory.mktemp("size") / request.param, request.param)
    return write_handout(folder).path.read_bytes()


def test_it_is_small_enough_to_mail(page):
    assert len(page) <= MOST


def test_names_are_unique_and_all_that_is_referred_to_is_there(page):
    names = Counter(re.findall(r'<[^>]* id="([^"]+)"', page.decode()))
    wanted = set(re.findall(r'<use href="#([^"]+)"', page.decode()))
    assert wanted
    assert [name for name, times in names.items() if times > 1] == []
    assert wanted <= set(names)


def test_a_symbol_is_written_where_it_stands_first():
    symbol = '<defs><path id="drawn-0a1b2c3d" d="M1 2z"/></defs>'
    other = symbol.replace("0a", "0b")
    assert defined_once(f"{symbol}a{symbol}b{other}") == f"{symbol}ab{other}"


@pytest.mark.parametrize(
    "html",
    [
        '<svg><use href="https://example.org/#drawn-0a1b2c3d"/></svg>',
        '<svg><use href="#other"/></svg>',
        '<svg><use href="data:image/svg+xml;base64,AA"/></svg>',
        '<svg><defs><path id="section-1" d="M0 0"/></defs></svg>',
        '<svg><defs onload="x"></defs></svg>',
    ],
)
def test_nothing_but_a_symbol_of_the_page_may_be_referred_to(html):
    assert any(fault.startswith(("<use", "<path", "<defs")) for fault in faults(html))


def test_a_symbol_and_what_refers_to_it_are_known():
    html = (
        '<svg><defs><path id="drawn-0a1b2c3d" d="M0 0"/></defs>'
        '<use href="#drawn-0a1b2c3d" x="1.5" y="2" fill="#fff"/></svg>'
    )
    assert [fault for fault in faults(html) if fault.startswith(("<use", "<path", "<defs"))] == []
