"""The mapping of a source: what the journal holds of it, and which event is which stage."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from jmkit.evidence.columns.mapping import Role, SourceMapping, one_line
from jmkit.journal import Journals
from jmkit.model import DataChoice, DataSource, Journey
from jmkit.model.evidence import ROLES

mappings = st.builds(
    SourceMapping,
    roles=st.dictionaries(
        st.sampled_from(["a", "a = b", "זמן", "x=y", "=", " = "]).map(one_line),
        st.sampled_from(Role),
    ),
    traveller=st.sampled_from([Role.CUSTOMER, Role.CASE]),
    time_order=st.sampled_from(["", "day-first", "month-first"]),
    stages=st.dictionaries(st.sampled_from(["pay", "cart*", "a = b", "רכישה"]), st.just("s1")),
)


@given(mappings)
def test_a_record_gives_back_the_mapping_it_was_made_of(mapping):
    assert SourceMapping.of(DataSource(**mapping.values())) == mapping


@given(st.lists(st.text(max_size=30)))
def test_whatever_stands_in_a_record_is_a_mapping(lines):
    SourceMapping.of(DataSource(columns=tuple(lines), events=tuple(lines))).stage_of("pay")


def test_a_name_goes_before_a_pattern():
    mapping = SourceMapping(stages={"cart*": "s1", "cart/pay": "s2"})
    assert [mapping.stage_of(e) for e in ("cart/add", "Cart/Pay", "home")] == ["s1", "s2", None]


def test_brackets_in_a_pattern_are_letters():
    assert SourceMapping(stages={"[a]*": "s1"}).stage_of("[a]b") == "s1"
    assert SourceMapping(stages={"[a]*": "s1"}).stage_of("ab") is None


def test_an_event_may_be_taken_out_of_a_pattern():
    assert SourceMapping(stages={"cart*": "s1", "cart/ad": ""}).stage_of("cart/ad") == ""


def test_who_travels_is_as_chosen_or_who_there_is():
    both = {"ticket": Role.CASE, "mail": Role.CUSTOMER}
    assert SourceMapping(both).traveller_column == "mail"
    assert SourceMapping(both, Role.CASE).traveller_column == "ticket"
    assert SourceMapping({"ticket": Role.CASE}).traveller_column == "ticket"
    assert SourceMapping().traveller_column is None


def test_a_team_shares_a_mapping_and_undo_takes_it_back(tmp_path):
    minutes = count(1_764_000_000_000, 60_000)  # else both changes would be one step of typing
    dana, noam = (Journals(tmp_path, name, lambda: next(minutes)) for name in ("dana", "noam"))
    source = DataSource(id="log", **SourceMapping({"who": Role.CUSTOMER}).values())
    dana.save(source)
    noam.refresh()
    dana.save(source.with_values(**SourceMapping({"who": Role.CASE}).values()))
    noam.refresh()
    assert SourceMapping.of(noam.journey.data_sources[0]).roles == {"who": Role.CASE}
    dana.undo()
    noam.refresh()
    assert SourceMapping.of(noam.journey.data_sources[0]).roles == {"who": Role.CUSTOMER}


def test_what_was_said_goes_before_what_was_found():
    source = DataSource(id="log", columns=("a = customer",), events=("pay = s1", "see = s1"))
    said = [
        DataChoice(id="1", source="log", name="a", role="case"),
        DataChoice(id="2", source="log", name="pay", stage="s2"),
        DataChoice(id="3", source="other", name="see", stage="s2"),
    ]
    mapping = SourceMapping.of(source, said)
    assert mapping.roles == {"a": Role.CASE}
    assert [mapping.stage_of(event) for event in ("pay", "see")] == ["s2", "s1"]


def test_every_role_has_words():
    assert set(ROLES) == set(Role)


def test_the_mapping_of_a_file_is_that_of_its_source():
    source = DataSource(id="log", title="may.csv", columns=("who = customer",))
    journey = Journey.of([source])
    assert SourceMapping.of_file("may.csv", journey).roles == {"who": Role.CUSTOMER}
    assert SourceMapping.of_file("june.csv", journey) is None


def test_two_people_say_something_of_two_events_and_both_stands(tmp_path):
    dana, noam = (Journals(tmp_path, name) for name in ("dana", "noam"))
    dana.save(DataSource(id="log"))
    noam.refresh()
    dana.save(DataChoice(id="1", source="log", name="pay", stage="s1"))
    noam.save(DataChoice(id="2", source="log", name="see", stage="s2"))
    dana.refresh()
    journey = dana.journey
    mapping = SourceMapping.of(journey.data_sources[0], journey.data_choices)
    assert mapping.stages == {"pay": "s1", "see": "s2"}
