"""The map that follows the typing."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from jmkit.drawing import MapPlan
from jmkit.drawing.backends.png import packed
from jmkit.drawing.backends.tiles import LiveMap
from jmkit.drawing.layout.screen import Screen
from jmkit.model import Journey, Stage


@pytest.fixture
def live(tr):
    return LiveMap(MapPlan(tr).screen)


def changed(journey, **values):
    first, *rest = [r for some in journey.records.values() for r in some if r.id == "a"]
    assert not rest
    others = [r for some in journey.records.values() for r in some if r.id != "a"]
    return Journey.of([first.with_values(**values), *others])


def different(before, after):
    return [n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a is not b]


def test_nothing_is_drawn_while_nothing_has_changed(live, journey):
    assert different(live.draw(journey), live.draw(Journey.of(_records(journey)))) == []


def test_only_the_strip_that_changed_is_drawn_again(live, journey):
    before = live.draw(journey)
    assert different(before, live.draw(changed(journey, goal="something else"))) == [1]
    assert different(live.draw(journey), live.draw(changed(journey, emotion=-2))) == [3]


def test_a_new_stage_changes_every_strip_that_has_columns(live, journey):
    before = live.draw(journey)
    after = live.draw(Journey.of([*_records(journey), Stage(id="z", title="New", position=9)]))
    assert {1, 2, 3, 4, 5, 6, 7} <= set(different(before, after))


def test_another_width_is_laid_out_anew(live, journey):
    before = live.draw(journey, Screen(1366))
    after = live.draw(journey, Screen(1500))
    assert {tile.width for tile in after} == {1500}
    assert different(before, after) == list(range(len(after)))


def test_a_strip_kept_is_what_would_be_drawn_afresh(live, journey, tr):
    live.draw(journey)
    kept = [tile.png for tile in live.draw(changed(journey, title="Another", emotion=2))]
    fresh = LiveMap(MapPlan(tr).screen).draw(changed(journey, title="Another", emotion=2))
    assert kept == [tile.png for tile in fresh]


def test_a_tile_is_a_picture_of_its_size(live, journey):
    for tile in live.draw(journey):
        with Image.open(io.BytesIO(tile.png)) as picture:
            picture.load()
            assert picture.size == (tile.width, tile.height)


def test_on_a_fine_screen_a_tile_has_more_dots_and_stays_as_large(live, journey):
    before = [(tile.width, tile.height) for tile in live.draw(journey, Screen(1366))]
    after = live.draw(journey, Screen(1366, 2))
    assert [(tile.width, tile.height) for tile in after] == before
    for tile in after:
        with Image.open(io.BytesIO(tile.png)) as picture:
            assert picture.size == (2 * tile.width, 2 * tile.height)


def test_an_empty_journey_has_a_picture_too(live):
    assert len(live.draw(Journey())) == 3


REDRAWN = """
import gc, tracemalloc
from jmkit.drawing import MapPlan
from jmkit.drawing.backends.tiles import LiveMap
from jmkit.i18n import Translator
from jmkit.model import Journey, Stage

live = LiveMap(MapPlan(Translator("en"), lanes=("stages",)).screen)

def held(times):
    for n in range(times):
        live.draw(Journey.of([Stage(id="a", title=f"{n % 7} letters", emotion=0)]))
    gc.collect()
    return tracemalloc.get_traced_memory()[0]

held(50)
tracemalloc.start()
before = held(30)
print(held(1000) - before)
"""


def test_memory_stays_what_it_is_over_a_thousand_redraws():
    # In a process of its own: in that of the tests others' caches grow and are emptied meanwhile.
    done = subprocess.run(
        [sys.executable, "-c", REDRAWN], capture_output=True, text=True, check=False
    )
    assert int(done.stdout) < 200_000, done.stderr


def test_pixels_packed_are_the_same_pixels():
    import numpy as np

    pixels = np.arange(4 * 5 * 3, dtype=np.uint8).reshape(4, 5, 3)
    with Image.open(io.BytesIO(packed(pixels))) as picture:
        assert (np.asarray(picture) == pixels).all()


def _records(journey):
    return [record for some in journey.records.values() for record in some]
