"""Type sizes, and what is smallest."""

from __future__ import annotations

from typing import get_args

import pytest

from jmkit.theme.typography import (
    POINTS_A_PIXEL,
    SIZES,
    SMALLEST,
    SMALLEST_POINTS,
    SPACES,
    WEIGHTS,
    Size,
    Space,
    Weight,
    leading_of,
)


@pytest.mark.parametrize(
    ("names", "table"),
    [(Size, SIZES), (Weight, WEIGHTS), (Space, SPACES)],
    ids=["size", "weight", "space"],
)
def test_every_name_has_a_value(names, table):
    assert set(get_args(names)) == set(table)


def test_nothing_is_smaller_than_what_can_be_read_on_a_laptop():
    assert min(SIZES.values()) == SMALLEST == 12.5


def test_the_smallest_type_of_a_screen_is_the_smallest_of_paper():
    assert SMALLEST * POINTS_A_PIXEL == SMALLEST_POINTS == 8


def test_large_type_stands_closer_than_small():
    assert leading_of("headline") < leading_of("finding") < leading_of("caption")
