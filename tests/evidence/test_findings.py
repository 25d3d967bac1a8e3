"""Findings: what the data says as cards, and what becomes of one that a team decides on."""

from __future__ import annotations

import datetime as dt

import pytest
from pandas import DataFrame

from jmkit.evidence.behaviour import behaviour
from jmkit.evidence.figures.by_stage import place_of
from jmkit.evidence.figures.survey_groups import scores_of
from jmkit.evidence.files.texts import Texts
from jmkit.evidence.findings import decisions
from jmkit.evidence.findings.card import DataFile
from jmkit.evidence.findings.claims import claims_for
from jmkit.evidence.findings.in_answers import cards_of_ratings, cards_of_scores
from jmkit.evidence.findings.in_feelings import cards_of_feelings
from jmkit.evidence.findings.in_logs import cards_of_log
from jmkit.journal import Journals
from jmkit.model import Journey, PainPoint, Stage, Touchpoint
from jmkit.model.derived.evidence_level import evidence_level

OCTOBER = DataFile("data/october.csv", "a-log", "first")
NOVEMBER = DataFile("data/november.csv", "a-log", "second")
TODAY = dt.date(2026, 11, 29)
STAGES = [Stage(id=i, title=i.title(), position=n) for n, i in enumerate(("look", "buy", "use"))]


def log(went_on, of=100, file=OCTOBER, tr=None, **columns):
    """The cards of a log in which so many of all who looked bought."""
    rows = [(f"c{n}", "look", "2026-10-01") for n in range(of)]
    rows += [(f"c{n}", "buy", "2026-10-02") for n in range(went_on)]
    table = DataFrame(rows, columns=["customer", "stage", "time"], dtype=str).assign(**columns)
    journey = Journey.of(STAGES)
    return cards_of_log(behaviour(table, place_of(journey)), file, journey, tr)


def only(cards, definition):
    (card,) = [card for card in cards if card.definition == definition]
    return card


@pytest.fixture
def drop(en):
    return only(log(53, tr=en), "drop-off/look")


@pytest.fixture
def journals(tmp_path):
    made = Journals(tmp_path, "dana")
    for stage in STAGES:
        made.save(stage)
    return made


def decide(journals, records):
    for record in records:
        journals.save(record)


def take(journals, card, claim=STAGES[0]):
    decide(journals, decisions.taken(card, claim, journals.journey, TODAY))


def test_a_drop_off_says_who_left_how_sure_that_is_and_what_it_means(drop):
    assert drop.sentence == (
        "47 of the 100 customers seen in “Look” were in no later stage after it (47%)."
    )
    assert (drop.figure, drop.n, drop.shown, drop.kind) == ("47%", 100, "38% to 57%", "analytics")
    assert drop.meaning.startswith("Went on: of the customers seen here")


def test_a_wait_is_a_finding_too(en):
    card = only(log(53, tr=en), "dwell/look")
    assert (card.figure, card.n) == ("24 hours", 53)


def test_a_way_back_is_a_finding_where_it_is_no_mistake_of_few(en):
    def turned(n):
        rows = [(f"c{k}", "buy", "2026-10-01") for k in range(100)]
        rows += [(f"c{k}", "look", "2026-10-02") for k in range(n)]
        table = DataFrame(rows, columns=["customer", "stage", "time"], dtype=str)
        journey = Journey.of(STAGES)
        return cards_of_log(behaviour(table, place_of(journey)), OCTOBER, journey, en)

    assert only(turned(20), "loop/buy/look").figure == "20%"
    assert not [card for card in turned(4) if card.definition.startswith("loop")]


def test_a_channel_is_named_where_more_than_chance_leave_by_it(en):
    by_half = ["app"] * 50 + ["shop"] * 50
    unlike = log(20, tr=en, channel=[*by_half, *["app"] * 20])
    card = only(unlike, "channel/look/shop")
    assert card.sentence == (
        "“Look”: of the customers through “shop” 100% drop off, of all others 60%."
    )
    assert card.figure == "40 points"
    alike = log(20, tr=en, channel=["app", "shop"] * 60)
    assert not [one for one in alike if one.definition.startswith("channel")]


