"""The board's face without a page: commands in, journals and answers out."""

from __future__ import annotations

import pytest

from jmkit.board import lane_names
from jmkit.board.face import Board
from jmkit.errors import NotSavedError, UnknownNameError
from jmkit.journal import Journals
from jmkit.model import PainPoint, Step, Touchpoint


def write(record="a", title="pays", **more):
    values = {"title": title}
    return {"do": "set", "kind": "step", "record": record, "stage": "buy", "values": values, **more}


def test_what_is_written_is_saved_and_acknowledged_in_one_message(board, session, ask):
    answer = ask(write())
    assert [(s.title, s.stage) for s in session.journals.journey.steps] == [("pays", "buy")]
    assert (answer["done"], answer["changed"]["cell/steps/buy"]) == (["c0"], ["step/a"])
    assert len([message for message in board.sent if "done" in message]) == 1


def test_another_kernel_that_is_asked_again_writes_nothing_twice(board, session, ask):
    ask(write())
    again = Board(session, ("steps",))
    again.widget.send = (sent := []).append
    before = len(session.journals.entries)
    again.take({"v": 1, "commands": [{"id": "c0", **write()}]})
    assert (len(session.journals.entries), sent[-1]["done"]) == (before, ["c0"])


def test_undo_that_comes_twice_takes_back_once(session, ask):
    ask(write("a"), write("b"))
    undo = {"id": "same", "do": "undo"}
    assert "Taken back: Step" in ask(undo)["said"]
    ask(undo)
    assert [step.id for step in session.journals.journey.steps] == ["a"]


def test_what_can_be_taken_back_is_named_also_what_was_done_in_a_form(board, session, ask):
    session.journals.save(Touchpoint(id="t", title="A call", stage="buy"))
    board.refresh()
    assert board.widget.parts["undo"] == "Touchpoint – A call (Touchpoint, Stage)"
    ask({"id": "u", "do": "undo"})
    assert (board.widget.parts["undo"][:5], board.widget.parts["redo"]) == ("Stage", "Touchpoint")


def test_new_records_stand_behind_those_of_their_stage(session, ask):
    session.journals.save(Step(id="far", stage="use", position=9))
    session.journals.save(Step(id="near", stage="buy", position=20))
    ask(write("a"), write("b"))
    assert [s.id for s in session.journals.journey.stages[0].steps] == ["near", "a", "b"]


def test_a_card_is_moved_to_another_stage_before_another(session, ask):
    for n, name in enumerate("ab"):
        session.journals.save(Step(id=name, stage="use", position=n))
    ask(write("c"), {"do": "move", "kind": "step", "record": "c", "stage": "use", "before": "b"})
    assert [s.id for s in session.journals.journey.stages[1].steps] == ["a", "c", "b"]


def test_stages_are_moved_and_keep_what_is_in_them(session, ask):
    ask(write(), {"do": "move", "kind": "stage", "record": "use", "before": "buy"})
    assert [(s.id, len(s.steps)) for s in session.journals.journey.stages] == [
        ("use", 0),
        ("buy", 1),
    ]


def test_a_new_opportunity_answers_the_worst_pain_of_its_stage(session, ask):
    session.journals.save(PainPoint(id="mild", stage="buy", severity=1))
    session.journals.save(PainPoint(id="worst", stage="buy", severity=5))
    ask(write("o", kind="opportunity"))
    assert session.journals.journey.opportunities[0].answers == ("worst",)


def test_a_piece_of_evidence_ends_a_hypothesis_at_once(session, ask):
    session.journals.save(PainPoint(id="p", stage="buy", title="The queue"))
    values = {"text": "Twelve minutes", "supports": ["p"]}
    answer = ask({"do": "set", "kind": "evidence", "record": "e", "values": values})
    assert answer["changed"]["card/pain-point/p"]["level"] == "heard"


def test_what_was_removed_is_brought_back(session, ask):
    one = {"kind": "step", "record": "a"}
    assert ask(write(), {"do": "remove", **one})["said"] == "Removed: pays"
    ask({"id": "x", "do": "bring_back", **one})
    assert [step.title for step in session.journals.journey.steps] == ["pays"]


