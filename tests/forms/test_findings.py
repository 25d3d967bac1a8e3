"""The findings as a panel: one press decides, and the list follows."""

from __future__ import annotations

import pytest

from jmkit.evidence.findings.card import Card, DataFile
from jmkit.forms.findings.panel import FIRST, FindingsPanel, Sight, findings
from jmkit.model import Stage
from jmkit.rendering.findings import Findings


def card(n=0, version="first", share=0.4, pain="They leave"):
    return Card(
        file=DataFile("data/log.csv", "a-log", version),
        definition=f"drop-off/{n}",
        kind="analytics",
        sentence=f"{share:.0%} leave",
        figure=f"{share:.0%}",
        n=100,
        meaning="",
        weight=share,
        value=share,
        stage="buy",
        topic="Buy",
        pain=pain,
    )


class Data:
    """Data files that change."""

    def __init__(self, *cards):
        self.cards = cards

    def sight(self):
        return Sight(
            lambda: Findings(self.cards), lambda card: card.sentence, lambda _: "the files"
        )


@pytest.fixture
def with_stage(session):
    session.journals.save(Stage(id="buy", title="Buy"))
    return session


def panel_of(session, status, *cards):
    data = Data(*cards)
    return FindingsPanel(session, status, data.sight()), data


def test_a_finding_can_be_taken_as_evidence_with_one_press(with_stage, status):
    panel, _ = panel_of(with_stage, status, card())
    (item,) = panel.items
    assert item.choice.label == "Stage: Buy"
    item.take.click()
    (evidence,) = with_stage.journals.journey.evidence
    assert evidence.stages == ("buy",)
    assert item.state == "taken"
    assert status.text.startswith("Saved")


def test_a_second_press_that_was_on_its_way_changes_nothing(with_stage, status):
    panel, _ = panel_of(with_stage, status, card())
    panel.items[0].take.click()
    before = len(with_stage.journals.entries)
    panel.items[0].take.click()
    assert len(with_stage.journals.entries) == before


def test_a_finding_can_be_made_a_pain_point(with_stage, status):
    panel, _ = panel_of(with_stage, status, card())
    panel.items[0].pain.click()
    (pain,) = with_stage.journals.journey.pain_points
    assert (pain.title, pain.stage) == ("They leave", "buy")


def test_what_does_not_hurt_cannot_be_made_a_pain_point(with_stage, status):
    panel, _ = panel_of(with_stage, status, card(pain=""))
    item = panel.items[0]
    assert item.pain not in item.widget.children[1].children


def test_what_was_decided_can_be_taken_back(with_stage, status):
    panel, _ = panel_of(with_stage, status, card())
    (item,) = panel.items
    for decide in (item.decline, item.take):
        decide.click()
        assert item.state != "open"
        item.back.click()
        assert item.state == "open"
    assert with_stage.journals.journey.evidence == ()


def test_without_a_stage_there_is_nothing_to_back_yet(session, status):
    panel, _ = panel_of(session, status, card())
    item = panel.items[0]
    item.take.click()
    assert item.claim is None
    assert item.state == "open"
    assert item.take not in item.widget.children[1].children


def test_the_first_are_shown_and_all_on_demand(with_stage, status):
    panel, _ = panel_of(with_stage, status, *(card(n) for n in range(FIRST + 3)))
    shown = panel.widget.children[1]
    assert len(shown.children) == FIRST + 2  # a heading, and the button
    panel.more.click()
    assert len(shown.children) == FIRST + 4


def test_a_choice_stays_while_others_write(with_stage, status):
    with_stage.journals.save(Stage(id="use", title="Use", position=1))
    panel, _ = panel_of(with_stage, status, card())
    (item,) = panel.items
    item.choice.index = 1
    with_stage.journals.save(Stage(id="look", title="Look", position=-1))
    panel.refresh()
    assert item.choice.label == "Stage: Use"


def test_a_newer_file_updates_what_was_taken_and_says_so(with_stage, status):
    panel, data = panel_of(with_stage, status, card())
    panel.items[0].take.click()
    data.cards = (card(version="second", share=0.6),)
    panel.refresh()
    assert with_stage.journals.journey.evidence[0].text == "60% leave"
    assert status.text == "A newer file was counted; what was taken from it says so."


def test_a_finding_that_the_next_file_does_not_have_leaves_the_list(with_stage, status):
    panel, data = panel_of(with_stage, status, card(0), card(1))
    data.cards = (card(1),)
    panel.refresh()
    assert [item.card.definition for item in panel.items] == ["drop-off/1"]


def test_the_face_follows_the_journals_until_it_is_closed(with_stage):
    face = findings(with_stage, Data(card()).sight())
    with_stage.journals.save(Stage(id="look", title="Look"))
    face.close()
    with_stage.journals.save(Stage(id="use", title="Use"))