def test_a_survey_gives_a_card_for_each_measure_and_stage(en):
    rows = [("buy", "10"), ("buy", "0"), ("buy", "1"), ("elsewhere", "9")]
    scores = scores_of(Texts("s.csv", ("stage", "nps"), rows), {"nps": "nps"}, "stage")
    known = {stage.id: stage for stage in STAGES}
    buy, elsewhere = cards_of_scores(scores, OCTOBER, known.get, en)
    assert buy.sentence == "“Buy”: the NPS is \u2066−33\u2069, by 3 answers."
    assert (buy.definition, buy.stage, buy.kind) == ("nps/buy", "buy", "survey")
    assert buy.meaning.endswith("Only so few answered: no more than a hint.")
    assert (elsewhere.stage, elsewhere.pain) == ("", "")  # all is well there


def test_an_item_of_agreement_is_told_on_its_own_scale(en):
    table = Texts("s.csv", ("It was quick",), [("2",), ("7",), ("1",)])
    (card,) = cards_of_scores(scores_of(table, {}, None, ["It was quick"]), OCTOBER, {}.get, en)
    assert card.sentence == ("All together: “It was quick” gets 3.3 of 7, by 3 answers; 33% agree.")


def test_low_ratings_are_heard_not_measured(en):
    (card,) = cards_of_ratings(["1", "2", "5", "", "9"], OCTOBER, en)
    assert (card.figure, card.n, card.kind) == ("67%", 3, "review")
    assert cards_of_ratings(["", "good"], OCTOBER, en) == ()


def test_where_the_map_feels_otherwise_is_the_first_to_look_at(en):
    felt = Journey.of([stage.with_values(emotion=2) for stage in STAGES])
    rows = [("buy", "1")] * 40
    scores = scores_of(Texts("s.csv", ("stage", "csat"), rows), {"csat": "csat"}, "stage")
    measured = cards_of_scores(scores, OCTOBER, {s.id: s for s in STAGES}.get, en)
    (card,) = cards_of_feelings(measured, felt, en)
    assert card.sentence == "\u2066Buy\u2069: felt 2 on the map, yet 0% are satisfied with it."
    assert card.id != measured[0].id
    assert card.weight > measured[0].weight


def test_its_id_is_that_of_what_is_said_whatever_the_file(en, drop):
    later = only(log(20, file=NOVEMBER, tr=en), "drop-off/look")
    assert later.id == drop.id
    assert only(log(53, tr=en), "dwell/look").id != drop.id


def test_what_it_tells_of_is_proposed_first(drop):
    meeting = Touchpoint(id="t", title="The shop window", stage="look")
    pain = PainPoint(id="p", title="Nobody looks at the prices", stage="use")
    first, second, *_ = claims_for(drop, Journey.of([*reversed(STAGES), pain, meeting]))
    assert (first.id, second.id) == ("look", "t")


def test_a_finding_of_no_stage_is_proposed_by_its_words(en):
    rows = [("shop window", "1")]
    scores = scores_of(Texts("s.csv", ("about", "csat"), rows), {"csat": "csat"}, "about")
    (card,) = cards_of_scores(scores, OCTOBER, {}.get, en)
    meeting = Touchpoint(id="t", title="The shop window", stage="look")
    assert claims_for(card, Journey.of([*STAGES, meeting]))[0].id == "t"


def test_what_is_taken_is_evidence_and_measures_what_it_backs(journals, drop):
    take(journals, drop)
    (evidence,) = journals.journey.evidence
    assert (evidence.text, evidence.source, evidence.date) == (drop.sentence, OCTOBER.name, TODAY)
    assert evidence.stages == ("look",)
    assert evidence_level(journals.journey, STAGES[0]) == "measured"
    assert decisions.state_of(drop, journals.journey) == "taken"


