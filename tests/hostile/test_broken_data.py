"""A broken data file costs its own block a sentence and nothing else."""

from __future__ import annotations

import random
from contextlib import suppress

import duckdb
import pytest
from click.testing import CliRunner

import jmkit
from jmkit import error_log
from jmkit.blocks import BlockCall
from jmkit.cli.group import jmkit as command
from jmkit.errors import DataFileError
from jmkit.evidence import funnel, reviews, survey
from jmkit.evidence.figures.by_stage import nps_by_stage
from jmkit.handouts import context_of
from jmkit.handouts.batch import Job, make_one
from jmkit.handouts.blocks import RENDERERS, render_block
from jmkit.handouts.options import Options
from jmkit.model import Journey, Stage

JOURNEY = Journey.of([Stage(id="s1", title="Purchase"), Stage(id="s2", title="Use")])
READERS = {
    "survey": survey,
    "reviews": reviews,
    "funnel": lambda path: funnel(path, JOURNEY),
    "nps": lambda path: nps_by_stage(path, JOURNEY),
}
EVENTS = (
    "SELECT 'c' || (i % 50) AS customer, 's' || (i % 2 + 1) AS stage, "
    "TIMESTAMP '2024-01-01' + TO_SECONDS(i) AS time, i % 11 AS nps FROM range(2000) t(i)"
)


