"""Event logs: jmkit beside pandas on the same log, each in a process of its own.

Processor time and memory are of the whole process, imports included; results are compared first.
Needs 250 MB of disk and 2 GB of memory; `JMKIT_EVENTS=small` leaves ten million rows out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
WAYS = HERE / "evidence_ways.py"
TIMES = 3  # the least of them counts: another process may have been in the way


def log_of(rows: int, path: Path) -> Path:
    """A seeded event log of so many rows."""
    import duckdb

    query = f"""
        SELECT {{customer}} AS customer,
               ['Awareness', 'Consideration', 'Purchase', 'Usage', 'Loyalty'][1 + place] AS stage,
               TIMESTAMP '2026-01-01' + TO_SECONDS(CAST(HASH(n, 3) % 5184000 AS BIGINT))
                   + TO_DAYS(6 * place) AS time,
               ['web', 'shop', 'app'][1 + CAST(HASH(n, 4) % 3 AS INTEGER)] AS channel
        FROM (SELECT n, HASH(n, 1) % {rows // 7} AS who,
                     CAST(FLOOR(SQRT(HASH(n, 2) % 25)) AS INTEGER) AS place
              FROM RANGE({rows}) AS numbers(n)) AS dice
    """
    customer = "CAST(who AS BIGINT)" if path.suffix == ".parquet" else "CONCAT('c', who)"
    relation = duckdb.sql(query.format(customer=customer))
    if path.suffix == ".parquet":
        relation.write_parquet(str(path))
    else:
        relation.write_csv(str(path))
    return path


def measured(way: str, path: Path) -> dict[str, object]:
    """What a way gives, its processor time in seconds, and its memory in MB."""
    runs = []
    for _ in range(TIMES):
        command = [sys.executable, str(WAYS), way, str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append(json.loads(done.stdout))
    return min(runs, key=lambda run: run["seconds"])


def compare(path: Path, *, ours: str, theirs: str) -> float:
    """Prints both, if they agree; gives our processor time."""
    us, them = measured(ours, path), measured(theirs, path)
    assert us["result"] == them["result"], f"{ours} and {theirs} differ"
    for way, run in ((ours, us), (theirs, them)):
        print(f"{path.name:16} {way:18} {run['seconds']:6.2f} s {run['memory']:6.0f} MB")
    times, part = them["seconds"] / us["seconds"], us["memory"] / them["memory"]
    print(f"{path.name:16} {times:.1f} times less, {part:.0%} of the memory")
    return us["seconds"]


def main() -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        million = log_of(1_000_000, Path(folder, "million.csv"))
        compare(million, ours="funnel", theirs="pandas_funnel")
        compare(million, ours="everything", theirs="pandas_everything")
        if os.environ.get("JMKIT_EVENTS") == "small":
            return
        one = log_of(1_000_000, Path(folder, "1.parquet"))
        ten = log_of(10_000_000, Path(folder, "10.parquet"))
        small = measured("funnel", one)["seconds"]
        large = compare(ten, ours="funnel", theirs="numpy_funnel")
        print(f"ten times the rows take {large / small:.1f} times as long")


if __name__ == "__main__":
    main()
