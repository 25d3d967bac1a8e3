"""What an output tells of the machine it was made on: folders, users, hosts, secrets of its shell.

An output is what somebody's code printed, and code prints paths. Of a path only the file's name is
kept; a name of a user that a path betrays is masked wherever it stands in that output.
"""

from __future__ import annotations

import getpass
import re
import socket
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.handouts.html.text_nodes import Edit, edited

if TYPE_CHECKING:
    from collections.abc import Iterator

_GONE = "…"
_ROOTS = (
    "home|Users|root|tmp|var|private|mnt|opt|usr|etc|srv|run|Volumes|Library|Applications|nix|snap"
    "|proc|workspaces?|cygdrive|work|System|export|net|scratch|lustre|gpfs|storage|sdcard"
)
_SIGN = r"[^\s'\"<>|:;,()\[\]{}\x00-\x1f]"
_ON = rf"(?:{_SIGN}| (?=[^\s'\"/\\]{{0,80}}[/\\]))"  # a space inside a path
_SUFFIX = (
    r"\.(?:py|pyc|ipynb|csv|json|jsonl|toml|txt|xlsx?|parquet|png|jpe?g|svg|html?|pdf|so|log|md)"
)
# Windows' own folders have several words, such as “Documents and Settings”.
_ON_WINDOWS = rf"(?:{_ON}| (?=(?:[^\s'\"/\\]{{1,20}} ){{1,2}}[^\s'\"/\\]{{1,20}}[/\\]))"
_DRIVE = r"[A-Za-z]:[\\/]"
_PATH = re.compile(
    rf"file:/{{0,3}}(?:{_DRIVE})?{_ON}{{1,300}}"
    rf"|(?<=['\"])(?:/(?:{_ROOTS})/|{_DRIVE}|\\\\)[^'\"\n]{{1,300}}"
    rf"|(?<![\w./~:-])(?:/[a-z])?/{{1,3}}(?i:{_ROOTS})/{_ON}{{1,300}}|(?<=:)/{{3,4}}(?:"
    rf"{_ROOTS})/{_ON}{{0,300}}"
    rf"|%2[Ff](?:{_ROOTS})%2[Ff][\w.%-]{{0,300}}"
    rf"|(?<![\w./:-])/(?!/){_SIGN}{{1,300}}{_SUFFIX}(?!\w)"
    rf"|(?<![\w]){_DRIVE}(?!/){_ON_WINDOWS}{{0,300}}|(?<![\\\w])\\\\[\w.$-]{{1,60}}\\"
    rf"{_ON_WINDOWS}{{0,300}}"
    rf"|(?<![\w/])~[\w.-]{{0,40}}[/\\]{_ON}{{0,300}}"
    r"|(?<=Path\(')[/\\][^'\n]{0,300}|(?<=Path\(\")[/\\][^\"\n]{0,300}"
    r"|(?<=directory: ')/[^'\n]{1,300}|(?<=denied: ')/[^'\n]{1,300}|(?<=exists: ')/[^'\n]{1,300}"
)
_USER = re.compile(
    r"(?i:/home/|/Users/|%2F(?:home|Users)%2F|[A-Z]:[\\/]{1,2}(?:Users"
    r"|Documents and Settings)[\\/]{1,2})"
    r"([^/%\\\s'\"<>|:;,()\[\]{}]{1,60})"
)
_SECRETS = (
    re.compile(
        r"(?<![\w])(?:\w{0,40}(?:USER|USERNAME|LOGNAME|HOST|HOSTNAME|COMPUTERNAME|USERDOMAIN|HOME"
        r"|TOKEN|KEY|SECRET|PASSWORD|PASSWD|CREDENTIALS|SSH_CLIENT|SSH_CONNECTION))"
        r"['\"]?\s?[:=]\s?['\"]?(?P<it>[^\s'\",]{1,400})"
    ),
    re.compile(
        r"(?<!\w)(?:token|password|passwd|secret|api_?key)=(?P<it>[^\s'\"&]{1,400})", re.IGNORECASE
    ),
    re.compile(
        r"(?<![\w@.])(?P<it>[\w.-]{1,40}@[\w.-]{1,60})(?=:[~/…]|[$#] "
        r"| [\w~/.…-]{1,60} ?[%$#\]])"
    ),
    re.compile(r"\b[ug]id=\d{1,9}\((?P<it>[^)\s]{1,60})\)"),
    re.compile(r"\w://(?P<it>[^\s/@]{1,80})@"),
    re.compile(r"(?<![\w.-])(?P<it>[\w-]{2,60})(?=\.local(?!\w))"),
)
_COMMON = {
    *("user", "users", "root", "admin", "administrator", "home", "runner", "jovyan", "public"),
    *("shared", "guest", "default", "ubuntu", "localhost", "local", "test", "demo", "student"),
    *("teacher", "team", "host", "server", "data", "work", "python", "jupyter"),
}
_SHORT = 3
_DEEP = 2


def without_machine(text: str) -> str:
    """A text of an output with nothing in it about the machine.

    >>> without_machine("FileNotFoundError: '/home/dana/course/data/x.csv'")
    "FileNotFoundError: '…/x.csv'"
    """
    return edited(text, machine_edits(text))


def machine_edits(text: str) -> list[Edit]:
    """What `without_machine` changes in a text, from first to last."""
    kept: list[Edit] = []
    for edit in sorted(_edits(text)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _edits(text: str) -> Iterator[Edit]:
    paths = list(_PATH.finditer(text))
    yield from (Edit(*found.span(), _shown(found[0])) for found in paths)
    for pattern in _SECRETS:
        yield from (Edit(*found.span("it"), _GONE) for found in pattern.finditer(text))
    users = {user[1] for path in paths if (user := _USER.search(path[0]))}
    for place in (*_places(text, users | _own_names()), *_folders(text)):
        yield Edit(*place, _GONE)


def _places(text: str, names: set[str] | frozenset[str]) -> Iterator[tuple[int, int]]:
    if known := sorted(filter(_tells, names), key=len, reverse=True):
        names_in = "|".join(map(re.escape, known))
        whole = re.compile(rf"(?<![^\W_])(?:{names_in})(?![^\W_])", re.IGNORECASE)
        yield from (found.span() for found in whole.finditer(text))


def _folders(text: str) -> Iterator[tuple[int, int]]:
    # Those of this machine, wherever they lie.
    own = {str(Path.home()), str(Path.cwd())}
    for folder in (folder for folder in own if len(folder) > _SHORT):
        yield from (found.span() for found in re.finditer(re.escape(folder), text))


def _shown(path: str) -> str:
    # The file's name alone, unless it is the user's own folder.
    parts = [part for part in re.split(r"[/\\]+|%2[Ff]", path.removeprefix("file:")) if part]
    user = _USER.search(path)
    if len(parts) < _DEEP or (user and parts[-1] == user[1]):
        return _GONE
    return f"{_GONE}/{parts[-1]}"


def _tells(name: str) -> bool:
    return len(name) >= _SHORT and name.casefold() not in _COMMON and not name.isdecimal()


@cache
def _own_names() -> frozenset[str]:
    names = [socket.gethostname(), socket.gethostname().partition(".")[0], Path.home().name]
    with suppress(OSError, KeyError, ImportError):  # a user without a name, as in some containers
        names.append(getpass.getuser())
    return frozenset(names)
