"""A list of records: add, open, move, remove, bring back."""

from __future__ import annotations

import pytest

from jmkit.forms.records.order import between, last_place
from jmkit.forms.records.record_list import RecordList
from jmkit.forms.timers import LINGER
from jmkit.model import Stage, Step, Touchpoint


@pytest.fixture
def stages(session, status):
    for n, title in enumerate(["Awareness", "Purchase", "Usage"]):
        session.journals.save(Stage(id=f"s{n}", title=title, position=n + 1))
    return follow(session, RecordList(session, Stage, status))


def follow(session, record_list: RecordList) -> RecordList:
    session.journals.listen(record_list.refresh)
    return record_list


def buttons(stages):
    return [b.description for b in stages.widget.children[-1].children]


def titles(session) -> list[str]:
    return [stage.title for stage in session.journals.journey.stages]


def items(record_list):
    return record_list.items


def test_an_empty_list_says_what_to_add_first(session, status):
    record_list = RecordList(session, Stage, status)
    assert record_list._layout.above.children[0].value == Stage.empty_hint


def test_a_new_item_is_written_with_its_first_letter_and_not_before(session, stages):
    stages.add()
    assert len(titles(session)) == 3
    stages._open.form.controls["title"].widget.value = "Loyalty"
    assert titles(session) == ["Awareness", "Purchase", "Usage", "Loyalty"]


def test_an_item_that_was_just_added_stays_open_while_it_is_filled_in(session, stages):
    stages.add()
    form = stages._open.form
    form.controls["title"].widget.value = "Loyalty"
    assert items(stages)[-1].form is form


def test_only_an_open_item_has_a_form(stages):
    assert [item.form for item in items(stages)] == [None, None, None]
    stages.toggle(items(stages)[1])
    assert items(stages)[1].form is not None


def test_closing_an_item_gives_its_widgets_back(stages):
    item = items(stages)[0]
    stages.toggle(item)
    widget = item.form.widget
    stages.toggle(item)
    assert widget.comm is None


def test_an_item_can_be_moved_up(session, stages):
    stages.move(items(stages)[2], -1)
    assert titles(session) == ["Awareness", "Usage", "Purchase"]


def test_an_item_can_be_moved_down(session, stages):
    stages.move(items(stages)[0], 1)
    assert titles(session) == ["Purchase", "Awareness", "Usage"]


def test_the_first_item_stays_first_when_it_is_moved_up(session, stages):
    stages.move(items(stages)[0], -1)
    assert titles(session) == ["Awareness", "Purchase", "Usage"]


def test_a_removed_item_is_gone_and_can_be_brought_back(session, stages):
    stages.remove(items(stages)[1])
    assert titles(session) == ["Awareness", "Usage"]
    stages.bring_back()
    assert titles(session) == ["Awareness", "Purchase", "Usage"]


def test_an_item_that_came_back_by_another_way_is_offered_no_more(session, stages):
    stages.remove(items(stages)[1])
    assert "Bring it back" in buttons(stages)
    session.journals.undo("stage")
    stages.refresh()
    assert "Bring it back" not in buttons(stages)


def test_removing_an_item_that_was_never_written_leaves_nothing(session, stages):
    stages.add()
    stages.remove(stages._open)
    assert stages._open is None
    assert len(session.journals.journey.stages) == 3


def test_two_lists_on_one_page_show_the_same(session, stages, status):
    other = follow(session, RecordList(session, Stage, status))
    stages.move(items(stages)[2], -1)
    assert [i.record.title for i in items(other)] == [i.record.title for i in items(stages)]


def test_a_name_that_somebody_changes_shows_in_the_row(session, stages, neighbour):
    neighbour.refresh()
    neighbour.save(neighbour.journey.stages[0].with_values(title="Noticing"))
    session.journals.refresh()
    assert "Noticing" in items(stages)[0].name.description


def test_every_button_of_an_item_says_what_it_does_and_to_what(stages):
    tooltips = [tool.tooltip for tool in items(stages)[0].tools]
    assert tooltips == ["Move up: Awareness", "Move down: Awareness", "Remove: Awareness"]


def test_items_are_grouped_by_their_stage(session, stages, status):
    for n, stage in enumerate(["s1", "s0"]):
        session.journals.save(Touchpoint(title=f"t{n}", stage=stage))
    record_list = RecordList(session, Touchpoint, status)
    groups = [
        w.value for w in record_list._layout.above.children if "jmkit-group" in w._dom_classes
    ]
    assert groups == ["Awareness", "Purchase"]


def test_a_new_item_begins_in_the_stage_of_the_last(session, stages, status):
    session.journals.save(Touchpoint(title="t", stage="s1"))
    record_list = RecordList(session, Touchpoint, status)
    record_list.add()
    assert record_list._open.record.stage == "s1"


def test_a_record_is_moved_only_among_those_of_its_stage():
    steps = [Step(id=i, stage=s, position=n) for n, (i, s) in enumerate(["ax", "by", "cx"])]
    assert [r.id for r in between(steps, steps[2], -1)] == ["c"]
    assert between(steps, steps[1], -1) == []


def test_colliding_places_are_numbered_anew():
    stages = [Stage(id=i, position=1.0) for i in "abc"]
    moved = between(stages, stages[2], -1)
    assert sorted(moved, key=lambda r: r.position) == [
        stages[0].with_values(position=1.0),
        stages[2].with_values(position=2.0),
        stages[1].with_values(position=3.0),
    ]


def test_the_last_place_is_after_all_others():
    stages = [Stage(position=4.0), Stage(position=2.0)]
    assert last_place(stages, Stage()).position == 5.0


def test_opening_an_item_closes_the_one_that_was_open(stages):
    stages.toggle(items(stages)[0])
    stages.toggle(items(stages)[2])
    assert [bool(item.form) for item in items(stages)] == [False, False, True]


def test_an_item_with_unsaved_text_stays_open(session, stages, monkeypatch):
    item = items(stages)[0]
    stages.toggle(item)
    too_long = "a" * 10_001
    item.form.controls["title"].widget.value = too_long
    stages.toggle(items(stages)[1])
    assert item.form.controls["title"].value == too_long


def test_an_open_item_keeps_its_place_whatever_others_add(session, stages, neighbour):
    stages.toggle(items(stages)[1])
    before = stages.widget.children
    neighbour.refresh()
    neighbour.save(Stage(title="Before all", position=-1.0))
    session.journals.refresh()
    assert items(stages)[0].record.title == "Before all"
    assert stages.widget.children == before


def test_an_item_somebody_removes_while_it_is_typed_in_comes_back(
    session, stages, neighbour, clock
):
    item = items(stages)[0]
    stages.toggle(item)
    item.form.controls["title"].widget.value = "Awareness, said anew"
    neighbour.refresh()
    neighbour.remove(neighbour.journey.stages[0])
    session.journals.refresh()
    item.form.flush()
    assert "Awareness, said anew" in titles(session)


def test_a_removed_item_is_no_longer_open(session, stages):
    stages.toggle(items(stages)[0])
    stages.remove(items(stages)[0])
    assert stages._open is None


def test_a_new_item_that_is_closed_empty_leaves_nothing(stages):
    stages.add()
    stages.toggle(stages._open)
    assert len(items(stages)) == 3


def test_keys_that_a_click_has_overtaken_are_still_saved(session, stages, clock):
    first = items(stages)[0]
    stages.toggle(first)
    form = first.form
    stages.toggle(first)
    form.controls["title"].widget.value = "Awareness at last"
    clock.wind(LINGER)
    assert titles(session)[0] == "Awareness at last"
    assert form.widget.comm is None
