from __future__ import annotations

import pytest

from jmkit.theme.colour import contrast, filled, ink_on, inked, mix, readable


def test_contrast_does_not_depend_on_the_order():
    assert contrast("#1d4e77", "#ffffff") == contrast("#ffffff", "#1d4e77")


@pytest.mark.parametrize(("colour", "ratio"), [("#767676", 4.54), ("#949494", 3.03)])
def test_contrast_is_the_one_of_wcag(colour, ratio):
    assert contrast(colour, "#ffffff") == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("ground", ["#ffffff", "#f1f4f8", "#222222", "#777777"])
@pytest.mark.parametrize("colour", ["#ffff00", "#ff0000", "#00ffff", "#808080", "#ffffff"])
def test_any_colour_becomes_readable_on_any_ground(colour, ground):
    best = max(contrast("#000000", ground), contrast("#ffffff", ground))
    assert contrast(readable(colour, ground), ground) >= min(4.5, best)


def test_a_readable_colour_stays_as_it_is():
    assert readable("#1d4e77", "#ffffff") == "#1d4e77"


def test_mixing_all_of_another_colour_gives_that_colour():
    assert mix("#123456", "#abcdef", 1) == "#abcdef"


def test_a_ground_on_which_an_ink_can_be_read_stays_exactly_as_it_is():
    assert filled("#c2185b", ("#ffffff", "#1b2430")) == "#c2185b"


def test_a_ground_on_which_no_ink_can_be_read_changes_just_enough():
    changed = filled("#7d7d7d", ("#ffffff", "#1b2430"))
    assert changed != "#7d7d7d"
    assert 4.5 <= contrast(changed, ink_on(changed)) < 5


@pytest.mark.parametrize("colour", ["#ffe082", "#ffff00", "#00ff00", "#ffffff"])
def test_a_light_colour_is_written_in_ink_and_never_in_brown(colour):
    assert inked(colour, "#ffffff", "#1b2430") == "#1b2430"


def test_a_light_colour_is_written_as_it_is_on_a_dark_ground():
    assert inked("#ffe082", "#15191f", "#e8ecf1") == "#ffe082"


def test_a_colour_that_is_nearly_dark_enough_keeps_its_hue():
    red, green, blue = bytes.fromhex(inked("#e65100", "#ffffff", "#1b2430")[1:])
    assert red > green > blue


def test_ink_is_white_on_dark_and_dark_on_light():
    assert ink_on("#102030") == "#ffffff"
    assert ink_on("#f0f0f0") == "#1b2430"
