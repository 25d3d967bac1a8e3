"""The whole way in a real page: a raw log is dropped, corrected by a choice, and counted."""

from __future__ import annotations

import json

import pytest

import jmkit as jm
from jmkit.evidence.columns.mapping import SourceMapping

pytestmark = pytest.mark.slow

NOTEBOOK = "03-pain-points.ipynb"
DROP = """(zone, [name, text]) => {
    const brought = new DataTransfer();
    brought.items.add(new File([text], name));
    for (const kind of ["dragover", "drop"]) {
        zone.dispatchEvent(
            new DragEvent(kind, { dataTransfer: brought, bubbles: true, cancelable: true }));
    }
}"""


def log(month, customers=400):
    """A shop's log as its program exports it."""
    events = ("page_view", "search", "add_to_cart", "purchase", "xyz")
    days = ((f"2026-{month:02}-{n % 27 + 1:02} 10:{n % 60:02}:00", n) for n in range(5000))
    rows = (f"{day};{events[(n + n // 7) % 5]};u{n % customers};{n}" for day, n in days)
    return "\n".join(["Shop export", "event_time;event_name;user_id;n", *rows, "broken;line"])


@pytest.fixture(params=["he", "en"])
def server(request, tmp_path):
    from lab import Server  # loaded by the conftest

    folder = jm.new(tmp_path / "course", language=request.param).path
    path = folder / NOTEBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    kept = ("jm.open()", "ws.data()")
    notebook["cells"] = [
        c
        for c in notebook["cells"]
        if c["cell_type"] == "code" and any(line in "".join(c["source"]) for line in kept)
    ]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    (tmp_path / "home").mkdir()
    with Server(folder, tmp_path / "home") as running:
        yield running


@pytest.fixture
def notebook(page, server):
    from lab import Notebook

    made = Notebook(page, server).open(NOTEBOOK)
    page.locator(".jmkit-drop").wait_for()
    return made


def mapping(server, name):
    return SourceMapping.of_file(name, jm.open(server.folder, person="reader").journey)


def test_from_a_raw_log_to_figures(notebook, server, shoot, violations):
    page, data = notebook.page, notebook.block("data")
    page.locator(".jmkit-drop").evaluate(DROP, ["may.csv", log(5)])
    table = data.locator("table.jmkit-table")
    table.wait_for()
    assert "5003" in data.locator(".jmkit-report").first.inner_text().replace(",", "")
    before = table.inner_text()
    event = data.locator(".jmkit-row", has_text="xyz").locator("select")
    event.select_option(index=3)
    notebook.until(lambda: table.inner_text() != before)
    assert mapping(server, "may.csv").stage_of("xyz")
    shoot(f"data-{server.folder.parent.name}-{page.locator('.jmkit-rtl').count()}")
    assert violations(page, ".jmkit-block-data") == []
    undo = data.locator(".jmkit-past button").first
    notebook.until(undo.is_enabled)
    undo.click()
    notebook.until(lambda: table.inner_text() == before)
    page.locator(".jmkit-drop").evaluate(DROP, ["photo.jpg", "x"])
    refused = page.locator(".jmkit-drop-told.jmkit-wrong")
    refused.wait_for()
    assert "photo.jpg" in refused.inner_text()
    page.locator(".jmkit-drop input").set_input_files(
        {"name": "june.csv", "mimeType": "text/csv", "buffer": log(6).encode()}
    )
    notebook.until(lambda: mapping(server, "june.csv") is not None)
    assert mapping(server, "june.csv").stage_of("search")
    names = {path.name for path in (server.folder / "data").iterdir()}
    assert {"may.csv", "june.csv"} <= names
    assert "photo.jpg" not in names
