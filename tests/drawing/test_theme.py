from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.drawing import matrix, stage_map
from jmkit.drawing.backends.shape_artist import ShapeArtist
from jmkit.errors import InvalidValueError, UnknownNameError
from jmkit.folder.settings import Settings
from jmkit.theme.colour import AA, contrast
from jmkit.theme.theme import THEMES, Theme

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


looks = pytest.mark.parametrize(
    "look", [pytest.param(lambda t: t, id="day"), pytest.param(lambda t: t.dark, id="night")]
)


def pairs(theme, stages=12):
    """Every pair of text colour and background that pictures and pages use."""
    inks = (theme.ink, theme.muted, theme.brand_ink, theme.accent, theme.alarm)
    grounds = (theme.paper, theme.band, theme.card, *(theme.tint(s) for s in range(6)))
    # Pictures stay on their paper at night.
    by_day = theme.paper == "#ffffff"
    heat = [theme.heat(s, n) for s in (None, 1, 2, 3, 4, 5) for n in range(4) if by_day]
    filled = (*theme.severities, *theme.emotions, *heat, *theme.stages(stages))
    badges = [(theme.ink_on(c), c if theme.solid else theme.card) for c in filled]
    return [
        *((i, g) for i in inks[:2] for g in grounds),
        *((i, g) for i in inks[2:] for g in grounds[:3]),
        *badges,
        (theme.on_brand_fill, theme.brand_fill),
        (theme.on_brand_ink, theme.brand_ink),
    ]


def signs(theme):
    """Every pair of a sign or line and its background that tells something."""
    grounds = (theme.paper, theme.band, theme.card)
    colours = (*theme.rings, theme.brand_ink, theme.accent, theme.ink, theme.muted)
    return [(colour, ground) for colour in colours for ground in grounds]


@looks
@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_a_look_has_the_contrast_it_promises(name, look):
    theme = look(THEMES[name])
    assert theme.ratio >= AA
    assert [pair for pair in pairs(theme) if contrast(*pair) < theme.ratio] == []


@looks
@pytest.mark.parametrize("name", THEMES)
@given(COLOURS, COLOURS)
def test_every_pair_of_any_brand_meets_aa(name, look, primary, accent):
    theme = look(Theme.from_brand({"primary": primary, "accent": accent}, name))
    assert [pair for pair in pairs(theme) if contrast(*pair) < theme.ratio] == []


@looks
@pytest.mark.parametrize("name", THEMES)
@given(COLOURS, COLOURS)
def test_every_sign_of_any_brand_can_be_seen(name, look, primary, accent):
    theme = look(Theme.from_brand({"primary": primary, "accent": accent}, name))
    assert [pair for pair in signs(theme) if contrast(*pair) < 3] == []


def test_a_ring_is_seen_better_than_it_must_be_by_day():
    assert min(contrast(ring, "#ffffff") for ring in Theme().rings) >= 3.7


@pytest.mark.parametrize("name", THEMES)
def test_every_text_of_a_map_is_written_in_a_pair_that_was_checked(name, journey, en, letterings):
    theme = THEMES[name]
    inks = {ink for ink, _ in pairs(theme, len(journey.stages))}
    for figure in (stage_map(journey, en, theme), matrix(journey, en, theme)):
        assert {text.colour for text in letterings(figure)} <= inks


def test_the_looks_of_the_settings_are_those_of_the_pictures():
    assert set(get_args(Settings.model_fields["theme"].annotation)) == set(THEMES)


def test_an_ink_saving_map_fills_nothing_dark(journey, en):
    figure = stage_map(journey, en, THEMES["ink"])
    large = [a for a in figure.artists if isinstance(a, ShapeArtist) and a.fill]
    sizes = {a: a.get_window_extent() for a in large}
    large = [a for a in large if min(sizes[a].width, sizes[a].height) > 30 and a.opacity == 1]
    assert {a.fill for a in large} == {"#ffffff"}


def test_severities_differ_in_brightness_too():
    tones = [contrast(colour, "#000000") for colour in THEMES["default"].severities]
    assert tones == sorted(tones, reverse=True)
    assert min(a - b for a, b in pairwise(tones)) > 1


def test_an_unknown_look_is_told_with_the_choices():
    with pytest.raises(UnknownNameError, match="default, contrast, ink"):
        Theme.from_brand({}, "inky")


@pytest.mark.parametrize("colour", ["#c2185b", "#ffe082", "#000000", "#ffffff", "#00ff00"])
def test_what_is_filled_in_the_brands_colour_is_exactly_that(colour):
    assert Theme.from_brand({"primary": colour}).brand_fill == colour


def test_a_brand_that_can_be_read_is_the_colour_of_titles():
    assert Theme.from_brand({"primary": "#c2185b"}).brand_ink == "#c2185b"


@pytest.mark.parametrize("colour", ["#ffe082", "#ffffff", "#00ff00"])
def test_titles_of_a_light_brand_are_plain_ink(colour):
    theme = Theme.from_brand({"primary": colour})
    assert theme.brand_ink == theme.ink
    assert contrast(theme.on_brand_fill, theme.brand_fill) > 10


@pytest.mark.parametrize("colour", ["#ffffff", "#f8f8f2"])
def test_a_brand_as_light_as_the_paper_has_a_rim(colour):
    assert Theme.from_brand({"primary": colour}).brand_edge == Theme().line


def test_a_brand_that_is_seen_has_no_rim():
    assert Theme().brand_edge is None


def test_all_stages_are_of_one_colour():
    assert set(Theme.from_brand({"primary": "#c2185b"}).stages(12)) == {"#c2185b"}


def test_an_empty_colour_is_the_default_one():
    assert Theme.from_brand({"primary": "", "accent": ""}) == Theme()


def test_an_unknown_name_is_told_with_the_choices():
    with pytest.raises(UnknownNameError, match="primary, accent"):
        Theme.from_brand({"primry": "#000000"})


def test_what_is_no_colour_is_told():
    with pytest.raises(InvalidValueError, match="bluish"):
        Theme.from_brand({"primary": "bluish"})


def test_there_is_a_chevron_for_every_stage():
    assert len(Theme().stages(12)) == 12
    assert len(Theme().stages(1)) == 1


@pytest.mark.parametrize("name", THEMES)
@given(COLOURS)
def test_the_curves_of_three_personas_have_three_colours_whatever_the_brand(name, primary):
    assert len(set(Theme.from_brand({"primary": primary}, name).curves)) == 3


def test_a_brand_without_an_accent_has_one_hue():
    theme = Theme.from_brand({"primary": "#c2185b"})
    assert theme.accent == theme.brand_ink
    assert Theme().accent == Theme().brand_ink


def test_a_grey_brand_is_written_in_ink_where_it_is_too_pale_to_be_read():
    assert Theme.from_brand({"primary": "#222222"}).dark.brand_ink == Theme().dark.ink
