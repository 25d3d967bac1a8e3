"""Files of a stranger that would take all memory or time: told in a sentence, the rest is done.

Each runs in a process of its own, whose peak is measured.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

import jmkit
from jmkit.model import Persona

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it"
)

PATIENCE = 240  # seconds: against a hang, not a measurement
MEGABYTES = 500
MANY = 3_000_000
MEASURED = """
import atexit, resource, sys
from multiprocessing import current_process
from pathlib import Path
def peak():
    if current_process().name == "MainProcess":
        # Not RUSAGE_SELF: it begins with what the process had that started this one.
        lines = Path("/proc/self/status").read_text().splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print("PEAK", max(own, children) // 1024, flush=True)
atexit.register(peak)
from jmkit.cli import main
main()
"""


class Ran(NamedTuple):
    """How a command ended: its code, what it said, and the megabytes it took at most."""

    code: int
    text: str
    megabytes: int


def ran(*args: object) -> Ran:
    """Runs a command of jmkit in a fresh process."""
    command = [sys.executable, "-P", "-X", "utf8", "-c", MEASURED, *map(str, args)]
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
        encoding="utf-8",
    )
    text, _, peak = done.stdout.rpartition("PEAK ")
    return Ran(done.returncode, text, int(peak))


def parquet(query: str):
    """Writes a parquet file that holds what a query gives."""
    return lambda path: duckdb.connect().execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def text(data: str | bytes):
    """Writes a file of these letters."""
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


HEAD = "customer,stage,time\n"
DATA = {
    "60 million cells in a small parquet file": parquet(
        "SELECT 'c' AS customer, 's' AS stage, '2024-01-01' AS time FROM range(20000000)"
    ),
    "one long text again and again": parquet(
        "SELECT repeat('x', 10000) AS customer, 's' AS stage, '2024' AS time FROM range(150000)"
    ),
    "5,000 columns": parquet("SELECT " + ", ".join(f"{n} AS c{n}" for n in range(5000))),
    "a broken foot": text(b"PAR1" + bytes(100) + struct.pack("<I", 0xFFFFFFFF) + b"PAR1"),
    "a foot that claims long lists": text(
        b"PAR1" + b"\x19\xfc\xff\xff\xff\xff\x0f" * 700 + struct.pack("<I", 4800) + b"PAR1"
    ),
    "lines without anything": text(HEAD + "\n" * MANY * 3),
    "line ends of old Macs": text(HEAD + "\r" * MANY * 3),
    "a million columns": text(",".join(f"c{n}" for n in range(1_500_000))),
    "one field": text(HEAD + "c,s," + "x" * MANY * 3),
    "one field in quotation marks": text(HEAD + 'c,s,"' + "x" * MANY * 3),
    "quotation marks": text(HEAD + '"' * MANY * 3),
    "one Hebrew word in an old code page": text((HEAD + "c,s," + "ש" * MANY * 3).encode("cp1255")),
    "zero bytes": text(HEAD.encode() + bytes(MANY * 3)),
    "a hint that is every letter": text("sep=x\n" + "x" * MANY * 3),
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    return jmkit.new(tmp_path_factory.mktemp("files") / "ws", "en").path


@pytest.mark.parametrize("name", DATA)
def test_a_data_file_that_is_too_much_is_told_in_a_sentence(name, workshop):
    DATA[name](workshop / "data" / "events.csv")
    done = ran("map", workshop, "--events", "data/events.csv")
    assert done.code == 1
    assert done.text.startswith("jmkit: ")
    assert len(done.text.splitlines()) == 1
    assert done.megabytes < MEGABYTES


@pytest.mark.parametrize(
    "rows",
    [
        (f"c{n:07},{n % 5},2024-01-{n % 28 + 1:02} 10:00\n" for n in range(500_000)),
        ["c,s,1\n" * (MANY // 2)],
    ],
    ids=["many customers", "tiny cells"],
)
def test_a_large_file_is_counted(workshop, rows):
    (workshop / "data" / "events.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
    done = ran("map", workshop, "--events", "data/events.csv")
    assert (done.code, done.megabytes < MEGABYTES) == (0, True), done


def chunk(name: bytes, data: bytes) -> bytes:
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A PNG of one colour with an alpha channel."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    packer = zlib.compressobj(1)
    row = bytes(1 + 4 * width)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


PACKED = zlib.compress(bytes(60_000_000), 9)
PICTURES = {
    "49 million pixels": lambda: png(7000, 7000),
    "90 million pixels": lambda: png(9500, 9500),
    "letters that unpack to a gigabyte": lambda: png(
        9, 9, *[chunk(b"zTXt", b"k\0\0" + PACKED)] * 9
    ),
    "a profile that unpacks": lambda: png(9, 9, chunk(b"iCCP", b"k\0\0" + PACKED)),
    "a colour table that is none": lambda: png(9, 9, chunk(b"PLTE", b"x")),
    "half a picture": lambda: png(1000, 1000)[:3000],
    "comments without an end": lambda: b"<!---->" * 570,
    "not a picture": lambda: b"GIF89a" + b"\xff" * 5000,
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_photo_that_is_too_much_costs_no_card(name, workshop):
    (workshop / "photo.png").write_bytes(PICTURES[name]())
    jmkit.open(workshop, person="dana").save(Persona(id="p", name="Noa", photo="photo.png"))
    done = ran("map", workshop, "--picture", "portrait")
    assert done.code == 0, done.text
    assert done.megabytes < MEGABYTES


NOTEBOOKS = {
    "lists": '{"cells": [' + "[]," * 5_000_000 + "[]]}",
    "cells": '{"cells": [' + "{}," * 5_000_000 + "{}]}",
    "depth": '{"cells": ' + "[" * 900_000 + "]}",
    "figures": '{"cells": [], "n": ' + "9" * 5_000_000 + "}",
    "names": '{"cells": [], ' + ",".join(f'"{n}": 1' for n in range(1_200_000)) + "}",
    "names as one": '{"cells": 1}',
}


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_that_is_too_much_costs_itself_only(name, workshop):
    (workshop / "99-bomb.ipynb").write_text(NOTEBOOKS[name], encoding="utf-8")
    done = ran("handout", workshop, "--again")
    (workshop / "99-bomb.ipynb").unlink()
    assert "“99-bomb.ipynb” is not a notebook that can be read" in done.text
    assert (workshop / "handouts" / f"{workshop.name}.html").is_file()
    assert done.megabytes < MEGABYTES


def test_only_so_many_notebooks_are_read(workshop):
    extra = [workshop / f"x{n:03}.ipynb" for n in range(120)]
    for path in extra:
        path.write_text(json.dumps({"cells": []}), encoding="utf-8")
    done = ran("handout", workshop, "--again")
    for path in extra:
        path.unlink()
    assert "Only the first 100 notebooks" in done.text


SETTINGS = {
    "a name of many parts": "a" + ".a" * 25_000 + " = 1",
    "depth": "title = " + "[" * 30_000,
    "tables in tables": "title = " + "{a = " * 1_500,
    "a long number": "title = " + "9" * 1_900,
    "a number of many lines": "lanes = [\n" + "9,\n" * 5 + "9" * 1_900 + "]",
    "letters": 'title = "' + "x" * 1_000_000 + '"',
    "many names of many parts": "\n".join(f"x{n}" + ".a" * 900 + " = 1" for n in range(30)),
    "a line that does not end": "#" + "x" * 60_000,
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_are_too_much_are_told_in_a_sentence(name, tmp_path):
    (tmp_path / "workshop.toml").write_text(SETTINGS[name], encoding="utf-8")
    done = ran("check", tmp_path)
    assert done.code == 1
    assert done.text.startswith("jmkit: ")
    assert len(done.text) < 1_000
    assert done.megabytes < 200
