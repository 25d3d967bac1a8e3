from __future__ import annotations

import asyncio
import gc

import pytest

from jmkit.drawing.backends.tiles import LiveMap
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.forms.live.live_picture import LivePicture
from jmkit.forms.live.redraws import Redraws
from jmkit.i18n import Translator
from jmkit.model import Stage, Step


def words(journey):
    names = ", ".join(stage.title for stage in journey.stages)
    return "A map of “quotes” <b>", f"{names} <script>"


@pytest.fixture
def picture(session):
    session.journals.save(Stage(id="a", title="One"))
    face = LivePicture(session, "map", LiveMap(MapPlan(Translator("en")).screen), words)
    yield face
    face.close()


def values(face):
    return [strip.value for strip in face._strips.children]


def test_only_the_strip_that_changed_is_sent(picture, session):
    before = values(picture)
    session.journals.save(Step(id="s", title="asks a friend", stage="a"))
    after = values(picture)
    changed = [n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    assert changed == [2]


def test_words_go_with_the_picture_and_are_escaped(picture):
    assert 'alt="A map of “quotes” &lt;b&gt;"' in values(picture)[0]
    assert "One &lt;script&gt;" in picture._told.value
    assert all('alt=""' in value for value in values(picture)[1:])


def test_a_closed_picture_draws_no_more(picture, session):
    drawn = picture._shown
    picture.close()
    session.journals.save(Stage(id="b", title="Two"))
    assert picture._shown is drawn


def test_a_burst_ends_with_a_picture_of_the_last_state_and_draws_fewer_than_changes(session):
    session.journals.save(Stage(id="a", title="One"))

    async def burst():
        shown, out = asyncio.Event(), []
        face = LivePicture(session, "map", LiveMap(MapPlan(Translator("en")).screen), words)

        def told(change):
            out.append(change.new)
            if "Change 19" in change.new:
                shown.set()

        face._told.observe(told, "value")
        for n in range(20):
            session.journals.save(Stage(id="a", title=f"Change {n}"))
            await asyncio.sleep(0.005)
        await asyncio.wait_for(shown.wait(), 30)
        face.close()
        return out

    pictures = asyncio.run(burst())
    assert "Change 19" in pictures[-1]
    assert len(pictures) < 20


def test_changes_that_come_together_are_drawn_once():
    drawn = []

    async def together():
        redraws = Redraws(lambda: drawn.append(1))
        for _ in range(20):
            redraws.touch()
        await asyncio.sleep(0.1)
        redraws.touch()
        redraws.stop()
        await asyncio.sleep(0.1)

    asyncio.run(together())
    assert drawn == [1]


def test_without_a_loop_it_draws_at_once():
    drawn = []
    Redraws(lambda: drawn.append(1)).touch()
    assert drawn == [1]


def test_a_picture_that_is_drawn_often_keeps_nothing(picture, session):
    session.journals.save(Stage(id="a", title="first"))
    gc.collect()
    before = len(gc.get_objects())
    for n in range(50):
        session.journals.save(Stage(id="a", title=f"{n % 2}"))
    gc.collect()
    assert len(gc.get_objects()) - before < 3000
