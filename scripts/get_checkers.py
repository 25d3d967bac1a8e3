"""Gets the checkers that npm_packages.toml lists into a folder outside the repository.

`make test` gets the group "pages" and `make check` the group "javascript". It needs npm, which
asks the registry that this machine's npm settings name. JMKIT_CHECKERS names another folder; where
all of a group is there, nothing is fetched.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import checkers

QUIET = ("--no-save", "--no-package-lock", "--no-fund", "--no-audit", "--ignore-scripts")


def get(group: str) -> bool:
    """Installs a group, unless it is there; whether it is there now."""
    if checkers.is_there(group):
        return True
    # The machine's own npm first: it knows the machine's settings.
    npm = shutil.which("npm") or checkers.node("npm")
    if npm is None:
        sys.stderr.write("There is no npm: install Node.js, then run this again.\n")
        return False
    folder = checkers.FOLDER / group
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [f"{name}@{version}" for name, version in checkers.PACKAGES[group].items()]
    # A file of its own keeps npm from installing into a folder above.
    (folder / "package.json").write_text("{}", encoding="utf-8")
    subprocess.run([npm, "install", *QUIET, *wanted], cwd=folder, check=False)
    return checkers.is_there(group)


def main(groups: list[str]) -> int:
    """Gets some groups, by default all; the exit code says whether continuous integration fails."""
    missing = [group for group in groups or checkers.PACKAGES if not get(group)]
    for group in missing:
        sys.stderr.write(f"\n!!! NO CHECKERS for {group}: what they check is NOT CHECKED. !!!\n\n")
    return 1 if missing and checkers.must_be_there() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
