"""TOML that people write by hand: read, or refused in a sentence with file and line.

What stands in it is checked by whoever reads it; `TomlFile` says in which line a value stands,
which the parser does not tell.
"""

from __future__ import annotations

import errno
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jmkit.errors import JmkitError, SettingsError
from jmkit.folder.reading import read_bytes
from jmkit.i18n import N_, languages
from jmkit.limits import SETTINGS_BYTES, SETTINGS_LINE

if TYPE_CHECKING:
    from pathlib import Path

_NOT_TOML = N_('it is not written as name = "text", with the text in quotation marks')
# By the beginning of what the parser says.
_REASONS = {
    "Longer": N_("the line is longer than {limit} letters"),
    "Nested": N_("there are too many brackets within brackets"),
    "Cannot": N_("the same name stands here for the second time"),
}
_CLOSED = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("you are not allowed to read it"),
    errno.ELOOP: N_("it is a link that leads to itself"),
}
_ANYTHING_ELSE = N_("the disk does not give it")


@dataclass(frozen=True)
class TomlFile:
    """What a file says, and where."""

    path: Path
    text: str
    values: dict[str, Any]

    def line_of(self, field: str = "", table: str = "", number: int = 0) -> int:
        """The line in which a field stands; where it is not found, that of its table.

        Args:
            field: Its name.
            table: The name of its table; none for the fields at the top.
            number: Of several tables of this name, from 0.
        """
        lines = self.text.split("\n")
        heads = [n for n, line in enumerate(lines, 1) if _head(line) == (table or field)]
        start = heads[number] if table and number < len(heads) else 0
        wanted = field if start or not table else table  # a table may be written in one line
        for n, line in enumerate(lines[start:], start + 1):
            if _head(line) is not None:
                break
            if wanted and _is_key(line, wanted):
                return n
        return start or next(iter(heads), 1)

    def mistake(self, reason: JmkitError, line: int) -> SettingsError:
        """An error that names the line, in the language of the file."""
        return _mistake(self.path, self.text, line, reason)


def read_toml(path: Path, within: Path | None = None) -> TomlFile:
    """What a TOML file says.

    Args:
        path: The file.
        within: The folder that it must lie in, see `jmkit.folder.reading`.

    Raises:
        SettingsError: It is not there, or not TOML in UTF-8; the sentence names the line.
    """
    try:
        data = read_bytes(path, SETTINGS_BYTES, within)
    except JmkitError as error:  # a pipe, or much too large
        raise _in_its_language(SettingsError(error.message, **error.values), path, "") from error
    except OSError as error:
        raise _unreadable(path, error) from error
    return toml_of(path, data)


def toml_of(path: Path, data: bytes) -> TomlFile:
    """What the bytes of a TOML file say.

    Args:
        path: What it is called.
        data: All of it.

    Raises:
        SettingsError: It is not TOML in UTF-8; the sentence names the line.
    """
    text = data.decode("utf-8-sig", "replace")
    try:
        data.decode()
        return TomlFile(path, text, parse(text))
    except tomllib.TOMLDecodeError as error:
        raise _mistake(path, text, _line_in(str(error), text), _reason(str(error))) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = JmkitError(N_("it is not UTF-8 text; save it as UTF-8"))
        raise _mistake(path, text, line, reason) from error


def parse(text: str) -> dict[str, Any]:
    """What a text in TOML says.

    Args:
        text: No longer than `jmkit.limits.SETTINGS_BYTES`.

    Raises:
        tomllib.TOMLDecodeError: It is none, or nothing that people write.

    >>> parse("a.b = 1")
    {'a': {'b': 1}}
    """
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > SETTINGS_LINE:
            raise tomllib.TOMLDecodeError(f"Longer than {SETTINGS_LINE} letters (at line {number})")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("Nested too deeply") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:  # a number of more digits than Python reads
        raise tomllib.TOMLDecodeError(str(error)) from None


def _mistake(path: Path, text: str, line: int, reason: JmkitError) -> SettingsError:
    message = N_("“{file}”, line {line}: {reason}. Mend the line and run the command again.")
    return _in_its_language(SettingsError(message, file=path, line=line, reason=reason), path, text)


def _unreadable(path: Path, error: OSError) -> SettingsError:
    message = N_("“{file}” cannot be read: {reason}. Put it there, or mend its permissions.")
    reason = _CLOSED.get(error.errno or 0, _ANYTHING_ELSE)
    return _in_its_language(SettingsError(message, file=path, reason=reason), path, "")


def _in_its_language(error: SettingsError, path: Path, text: str) -> SettingsError:
    # The file itself says in which language its workshop is; else the folder of a pack does.
    found = re.search(r"^[ \t]*language[ \t]*=[ \t]*[\"']?(\w+)", text, re.MULTILINE)
    language = found[1] if found else path.parent.name
    return error.in_language(language) if language in languages() else error


def _reason(message: str) -> JmkitError:
    sentence = next(
        (text for name, text in _REASONS.items() if message.startswith(name)), _NOT_TOML
    )
    return JmkitError(sentence, limit=f"{SETTINGS_LINE:,}")


def _line_in(message: str, text: str) -> int:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else text.rstrip().count("\n") + 1


def _head(line: str) -> str | None:
    text = line.strip()
    return text.lstrip("[").partition("]")[0].strip(" \t\"'") if text.startswith("[") else None


def _is_key(line: str, name: str) -> bool:
    return re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=.]", line) is not None
