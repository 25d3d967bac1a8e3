from __future__ import annotations

import pytest

from jmkit.drawing.canvas.colour import contrast, ink_on, mix, readable, turned


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


def test_turning_a_hue_once_around_changes_nothing():
    assert turned("#1d4e77", 360) == "#1d4e77"


def test_ink_is_white_on_dark_and_dark_on_light():
    assert ink_on("#102030") == "#ffffff"
    assert ink_on("#f0f0f0") == "#1f2933"
