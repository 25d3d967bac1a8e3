"""The contract of every record kind: whatever reads models may rely on it."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from jmkit.journal import Journals
from jmkit.journal.entry import REMOVED
from jmkit.model import Action, JourneyStage, Record, Stage, kinds, record, record_class
from jmkit.model.fields import LineField, PositionField, field
from jmkit.model.meaning import Choice, LineText, LongText, Position, Ref, Refs, Scale, meaning_of

FIELDS = [(cls, name) for cls in kinds() for name in cls.fields()]
every_kind = pytest.mark.parametrize("cls", kinds(), ids=lambda cls: cls.__name__)
every_field = pytest.mark.parametrize(
    ("cls", "name"), FIELDS, ids=[f"{cls.__name__}.{name}" for cls, name in FIELDS]
)


def test_kinds_stand_in_the_order_of_the_process():
    assert [cls.plural for cls in kinds()] == [
        "participants",
        "personas",
        "scenarios",
        "stages",
        "steps",
        "touchpoints",
        "pain-points",
        "evidence",
        "data-sources",
        "data-choices",
        "findings",
        "opportunities",
        "actions",
        "notes",
    ]


@every_kind
def test_a_kind_is_named(cls):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", cls.record_kind)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", cls.plural)
    assert cls.label
    assert cls.label_many
    assert cls.__doc__


@every_kind
def test_a_kind_is_found_by_its_names(cls):
    for name in (
        cls.record_kind,
        cls.plural,
        cls.plural.replace("-", "_"),
        f" {cls.plural.upper()} ",
    ):
        assert record_class(name) is cls


@every_kind
def test_a_kind_is_known_by_a_text(cls):
    assert isinstance(meaning_of(cls.fields()[cls.title_field]), LineText | LongText)


@every_kind
def test_a_kind_has_a_json_schema_with_titles(cls):
    properties = cls.model_json_schema()["properties"]
    assert list(properties) == ["id", *cls.fields()]
    assert all(properties[name]["title"] == f.title for name, f in cls.fields().items())


@every_kind
def test_a_new_record_needs_nothing_and_is_blank(cls):
    assert cls().is_blank
    assert cls().title_text == ""


@every_kind
def test_a_record_cannot_be_changed_in_place(cls):
    with pytest.raises(ValueError, match="frozen"):
        cls().id = "other"


@every_kind
def test_a_misspelt_field_is_refused(cls):
    with pytest.raises(ValueError, match="Extra inputs"):
        cls(titel="x")


@every_field
def test_a_field_has_a_meaning_and_a_title(cls, name):
    field = cls.fields()[name]
    assert meaning_of(field)
    assert field.title
    assert name not in {REMOVED, "id"}


@every_field
def test_a_field_may_stay_empty(cls, name):
    assert not cls.fields()[name].is_required()


@every_field
def test_a_scale_holds_what_it_has_a_word_for(cls, name):
    scale = meaning_of(cls.fields()[name])
    if isinstance(scale, Scale):
        given = range(scale.low - 2, scale.high + 3)
        assert [n for n in given if holds(cls, name, n)] == [*range(scale.low, scale.high + 1)]
        assert len({scale.word(n) for n in range(scale.low, scale.high + 1)}) == len(scale.words)


@every_field
def test_a_choice_holds_what_it_has_a_word_for(cls, name):
    choice = meaning_of(cls.fields()[name])
    if isinstance(choice, Choice):
        given = [*choice.labels, "gossip", "", *choice.labels.values()]
        assert [v for v in given if holds(cls, name, v)] == list(choice.labels)


def holds(cls, name, value) -> bool:
    try:
        return getattr(cls(id="x", **{name: value}), name) == value
    except ValidationError:
        return False


@every_field
def test_the_schema_tells_the_limits(cls, name):
    told = str(cls.model_json_schema()["properties"][name])
    match meaning_of(cls.fields()[name]):
        case Scale(low=low) as scale:
            assert f"'maximum': {scale.high}, 'minimum': {low}, 'type': 'integer'" in told
        case Choice(labels=labels):
            assert f"'enum': {list(labels)}" in told


def test_a_limit_says_what_may_be_written():
    with pytest.raises(ValidationError, match="less than or equal to 2"):
        Stage(emotion=3)
    with pytest.raises(ValidationError, match="'planned', 'begun', 'done' or 'dropped'"):
        Action(status="lost")


@every_field
def test_a_reference_points_to_a_kind(cls, name):
    meaning = meaning_of(cls.fields()[name])
    if isinstance(meaning, Ref | Refs):
        assert record_class(meaning.kind).record_kind == meaning.kind


@every_field
def test_a_place_is_called_position(cls, name):
    assert isinstance(meaning_of(cls.fields()[name]), Position) == (name == "position")


def test_a_stage_of_the_journey_is_the_same_kind_as_a_stage():
    assert record_class("stage") is Stage
    assert JourneyStage.fields().keys() == Stage.fields().keys()


@pytest.fixture
def vote():
    """A kind that one class adds; gone again after the test."""

    class Vote(Record):
        """A dot someone gave."""

        record_kind = "vote"
        plural = "votes"
        label = label_many = "Vote"

        title: LineField = field("What for?")
        stage: LineField = field("Stage")
        position: PositionField = field("Place", default=0.0)

    yield Vote
    del record._KINDS["vote"]


def test_one_class_adds_a_kind(vote, tmp_path):
    journals = Journals(tmp_path, "dana")
    late, early = Stage(id="late", position=2), Stage(id="early", position=1)
    votes = [
        vote(title="first", stage="early"),
        vote(title="second", stage="late"),
        vote(title="3rd"),
    ]
    for saved in (late, early, *reversed(votes)):
        journals.save(saved)
    assert Journals(tmp_path, "noam").journey.all("votes") == tuple(votes)


def test_no_kind_stays_behind():
    assert "vote" not in [cls.record_kind for cls in kinds()]
