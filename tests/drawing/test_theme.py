from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing import matrix, stage_map
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.drawing.canvas.colour import AA, contrast
from jmkit.drawing.canvas.theme import THEMES, Theme
from jmkit.errors import InvalidValueError, UnknownNameError
from jmkit.folder.settings import Settings

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_a_look_has_the_contrast_it_promises(name):
    theme = THEMES[name]
    assert theme.ratio >= AA
    assert [pair for pair in theme.pairs() if contrast(*pair) < theme.ratio] == []


@pytest.mark.parametrize("name", THEMES)
@given(COLOURS, COLOURS)
def test_every_pair_of_any_brand_meets_aa(name, primary, accent):
    theme = Theme.from_brand({"primary": primary, "accent": accent}, name)
    assert [pair for pair in theme.pairs() if contrast(*pair) < theme.ratio] == []


@pytest.mark.parametrize("name", THEMES)
def test_every_text_of_a_map_is_written_in_a_pair_that_was_checked(name, journey, en, letterings):
    theme = THEMES[name]
    inks = {ink for ink, _ in theme.pairs(len(journey.stages))}
    for figure in (stage_map(journey, en, theme), matrix(journey, en, theme)):
        assert {text.colour for text in letterings(figure)} <= inks


def test_the_looks_of_the_settings_are_those_of_the_pictures():
    assert set(get_args(Settings.model_fields["theme"].annotation)) == set(THEMES)


def test_an_ink_saving_map_fills_nothing_dark(journey, en):
    figure = stage_map(journey, en, THEMES["ink"])
    large = [a for a in figure.artists if isinstance(a, ShapeArtist) and a.fill]
    large = [a for a in large if a.get_window_extent().width > 60 and a.cover == 1]
    assert {a.fill for a in large} == {"#ffffff"}


def test_severities_differ_in_brightness_too():
    tones = [contrast(colour, "#000000") for colour in THEMES["default"].severities]
    assert tones == sorted(tones, reverse=True)
    assert min(a - b for a, b in pairwise(tones)) > 1


def test_an_unknown_look_is_told_with_the_choices():
    with pytest.raises(UnknownNameError, match="default, contrast, ink"):
        Theme.from_brand({}, "inky")


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
