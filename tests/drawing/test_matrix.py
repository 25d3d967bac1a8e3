from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing import lay_out_matrix
from jmkit.drawing.canvas.display_list import ShapeItem, TextItem
from jmkit.drawing.content.quadrants import quadrant_of
from jmkit.drawing.geometry import shapes
from jmkit.drawing.geometry.rect import Rect
from jmkit.i18n import Translator
from jmkit.model import Journey, Opportunity
from jmkit.theme.theme import Theme

EN = Translator("en")
WIDTHS = [390, 820, 1366]
SCORES = st.integers(1, 5)


def opportunity(n, impact, effort, title=""):
    title = title or f"Idea {n}"
    return Opportunity(id=f"{n}", title=title, impact=impact, effort=effort, position=n)


def drawn(ideas, tr=EN, width=1366):
    return lay_out_matrix(Journey.of(ideas), tr, paper="screen", width=width)


def texts(picture):
    return {" ".join(i.block.lines): i for i in picture.items if isinstance(i, TextItem)}


def discs(picture):
    """The filled circles of a quadrant's colour."""
    theme = Theme()
    filled = [i for i in picture.items if isinstance(i, ShapeItem) and i.layer == 2]
    found = [i.outline for i in filled if i.fill in {theme.brand_ink, theme.muted}]
    return [one.cell if isinstance(one, shapes.RoundedRect) else one for one in found]


def room(item):
    """Where a text stands."""
    block, (x, top) = item.block, item.anchor
    start = x if item.side == "left" else x - block.width / (2 if item.side == "center" else 1)
    return Rect(start, top, block.width, block.height)


def colliding(boxes):
    return [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [2, 7, 30])
def test_markers_in_one_place_do_not_collide(count, width):
    made = discs(drawn([opportunity(n, 4, 2) for n in range(count)], width=width))
    assert len(made) >= count
    assert colliding(made) == []


def test_what_has_no_room_one_by_one_is_told_as_a_range():
    ideas = [opportunity(n, 4, 2) for n in range(30)]
    assert "2–31" in texts(drawn([opportunity(50, 5, 1), *ideas], width=390))


@pytest.mark.parametrize("width", WIDTHS)
@given(st.lists(st.tuples(SCORES, SCORES), max_size=30))
def test_no_text_lies_over_another_or_over_a_point(width, scores):
    ideas = [opportunity(n, *some, f"Idea {n} in a few words") for n, some in enumerate(scores)]
    picture = drawn(ideas, width=width)
    # The number in a disc stands on it, as it should.
    words = [one for told, one in texts(picture).items() if not told.isdecimal()]
    boxes = [room(one) for one in words]
    assert colliding(boxes) == []
    assert not [1 for box in boxes for disc in discs(picture) if box.overlaps(disc)]


def test_up_to_eight_have_their_titles_beside_them_and_no_key():
    titles = ["A name on every cup", "Order ahead"]
    picture = drawn([opportunity(n, 5 - 2 * n, 1 + n, t) for n, t in enumerate(titles)])
    for title, disc in zip(titles, discs(picture), strict=True):
        near = room(texts(picture)[title])
        assert near.start - disc.end < 10
        assert near.top < disc.middle < near.bottom


def test_nine_are_numbered_and_explained_in_a_list():
    told = texts(drawn([opportunity(n, n % 5 + 1, 3) for n in range(9)]))
    assert {f"{n}" for n in range(1, 10)} <= set(told)
    assert {f"Idea {n}" for n in range(9)} <= set(told)


def test_titles_that_find_no_room_are_numbered():
    long = "A very long title that goes on and on over many lines " * 6
    told = texts(drawn([opportunity(n, 3, 3, f"{long}{n}") for n in range(8)], width=390))
    assert "8" in told


def test_a_title_does_not_reach_into_the_next_quadrant():
    title = "A name on every cup and a shelf to pick it up from"
    picture = drawn([opportunity(0, 4, 3, title)])
    (disc,), box = discs(picture), room(texts(picture)[title])
    assert box.end < disc.start


def test_what_counts_as_a_quick_win_stands_in_that_quadrant():
    picture = drawn([opportunity(0, 3, 3)])
    bets, sinks = (room(texts(picture)[EN(name)]) for name in ("Big bets", "Fill-ins"))
    (disc,) = discs(picture)
    assert disc.end < bets.start
    assert disc.bottom < sinks.top


def test_effort_grows_as_one_reads(tr):
    picture = drawn([opportunity(1, 5, 1), opportunity(2, 5, 5)], tr)
    first, last = discs(picture)
    assert first.start < last.start
    assert picture.mirrored is (tr.direction == "rtl")


def test_what_has_impact_stands_higher():
    first, last = discs(drawn([opportunity(1, 5, 1), opportunity(2, 1, 1)]))
    assert first.top < last.top


def test_the_quadrants_are_labelled_in_every_language(tr):
    for name in ("Quick wins", "Big bets", "Fill-ins", "Time sinks"):
        assert tr(name) in texts(drawn([], tr))


def test_the_finding_is_the_headline(tr):
    told = texts(drawn([opportunity(1, 5, 2), opportunity(2, 5, 5)], tr))
    assert tr.plural("{n} quick win to begin with", "{n} quick wins to begin with", 1) in told


def test_what_lacks_a_score_is_listed():
    told = texts(drawn([opportunity(1, 5, None)]))
    assert {"Not yet scored", "Idea 1"} <= set(told)


def test_an_empty_matrix_says_what_to_do(tr):
    hint = "Score the impact and the effort of an opportunity to see it here."
    assert tr(hint) in texts(drawn([], tr))


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_on_paper_it_is_a_landscape_sheet_of_readable_type(paper, tr):
    picture = lay_out_matrix(Journey.of([opportunity(1, 5, 2)]), tr, paper=paper)
    assert picture.height == pytest.approx(picture.width / 2**0.5)
    assert min(text.block.size for text in texts(picture).values()) >= 8


@pytest.mark.parametrize(
    ("impact", "effort", "name"),
    [(5, 1, "quick-wins"), (5, 5, "big-bets"), (1, 1, "fill-ins"), (1, 5, "time-sinks")],
)
def test_each_corner_is_a_quadrant(impact, effort, name):
    assert quadrant_of(opportunity(1, impact, effort)) == name
