"""The reading report: every line of a file is accounted for, and told."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import DataFileError
from jmkit.evidence import funnel, reviews, survey
from jmkit.evidence.files.contents import texts_in
from jmkit.evidence.files.reading import NO_OBJECT, WIDTH
from jmkit.evidence.files.tables import read_texts
from jmkit.i18n import Translator
from jmkit.model import Journey, Stage

MESS = st.lists(
    st.text(st.sampled_from('ab,;"\t |\r\n5א'), max_size=12).map(lambda text: text + "\n"),
    max_size=30,
)


def accounted(reading) -> int:
    return reading.head + reading.rows + reading.breaks + reading.blank + len(reading.rejects)


def read(text, encoding="utf-8"):
    return texts_in(text.encode(encoding), "data.csv")


@given(MESS)
def test_rows_and_rejects_make_all_lines_of_a_messy_file(lines):
    text = "".join(lines)
    try:
        table = read(text)
    except DataFileError:
        return
    assert accounted(table.reading) == table.reading.lines
    assert table.reading.rows == len(table.rows)
    assert all(len(row) == len(table.columns) for row in table.rows)


@given(st.lists(st.sampled_from(['{"a": 1}', "{", "", "[1]", '{"b": {"c": 2}}', "x"]), max_size=20))
def test_rows_and_rejects_make_all_lines_of_json_lines(lines):
    try:
        reading = read("\n".join(['{"a": 0}', *lines])).reading
    except DataFileError:
        return
    assert accounted(reading) == reading.lines


@given(st.integers(2, 500), st.data())
def test_a_quotation_mark_that_does_not_close_swallows_no_row(count, data):
    broken = data.draw(st.integers(1, count - 1))
    rows = [f'u{n},"s{n}",{n}' for n in range(count)]
    rows[broken] = f'u{broken},"s{broken},{broken}'
    table = read("customer,stage,time\n" + "\n".join(rows) + "\n")
    assert [row[0] for row in table.rows] == [f"u{n}" for n in range(count)]
    assert table.reading.unquoted == (broken + 2,)


def test_rows_within_a_cell_are_rows():
    table = read('a,b,c\n1,"x,2\n3,y,4\n5,z,6\n7,"v,8\n')
    assert [row[0] for row in table.rows] == ["1", "3", "5", "7"]
    assert table.reading.unquoted == (2, 5)


def test_a_review_of_several_lines_stays_whole():
    table = read('nps,text\n9,"good\n\nand quick, too"\n3,slow\n')
    assert table.rows[0] == ("9", "good\n\nand quick, too")
    assert table.reading.breaks == 2


def test_a_line_with_too_few_columns_is_named_and_the_others_are_read():
    table = read("a,b\n1,2\n3\n4,5\n")
    assert table.rows == [("1", "2"), ("4", "5")]
    assert table.reading.rejects == ((3, WIDTH),)


def test_surplus_separators_at_the_end_of_rows_are_no_columns():
    assert read("a,b\n1,2,\n3,4,,\n").rows == [("1", "2"), ("3", "4")]


def test_columns_to_the_edge_of_the_sheet_are_none():
    assert read("a,b,,\n1,2,,\n").columns == ("a", "b")


@pytest.mark.parametrize(
    "title", ["Survey of May 2026\n", "Survey of May 2026,,\n\n", "סקר מאי\nלסניף, בלבד\n\n"]
)
def test_a_title_above_the_headings_is_passed_over(title):
    table = read(title + "nps,csat,text\n9,5,good\n7,4,fine\n8,4,fair\n")
    assert table.columns == ("nps", "csat", "text")
    assert len(table.rows) == 3
    assert accounted(table.reading) == table.reading.lines


def test_vertical_bars_are_separators():
    assert read("a|b\n1|x, y\n").rows == [("1", "x, y")]


def test_columns_without_a_name_of_their_own_get_one():
    table = read("a,,a\n1,2,3\n")
    assert table.columns == ("a", "#2", "#3")
    assert table.reading.unnamed == ("#2", "#3")


def test_json_lines_are_a_table(write):
    lines = [{"customer": "u1", "time": 5, "more": {"x": [1]}}, {"customer": "אורי", "stage": None}]
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    table = read_texts(write(text + "\nnonsense", "data.jsonl"))
    assert table.columns == ("customer", "time", "more", "stage")
    assert table.rows == [("u1", "5", '{"x": [1]}', ""), ("אורי", "", "", "")]
    assert table.reading.rejects == ((3, NO_OBJECT),)


def test_a_json_text_cannot_bring_half_a_character():
    assert read('{"a": "\\ud800"}').rows == [("\ufffd",)]


def test_packed_text_is_read(write):
    path = write(gzip.compress("ערוץ,טקסט\nאתר,טוב\n".encode("cp1255")), "data.csv.gz")
    assert read_texts(path).rows == [("אתר", "טוב")]


def test_a_bomb_is_refused_before_it_is_unpacked(write):
    path = write(gzip.compress(b"0,0\n" * 20_000_000, 9), "data.csv.gz")
    with pytest.raises(DataFileError, match="holds too much"):
        read_texts(path)


def test_a_cut_off_packed_file_is_refused(write):
    with pytest.raises(DataFileError, match="damaged"):
        read_texts(write(gzip.compress(b"a,b\n1,2\n" * 99)[:-9], "data.csv.gz"))


@pytest.mark.parametrize("language", ["he", "en"])
def test_figures_say_what_was_left_out(write, language):
    tr = Translator(language)
    path = write("Report\n\nnps;csat\n9;5\n8\n7;4\n", encoding="utf-16")
    notes = survey(path).notes(tr)
    assert len(notes) == 3
    assert "UTF-16" in notes[0]
    assert "3" in notes[0]
    assert "5" in notes[2]


def test_reviews_and_funnels_say_it_as_well(write, en):
    text = "date,channel,rating,text\n2026-05-01,web,5,good\n2026-05-01,web,4,fine\nx\n"
    assert any("Lines with more or fewer" in note for note in reviews(write(text)).notes(en))
    text = "customer,stage,time\nu,A,2026-05-01\nu,A,2026-05-02\nx\n"
    notes = funnel(write(text), Journey.of([Stage(title="A")])).notes(en)
    assert any("not counted: 4" in note for note in notes)


def test_a_file_without_fault_needs_no_words(write, en):
    assert survey(write("nps\n9\n")).notes(en) == ()