@pytest.fixture(autouse=True)
def log(tmp_path_factory, monkeypatch):
    """The log file, in a folder of the test's own."""
    path = tmp_path_factory.mktemp("log") / "jmkit.log"
    monkeypatch.setattr(error_log, "log_file", lambda: path)
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A parquet file that is whole."""
    path = tmp_path_factory.mktemp("whole") / "events.parquet"
    duckdb.connect().execute(f"COPY ({EVENTS}) TO '{path}' (FORMAT parquet)")
    return path.read_bytes()


@pytest.fixture
def workshop(tmp_path):
    ws = jmkit.new(tmp_path / "ws", "en")
    for record in JOURNEY.stages:
        ws.save(record)
    return ws


def broken(whole: bytes) -> dict[str, bytes]:
    middle = len(whole) // 2
    return {
        "cut": whole[:middle],
        "cut by one": whole[:-1],
        "without its foot": whole[:-200] + b"PAR1",
        "a hole": whole[:100] + bytes(2_000) + whole[2_100:],
        "turned": bytes(255 - byte if 4 < n < middle else byte for n, byte in enumerate(whole)),
        "twice": whole + whole[:-9],
        "encrypted": b"PARE" + whole[4:-4] + b"PARE",
        "a page": b"<!doctype html><title>Sign in</title>",
        "a folder": b"",
    }


@pytest.mark.parametrize("name", broken(b"PAR1" + bytes(5000)))
def test_the_handout_has_everything_else(workshop, whole, name):
    workshop.path.joinpath("data", "events.csv").unlink(missing_ok=True)
    target = workshop.path / "data" / "reviews.csv"
    target.write_bytes(broken(whole)[name])
    if name == "a folder":
        target.unlink()
        target.mkdir()
    made = make_one(workshop.path, Job(Options()))
    assert (made.status, made.problems) == ("written", ())
    html = made.path.read_text("utf-8")
    assert "jmkit-alert" in html
    assert "Traceback" not in html


@pytest.mark.parametrize("name", broken(b"PAR1" + bytes(5000)))
@pytest.mark.parametrize("option", ["--events", "--survey"])
def test_the_map_tells_it_in_a_sentence(workshop, whole, name, option):
    (workshop.path / "x.parquet").write_bytes(broken(whole)[name])
    done = CliRunner().invoke(command, ["map", str(workshop.path), option, "x.parquet"])
    assert isinstance(done.exception, SystemExit)
    assert (done.exit_code, len(done.output.splitlines())) == (1, 1)
    assert done.output.startswith("jmkit: ")


@pytest.mark.parametrize("block", ["map", "flow"])
def test_a_live_picture_tells_it_in_its_place(workshop, whole, block):
    (workshop.path / "x.parquet").write_bytes(whole[:1000])
    shown = workshop.block(BlockCall.of(block, events="x.parquet"))
    assert "is damaged" in shown.html
    assert shown.alt_text() == {}
    live = shown.live()
    assert "is damaged" in live.widget.children[-2].value
    live.close()


def test_whatever_goes_wrong_in_a_block_becomes_a_sentence_in_it(workshop, monkeypatch, log):
    def fails(*_):
        raise ZeroDivisionError("a detail that goes to nobody")

    monkeypatch.setitem(RENDERERS, "matrix", fails)
    html = render_block(BlockCall("matrix"), context_of(workshop.path))
    assert "This part could not be shown: ZeroDivisionError" in html
    assert "a detail" not in html
    assert "a detail" in log.read_text("utf-8")


def test_a_block_that_fails_costs_no_other_one(workshop, monkeypatch):
    whole = make_one(workshop.path, Job(Options(), again=True)).path.read_text("utf-8")

    def fails(*_):
        raise RecursionError

    monkeypatch.setitem(RENDERERS, "form", fails)
    made = make_one(workshop.path, Job(Options(), again=True))
    assert made.status == "written"
    assert made.path.read_text("utf-8").count("<section") == whole.count("<section")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("seed", range(12))
def test_parquet_with_wrong_bytes_gives_figures_or_a_sentence(whole, tmp_path, reader, seed):
    chance = random.Random(seed)
    data = bytearray(whole)
    for _ in range(4):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
        data[-8 - chance.randrange(1, 400)] = chance.randrange(256)
    path = tmp_path / "x.parquet"
    path.write_bytes(data)
    with suppress(DataFileError):
        READERS[reader](path)


STRANGE = {
    "nothing": "SELECT 1 AS nps, 's1' AS stage, 'c' AS customer, NULL AS time WHERE false",
    "lists": "SELECT [1, 2] AS nps, [['s1']] AS stage, ['c'] AS customer, [NOW()] AS time",
    "structs": "SELECT {'a': {'b': [1]}} AS nps, MAP([1], ['s']) AS stage, 1 AS customer, 2 AS "
    "time",
    "bytes": "SELECT '\\xAA\\x00'::BLOB AS nps, '\\xFF'::BLOB AS stage, 1 AS customer, 1 AS time",
    "decimals": "SELECT 9.5::DECIMAL(38, 10) AS nps, 's1' AS stage, 1e308 AS customer, 1 AS time",
    "not a number": "SELECT 'nan'::DOUBLE AS nps, 's1' AS stage, 'c' AS customer, 'inf' AS time",
    "huge": "SELECT 18446744073709551615::UBIGINT AS nps, 's1' AS stage, 1 AS customer, 1 AS time",
    "zones": "SELECT 9 AS nps, 's1' AS stage, 'c' AS customer, TIMESTAMPTZ '2024-01-01' AS time",
    "without an end": "SELECT 9 AS nps, 's1' AS stage, 'c' AS customer, 'infinity'::DATE AS time",
    "far": (
        "SELECT 9 AS nps, 's' || i AS stage, 'c' AS customer, CASE i WHEN 1 THEN TIMESTAMP "
        "'0001-01-01' ELSE TIMESTAMP '290000-01-01' END AS time FROM range(1, 3) t(i)"
    ),
    "letters": "SELECT 9 AS nps, 's1' AS stage, chr(0) || chr(8238) AS customer, chr(0) AS time",
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_columns_give_figures_or_a_sentence(name, tmp_path):
    path = tmp_path / "x.parquet"
    duckdb.connect().execute(f"COPY ({STRANGE[name]}) TO '{path}' (FORMAT parquet)")
    survey(path)
    nps_by_stage(path, JOURNEY)
    assert funnel(path, JOURNEY).customers <= 1


def test_the_columns_that_are_there_are_told_with_those_not_asked_for(tmp_path):
    path = tmp_path / "x.parquet"
    duckdb.connect().execute(f"COPY (SELECT 1 AS stage, 2 AS colour) TO '{path}' (FORMAT parquet)")
    with pytest.raises(DataFileError, match="are: stage, colour"):
        nps_by_stage(path, JOURNEY)


def test_where_two_columns_have_one_name_each_is_read_once(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("nps,NPS\n9,1\n", encoding="utf-8")
    assert survey(path).n == 1


def test_no_query_writes_where_somebody_works(whole, tmp_path, monkeypatch):
    (tmp_path / "x.parquet").write_bytes(whole)
    monkeypatch.chdir(tmp_path)
    funnel("x.parquet", JOURNEY)
    assert [path.name for path in tmp_path.iterdir()] == ["x.parquet"]


def test_who_stops_a_query_is_told_no_untruth(tmp_path, monkeypatch):
    from jmkit.evidence import event_log

    def stopped(*_):
        raise RuntimeError("Query interrupted")

    monkeypatch.setattr(event_log, "_read", stopped)
    (tmp_path / "x.csv").write_text("customer,stage,time\n")
    with pytest.raises(KeyboardInterrupt):
        funnel(tmp_path / "x.csv", JOURNEY)
