"""The room that the page says a picture has, and pictures that are drawn for it."""

from __future__ import annotations

import io
import re
from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from jmkit.drawing.backends.tiles import LiveMap
from jmkit.drawing.layout.screen import SHARPEST, Screen
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.forms.live.live_picture import LivePicture
from jmkit.i18n import Translator
from jmkit.limits import NARROWEST_SCREEN, WIDEST_SCREEN
from jmkit.model import Stage


@pytest.fixture
def show(session):
    """Shows a map in the notebook, as often as asked."""
    session.journals.save(Stage(id="a", title="One"))
    faces = []

    def make():
        tiles = LiveMap(MapPlan(Translator("en")).screen)
        faces.append(LivePicture(session, "map", tiles, lambda _: ("short", "long")))
        return faces[-1]

    yield make
    for face in faces:
        face.close()


def say(face, words):
    """What the page's field is filled in with."""
    [told] = face._page.widget.children
    told.value = words


def shown(face):
    """Width and height of each strip in CSS pixels, and of its picture in dots."""
    for strip in face._strips.children:
        size = [int(n) for n in re.search(r'width="(\d+)" height="(\d+)"', strip.value).groups()]
        data = b64decode(re.search(r"base64,([^\"]+)", strip.value)[1])
        yield tuple(size), Image.open(io.BytesIO(data)).size


def width(face):
    [one] = {size[0] for size, _ in shown(face)}
    return one


def test_before_the_page_says_anything_a_picture_has_a_laptops_width(show):
    assert width(show()) == Screen().width


@pytest.mark.parametrize("pixels", [640, 1200])
def test_a_picture_is_laid_out_for_the_width_that_the_page_says(show, pixels):
    face = show()
    say(face, f"{pixels}@1")
    assert width(face) == pixels


def test_a_picture_has_as_many_dots_as_the_screen_and_stays_as_large(show):
    face = show()
    before = [size for size, _ in shown(face)]
    say(face, f"{Screen().width}@2")
    assert [size for size, _ in shown(face)] == before
    assert all(dots == (2 * size[0], 2 * size[1]) for size, dots in shown(face))


def test_nothing_in_a_picture_is_scaled_by_the_page(show):
    assert "100%" not in show()._strips.children[0].value


def test_a_cell_that_runs_again_is_drawn_for_the_page_at_once(show):
    say(show(), "1200@1")
    assert width(show()) == 1200


def test_the_same_width_again_draws_nothing(show):
    face = show()
    say(face, "1200@1")
    drawn = face._shown
    say(face, "1200@1.0")
    assert face._shown is drawn


def test_widths_that_come_together_are_drawn_once(show, clock):
    face = show()
    drawn = []
    face._strips.children[0].observe(lambda _: drawn.append(1), "value")
    for pixels in (800, 900, 1200):
        say(face, f"{pixels}@1")
    clock.wind(1)
    assert (width(face), len(drawn)) == (1200, 1)


@pytest.mark.parametrize("words", ["", "wide", "1200", "@2", "-5@1", "1e9@1", "12@nan", "٣٣٣@1"])
def test_what_is_no_width_changes_nothing(show, words):
    face = show()
    say(face, words)
    assert width(face) == Screen().width


@given(st.floats(0, 1e6), st.floats(0, 100))
def test_a_page_may_say_what_it_likes_and_pictures_have_limits(pixels, ratio):
    screen = Screen.within_limits(pixels, ratio)
    assert NARROWEST_SCREEN <= screen.width <= WIDEST_SCREEN
    assert 1 <= screen.sharpness <= SHARPEST
