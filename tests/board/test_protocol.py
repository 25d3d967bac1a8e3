"""What a page may say: everything else is left out, and never raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.board.protocol import commands_in

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=8), some),
    max_leaves=8,
)
SET = {"id": "1", "do": "set", "kind": "step", "record": "a", "values": {"title": "pays"}}


@given(JSON)
def test_anything_may_come(message):
    assert commands_in(message) == []
    assert isinstance(commands_in({"v": 1, "commands": message}), list)
    assert isinstance(commands_in({"v": 1, "commands": [{**SET, "values": message}]}), list)


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "participant"}, {"do": "harm"}, {"record": ""}, {"id": 7}, {"kind": "x" * 101}],
)
def test_what_the_board_does_not_write_is_left_out(wrong):
    assert commands_in({"v": 1, "commands": [{**SET, **wrong}]}) == []


def test_a_field_that_there_is_not_is_left_out():
    (command,) = commands_in({"v": 1, "commands": [{**SET, "values": {"title": "a", "x": 1}}]})
    assert command.values == {"title": "a"}


def test_another_version_is_not_guessed_at():
    assert commands_in({"v": 2, "commands": [SET]}) == []
