"""A whole class in one call."""

import os
import shutil
import subprocess
import sys

import pytest

from jmkit.handouts import batch
from jmkit.handouts.batch import Job, make_all, make_one
from jmkit.handouts.options import Options

JOB = Job(Options())


@pytest.fixture
def course(make_workshop, tmp_path):
    """A class of so many teams."""
    team = make_workshop()

    def make(count):
        return [shutil.copytree(team, tmp_path / f"team-{n}") for n in range(count)]

    return make


def statuses(folders, job=JOB, workers=2):
    return {o.folder.name: o.status for o in make_all(folders, job, workers)}


def test_every_workshop_gets_its_handout(course):
    folders = course(4)
    assert set(statuses(folders).values()) == {"written"}
    pages = {(f / "handouts" / f"{f.name}.html").read_bytes() for f in folders}
    assert len(pages) == 1  # the same source, the same bytes, in whatever process


def test_one_process_makes_the_same_as_many(course):
    folders = course(4)
    alone = make_one(folders[0], JOB).path.read_bytes()
    outcomes = list(make_all(folders[1:], JOB, 2))
    assert {o.path.read_bytes() for o in outcomes} == {alone}


def test_what_did_not_change_is_skipped(course):
    folders = course(3)
    statuses(folders)
    (folders[1] / "02-journey.ipynb").unlink()
    expected = {"team-0": "unchanged", "team-1": "written", "team-2": "unchanged"}
    assert statuses(folders) == expected
    assert set(statuses(folders, JOB._replace(again=True)).values()) == {"written"}


def test_a_handout_that_somebody_touched_or_lost_is_made_again(course):
    (folder,) = course(1)
    path = make_one(folder, JOB).path
    path.write_text("<p>mine</p>")
    assert statuses([folder]) == {"team-0": "written"}
    path.unlink()
    assert statuses([folder]) == {"team-0": "written"}


@pytest.mark.parametrize("count", [1, 4])
def test_one_broken_workshop_stops_no_other(course, count):
    folders = course(count + 2)
    (folders[0] / "workshop.toml").write_text("title = ")
    shutil.rmtree(folders[1])
    outcomes = {o.folder.name: o for o in make_all(folders, JOB, 2)}
    assert outcomes["team-0"].problems[0].startswith("“")
    assert "There is no workshop" in outcomes["team-1"].problems[0]
    done = [o.status for name, o in outcomes.items() if name not in {"team-0", "team-1"}]
    assert done == ["written"] * count


def test_a_notebook_that_cannot_be_read_is_told_and_the_rest_is_written(course):
    (folder,) = course(1)
    (folder / "01-persona.ipynb").write_text("{")
    (outcome,) = make_all([folder], JOB)
    (again,) = make_all([folder], JOB)
    for told in (outcome, again):
        assert told.status == "written"
        assert "“01-persona.ipynb” is not a notebook" in told.problems[0]


def test_a_mistake_of_ours_becomes_a_sentence(course, monkeypatch):
    def boom(*_, **__):
        raise ZeroDivisionError("boom")

    monkeypatch.setattr(batch, "make_handout", boom)
    (outcome,) = make_all(course(1), JOB)
    assert outcome.status == "failed"
    assert "ZeroDivisionError: boom" in outcome.problems[0]
    assert "jmkit doctor" in outcome.problems[0]


def end_or_work(folder, job):
    if folder.name == "team-2":
        os._exit(1)
    return make_one(folder, job)


def test_a_workshop_that_ends_its_process_stops_no_other(course, monkeypatch):
    monkeypatch.setattr(batch, "make_one", end_or_work)
    outcomes = statuses(course(4))
    assert outcomes.pop("team-2") == "failed"
    assert set(outcomes.values()) == {"written"}


def test_a_dry_run_finds_and_writes_nothing(course):
    folders = course(1)
    job = Job(Options(redact=True), write=False)
    (outcome,) = make_all(folders, job)
    assert not (folders[0] / "handouts").exists()
    assert outcome.private == ()


# The highest mark of a fresh process: that of the tests' own may lie far above all of this.
PEAKS = """
import re, resource, sys
from pathlib import Path
from jmkit.handouts.batch import Job, make_one
from jmkit.handouts.options import Options

def peak():
    status = Path("/proc/self/status")
    if status.exists():  # where a child's ru_maxrss begins with its parent's
        return int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

folders = [Path(name) for name in sys.argv[1:]]
for folder in folders[:4]:
    make_one(folder, Job(Options()))
print(peak())
for folder in folders * 3:
    make_one(folder, Job(Options()))
print(peak())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no module resource")
def test_memory_does_not_grow_with_the_class(course):
    call = [sys.executable, "-c", PEAKS, *course(12)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    before, after = map(int, done.stdout.split())
    assert after < before * 1.05  # 3 MB for 36 handouts; it was 0.2
