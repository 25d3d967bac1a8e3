"""Gets the two checkers of pages, axe-core and vnu, into a temporary folder and says where it is.

`make test` runs it. It needs npm, and Java for vnu. The folder may be another one, which
JMKIT_CHECKERS names; where both checkers are there, nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGES = ("axe-core", "vnu-jar")
FOLDER = Path(os.environ.get("JMKIT_CHECKERS", Path(tempfile.gettempdir()) / "jmkit-checkers"))


def main() -> int:
    """Installs both, unless they are there; gives the exit code."""
    if all((FOLDER / "node_modules" / package).is_dir() for package in PACKAGES):
        return 0
    npm = shutil.which("npm")
    if npm is None:
        sys.stderr.write("There is no npm: install Node.js, then run this again.\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    quiet = ("--no-save", "--no-package-lock", "--no-fund", "--no-audit")
    done = subprocess.run([npm, "install", *quiet, *PACKAGES], cwd=FOLDER, check=False)  # noqa: S603 -- named above
    if done.returncode == 0:
        sys.stdout.write(f"The checkers are in {FOLDER}\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
