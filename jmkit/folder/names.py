"""What a name in a workshop's folder may be: a file inside it, on every system.

A folder travels between systems, so Windows' rules hold everywhere. A name is judged by its
letters first: on Windows merely asking the disk for ``//host/share`` already calls that host. Only
then is the disk asked whether a link leads outside.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path, PurePosixPath

from jmkit.errors import JmkitError
from jmkit.i18n import N_
from jmkit.limits import NAME_LENGTH, PATH_PARTS

# Also the lone halves of characters, which no other system can read back.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # by Windows; a colon also begins a hidden stream of a file
_DEVICE = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W_]+")
_STEM = 60  # letters; in Hebrew 120 bytes, of which a file's name may have 255
LEADS_OUT = N_(
    "“{name}” is a link that leads out of the workshop's folder. Put the file itself there."
)


class NameRefusedError(JmkitError):
    """A name that no file of a workshop may have, or that leads out of its folder."""


def lexical(name: str) -> PurePosixPath:
    """A name as a path below a folder, judged by its letters alone.

    Args:
        name: As people write it; a backslash counts as a slash.

    Raises:
        NameRefusedError: It is absolute, climbs out, or is no name on some system.

    >>> lexical("data/./reviews.csv")
    PurePosixPath('data/reviews.csv')
    >>> lexical("../people.json")
    Traceback (most recent call last):
    jmkit.folder.names.NameRefusedError: “../people.json” leads out of the workshop's folder. ...
    """
    if fault := _fault(name.replace("\\", "/")):
        raise NameRefusedError(fault, name=_CONTROL.sub("\ufffd", name)[:NAME_LENGTH])
    return PurePosixPath(name.replace("\\", "/"))


def inside(folder: Path, name: str) -> Path:
    """The path of a file that a text names inside a folder; it need not be there.

    Args:
        folder: The workshop's folder, or one in it.
        name: As in `lexical`.

    Raises:
        NameRefusedError: The name is refused, or a link on the way leads out of the folder.
    """
    return contained(folder, folder / lexical(name))


def contained(folder: Path, path: Path) -> Path:
    """A path that was found in a folder, unless a link on its way leads out of the folder.

    Args:
        folder: The workshop's folder, or one in it; it may be a link itself.
        path: A path below it, as listing the folder gives it; it need not be there.

    Raises:
        NameRefusedError: It lies outside.
    """
    try:
        is_inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a circle of links, for instance
        is_inside = False
    if not is_inside:
        raise NameRefusedError(LEADS_OUT, name=path.name)
    return path


def unlinked(folder: Path, path: Path) -> Path:
    """A path to write to, wherever a person wants it; through no link that a folder holds.

    The file itself may be a link, since writing replaces it.

    Args:
        folder: The workshop's folder.
        path: As a person wrote it, inside the folder or elsewhere.

    Raises:
        NameRefusedError: It seems to lie in the folder, and does not.
    """
    straight = Path(os.path.normpath(path.absolute()))
    if any(straight.is_relative_to(base) for base in (folder.absolute(), folder.resolve())):
        contained(folder, straight.parent)
    return straight if ".." in path.parts else path


def is_contained(folder: Path, path: Path) -> bool:
    """Whether `contained` would let a path pass."""
    try:
        contained(folder, path)
    except NameRefusedError:
        return False
    return True


def is_portable(name: str) -> bool:
    """Whether every system takes a text as the name of a file or folder.

    >>> is_portable("צוות 1"), is_portable("team..."), is_portable('a"b'), is_portable("con")
    (True, False, False, False)
    """
    return not _is_no_name(name) and len(os.fsencode(name)) <= NAME_LENGTH


def file_stem(name: str, otherwise: str = "handout") -> str:
    """A file's name without its suffix, for anything that has a name: letters, figures, hyphens.

    Args:
        name: Any text.
        otherwise: What is given where the name has neither letter nor figure, such as an emoji.

    >>> file_stem("Summer course, 2026!"), file_stem("צוות 1"), file_stem("?"), file_stem("con")
    ('summer-course-2026', 'צוות-1', 'handout', 'con-')
    """
    plain = unicodedata.normalize("NFC", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    stem = _NO_LETTER.sub("-", letters).strip("-")[:_STEM].strip("-") or otherwise
    return f"{stem}-" if _DEVICE.fullmatch(stem) else stem


def _fault(name: str) -> str | None:
    parts = [part for part in name.split("/") if part != "."]
    if not name.strip() or not any(parts):
        return N_("A file needs a name. Write one such as data/reviews.csv.")
    if name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in parts:
        return N_(
            "“{name}” leads out of the workshop's folder. Put the file into the folder and write "
            "its name there, such as data/reviews.csv."
        )
    if len(parts) > PATH_PARTS or any(map(_is_no_name, parts)):
        return N_(
            "“{name}” cannot be the name of a file on every system. Rename the file with letters, "
            "digits, spaces and hyphens."
        )
    return None


def _is_no_name(part: str) -> bool:
    return (
        not 0 < len(part) <= NAME_LENGTH
        or _CONTROL.search(part) is not None
        or _FORBIDDEN.search(part) is not None
        or part[-1] in ". "  # Windows drops them: "x.. " would climb there
        or _DEVICE.fullmatch(part.partition(".")[0].rstrip()) is not None
    )