def test_a_full_disk_leaves_the_command_with_the_page_until_it_can_be_written(
    board, session, ask, monkeypatch
):
    def refuse(_record):
        raise NotSavedError("No space left on device")

    with monkeypatch.context() as full:
        full.setattr(session.journals, "save", refuse)
        answer = ask(write(), write("b"))
    assert (answer["failed"], answer["done"]) == ("c0", [])
    assert "Not saved" in board.status.text
    assert ask(write(), write("b"))["done"] == ["c0", "c1"]


def test_a_text_that_is_too_long_is_refused_and_the_next_command_done(session, ask):
    answer = ask(write("a", "x" * 200_000), write("b"))
    assert (list(answer["refused"]), answer["done"]) == (["c0"], ["c1"])
    assert [step.id for step in session.journals.journey.steps] == ["b"]


def test_others_changes_come_as_what_is_new_of_them(board, session, tmp_path):
    Journals(tmp_path, "noam").save(Touchpoint(id="t", title="A call", stage="buy"))
    session.journals.refresh()
    board.refresh()
    (news,) = board.sent
    assert set(news["changed"]) == {"cell/touchpoints/buy", "card/touchpoint/t"}


def test_a_page_loaded_later_gets_the_board_as_it_is_then(board, ask):
    ask(write())
    assert board.widget.get_state("board")["board"]["cell/steps/buy"] == ["step/a"]


def test_a_lane_that_there_is_not_is_named_with_the_choices():
    with pytest.raises(UnknownNameError):
        lane_names(["weather"])


def open_record(kind, record):
    return {"id": f"open-{record}", "do": "open", "kind": kind, "record": record}


def test_everything_of_a_record_opens_in_the_drawer(board, ask):
    answer = ask(write(), open_record("step", "a"))
    assert answer["changed"]["drawer"] == "step/a"
    head, form = board.drawer.widget.children
    assert head.children[0].value == "Step – pays"
    assert "jmkit-block-steps" in form._dom_classes


def typed_into(board, name, text):
    """Types into a field of the open form as the page would."""
    form = board.drawer.widget.children[1]
    boxes = [form]
    while boxes:
        one = boxes.pop()
        boxes += getattr(one, "children", ())
        if f"jmkit-name-{name}" in one._dom_classes and hasattr(one, "value"):
            one.value = text
            return
    raise AssertionError(name)


def test_what_is_typed_into_the_drawer_is_seen_on_its_card(board, session, ask):
    ask(write(), open_record("step", "a"))
    typed_into(board, "title", "pays at the till")
    assert session.journals.journey.steps[0].title == "pays at the till"
    board.refresh()
    assert board.widget.parts["card/step/a"]["title"] == "pays at the till"


def test_the_drawer_goes_with_its_record(board, ask):
    ask(write(), open_record("step", "a"))
    ask({"id": "x", "do": "remove", "kind": "step", "record": "a"})
    assert (board.widget.parts["drawer"], board.drawer.widget.children) == ("", ())


def test_of_two_records_the_one_asked_for_last_is_open(board, ask):
    ask(write("a"), write("b"), open_record("step", "a"), open_record("step", "b"))
    assert board.widget.parts["drawer"] == "step/b"


def test_the_drawer_is_closed_by_a_command_or_its_button(board, ask):
    ask(write(), open_record("step", "a"))
    assert ask({"id": "y", "do": "close"})["changed"] == {"drawer": ""}
    ask(open_record("step", "a") | {"id": "again"})
    head, _ = board.drawer.widget.children
    head.children[1].click()
    assert board.sent[-1]["changed"] == {"drawer": ""}


def test_an_opportunity_moved_to_a_stage_answers_what_hurts_most_there_too(session, ask):
    for name, stage in (("old", "buy"), ("mild", "use"), ("worst", "use")):
        pain = PainPoint(id=name, stage=stage, severity=5 if name == "worst" else 1)
        session.journals.save(pain)
    move = {"do": "move", "kind": "opportunity", "record": "o", "stage": "use"}
    ask(write("o", kind="opportunity"), move)
    assert session.journals.journey.opportunities[0].answers == ("old", "worst")


def test_an_opportunity_stays_where_it_is_when_nothing_hurts_in_the_other_stage(session, ask):
    move = {"do": "move", "kind": "opportunity", "record": "o", "stage": "use"}
    assert ask(write("o", kind="opportunity"), move)["said"] == "First write down what hurts here."
    assert session.journals.journey.opportunities[0].answers == ()
