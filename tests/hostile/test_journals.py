"""What a stranger may put into work/: it is told, it is never waited for, and people go on."""

from __future__ import annotations

import json
import os
import sys

import pytest

from jmkit.errors import InvalidValueError, NotSavedError
from jmkit.i18n import Translator
from jmkit.journal import Entry, Journals, Stamp, names
from jmkit.limits import JOURNAL_LINE_DEPTH, JOURNAL_VALUES, WORK_FILES, WORK_RECORDS
from jmkit.model import Stage

T = 1_764_000_000_000


def line(n=0, by="mallory", kind="stage", id="s", values=None, **more) -> bytes:  # noqa: A002
    body = {"at": [T + n, 0], "by": by, "kind": kind, "id": id, "set": values or {}, **more}
    return json.dumps(body, ensure_ascii=False).encode() + b"\n"


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "course" / "work"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def opens(work):
    return lambda person="dana": Journals(work, person, now=lambda: T + 9_000_000)


def go_on(opens) -> Journals:
    """Dana opens the folder, saves, and another reads it."""
    dana = opens()
    stage = dana.save(Stage(id="mine", title="mine"))
    dana.save(stage.with_values(title="mine again"))
    dana.settle()
    reader = opens("reader")
    assert reader.journey.find("stage", "mine").title == "mine again"
    assert isinstance(reader.history(), list)
    assert reader.removed() is not None
    assert dana.undo()
    return dana


FLOODS = {
    "a million lines": b"x\n" * 1_000_000,
    "a million changes": line() * 1_000_000,
    "only line feeds": b"\n" * 20_000_000,
    "one line": line(values={"title": "x" * 20_000_000}),
    "no end": b"[" * 20_000_000,
    "one stamp": b"".join(line(values={"title": f"{n}"}) for n in range(20_000)),
    "one stamp under a long text": line(values={"title": ["z" * 900_000]})
    + b"".join(line(values={"title": [f"{n}"]}) for n in range(20_000)),
    "one slot": b"".join(line(n % 9000, values={"title": f"{n * 7919}"}) for n in range(20_000)),
    "a fan of undos": b"".join(
        line(n, "dana", values={"title": "x"}, undoes=[5, n, "z"]) for n in range(20_000)
    ),
    "a fan of undos that change nothing": b"".join(
        line(n, "dana", values={"title": "x"}, **({"undoes": [5, n, "z"]} if n else {}))
        for n in range(20_000)
    ),
    "fields": line(values={f"f{n}": n for n in range(100_000)}),
    "brackets": b"".join(line(n, id=f"{n}", values={"x": [[]] * 100_000}) for n in range(40)),
    "records": b"".join(
        line(n, kind="touchpoint", id=f"{n}", values={"title": f"{n}"}) for n in range(40_000)
    ),
    "a ladder into the future": b"".join(
        line(T + 7 * n, values={"title": f"{n}"}) for n in range(40_000)
    ),
    "a ladder back": b"".join(line(T - 7 * n, values={"title": f"{n}"}) for n in range(40_000)),
}


@pytest.mark.parametrize("data", FLOODS.values(), ids=FLOODS)
def test_a_flood_stops_nobody(work, opens, data):
    (work / "mallory.jsonl").write_bytes(data)
    go_on(opens)


@pytest.mark.parametrize(
    "name", ["a million lines", "a million changes", "only line feeds", "one line", "records"]
)
def test_what_is_not_read_is_told(work, opens, name):
    (work / "mallory.jsonl").write_bytes(FLOODS[name])
    assert any("stays in the file" in p.sentence for p in opens().problems)


def test_the_journals_of_others_are_read_though_huge_ones_lie_before_them(work, opens, monkeypatch):
    monkeypatch.setattr("jmkit.journal.reader.WORK_VALUES", 8 * 1000)
    for name in "abc":
        data = b"".join(line(n, name, id=f"{n % 99}") for n in range(900))
        (work / f"{name}.jsonl").write_bytes(data)
    (work / "zoe.jsonl").write_bytes(line(by="zoe", id="z", values={"title": "zoe's"}))
    assert opens().journey.find("stage", "z").title == "zoe's"


