"""Journal files: every whole line is kept, whatever happened to the file."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.errors import NotSavedError
from jmkit.journal import BadLineError, Disk, Entry, Problem, Stamp, files

TEXT = st.text(st.characters(exclude_categories=()), max_size=12)
JOURNALS = st.lists(TEXT, min_size=1, max_size=6).map(
    lambda texts: [entry(n, text) for n, text in enumerate(texts)]
)


def entry(n: int, text: str = "x") -> Entry:
    written = Entry(Stamp(n, 0, "dana"), "stage", "s", {"title": text})
    return Entry.from_line(written.to_line())


def lines(entries) -> bytes:
    return b"".join(e.to_line() for e in entries)


@contextmanager
def journal(content: bytes = b""):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dana.jsonl"
        path.write_bytes(content)
        yield path


def is_garbage(raw: bytes) -> bool:
    text = raw.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        Entry.from_line(text)
    except BadLineError:
        return bool(text) and b"\n" not in raw
    return False


GARBAGE = (
    st.sampled_from(
        [b"\x00" * 40, b"{}", b"[1,2]", b'{"at":[NaN,0]}', b"<<<<<<< HEAD", b"\xff\xfe{"]
    )
    | st.binary(min_size=1, max_size=30)
).filter(is_garbage)


@given(JOURNALS, st.data())
def test_a_file_cut_at_any_byte_loses_at_most_its_last_line(entries, data):
    content = lines(entries)
    cut = data.draw(st.integers(0, len(content)))
    whole = content[:cut].count(b"\n")
    with journal(content[:cut]) as path:
        assert files.read(path).entries in (entries[:whole], entries[: whole + 1])


@given(JOURNALS, st.data())
def test_appending_to_a_cut_file_loses_nothing_more(entries, data):
    content = lines(entries)
    cut = data.draw(st.integers(0, len(content)))
    with journal(content[:cut]) as path:
        before = files.read(path)
        files.append(path, [new := entry(99)], Disk())
        assert files.read(path).entries == [*before.entries, new]
        assert files.read(path, before).entries == [new]


@given(st.lists(st.builds(entry, st.integers(0, 9)) | GARBAGE, max_size=8))
def test_garbage_anywhere_costs_no_good_line_and_is_named(found):
    raws = [e.to_line() if isinstance(e, Entry) else e + b"\n" for e in found]
    bad = [n for n, e in enumerate(found, 1) if not isinstance(e, Entry)]
    with journal(b"".join(raws)) as path:
        chunk = files.read(path)
    assert chunk.entries == [e for e in found if isinstance(e, Entry)]
    assert [(p.file, p.line) for p in chunk.problems] == [("dana.jsonl", n) for n in bad]


@given(st.lists(st.builds(entry, st.integers(0, 9)) | GARBAGE, max_size=6), st.data())
def test_a_file_that_grows_piece_by_piece_is_read_as_if_it_came_at_once(found, data):
    content = b"".join(e.to_line() if isinstance(e, Entry) else e + b"\n" for e in found)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(content)), max_size=4)))
    with journal() as path:
        entries, before = [], files.NOTHING
        for cut in (*cuts, len(content)):
            path.write_bytes(content[:cut])
            before = files.read(path, before)
            entries += before.entries
        whole = files.read(path)
    assert entries == whole.entries
    assert (before.problems, before.end, before.lines) == (whole.problems, whole.end, whole.lines)


@given(JOURNALS, JOURNALS)
def test_another_file_in_its_place_is_read_from_its_beginning(old, new):
    new = [Entry(e.at._replace(by="noam"), e.kind, e.id, e.set) for e in new]
    with journal(lines(old)) as path:
        before = files.read(path)
        path.write_bytes(lines(new))
        assert files.read(path, before).entries == new


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        (b"\xef\xbb\xbf", b"\n", b""),
        (b"", b"\r\n", b""),
        (b" \t", b" \n", b"\n\n"),
        (b"", b"\n", b"\r\n"),
    ],
    ids=["byte order mark", "windows", "spaces", "empty lines"],
)
def test_what_editors_add_does_no_harm(before, after, between):
    raws = [entry(n).to_line().rstrip() for n in range(3)]
    with journal(before + between.join(raw + after for raw in raws)) as path:
        chunk = files.read(path)
    assert chunk.entries == [entry(n) for n in range(3)]
    assert chunk.problems == []


def test_an_empty_file_is_an_empty_journal():
    with journal() as path:
        assert files.read(path) == files.NOTHING


def test_a_utf16_file_is_named_and_later_lines_are_kept():
    with journal(lines([entry(1)]).decode().encode("utf-16")) as path:
        assert files.read(path).problems[0] == Problem("dana.jsonl", 1, "it is not UTF-8 text")
        files.append(path, [new := entry(2)], Disk())
        assert files.read(path).entries == [new]


def test_a_torn_line_is_a_problem_only_until_it_is_whole():
    raw = entry(1).to_line()
    with journal(raw[:20]) as path:
        torn = files.read(path)
        path.write_bytes(raw)
        whole = files.read(path, torn)
    assert [p.line for p in torn.problems] == [1]
    assert (whole.entries, whole.problems) == ([entry(1)], [])


def test_a_file_that_cannot_be_opened_is_a_problem_until_it_can():
    with journal(lines([entry(1)])) as path:
        before = files.read(path)
        path.rename(path.with_suffix(".away"))
        twice = files.read(path, files.read(path, before))
        path.with_suffix(".away").rename(path)
        files.append(path, [new := entry(2)], Disk())
        again = files.read(path, twice)
    assert twice.problems == [Problem("dana.jsonl", 0, "No such file or directory")]
    assert (again.entries, again.problems) == ([new], [])


def test_a_link_is_not_followed():
    with journal(lines([entry(1)])) as path:
        link = path.with_name("noam.jsonl")
        link.symlink_to(path)
        chunk = files.read(link)
        with pytest.raises(NotSavedError, match="it is a link"):
            files.append(link, [entry(2)], Disk())
        assert path.read_bytes() == lines([entry(1)])
    assert chunk.entries == []
    assert "it is a link" in chunk.problems[0].reason


def test_a_missing_share_is_not_made_anew(tmp_path):
    with pytest.raises(NotSavedError, match="No such file"):
        files.append(tmp_path / "share" / "work" / "dana.jsonl", [entry(1)], Disk())
    assert list(tmp_path.iterdir()) == []


def _no_space(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_failed_write_says_what_to_do(tmp_path):
    (tmp_path / "work").write_text("a file where the folder should be")
    with pytest.raises(NotSavedError) as caught:
        files.append(tmp_path / "work" / "dana.jsonl", [entry(1)], Disk())
    assert "“dana.jsonl” cannot be written (" in str(caught.value)
    assert "Keep this page open" in str(caught.value)


def test_a_full_disk_is_told_and_the_next_try_loses_nothing(monkeypatch):
    with journal(lines([entry(1)])) as path:
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", _no_space)
            with pytest.raises(NotSavedError, match="No space left"):
                files.append(path, [entry(2)], Disk())
        files.append(path, [entry(2)], Disk())
        assert set(map(str, files.read(path).entries)) == {str(entry(1)), str(entry(2))}
