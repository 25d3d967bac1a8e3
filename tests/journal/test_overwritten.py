"""When two people fill in one field: the later text stands, the other is kept and shown."""

from __future__ import annotations

import pytest

from jmkit.journal import STARTER
from jmkit.model import Participant, Persona, Stage, Touchpoint


@pytest.fixture
def write(session):
    """Writes one field of a record as one person who knows everything."""

    def write(person, record, **values):
        journals = session(person)
        now = journals.journey.find(record.record_kind, record.id) or record
        return journals.save(now.with_values(**values))

    return write


def overwritten(session, record) -> dict[str, list[tuple[str, object]]]:
    found = session("reader").overwritten(record)
    return {name: [(c.who, c.value) for c in changes] for name, changes in found.items()}


def test_nothing_was_lost_where_one_person_wrote(write, session):
    stage = write("dana", Stage(), title="one", goal="to know")
    write("dana", stage, title="two")
    assert overwritten(session, stage) == {}


def test_two_people_in_two_fields_lose_nothing(write, session):
    stage = write("dana", Stage(), title="one")
    write("noam", stage, goal="to know")
    assert overwritten(session, stage) == {}


def test_neither_saw_the_other_the_later_stands_and_the_earlier_is_told(session):
    dana, noam = session("dana"), session("noam")
    stage = dana.save(Stage(title="?"))
    noam.refresh()
    dana.save(stage.with_values(title="queues"))
    noam.save(stage.with_values(title="prices"))
    dana.refresh()
    assert dana.journey.stages[0].title == "prices"
    (change,) = dana.overwritten(stage)["title"]
    assert change == dana.history(stage)[-2]
    assert (change.who, change.value, change.field) == ("dana", "queues", "title")


def test_of_each_person_the_last_value_newest_first(write, session):
    stage = write("dana", Stage(), title="dana's first")
    write("dana", stage, title="dana's")
    write("noam", stage, title="noam's")
    write("avi", stage, title="avi's")
    assert overwritten(session, stage) == {"title": [("noam", "noam's"), ("dana", "dana's")]}
    write("dana", stage, title="dana's last")
    assert overwritten(session, stage) == {"title": [("avi", "avi's"), ("noam", "noam's")]}


@pytest.mark.parametrize(
    ("record", "field", "lost", "standing"),
    [
        (Stage(), "title", "long queue", "the long  queue in the morning"),
        (Stage(), "title", "same", "same"),
        (Persona(), "goals", ("quick",), ("cheap", "quick")),
        (Touchpoint(), "emotion", 1, 1),
    ],
)
def test_what_went_into_the_standing_value_is_not_lost(
    write, session, record, field, lost, standing
):
    write("dana", record, **{field: lost})
    write("noam", record, **{field: standing})
    assert overwritten(session, record) == {}


def test_what_was_cleared_or_is_a_number_is_told(write, session):
    point = write("dana", Touchpoint(), title="queue", emotion=-2)
    write("noam", point, title="", emotion=1)
    assert overwritten(session, point) == {"title": [("dana", "queue")], "emotion": [("dana", -2)]}


def test_an_empty_value_is_no_loss(write, session):
    stage = write("dana", Stage(), title="one")
    write("noam", stage, title="")
    write("dana", stage, title="two")
    assert overwritten(session, stage) == {}


def test_what_a_workshop_begins_with_is_no_loss(write, session):
    stage = write(STARTER, Stage(), title="Awareness")
    write("dana", stage, title="Discovery")
    assert overwritten(session, stage) == {}


def test_what_was_taken_back_is_no_loss(write, session):
    stage = write("dana", Stage(), title="one")
    write("noam", stage, title="two")
    session("noam").undo()
    assert session().journey.stages[0].title == "one"
    assert overwritten(session, stage) == {}


def test_a_record_nobody_wrote_has_lost_nothing(session):
    assert session().overwritten(Stage()) == {}


def test_what_was_removed_is_listed_the_last_first(session):
    dana, noam = session("dana"), session("noam")
    one, two = dana.save(Stage(title="one")), dana.save(Stage(title="two", goal="to know"))
    blank = dana.save(Stage())
    noam.refresh()
    for journals, stage in ((dana, one), (noam, two), (noam, blank)):
        journals.remove(stage)
    dana.refresh()
    assert [(r.record, r.who) for r in dana.removed()] == [(two, "noam"), (one, "dana")]
    assert dana.removed()[0].when > dana.removed()[1].when


def test_it_comes_back_as_it_is_now_not_as_it_was_shown(session):
    dana, noam = session("dana"), session("noam")
    stage = dana.save(Stage(title="one", goal="to know"))
    noam.refresh()
    noam.remove(stage)
    dana.save(stage.with_values(goal="to be sure"))  # has not seen the removal yet
    dana.refresh()
    assert [r.record.goal for r in dana.removed()] == ["to be sure"]
    noam.refresh()
    assert noam.bring_back(stage) == stage.with_values(goal="to be sure")
    assert noam.removed() == []
    assert noam.undo()
    assert [r.record.title for r in noam.removed()] == ["one"]


def test_bringing_back_what_is_there_writes_nothing(session):
    dana = session()
    person = dana.save(Participant(id="dana", name="Dana"))
    size = dana.path.stat().st_size
    assert dana.bring_back(person) == person
    assert dana.path.stat().st_size == size
