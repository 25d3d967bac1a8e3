from __future__ import annotations

import gc

import pytest

from jmkit.drawing.backends.tiles import LiveMap
from jmkit.drawing.pictures.map_plan import MapPlan
from jmkit.forms.live.live_picture import LivePicture
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
    assert "One &lt;script&gt;" in picture._description.value
    assert all('alt=""' in value for value in values(picture)[1:])


def test_a_closed_picture_draws_no_more(picture, session):
    drawn = picture._shown
    picture.close()
    session.journals.save(Stage(id="b", title="Two"))
    assert picture._shown is drawn


@pytest.fixture
def descriptions(picture):
    """What the picture was said to show, each time it was drawn."""
    made = []
    picture._description.observe(lambda change: made.append(change.new), "value")
    return made


def test_a_burst_ends_with_a_picture_of_the_last_state_and_draws_fewer_than_changes(
    clock, session, descriptions
):
    for n in range(20):
        session.journals.save(Stage(id="a", title=f"Change {n}"))
        clock.wind(0.005)
    clock.wind(1)
    assert "Change 19" in descriptions[-1]
    assert len(descriptions) == 3


def test_changes_that_come_together_are_drawn_once(clock, session, descriptions):
    for n in range(20):
        session.journals.save(Stage(id="a", title=f"Change {n}"))
    clock.wind(1)
    assert len(descriptions) == 1


def test_a_picture_that_is_closed_does_not_draw_what_was_still_to_be_drawn(
    clock, picture, session, descriptions
):
    session.journals.save(Stage(id="a", title="Too late"))
    picture.close()
    clock.wind(1)
    assert descriptions == []


def test_a_picture_that_is_drawn_often_keeps_nothing(picture, session):
    session.journals.save(Stage(id="a", title="first"))
    gc.collect()
    before = len(gc.get_objects())
    for n in range(50):
        session.journals.save(Stage(id="a", title=f"{n % 2}"))
    gc.collect()
    assert len(gc.get_objects()) - before < 3000
