"""The board's state: a pure function of the journey, and what changes between two."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from jmkit.board.lanes import BOARD_LANES
from jmkit.board.state import difference, parts_of
from jmkit.model import Evidence, Journey, Opportunity, PainPoint, Stage, Step, Touchpoint

LANES = tuple(BOARD_LANES)


def parts(*records):
    return parts_of(Journey.of(records), LANES)


def test_a_touchpoint_says_how_it_feels_even_when_that_is_neither_here_nor_there():
    made = parts(Stage(id="s"), Touchpoint(id="t", title="A call", stage="s", emotion=0))
    assert made["card/touchpoint/t"]["emotion"] == 0


def test_what_is_empty_does_not_travel():
    made = parts(Stage(id="s"), Touchpoint(id="t", title="A call", stage="s"))
    assert not {"emotion", "channel", "moment_of_truth"} & made["card/touchpoint/t"].keys()


def test_a_pain_with_evidence_is_no_hypothesis():
    pain = PainPoint(id="p", title="The queue", stage="s")
    told = parts(Stage(id="s"), pain, Evidence(kind="review", supports=("p",)))
    assert parts(Stage(id="s"), pain)["card/pain-point/p"]["level"] == "hypothesis"
    assert told["card/pain-point/p"]["level"] == "heard"


def test_what_belongs_to_no_stage_stands_behind_all_stages():
    made = parts(Stage(id="s"), Step(id="a", title="pays", stage="gone"))
    assert (made["stages"], made["cell/steps/"]) == (["s", ""], ["step/a"])


def test_an_opportunity_stands_where_the_pain_is_that_it_answers():
    pain = PainPoint(id="p", title="The queue", stage="s")
    made = parts(Stage(id="s"), pain, Opportunity(id="o", title="Order ahead", answers=("p",)))
    assert made["cell/opportunities/s"] == ["opportunity/o"]


def test_the_curve_is_that_of_the_map():
    scored = Touchpoint(id="t", title="A call", stage="s", emotion=-2)
    (point,) = parts(Stage(id="s", emotion=2), scored)["curve"]
    assert (point["kind"], point["score"]) == ("touchpoint", -2)


def test_all_of_it_can_be_sent():
    assert json.loads(json.dumps(parts(Stage(id="s"), Step(stage="s"))))


SOME = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2))


@given(SOME, SOME)
def test_who_is_told_the_difference_knows_the_new(old, new):
    changed, gone = difference(old, new)
    told = {name: part for name, part in (old | changed).items() if name not in gone}
    assert told == new


def test_an_opportunity_that_answers_no_pain_stands_behind_all_stages():
    made = parts(Stage(id="s"), Opportunity(id="o", title="Order ahead"))
    assert (made["stages"], made["cell/opportunities/"]) == (["s", ""], ["opportunity/o"])