def test_ones_own_journal_is_read_and_written_though_too_many_lie_beside_it(work, opens):
    for n in range(WORK_FILES + 9):
        (work / f"a{n}.jsonl").write_bytes(line(n, f"a{n}", id=f"a{n}", values={"title": "x"}))
    opens().save(Stage(id="mine", title="mine"))
    dana = opens()
    assert dana.journey.find("stage", "mine").title == "mine"
    assert any("too many journals" in p.reason for p in dana.problems)


def test_whose_journal_is_too_large_goes_on_in_another(work, opens):
    data = b"".join(line(n * 1000, "dana", id=f"{n % 99}") for n in range(JOURNAL_VALUES // 8 + 9))
    (work / "dana.jsonl").write_bytes(data)
    go_on(opens)
    assert (work / "dana.more-2.jsonl").exists()
    assert opens().save(Stage(id="later", title="later")).title == "later"
    assert opens("reader").journey.find("stage", "later")


def test_ones_own_new_records_count_though_there_are_too_many(work, opens):
    data = b"".join(line(n, kind="vote", id=f"{n}", values={"x": 1}) for n in range(WORK_RECORDS))
    (work / "mallory.jsonl").write_bytes(data)
    dana = opens()
    assert dana.save(Stage(id="mine", title="mine")).title == "mine"
    assert opens().journey.find("stage", "mine").title == "mine"


VALUES = [
    "__proto__",
    "constructor",
    "\u202egnp.exe",
    "a\x00b",
    1e308,
    -1e308,
    10**4000,
    -0.0,
    {"__class__": "x", "$ref": "#"},
    [[[[1]]]],
    True,
    None,
    "9" * 9000,
    ["a", 1, None],
]
FIELDS = ["title", "position", "emotion", "removed", "id", "__proto__", "__class__", "", "kind"]


@pytest.mark.parametrize("value", VALUES, ids=[repr(v)[:20] for v in VALUES])
@pytest.mark.parametrize("field", FIELDS)
def test_no_value_in_any_field_stops_anybody(work, opens, field, value):
    (work / "mallory.jsonl").write_bytes(
        line(values={field: value}) + line(1, id="mine", values={field: value})
    )
    go_on(opens)


RAW = {
    "a long integer": b'{"at":[1,0],"by":"m","kind":"stage","id":"s","set":{"position":%s}}'
    % (b"9" * 5000),
    "a long stamp": b'{"at":[%s,0],"by":"m","kind":"stage","id":"s","set":{}}' % (b"9" * 5000),
    "infinity": b'{"at":[1,0],"by":"m","kind":"stage","id":"s","set":{"position":1e999}}',
    "half a character": b'{"at":[1,0],"by":"m","kind":"stage","id":"s","set":{"t":"\xed\xa0\x80"}}',
    "one bracket too deep": b'{"at":[1,0],"by":"m","kind":"stage","id":"s","set":{"x":%s1%s}}'
    % (b"[" * (JOURNAL_LINE_DEPTH - 1), b"]" * (JOURNAL_LINE_DEPTH - 1)),
    "deep": b'{"at":[1,0],"by":"m","kind":"stage","id":"s","set":{"x":%s1%s}}'
    % (b"[" * 900, b"]" * 900),
    "deep and cut off": b'{"a":' * 100_000,
    "an open text full of backslashes": b'{"a":"' + b"\\" * 900_001 + b"[" * 30,
    "many open texts": b'["\\' * 200_000,
}


@pytest.mark.parametrize("raw", RAW.values(), ids=RAW)
def test_a_line_that_cannot_be_read_is_told_and_costs_itself_only(work, opens, raw):
    (work / "mallory.jsonl").write_bytes(raw + b"\n" + line(values={"title": "next"}))
    dana = go_on(opens)
    assert [p.line for p in dana.problems] == [1]
    assert dana.journey.find("stage", "s").title == "next"


def test_a_key_given_twice_counts_as_the_last(work, opens):
    raw = line(values={"title": "a"}).replace(b'"title": "a"', b'"title": "a", "title": "b"')
    (work / "mallory.jsonl").write_bytes(raw)
    assert opens().journey.find("stage", "s").title == "b"


def test_brackets_in_a_text_are_no_depth(work, opens):
    text = '[{"' * 500 + "\\"
    (work / "zoe.jsonl").write_bytes(line(by="zoe", values={"title": text}))
    assert opens().journey.find("stage", "s").title == text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("name", ["mallory.jsonl", "dana.jsonl", "dana.typing-1.jsonl"])
def test_a_pipe_is_told_and_never_waited_for(work, opens, name):
    os.mkfifo(work / name)
    dana = opens()
    assert [(p.file, p.reason) for p in dana.problems] == [(name, names.NO_FILE)]
    if name == "dana.jsonl":
        with pytest.raises(NotSavedError, match="not a file"):
            dana.save(Stage(title="x"))
    else:
        assert dana.save(Stage(title="x")).title == "x"


def test_a_folder_in_a_journals_place_is_told(work, opens):
    (work / "mallory.jsonl").mkdir()
    (problem,) = opens().problems
    assert (problem.file, problem.line, problem.reason) == ("mallory.jsonl", 0, names.NO_FILE)


def link(path, target, **more) -> None:
    try:
        path.symlink_to(target, **more)
    except OSError:
        pytest.skip("no links here")


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_in_a_journals_place_is_neither_read_nor_written(work, opens, tmp_path, inside):
    target = (work if inside else tmp_path) / "target.txt"
    target.write_bytes(line(values={"title": "secret"}))
    link(work / "dana.jsonl", target)
    dana = opens()
    assert dana.journey.stages == ()
    assert "it is a link" in dana.problems[0].reason
    with pytest.raises(NotSavedError, match="it is a link"):
        dana.save(Stage(title="x"))
    assert target.read_bytes() == line(values={"title": "secret"})


def test_a_work_folder_that_leads_out_is_neither_read_nor_written(work, opens, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "zoe.jsonl").write_bytes(line(by="zoe", values={"title": "secret"}))
    work.rmdir()
    link(work, outside, target_is_directory=True)
    dana = opens()
    assert dana.journey.stages == ()
    assert "leads out" in dana.problems[0].reason
    with pytest.raises(NotSavedError, match="leads out"):
        dana.save(Stage(title="x"))
    assert [path.name for path in outside.iterdir()] == ["zoe.jsonl"]


def test_a_work_folder_that_leads_elsewhere_in_the_workshop_is_taken(work, opens):
    work.rename(work.with_name("work-2"))
    link(work, "work-2", target_is_directory=True)
    go_on(opens)


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("name", ["a\x1b[31m.jsonl", "a\nb.jsonl", "{x!r}.jsonl", "<img>.jsonl"])
@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_no_name_of_a_file_breaks_the_sentence_about_it(work, opens, name, language):
    (work / name).write_bytes(b"no journal\n" + line(T, values={"title": "far"}))
    for problem in opens().problems:
        assert problem.text(Translator(language)).isprintable()


def test_who_writes_in_anothers_name_is_told(work, opens):
    (work / "mallory.jsonl").write_bytes(
        line(0, "mallory", values={"goal": "x"}) + line(1, "zoe", values={"title": "hers?"})
    )
    dana = opens()
    (problem,) = dana.problems
    assert (problem.file, problem.line, problem.reason) == ("mallory.jsonl", 2, "zoe")
    assert dana.history()[-1].who == "zoe"


@pytest.mark.parametrize(
    "name", ["START", "Start", "con", "LPT1", "a|b", "a<b", "dana.typing-1", "dana.more-2"]
)
def test_a_name_that_is_no_file_everywhere_or_somebody_elses_is_refused(work, name):
    with pytest.raises(InvalidValueError, match="cannot be called"):
        Journals(work, name)


@pytest.mark.parametrize("wall", [T - 1, T + 10**7, T * 2])
def test_a_stamp_of_the_far_future_with_any_wall_clock_is_told(work, opens, wall):
    entry = Entry(Stamp(2 * T, 0, "mallory"), "stage", "s", {"title": "x"}, None, wall)
    (work / "mallory.jsonl").write_bytes(entry.to_line())
    assert ["ahead" in p.sentence for p in opens().problems] == [True]
