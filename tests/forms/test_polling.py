"""What others write is looked for as long as a form or a map is there."""

from __future__ import annotations

import pytest

from jmkit.forms.live.polling import EVERY, poll
from jmkit.model import Stage


@pytest.fixture
def looks(session, monkeypatch):
    """Each look at the folder; none of them succeeds."""
    made = []

    def refresh():
        made.append(1)
        raise OSError("the share is gone")

    monkeypatch.setattr(session.journals, "refresh", refresh)
    return made


def test_others_work_is_found(session, neighbour, clock):
    stop = poll(session.journals)
    neighbour.save(Stage(title="Awareness"))
    clock.wind(EVERY)
    assert session.journals.journey.stages[0].title == "Awareness"
    stop()


def test_faces_of_the_same_journals_share_one_look(session, clock, looks):
    stops = [poll(session.journals) for _ in range(3)]
    clock.wind(EVERY)
    assert len(looks) == 1
    for stop in stops:
        stop()


def test_it_goes_on_until_the_last_face_is_closed(session, clock, looks):
    first, last = poll(session.journals), poll(session.journals)
    first()
    clock.wind(EVERY)
    last()
    clock.wind(10 * EVERY)
    assert len(looks) == 1


def test_a_face_that_comes_after_the_last_was_closed_looks_again(session, clock, looks):
    poll(session.journals)()
    stop = poll(session.journals)
    clock.wind(EVERY)
    assert len(looks) == 1
    stop()


def test_one_bad_look_is_not_the_last_and_is_kept_in_the_log(session, clock, looks, log):
    stop = poll(session.journals)
    clock.wind(2.5 * EVERY)
    stop()
    assert len(looks) == 2
    assert "the share is gone" in log.read_text()


def test_a_script_does_not_look(session, looks):
    poll(session.journals)()
    assert looks == []
