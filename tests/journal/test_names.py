"""Names of journal files: a draft is told from a journal, and read before it."""

from __future__ import annotations

import pytest

from jmkit.journal import names


@pytest.mark.parametrize("person", ["dana", "a.b", "דנה", "x" * 100])
def test_a_draft_belongs_to_its_journal_and_no_two_are_alike(tmp_path, person):
    journal = tmp_path / f"{person}.jsonl"
    drafts = {names.new_draft(journal) for _ in range(9)}
    for path in (journal, *drafts, names.new_draft(tmp_path / f"{person[:-1]}.jsonl")):
        path.touch()
    assert len(drafts) == 9
    assert set(names.drafts_of(journal)) == drafts
    assert all(map(names.is_draft, drafts))
    assert not names.is_draft(journal)


def test_drafts_are_read_before_the_journals_into_which_they_go(tmp_path):
    journal = tmp_path / "dana.jsonl"
    paths = [names.new_draft(journal), names.new_draft(tmp_path / "zoe.jsonl"), journal]
    for path in paths:
        path.touch()
    assert names.listing(tmp_path) == paths


def test_a_folder_that_is_not_there_has_no_journals(tmp_path):
    assert names.listing(tmp_path / "work") == []
