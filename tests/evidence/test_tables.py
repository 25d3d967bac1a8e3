"""Tables out of files, and the files that are refused."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import DataFileError
from jmkit.evidence.files import data_files
from jmkit.evidence.files.tables import read_table
from jmkit.i18n import Translator
from jmkit.model.text import clean

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def rows(table):
    return [list(table.columns), *table.to_numpy().tolist()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1255", "iso8859-8", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_hebrew_tables_are_read_exactly(write, encoding, separator):
    given = [["ערוץ", "טקסט"], ["אתר", "שירות טוב"], ["חנות", ""]]
    text = "\r\n".join(separator.join(row) for row in given)
    assert rows(read_table(write(text, encoding=encoding))) == given


def test_everything_is_text(write):
    table = read_table(write("a,b,c,d\n007,1.50,NA,=1+1\nnull,TRUE,-1+1,1e5\n"))
    assert rows(table)[1:] == [["007", "1.50", "NA", "=1+1"], ["null", "TRUE", "-1+1", "1e5"]]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_what_a_spreadsheet_writes_is_read_back(tmp_path_factory, body):
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([("a", "b"), *body])
    path = tmp_path_factory.mktemp("csv") / "data.csv"
    path.write_bytes(text.getvalue().encode("utf-8"))
    kept = [[clean(a), clean(b)] for a, b in body if a or b]
    assert rows(read_table(path))[1:] == kept


def test_a_comma_in_a_heading_does_not_hide_the_semicolons(write):
    table = read_table(write("דירוג, 1-5;טקסט\n4;טוב, מאוד\n"))
    assert list(table.columns) == ["דירוג, 1-5", "טקסט"]


def test_excels_own_line_about_the_separator_is_obeyed(write):
    assert rows(read_table(write("sep=;\na,x;b\n1;2\n"))) == [["a,x", "b"], ["1", "2"]]


def test_one_column_needs_no_separator(write):
    assert rows(read_table(write("text\nגם טוב\n"))) == [["text"], ["גם טוב"]]


def test_lines_within_quotes_stay_together(write):
    assert read_table(write('a,b\n"one\ntwo",2\n'))["a"][0] == "one\ntwo"


def test_empty_lines_are_passed_over(write):
    assert len(read_table(write("a,b\n\n1,2\n,\n\n"))) == 1


def test_a_heading_alone_is_a_table_without_rows(write):
    assert read_table(write("a,b\n")).shape == (0, 2)


def test_control_characters_are_marked(write):
    assert read_table(write("a,b\nx\x1b[31m,2\n"))["a"][0] == "x\ufffd[31m"


def test_parquet_is_read_as_text(tmp_path):
    path = tmp_path / "it's a [1]*.parquet"
    query = "SELECT 5 AS a, DATE '2026-05-01' AS b, NULL AS c, 'שלום' AS d"
    duckdb.sql(query).write_parquet(str(path))
    assert rows(read_table(path)) == [[*"abcd"], ["5", "2026-05-01", "", "שלום"]]


def refusal(path) -> str:
    with pytest.raises(DataFileError) as caught:
        read_table(path)
    assert caught.value.text(Translator("he"))
    return str(caught.value)


def test_a_missing_file_names_the_path_and_what_is_there(write, tmp_path):
    write("a", "survey.csv")
    write("a", "notes.docx")
    (tmp_path / "data").mkdir()
    write("a", "data/events.parquet")
    sentence = refusal(tmp_path / "surveys.csv")
    assert "surveys.csv" in sentence
    assert "The data files there are: survey.csv, data" in sentence
    assert "events.parquet" in sentence
    assert "docx" not in sentence


@pytest.mark.parametrize("name", ["nothing.csv", "no/such/folder.csv", "nul\0.csv", "a" * 300])
def test_a_missing_file_where_there_is_no_other(tmp_path, name):
    assert refusal(tmp_path / name)


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "data.csv")
    assert "a folder or a device, not a file" in refusal(tmp_path / "data.csv")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\n", b",,\n,,\n"])
def test_an_empty_file_is_refused(write, content):
    assert "data.csv is empty" in refusal(write(content))


def test_dos_hebrew_is_refused_with_what_to_do(write):
    assert "CSV UTF-8" in refusal(write("ערוץ,טקסט\nאתר,טוב\n", encoding="cp862"))


def test_a_zero_byte_is_refused_with_its_line(write):
    assert "data.csv is damaged in line 3" in refusal(write(b"a,b\n1,2\n3,\0\n"))


@pytest.mark.parametrize(
    ("text", "line"), [("a,b,c\n1,2,3\n4\n5\n", 3), ('a,b,c\n"x\ny",1\n\n2,3\n', 2)]
)
def test_a_file_of_which_most_is_unreadable_is_refused_with_the_first_line(write, text, line):
    assert f"the first is line {line}" in refusal(write(text))


@pytest.mark.parametrize(
    ("start", "said"), [(b"PK\x03\x04rest", "no table"), (b"\xd0\xcf\x11\xe0rest", "old kind")]
)
def test_what_only_looks_like_a_workbook_or_is_an_old_one_is_refused(write, start, said):
    assert said in refusal(write(start, "data.xlsx"))


def test_visual_hebrew_is_refused_by_its_name(write):
    assert "visual order" in refusal(write("טקסט\nתורים ארוכים"[::-1].encode("iso8859-8")))


def test_a_damaged_parquet_file_is_refused(write):
    assert "damaged, or no table" in refusal(write(b"PAR1 and no more", "data.parquet"))


def test_a_very_large_file_is_refused_unread(write, monkeypatch):
    monkeypatch.setattr(data_files, "DATA_BYTES", 1000)
    assert "larger than 0 MB" in refusal(write("a,b\n" * 1000))


def test_a_file_that_cannot_be_opened_is_refused(write, monkeypatch):
    path = write("a,b\n1,2\n")

    def locked(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", locked)
    assert "cannot be opened (Permission denied)" in refusal(path)


def test_the_layer_is_light_until_a_file_is_read():
    code = "import sys, jmkit.evidence, jmkit.coach; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pandas", "duckdb"} & set(done.stdout.split())
