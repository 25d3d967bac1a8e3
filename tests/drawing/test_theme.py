from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing.colour import AA, contrast
from jmkit.drawing.theme import Theme
from jmkit.errors import InvalidValueError, UnknownNameError

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_every_pair_of_the_default_look_meets_aa():
    assert all(contrast(*pair) >= AA for pair in Theme().pairs())


@given(COLOURS, COLOURS)
def test_every_pair_of_any_brand_meets_aa(primary, accent):
    theme = Theme.from_brand({"primary": primary, "accent": accent})
    assert [pair for pair in theme.pairs() if contrast(*pair) < AA] == []


def test_a_brand_colour_that_can_be_read_is_kept():
    assert Theme.from_brand({"primary": "#4a148c"}).primary == "#4a148c"


def test_an_empty_colour_is_the_default_one():
    assert Theme.from_brand({"primary": "", "accent": ""}) == Theme()


def test_an_unknown_name_is_told_with_the_choices():
    with pytest.raises(UnknownNameError, match="primary, accent"):
        Theme.from_brand({"primry": "#000000"})


def test_what_is_no_colour_is_told():
    with pytest.raises(InvalidValueError, match="bluish"):
        Theme.from_brand({"primary": "bluish"})


def test_nothing_is_smaller_than_six_and_a_half_points_at_the_smallest_scale():
    assert min(Theme().sizes.values()) * 0.9 >= 6.5


def test_there_is_a_chevron_for_every_stage():
    assert len(Theme().stages(12)) == 12
    assert len(Theme().stages(1)) == 1
