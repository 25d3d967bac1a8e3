"""The findings of a workshop's data folder: which files count, and which are told of."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import jmkit as jm
from jmkit.model import DataSource, Stage
from jmkit.rendering.findings import findings_in

LOG = "customer,stage,time\na,Look,2026-10-01\na,Buy,2026-10-02\nb,Look,2026-10-01\n"


@pytest.fixture
def ws(tmp_path):
    made = jm.new(tmp_path / "course", language="en")
    for record in made.journey.stages:
        made.remove(record)
    for n, title in enumerate(("Look", "Buy")):
        made.save(Stage(id=title, title=title, position=n))
    for path in (made.path / "data").iterdir():
        path.unlink()
    return made


def put(ws, name, text, age=0):
    path = ws.path / "data" / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_000_000 - age, 1_000_000 - age))


def definitions(found):
    return {card.definition for card in found.cards}


def test_an_empty_folder_says_nothing(ws):
    assert findings_in(ws.context()).cards == ()


def test_logs_surveys_and_ratings_are_told_by_their_columns(ws):
    put(ws, "log.csv", LOG)
    put(ws, "asked.csv", "stage,nps\nBuy,3\n")
    put(ws, "stars.csv", "rating\n1\n5\n")
    put(ws, "other.csv", "a,b\n1,2\n")
    found = findings_in(ws.context())
    assert {"drop-off/Look", "nps/Buy", "low-ratings"} <= definitions(found)
    assert {*found.files} == {"data/log.csv", "data/asked.csv", "data/stars.csv"}


def test_the_newest_file_of_a_source_counts_and_the_older_is_named(ws):
    put(ws, "october.csv", LOG, age=100)
    put(ws, "november.csv", LOG + "c,Look,2026-11-01\n")
    found = findings_in(ws.context())
    assert (found.files, found.older) == (("data/november.csv",), ("data/october.csv",))


def test_the_file_that_somebody_brought_goes_before_the_newest(ws):
    put(ws, "october.csv", LOG, age=100)
    put(ws, "november.csv", LOG + "c,Look,2026-11-01\n")
    columns = ("customer = customer", "stage = stage", "time = time")
    ws.save(DataSource(id="log", title="october.csv", columns=columns))
    assert findings_in(ws.context()).files == ("data/october.csv",)


def test_what_people_said_of_columns_and_events_counts(ws):
    put(ws, "shop.csv", "who,what,when\na,pay,2026-10-01\n")
    columns = ("who = customer", "what = event", "when = time")
    assert not findings_in(ws.context()).cards
    ws.save(DataSource(id="shop", title="shop.csv", columns=columns, events=("pay = Buy",)))
    put(ws, "shop.csv", "who,what,when\na,pay,2026-10-01\nb,see,2026-10-01\na,see,2026-09-30\n")
    ws.save(ws.journey.data_sources[0].with_values(events=("pay = Buy", "see = Look")))
    assert "drop-off/Look" in definitions(findings_in(ws.context()))


def test_a_file_that_cannot_be_read_costs_no_other_one(ws):
    put(ws, "log.csv", LOG)
    (ws.path / "data" / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    found = findings_in(ws.context())
    assert found.cards
    assert len(found.problems) == 1
    assert "broken.xlsx" in found.problems[0]


def test_example_data_are_named(tmp_path):
    made = jm.new(tmp_path / "course", language="en")
    assert "data/events.csv" in findings_in(made.context()).examples


OPENED = """
import json, sys
import jmkit as jm
from jmkit.blocks import block_of_code

ws = jm.open(sys.argv[1])
page = json.loads((ws.path / "03-pain-points.ipynb").read_text(encoding="utf-8"))
for call in filter(None, map(block_of_code, page["cells"])):
    ws.block(call).live().close()
    ws.block(call).html
print(*sys.modules)
"""


def test_page_3_loads_neither_pandas_nor_numpy_until_a_file_is_there(ws):
    command = [sys.executable, "-c", OPENED, str(ws.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "jmkit.forms.findings.panel" in loaded
    assert not {"pandas", "numpy", "duckdb"} & loaded
