"""Records written in TOML, and what is told about mistakes in them."""

import datetime as dt

import pytest

from jmkit.errors import SettingsError
from jmkit.folder.toml.records import read_records
from jmkit.folder.toml.toml_file import read_toml
from jmkit.i18n import Translator


@pytest.fixture
def toml(tmp_path):
    def write(text, name="records.toml", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return path

    return write


STAGES = """\
# two stages

[[stage]]
id = "a"
title = "Awareness"

[[stage]]
id = "b"
"""


def test_records_come_in_the_order_they_are_written(toml):
    assert [r.id for r in read_records(toml(STAGES))] == ["a", "b"]


def test_the_order_fills_in_the_positions(toml):
    assert [r.position for r in read_records(toml(STAGES))] == [1, 2]


def test_a_given_position_stays(toml):
    (stage,) = read_records(toml('[[stage]]\nid = "a"\nposition = 7.5\n'))
    assert stage.position == 7.5


def test_each_kind_counts_its_own_places(toml):
    records = read_records(toml(STAGES + '[[step]]\nid = "s"\n'))
    assert records[-1].position == 1


def test_a_later_file_fills_in_an_earlier_record(toml):
    more = toml('[[stage]]\nid = "a"\nemotion = -1\n', "more.toml")
    stage = read_records(toml(STAGES), more)[0]
    assert (stage.title, stage.emotion, stage.position) == ("Awareness", -1, 1)


def test_a_later_file_adds_records_after_the_earlier_ones(toml):
    more = toml('[[stage]]\nid = "c"\n', "more.toml")
    assert [(r.id, r.position) for r in read_records(toml(STAGES), more)][-1] == ("c", 3)


def test_the_scenario_needs_no_id(toml):
    (scenario,) = read_records(toml('[scenario]\ngoal = "a coffee"\n'))
    assert (scenario.id, scenario.goal) == ("scenario", "a coffee")


def test_dates_and_lists_are_read(toml):
    text = '[[evidence]]\nid = "e"\ndate = 2026-09-03\nsupports = ["p", "q"]\n'
    (evidence,) = read_records(toml(text))
    assert (evidence.date, evidence.supports) == (dt.date(2026, 9, 3), ("p", "q"))


def test_plural_names_and_a_byte_order_mark_are_fine(toml):
    (pain,) = read_records(toml('[[pain_points]]\nid = "p"\n', encoding="utf-8-sig"))
    assert pain.record_kind == "pain-point"


MISTAKES = {
    "unknown kind": ('[[stage]]\nid = "a"\n\n[[stgae]]\nid = "b"\n', 4, "stgae"),
    "not a table": ('title = "x"\n', 1, "title"),
    "unknown field": (STAGES + 'colour = "red"\n', 9, "colour"),
    "value out of range": (STAGES + "emotion = 3\n", 9, "“emotion” cannot hold 3: write 2 or less"),
    "unknown choice": (
        '[[evidence]]\nid = "e"\nkind = "gossip"\n',
        3,
        "choose one of: survey, review, complaint, question, interview",
    ),
    "no id": ('[[stage]]\nid = "a"\n[[stage]]\ntitle = "x"\n', 3, 'id = "stage-2"'),
    "number as id": ("[[stage]]\nid = 7\n", 1, "no id"),
    "id used twice": (STAGES + '[[stage]]\nid = "a"\n', 10, "“a” stands here twice"),
}


@pytest.mark.parametrize(("text", "line", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_file_and_line(toml, text, line, told):
    path = toml(text)
    with pytest.raises(SettingsError) as caught:
        read_records(path)
    assert str(caught.value).startswith(f"“{path}”, line {line}: ")
    assert told in str(caught.value)


def test_an_unknown_field_names_the_choices(toml):
    with pytest.raises(SettingsError, match="future_emotion"):
        read_records(toml(STAGES + 'mood = "good"\n'))


def test_broken_toml_names_the_line(toml):
    with pytest.raises(SettingsError, match=r"records\.toml”, line 2: it is not written as"):
        read_toml(toml('[[stage]]\nid = "a\n'))


def test_another_encoding_is_told(toml):
    with pytest.raises(SettingsError, match=r"records\.toml”, line 1: it is not UTF-8 text"):
        read_toml(toml('title = "שלב"\n', encoding="cp1255"))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SettingsError, match=r"gone\.toml” cannot be read: it is not there"):
        read_toml(tmp_path / "gone.toml")


def test_a_mistake_can_be_told_in_another_language(toml):
    with pytest.raises(SettingsError) as caught:
        read_records(toml("[[stage]]\n"))
    assert "stage-1" in caught.value.text(Translator("he"))
