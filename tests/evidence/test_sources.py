"""From a file to its source: known again next month, whatever else has changed."""

from __future__ import annotations

import pytest

from jmkit.evidence.columns.mapping import Role, SourceMapping
from jmkit.evidence.profile import counted, profile
from jmkit.evidence.sources.likeness import likely_stages
from jmkit.evidence.sources.source import (
    choice_of_role,
    choice_of_stage,
    source_of,
    taken_in,
)
from jmkit.model import Journey, Stage, Touchpoint

SHOP = [
    Stage(id="look", title="Look around"),
    Stage(id="buy", title="Purchase", position=1),
    Touchpoint(id="t", title="Search box", stage="look"),
]


@pytest.fixture
def file(tmp_path):
    def write(name="may.csv", header="user_id,event,time", events=("search", "purchase", "xyz")):
        path = tmp_path / name
        width = header.count(",") - 2
        rows = [
            f"{n % 4},{one},2026-05-0{n % 9 + 1}{',z' * width}" for n in range(9) for one in events
        ]
        path.write_text("\n".join([header, *rows]), encoding="utf-8")
        return path

    return write


def take(path, *records):
    journey = Journey.of([*SHOP, *records])
    seen = profile(path)
    source = source_of(seen, journey)
    return taken_in(source, seen, journey, [name for name, _ in counted(path, "event")])


def test_a_first_file_is_mapped_by_likeness(file):
    mapping = SourceMapping.of(take(file()))
    assert mapping.column(Role.EVENT) == "event"
    assert mapping.stages == {"search": "look", "purchase": "buy"}


def test_two_people_who_bring_the_same_file_make_the_same_record(file):
    assert take(file()) == take(file())


def test_next_months_file_is_the_same_source(file):
    may = take(file())
    june = take(file("june.csv", header="time,event,user_id"), may)
    assert (june.id, june.title) == (may.id, "june.csv")


def test_a_column_more_is_the_same_source_and_takes_nobodys_role(file):
    may = take(file())
    june = take(file("june.csv", "user_id,event,time,customer"), may)
    assert june.id == may.id
    assert SourceMapping.of(june).roles["customer"] is Role.NONE


def test_a_file_without_a_column_that_is_needed_is_another_source(file):
    assert take(file("other.csv", "user_id,event,when"), take(file())).id != take(file()).id


def test_what_was_said_stands_and_what_is_new_is_mapped(file):
    may = take(file())
    said = choice_of_stage(may, "search", "")
    june = take(file("june.csv", events=("search", "checkout")), may, said)
    mapping = SourceMapping.of(june, [said])
    assert mapping.stage_of("search") == ""
    assert mapping.stage_of("checkout") == "buy"


def test_a_stage_that_is_renamed_keeps_its_events(file):
    may = take(file())
    renamed = Stage(id="buy", title="Zzz", position=1)
    again = taken_in(may, profile(file()), Journey.of([renamed, may]), ["purchase"])
    assert SourceMapping.of(again).stage_of("purchase") == "buy"


def test_a_role_that_is_said_is_taken_from_the_column_that_had_it(file):
    may = take(file("may.csv", "user_id,event,time,guest"))
    said = choice_of_role(may, "guest", Role.CUSTOMER)
    mapping = SourceMapping.of(may, [said])
    assert mapping.columns(Role.CUSTOMER) == ("guest",)


def test_what_is_said_twice_of_an_event_is_one_record(file):
    source = take(file())
    one, other = (choice_of_stage(source, "Pay", stage) for stage in ("look", "buy"))
    assert one.id == other.id
    assert one.id != choice_of_role(source, "Pay", Role.TEXT).id


@pytest.mark.parametrize(
    ("event", "stage"),
    [("add_to_cart", "buy"), ("ViewItem", "look"), ("הוספה לסל", "buy"), ("to", None), ("x", None)],
)
def test_an_event_meets_its_stage_in_another_language(event, stage):
    journey = Journey.of(
        [Stage(id="look", title="חיפוש"), Stage(id="buy", title="רכישה", position=1)]
    )
    assert likely_stages([event], journey).get(event) == stage


def test_two_stages_as_like_leave_it_to_people():
    journey = Journey.of(
        [Stage(id="a", title="Order online"), Stage(id="b", title="Order by phone")]
    )
    assert likely_stages(["order"], journey) == {}


def test_a_hostile_heading_is_no_name(tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text(
        "user\x00id,event,time\n1,a,2026-05-01\n".replace("\x00", "\x1b"), encoding="utf-8"
    )
    seen = profile(path)
    assert taken_in(source_of(seen, Journey.of([])), seen, Journey.of([])).columns
