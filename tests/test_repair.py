"""`jmkit repair`: pages come back from the kit, with all that people wrote in them."""

from __future__ import annotations

import json
import os

import nbformat
import pytest
from click.testing import CliRunner

import jmkit as jm
from jmkit.cli.group import jmkit
from jmkit.workshop.repair import damaged_pages, repair

PAGE = "01-persona.ipynb"
ENGLISH = (
    "## Our notes\n\n*Double-click this line and write over it: what you agreed on, what you "
    "argued about, what you still want to find out. Shift+Enter when you are done.*"
)
HEBREW = (
    '<div dir="rtl" lang="he">\n\n## ההערות שלנו\n\n'
    "*לחצו פעמיים על השורה הזאת וכתבו במקומה: על מה הסכמתם, על מה "
    "התווכחתם, מה עוד כדאי לברר. בסיום: Shift+Enter.*\n\n</div>"
)


@pytest.fixture(autouse=True)
def own_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")


@pytest.fixture(params=["he", "en"])
def folder(request, tmp_path):
    return jm.new(tmp_path / "course", language=request.param).path


@pytest.fixture
def fresh(folder):
    return read(folder)


def read(folder, name=PAGE):
    return json.loads((folder / name).read_text(encoding="utf-8"))


def write(folder, page, name=PAGE):
    (folder / name).write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")


def cell(page, name):
    return next(c for c in page["cells"] if c["id"] == name)


def place(page, name):
    return [c["id"] for c in page["cells"]].index(name)


def own(text, kind="markdown", name="mine"):
    code = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"id": name, "cell_type": kind, "metadata": {}, "source": text, **code}


def mend(folder, **how):
    return {page.values["page"]: page for page in repair(folder, **how)}


