"""Records written by hand in TOML: one array of tables a kind, field names as in the model.

    [[stage]]
    id = "stage-awareness"
    title = "Awareness"

Every mistake is told with its file and line, since trainers write these files themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.errors import JmkitError, SettingsError, UnknownNameError
from jmkit.folder.reading import read_bytes
from jmkit.folder.toml import parse
from jmkit.i18n import N_
from jmkit.limits import SETTINGS_BYTES
from jmkit.model import Record, Scenario, record_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def load_toml(path: Path) -> dict[str, Any]:
    """What a TOML file says.

    Raises:
        SettingsError: It is not there, or not TOML in UTF-8.
    """
    try:
        return parse(_text(path))
    except JmkitError as error:  # a pipe, or much too large
        raise SettingsError(error.message, **error.values) from None
    except OSError as error:
        raise SettingsError(
            N_("{file} cannot be read: {reason}. Put it there, or mend its permissions."),
            file=path,
            reason=error.strerror,
        ) from None
    except ValueError as error:  # not TOML, or not UTF-8
        raise SettingsError(
            N_("{file} is not TOML in UTF-8: {reason}. Correct it there and save it again."),
            file=path,
            reason=error,
        ) from None


def _text(path: Path) -> str:
    return read_bytes(path, SETTINGS_BYTES).decode("utf-8-sig")


def read_records(*paths: Path) -> tuple[Record, ...]:
    """The records in TOML files, in the order they are written.

    Args:
        paths: A record with the same id in a later file fills in fields of the earlier one.
            A record without ``position`` is placed after those of its kind before it.

    Raises:
        SettingsError: A file holds something that is not a record; file and line are named.
    """
    found: dict[tuple[str, str], Record] = {}
    count: Counter[str] = Counter()
    for path in paths:
        for table in _tables(path):
            before = found.get(table.key)
            count[table.kind] += before is None
            found[table.key] = table.record(before, place=count[table.kind])
    return tuple(found.values())


@dataclass(frozen=True)
class _Table:
    path: Path
    name: str  # as it is written in the file: stage, stages, pain_points …
    number: int  # 0 is the first table of this name
    values: dict[str, Any]

    @property
    def cls(self) -> type[Record]:
        try:
            return record_class(self.name)
        except UnknownNameError as error:
            raise self.mistake(
                N_("{file}, line {line}: there is no kind “{name}”. Choose one of: {choices}."),
                **error.values,
            ) from None

    @property
    def kind(self) -> str:
        return self.cls.record_kind

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.values["id"]

    def record(self, before: Record | None, place: int) -> Record:
        base = before.model_dump() if before else {}
        if not before and "position" in self.cls.fields():
            base = {"position": place}
        try:
            return self.cls.model_validate({**base, **self.values})
        except ValidationError as error:
            raise self.wrong_field(error) from None

    def wrong_field(self, error: ValidationError) -> SettingsError:
        detail = error.errors(include_url=False)[0]
        field = str(detail["loc"][0])
        if detail["type"] == "extra_forbidden":
            message = N_(
                "{file}, line {line}: a {kind} has no field “{field}”. Choose one of: {choices}."
            )
            return self.mistake(message, field, choices=", ".join(["id", *self.cls.fields()]))
        message = N_(
            "{file}, line {line}: the field “{field}” of a {kind} cannot hold {value}: {reason}. "
            "Correct it and try again."
        )
        return self.mistake(message, field, value=repr(detail["input"]), reason=detail["msg"])

    def mistake(self, message: str, field: str = "", **values: Any) -> SettingsError:  # noqa: ANN401
        told = {"kind": self.name, "field": field, **values}
        return SettingsError(message, file=self.path, line=self.line(field), **told)

    def line(self, field: str) -> int:
        # tomllib tells no lines: the nth header of this name, then the field below it.
        lines = _text(self.path).splitlines()
        header = re.compile(
            rf'\s*(\[\[?\s*"?{re.escape(self.name)}"?\s*\]|{re.escape(self.name)}\s*=)'
        )
        starts = [n for n, text in enumerate(lines, 1) if header.match(text)]
        start = starts[self.number] if self.number < len(starts) else 1
        for n, text in enumerate(lines[start:], start + 1):
            if text.startswith("["):
                break
            if field and re.match(rf"\s*{re.escape(field)}\s*=", text):
                return n
        return start


def _tables(path: Path) -> Iterator[_Table]:
    seen: set[tuple[str, str]] = set()
    for name, content in load_toml(path).items():
        tables = content if isinstance(content, list) else [content]
        for number, values in enumerate(tables):
            table = _Table(path, name, number, values if isinstance(values, dict) else {})
            _check_id(table, seen)
            seen.add(table.key)
            yield table


def _check_id(table: _Table, seen: set[tuple[str, str]]) -> None:
    if table.cls is Scenario:
        table.values.setdefault("id", Scenario().id)
    if not isinstance(table.values.get("id"), str):
        message = N_('{file}, line {line}: this {kind} has no id. Give it one: id = "{example}".')
        raise table.mistake(message, example=f"{table.kind}-{table.number + 1}")
    if table.key in seen:
        message = N_("{file}, line {line}: the id “{id}” stands here twice. Give each its own.")
        raise table.mistake(message, "id", id=table.values["id"])