def test_pressing_twice_changes_nothing(journals, drop):
    take(journals, drop)
    before = len(journals.entries)
    take(journals, drop)
    assert len(journals.entries) == before


def test_two_people_who_take_one_finding_write_one_piece_of_evidence(journals, drop):
    noam = Journals(journals.folder, "noam")
    take(journals, drop)
    decide(noam, decisions.taken(drop, STAGES[1], Journey.of(STAGES), TODAY))
    journals.refresh()
    assert len(journals.journey.evidence) == 1


def test_a_pain_point_is_made_once_with_its_evidence(journals, drop):
    for _ in range(2):
        made = decisions.pain_point(drop, STAGES[0], journals.journey, TODAY)
        decide(journals, made)
    (pain,) = journals.journey.pain_points
    assert (pain.title, pain.stage) == ("“Look”: 47% leave here", "look")
    assert evidence_level(journals.journey, pain) == "measured"


def test_a_pain_point_that_people_have_worded_anew_stays_theirs(journals, drop):
    decide(journals, decisions.pain_point(drop, STAGES[0], journals.journey, TODAY))
    (pain,) = journals.journey.pain_points
    journals.save(pain.with_values(title="The window says nothing"))
    decide(journals, decisions.pain_point(drop, STAGES[0], journals.journey, TODAY))
    assert [one.title for one in journals.journey.pain_points] == ["The window says nothing"]


def test_what_is_put_aside_is_a_record_and_can_be_brought_back(journals, drop):
    decide(journals, decisions.declined(drop))
    assert decisions.state_of(drop, journals.journey) == "declined"
    assert journals.journey.evidence == ()
    for record in decisions.undecided(drop, journals.journey):
        journals.remove(record)
    assert decisions.state_of(drop, journals.journey) == "open"


def test_evidence_that_somebody_removed_leaves_the_finding_open(journals, drop):
    take(journals, drop)
    journals.remove(journals.journey.evidence[0])
    assert decisions.state_of(drop, journals.journey) == "open"


def news(journals, cards):
    decide(journals, decisions.moved(cards, journals.journey, TODAY))


@pytest.mark.parametrize(("went_on", "moved"), [(20, "more"), (50, "chance"), (53, None)])
def test_the_next_file_updates_what_was_taken_and_says_what_moved(
    journals, drop, en, went_on, moved
):
    take(journals, drop)
    later = log(went_on, file=NOVEMBER, tr=en)
    news(journals, later)
    finding, (evidence,) = journals.journey.findings[0], journals.journey.evidence
    assert (finding.before, finding.moved) == ("47%", moved)
    assert evidence.text == only(later, "drop-off/look").sentence
    assert evidence.source == NOVEMBER.name


def test_the_next_file_touches_nothing_that_nobody_took(journals, drop, en):
    decide(journals, decisions.declined(drop))
    before = len(journals.entries)
    news(journals, log(20, file=NOVEMBER, tr=en))
    assert len(journals.entries) == before


def test_words_of_people_stay_when_the_next_file_comes(journals, drop, en):
    take(journals, drop)
    journals.save(journals.journey.evidence[0].with_values(text="Half of them leave!"))
    news(journals, log(20, file=NOVEMBER, tr=en))
    assert journals.journey.evidence[0].text == "Half of them leave!"
    assert journals.journey.findings[0].figure == "80%"


def test_two_machines_with_different_files_come_to_rest(journals, drop, en):
    take(journals, drop)
    news(journals, log(20, file=NOVEMBER, tr=en))
    before = len(journals.entries)
    news(journals, log(53, tr=en))
    news(journals, log(20, file=NOVEMBER, tr=en))
    assert len(journals.entries) == before


def test_a_figure_that_nobody_can_read_any_more_moves_without_a_guess(journals, drop, en):
    take(journals, drop)
    journals.save(journals.journey.findings[0].with_values(numbers=("many", "few")))
    news(journals, log(20, file=NOVEMBER, tr=en))
    assert journals.journey.findings[0].moved is None