def test_a_whole_workshop_is_left_as_it_is(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    told = mend(folder)
    assert all(page.was_whole for page in told.values())
    assert len(told) == 7
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("n", range(17))
def test_any_cell_that_is_missing_comes_back_in_its_place(folder, fresh, n):
    write(folder, {**fresh, "cells": fresh["cells"][:n] + fresh["cells"][n + 1 :]})
    assert damaged_pages(folder) == [PAGE]
    mend(folder)
    assert read(folder) == fresh


def test_cells_in_disorder_are_put_in_order(folder, fresh):
    write(folder, {**fresh, "cells": fresh["cells"][::-1]})
    mend(folder)
    assert read(folder) == fresh


def test_a_page_without_any_cell_comes_back(folder, fresh):
    write(folder, {**fresh, "cells": []})
    mend(folder)
    assert read(folder) == fresh


def test_own_cells_stay_where_they_stood(folder, fresh):
    at = place(fresh, "persona-card")
    fresh["cells"].insert(at, own("mine, before the card"))
    del fresh["cells"][at - 2]
    write(folder, fresh)
    mend(folder)
    page = read(folder)
    assert place(page, "mine") == place(page, "persona-card") - 1
    assert cell(page, "mine")["source"] == "mine, before the card"


def older(page, text):
    """The page as it was when notes were written into a cell of it."""
    is_new = ("persona-notes-do", "persona-form-notes")
    cells = [c for c in page["cells"] if c["id"] not in is_new]
    note = own(text, name="persona-notes")
    note["metadata"] = {"deletable": False, "tags": ["notes"]}
    return {**page, "cells": [*cells[:-1], note, cells[-1]]}


def test_an_older_page_gets_the_field_and_keeps_the_notes_in_their_cell(folder, fresh):
    write(folder, older(fresh, "## Our notes\n\nour words"))
    assert damaged_pages(folder) == [PAGE]
    mend(folder)
    page = read(folder)
    assert cell(page, "persona-notes")["source"] == "## Our notes\n\nour words"
    assert place(page, "persona-notes") == place(page, "persona-form-notes") - 2
    assert damaged_pages(folder) == []


def test_the_cell_of_older_notes_may_be_removed(folder, fresh):
    write(folder, older(fresh, "our words"))
    mend(folder)
    assert cell(read(folder), "persona-notes")["metadata"] == {"tags": ["notes"]}


@pytest.mark.parametrize("source", [ENGLISH, HEBREW])
def test_a_place_for_notes_into_which_nobody_wrote_makes_room_for_the_field(folder, fresh, source):
    write(folder, older(fresh, source))
    mend(folder)
    assert read(folder) == fresh


@pytest.mark.parametrize("source", ["## Ours", "## Our notes", ENGLISH + " Buy tea."])
def test_whatever_else_stands_there_is_kept(folder, fresh, source):
    write(folder, older(fresh, source))
    mend(folder)
    assert cell(read(folder), "persona-notes")["source"] == source


@pytest.mark.parametrize("source", ["", "import os", "ws.map()", 'ws.form("pers', "# x\nws.card()"])
def test_a_line_that_is_another_block_or_none_comes_back(folder, fresh, source):
    whole = read(folder)
    cell(fresh, "persona-card-view")["source"] = source
    write(folder, fresh)
    mend(folder)
    assert read(folder) == whole


def test_a_trainers_own_options_of_a_line_stay(folder):
    page = read(folder, "02-journey.ipynb")
    cell(page, "journey-board")["source"] = 'ws.board(lanes=["steps"])'
    write(folder, page, "02-journey.ipynb")
    mend(folder)
    kept = cell(read(folder, "02-journey.ipynb"), "journey-board")
    assert kept["source"] == 'ws.board(lanes=["steps"])'


def test_prose_that_a_trainer_rewrote_stays_unless_all_is_wanted(folder, fresh):
    whole = read(folder)
    cell(fresh, "persona-portrait")["source"] = "## My own words"
    cell(fresh, "persona-portrait")["metadata"]["tags"] = ["workshop-only"]
    write(folder, fresh)
    assert damaged_pages(folder) == []
    mend(folder)
    assert read(folder) == fresh
    mend(folder, everything=True)
    assert read(folder) == whole


def test_a_page_shortened_on_purpose_is_whole_once_it_is_taken_as_it_is(folder, fresh):
    short = {**fresh, "cells": [c for c in fresh["cells"] if "card" not in c["id"]]}
    write(folder, short)
    assert damaged_pages(folder) == [PAGE]
    mend(folder, as_is=True)
    assert damaged_pages(folder) == []
    mend(folder)
    assert read(folder)["cells"] == short["cells"]
    mend(folder, everything=True)
    assert read(folder) == fresh


def test_a_split_line_leaves_no_scrap_that_keeps_the_page_waiting(folder, fresh):
    whole = read(folder)
    at = place(fresh, "persona-form-personas")
    fresh["cells"][at]["source"] = 'ws.form("per'
    fresh["cells"].insert(at + 1, own('sonas")', "code"))
    fresh["cells"].insert(0, own("", "code", "empty"))
    write(folder, fresh)
    mend(folder)
    assert read(folder) == whole


def test_own_code_is_kept(folder, fresh):
    fresh["cells"].append(own("ws.table('personas')", "code"))
    fresh["cells"].append(own("print('hello')", "code", "hello"))
    write(folder, fresh)
    mend(folder)
    assert read(folder)["cells"][-2:] == fresh["cells"][-2:]


def test_merged_prose_is_parted_again(folder, fresh):
    whole = read(folder)
    first, second = cell(fresh, "persona-portrait"), cell(fresh, "persona-portrait-do")
    first["source"] = "".join(first["source"]) + "\n\n" + "".join(second["source"])
    fresh["cells"].remove(second)
    write(folder, fresh)
    mend(folder)
    assert read(folder) == whole


def test_two_cells_of_one_id_become_two_cells(folder, fresh):
    fresh["cells"].append({**cell(fresh, "persona-notes-do"), "source": "a second note"})
    write(folder, fresh)
    mend(folder)
    ids = [c["id"] for c in read(folder)["cells"]]
    assert len(ids) == len(set(ids))
    assert read(folder)["cells"][-1]["source"] == "a second note"


def test_cells_whose_ids_a_program_dropped_are_known_by_their_text(folder, fresh):
    whole = read(folder)
    for one in fresh["cells"]:
        del one["id"]
    write(folder, {**fresh, "nbformat_minor": 2})
    mend(folder)
    assert read(folder) == whole


def test_flags_that_an_older_folder_lacks_are_added(folder, fresh):
    whole = read(folder)
    for one in fresh["cells"]:
        one["metadata"] = {k: v for k, v in one["metadata"].items() if not k.endswith("able")}
        one["metadata"]["collapsed"] = True
    write(folder, fresh)
    assert damaged_pages(folder) == []
    mend(folder)
    assert read(folder) == whole


def test_lost_metadata_of_a_page_come_back_and_others_stay(folder, fresh):
    whole = read(folder)
    write(folder, {**fresh, "metadata": {"mine": 1, "kernelspec": None}})
    mend(folder)
    assert read(folder) == {**whole, "metadata": {**whole["metadata"], "mine": 1}}


BROKEN = {
    "cut": b'{"cells": [{"cell_type": "markdown", "source": "our wor',
    "no json": b"<<<<<<< HEAD\n",
    "latin": b'{"cells": "\xff"}',
    "a list": b"[]",
    "no cells": b'{"metadata": {}}',
    "deep": b"[" * 100_000,
    "a number": b'{"metadata": {}, "cells": [7]}',
    "unknown kind": b'{"metadata": {}, "cells": [{"cell_type": "x", "source": ""}]}',
    "old": b'{"metadata": {}, "worksheets": [{"cells": []}], "nbformat": 3}',
    "huge number": b'{"metadata": {}, "cells": [' + b"9" * 5000 + b"]}",
    "many": b'{"metadata": {}, "cells": ['
    + b",".join([b'{"cell_type":"raw","source":""}'] * 3000)
    + b"]}",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_kept_beside_and_replaced(folder, fresh, content):
    (folder / PAGE).write_bytes(content)
    told = mend(folder)[PAGE]
    assert read(folder) == fresh
    assert (folder / told.values["aside"]).read_bytes() == content
    assert "damaged" in told.values["aside"]
    assert not told.values["aside"].endswith(".ipynb")


@pytest.mark.parametrize("depth", [100, 250, 400, 600, 800, 900, 960, 985])
def test_a_page_nested_deeply_is_mended_or_kept_beside(folder, fresh, depth):
    del fresh["cells"][0]
    text = json.dumps({**fresh, "metadata": {"deep": 0}})
    text = text.replace('{"deep": 0}', '{"deep": ' + "[" * depth + "]" * depth + "}")
    (folder / PAGE).write_text(text, encoding="utf-8")
    damaged_pages(folder)
    told = mend(folder)[PAGE]
    assert len(read(folder)["cells"]) == len(fresh["cells"]) + 1
    if "aside" in told.values:
        assert (folder / told.values["aside"]).read_text(encoding="utf-8") == text


def test_a_second_broken_file_does_not_overwrite_the_first(folder):
    kept = []
    for content in (b"first", b"second"):
        (folder / PAGE).write_bytes(content)
        kept.append(folder / mend(folder)[PAGE].values["aside"])
    assert [path.read_bytes() for path in kept] == [b"first", b"second"]


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
@pytest.mark.parametrize("kind", ["link out", "link to nothing", "pipe", "folder"])
def test_what_is_no_file_of_the_folder_is_put_aside_and_not_followed(folder, fresh, tmp_path, kind):
    page, outside = folder / PAGE, tmp_path / "outside.ipynb"
    page.rename(outside)
    {
        "link out": lambda: page.symlink_to(outside),
        "link to nothing": lambda: page.symlink_to(tmp_path / "nowhere"),
        "pipe": lambda: os.mkfifo(page),
        "folder": page.mkdir,
    }[kind]()
    before = outside.read_bytes()
    mend(folder)
    assert page.is_file()
    assert not page.is_symlink()
    assert read(folder) == fresh
    assert outside.read_bytes() == before


def test_a_missing_page_comes_back(folder, fresh):
    (folder / PAGE).unlink()
    assert damaged_pages(folder) == [PAGE]
    mend(folder)
    assert read(folder) == fresh


@pytest.mark.parametrize("text", ["half \ud800", "\u2028 \x00 \u202e", "</script>", "א\r\nב", "\\"])
def test_any_words_are_kept_to_the_letter(folder, fresh, text):
    fresh["cells"].append(own(text))
    del fresh["cells"][0]
    (folder / PAGE).write_text(json.dumps(fresh), encoding="utf-8")
    mend(folder)
    assert cell(read(folder), "mine")["source"] == text


@pytest.mark.parametrize(
    "lie",
    [
        {"jmkit": "x"},
        {"jmkit": {"cells": [[], {}, 7, "nobody"], "language": ["he"]}},
        {"jmkit": {"cells": {}, "language": "../he"}},
        {"jmkit": {"language": "__proto__"}},
    ],
)
def test_lies_of_metadata_do_no_harm(folder, fresh, lie):
    write(folder, {**fresh, "metadata": {**fresh["metadata"], **lie}})
    mend(folder)
    nbformat.validate(nbformat.read(folder / PAGE, as_version=4))
    assert read(folder)["metadata"]["jmkit"]["step"] == "persona"


@pytest.mark.parametrize("name", [[], {}, 7, None, "x" * 100_000])
def test_an_id_of_another_kind_does_no_harm(folder, fresh, name):
    fresh["cells"][3]["id"] = name
    fresh["cells"].append(own("mine", name=name))
    write(folder, fresh)
    mend(folder)
    assert read(folder)["cells"][-1]["source"] == "mine"


def test_repairing_again_changes_nothing(folder, fresh):
    fresh["cells"] = [own("mine"), *fresh["cells"][5:2:-1], own("x", name="persona-notes-do")]
    write(folder, fresh)
    mend(folder)
    once = (folder / PAGE).read_bytes()
    assert mend(folder)[PAGE].was_whole
    assert (folder / PAGE).read_bytes() == once


def test_work_is_not_touched(folder, fresh):
    before = {path: path.stat().st_mtime_ns for path in (folder / "work").iterdir()}
    write(folder, {**fresh, "cells": []})
    mend(folder)
    assert {path: path.stat().st_mtime_ns for path in (folder / "work").iterdir()} == before


def test_a_hebrew_page_is_mended_in_hebrew_in_a_workshop_that_became_english(tmp_path):
    folder = jm.new(tmp_path / "course", language="he").path
    settings = folder / "workshop.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('language = "he"', 'language = "en"'), encoding="utf-8")
    whole = read(folder)
    write(folder, {**whole, "cells": whole["cells"][1:]})
    mend(folder)
    assert read(folder) == whole


def test_the_command_says_a_line_a_page_in_the_workshops_language(folder, fresh):
    write(folder, {**fresh, "cells": fresh["cells"][1:]})
    result = CliRunner().invoke(jmkit, ["repair", str(folder)])
    lines = result.output.splitlines()
    assert (result.exit_code, len(lines)) == (0, 7)
    assert all(name in line for name, line in zip(mend(folder), lines, strict=True))
    is_hebrew = fresh["metadata"]["jmkit"]["language"] == "he"
    assert all(("שלם" in line or "הוחזרו" in line) == is_hebrew for line in lines)


def test_a_folder_that_is_no_workshop_is_told_and_the_others_are_mended(folder, fresh, tmp_path):
    (folder / PAGE).unlink()
    (empty := tmp_path / "empty").mkdir()
    result = CliRunner().invoke(jmkit, ["repair", str(empty), str(folder)])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert read(folder) == fresh
