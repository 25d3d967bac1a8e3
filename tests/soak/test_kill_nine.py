"""The soak test in small: nothing that was acknowledged is lost to `kill -9`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).with_name("kill_nine.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a POSIX system")
@pytest.mark.parametrize("how", ["30", "calls"], ids=["at any moment", "at each call of the disk"])
def test_nothing_acknowledged_is_lost_and_no_line_is_broken(how):
    done = subprocess.run(
        [sys.executable, SOAK, how], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.stderr == ""
    assert " 0 lost, 0 broken lines" in done.stdout, done.stdout
    assert not done.stdout.startswith("0 processes")
    assert done.returncode == 0
