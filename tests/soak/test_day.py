"""The day in small: nothing that was acknowledged is lost to sync clients, clocks and kills."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DAY = Path(__file__).with_name("day.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a POSIX system")
@pytest.mark.parametrize("seed", ["1", "2"])
def test_nothing_acknowledged_is_lost_and_nobody_is_frozen(seed):
    done = subprocess.run(
        [sys.executable, DAY, "200", seed], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.stderr == ""
    assert ": 0 lost, 0 refused, 0 people frozen, 0 overruled" in done.stdout, done.stdout
    assert " 0 texts" not in done.stdout
    assert done.returncode == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a POSIX system")
def test_the_day_goes_wrong_where_every_stamp_is_believed():
    # By its place: a test before this one may have taken the current folder off all paths.
    found = f"import sys; sys.path.insert(0, {str(DAY.parent)!r}); "
    credulous = f"{found}from jmkit.journal import trust; trust.DAY = 10**15; import day; "
    done = subprocess.run(
        [sys.executable, "-c", f"{credulous}raise SystemExit(day.main(20))"],
        cwd=DAY.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stderr == ""
    assert " 0 overruled" not in done.stdout
    assert done.returncode == 1
