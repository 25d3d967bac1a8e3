from __future__ import annotations

import pytest

from jmkit.drawing.components.channel_icons import channel_name, symbol, symbol_of
from jmkit.model.path import CHANNELS


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_has_a_symbol_inside_its_square(channel, tr):
    assert symbol_of(tr(channel), tr) == channel
    low, high = symbol(channel).get_extents().get_points()
    assert min(low) >= 0
    assert max(high) <= 1


def test_a_made_up_channel_keeps_its_name(tr):
    assert symbol_of("pigeon post", tr) == "other"
    assert channel_name("pigeon post", tr) == "pigeon post"


def test_a_channel_is_told_in_the_language_of_the_picture(he):
    assert channel_name("Shop", he) == he("Shop")
