"""From a raw log to a pain point on the map, in a real page, by the keyboard alone."""

from __future__ import annotations

import pytest

import jmkit as jm

pytestmark = pytest.mark.slow

NOTEBOOK = "03-pain-points.ipynb"


@pytest.fixture(params=["he", "en"])
def server(request, tmp_path):
    from lab import Server  # loaded by the conftest

    made = jm.new(tmp_path / "course", language=request.param)
    for path in (made.path / "data").iterdir():
        path.unlink()
    look, buy, *_ = made.journey.stages
    rows = [f"c{n},{look.title},2026-10-01 10:00:00" for n in range(40)]
    rows += [f"c{n},{buy.title},2026-10-02 10:00:00" for n in range(10)]
    log = made.path / "data" / "october.csv"
    log.write_text("\n".join(["user_id,event,timestamp", *rows]), encoding="utf-8")
    (tmp_path / "home").mkdir()
    with Server(made.path, tmp_path / "home") as running:
        yield running


def test_a_raw_log_becomes_a_pain_point_with_evidence_by_a_few_keys(page, server):
    from lab import Notebook

    Notebook(page, server).open(NOTEBOOK)
    panel = page.locator(".jmkit-block-findings")
    finding = panel.locator(".jmkit-finding-open").first
    finding.wait_for()
    finding.locator("select").focus()
    for _ in range(2):  # past “take as evidence”
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    panel.locator(".jmkit-finding-taken").wait_for()
    journey = jm.open(server.folder, person="reader").journey
    (pain,) = journey.pain_points
    assert pain.stage == journey.stages[0].id
    (evidence,) = journey.evidence_for(pain)
    assert (evidence.kind, evidence.source) == ("analytics", "data/october.csv")
    assert "75%" in panel.locator(".jmkit-finding-taken").inner_text()
