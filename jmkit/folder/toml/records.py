"""Records written by hand in TOML: one array of tables a kind, field names as in the model.

    [[stage]]
    id = "stage-awareness"
    title = "Awareness"

Every mistake is told with its file and line, since trainers write these files themselves.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from jmkit.errors import JmkitError, SettingsError, UnknownNameError
from jmkit.folder.toml.toml_file import TomlFile, read_toml
from jmkit.i18n import N_
from jmkit.model import Record, Scenario, record_class
from jmkit.model.refusal import refusal_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    file: TomlFile
    name: str  # as it is written in the file: stage, stages, pain_points …
    number: int  # 0 is the first table of this name
    values: dict[str, Any]

    @property
    def cls(self) -> type[Record]:
        try:
            return record_class(self.name)
        except UnknownNameError as error:
            raise self.mistake(error) from None

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
            place_of, reason = refusal_of(self.cls, error)
            raise self.mistake(reason, str(place_of[0])) from None

    def mistake(self, reason: JmkitError, field: str = "") -> SettingsError:
        return self.file.mistake(reason, self.file.line_of(field, self.name, self.number))


def _tables(path: Path) -> Iterator[_Table]:
    seen: set[tuple[str, str]] = set()
    file = read_toml(path)
    for name, content in file.values.items():
        tables = content if isinstance(content, list) else [content]
        for number, values in enumerate(tables):
            table = _Table(file, name, number, values if isinstance(values, dict) else {})
            _check_id(table, seen)
            seen.add(table.key)
            yield table


def _check_id(table: _Table, seen: set[tuple[str, str]]) -> None:
    if table.cls is Scenario:
        table.values.setdefault("id", Scenario().id)
    if not isinstance(table.values.get("id"), str):
        message = N_('this {kind} has no id; give it one: id = "{example}"')
        example = f"{table.kind}-{table.number + 1}"
        raise table.mistake(JmkitError(message, kind=table.name, example=example))
    if table.key in seen:
        message = N_("the id “{id}” stands here twice; give each its own")
        raise table.mistake(JmkitError(message, id=table.values["id"]), "id")
