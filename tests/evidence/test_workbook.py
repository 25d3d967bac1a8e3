"""Workbooks: read as tables, and refused where they hold more than there is room for."""

from __future__ import annotations

import io
import zipfile

import pytest
from workbooks import MAIN, sheet, workbook

from jmkit.errors import DataFileError
from jmkit.evidence import survey
from jmkit.evidence.files.contents import texts_in


def read(data):
    return texts_in(data, "data.xlsx")


def refusal(data) -> str:
    with pytest.raises(DataFileError) as caught:
        read(data)
    return str(caught.value)


def test_a_sheet_is_a_table():
    table = read(workbook({"גיליון": sheet([["שלב", "nps"], ["רכישה", 9], ["", 7.5]])}))
    assert table.columns == ("שלב", "nps")
    assert table.rows == [("רכישה", "9"), ("", "7.5")]
    assert table.reading.notes is not None
    assert not table.reading.sheet


def test_a_title_and_empty_rows_are_accounted_for():
    rows = [["Survey of May"], [], ["nps", "csat"], [9, 5], [], [7, 4]]
    table = read(workbook({"a": sheet(rows)}))
    assert table.rows == [("9", "5"), ("7", "4")]
    reading = table.reading
    assert (reading.head, reading.rows, reading.blank, reading.lines) == (3, 2, 1, 6)


def test_the_first_sheet_that_holds_anything_is_read_and_named(en):
    table = read(workbook({"Cover": sheet([]), "Answers": sheet([["nps", "x"], [9, 1]])}))
    assert table.rows == [("9", "1")]
    assert any("Answers" in note for note in table.reading.notes(en))


def test_formulas_without_results_are_counted_and_told(en, write):
    rows = [["nps", "sum"], [9, "=A2+1"], [8, "=A3+1"]]
    found = survey(write(workbook({"a": sheet(rows)}), "data.xlsx"))
    assert found.nps == 50
    assert any("read as empty: 2" in note for note in found.notes(en))


def test_a_workbook_without_anything_is_refused():
    assert "is empty" in refusal(workbook({"a": sheet([])}))


@pytest.mark.parametrize("place", ["XFD1048576", "A9999999", "ZZZZ99"])
def test_a_far_away_cell_does_not_make_a_sheet_of_billions(place):
    xml = f"<worksheet {MAIN}><sheetData><row r='1'><c r='A1'><v>1</v></c><c r = '{place}'>"
    data = workbook({"a": xml + "<v>2</v></c></row></sheetData></worksheet>"})
    assert refusal(data)


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_cells_that_name_no_place_are_counted(prefix):
    row = f"<{prefix}row>" + f"<{prefix}c><{prefix}v>1</{prefix}v></{prefix}c>" * 9000
    xml = f"<worksheet {MAIN}><sheetData>{row}</{prefix}row><row r='900000'><c r='A900000'>"
    data = workbook({"a": xml + "<v>2</v></c></row></sheetData></worksheet>"})
    assert "holds too much" in refusal(data)


def test_a_text_shared_in_an_unusual_way_is_counted():
    cells = "".join(f'<row r="{n}"><c t="s"><x:v>0</x:v></c></row>' for n in range(1, 9000))
    shared = f"<sst {MAIN}><x:si><t>{'x' * 30_000}</t></x:si></sst>"
    xml = f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"
    assert "holds too much" in refusal(workbook({"a": xml}, shared))


def test_a_sheet_in_an_unusual_place_is_looked_through():
    xml = f"<worksheet {MAIN}><sheetData><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>"
    data = io.BytesIO()
    plain = io.BytesIO(workbook({"a": sheet([["nps"], [9]])}))
    with zipfile.ZipFile(plain) as usual, zipfile.ZipFile(data, "w") as book:
        for name in usual.namelist():
            content = usual.read(name).replace(b"worksheets/sheet1.xml", b"odd/one.txt")
            book.writestr(name, content)
        book.writestr("xl/odd/one.txt", xml + "</sheetData></worksheet>")
    assert "holds too much" in refusal(data.getvalue())


@pytest.mark.parametrize("name", ["xl/workbook.bin", "content.xml"])
def test_workbooks_of_other_kinds_are_refused(name):
    data = io.BytesIO(workbook({"a": sheet([["nps"], [9]])}))
    with zipfile.ZipFile(data, "a") as book:
        book.writestr(name, "x")
    assert "no table" in refusal(data.getvalue())


def test_a_text_shared_by_very_many_cells_is_refused():
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9000))
    shared = f"<sst {MAIN}><si><t>{'x' * 30_000}</t></si></sst>"
    xml = f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"
    assert "holds too much" in refusal(workbook({"a": xml}, shared))


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("jmkit.evidence.files.workbook_size.WORKBOOK_BYTES", 1000)
    assert "holds too much" in refusal(workbook({"a": sheet([["x"] * 9] * 99)}))


@pytest.mark.parametrize("cut", [30, 200, 700])
def test_a_cut_off_workbook_is_refused(cut, write):
    data = workbook({"a": sheet([["nps", "x"], [9, 1]])})
    with pytest.raises(DataFileError, match="damaged"):
        survey(write(data[:cut], "data.xlsx"))
