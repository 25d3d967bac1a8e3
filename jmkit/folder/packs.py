"""Packs: what a workshop starts from. A stage model, example answers, sample data.

A pack is a folder in ``templates/packs``; adding one touches no code::

    pack.toml                title and description in each language, the folder of its data,
                             the lanes of its map, and begins_with: the kinds of record that
                             stand in a new workshop, if not all of stages.toml (may be missing)
    <language>/stages.toml   the stages and steps that teams begin with
    <language>/example.toml  a finished example (may be missing)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from jmkit.errors import SettingsError, UnknownNameError
from jmkit.folder.kit import kit_folder
from jmkit.folder.toml.records import read_records
from jmkit.folder.toml.toml_file import read_toml
from jmkit.i18n import N_
from jmkit.model import Record, record_class

if TYPE_CHECKING:
    from pathlib import Path


def packs() -> tuple[str, ...]:
    """The names of all packs.

    >>> packs()
    ('blank', 'coffee-house')
    """
    return tuple(sorted(path.parent.name for path in _folder().glob("*/pack.toml")))


def open_pack(name: str) -> Pack:
    """The pack of this name.

    Raises:
        UnknownNameError: There is no such pack.

    >>> open_pack("coffee-house").title("en")
    'A coffee house'
    """
    if name not in packs():
        raise UnknownNameError(name, packs())
    return Pack(name, _folder() / name)


@dataclass(frozen=True)
class Pack:
    """What a workshop starts from.

    Each method takes a language code from `languages` and raises UnknownNameError for another
    one, SettingsError where a file of the pack has a mistake.
    """

    name: str
    folder: Path

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that the pack speaks."""
        return tuple(sorted(path.parent.name for path in self.folder.glob("*/stages.toml")))

    def title(self, language: str) -> str:
        """What the pack is called, in a few words."""
        return self._text_in("title", language)

    def description(self, language: str) -> str:
        """What the pack holds and whom it suits, in one or two sentences."""
        return self._text_in("description", language)

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes of the stage map that a new workshop begins with; none for the usual ones.

        Raises:
            SettingsError: They are not written as a list of names.
        """
        return self._names("lanes") or ()

    def stage_model(self, language: str) -> tuple[Record, ...]:
        """The stages and steps of a journey like this: to begin with, or only as suggestions."""
        return _read(self._file(language, "stages.toml"))

    def beginning(self, language: str) -> tuple[Record, ...]:
        """What stands in a new workshop; the rest of the stage model is only suggested.

        >>> {record.record_kind for record in open_pack("blank").beginning("en")}
        {'stage'}
        """
        kinds = self._names("begins_with")
        model = self.stage_model(language)
        return model if kinds is None else tuple(r for r in model if r.record_kind in kinds)

    def example(self, language: str) -> tuple[Record, ...]:
        """A finished example, the stage model included; empty where the pack has none."""
        path = self._file(language, "example.toml")
        return _read(path.with_name("stages.toml"), path) if path.exists() else ()

    def example_for(self, language: str, kind: str, field: str) -> Any:
        """A worked example of one field: the first that is filled in, else ``None``.

        Args:
            language: A code from `languages`.
            kind: A record kind, singular or plural.
            field: The name of one of its fields; a reference gives the id it refers to.

        >>> open_pack("coffee-house").example_for("en", "persona", "age")
        '34'
        """
        cls = record_class(kind)
        if field not in cls.fields():
            raise UnknownNameError(field, cls.fields())
        unfilled = cls.model_fields[field].default
        values = (getattr(r, field) for r in self.example(language) if isinstance(r, cls))
        return next((value for value in values if value != unfilled), None)

    def data_files(self, language: str) -> tuple[Path, ...]:
        """The sample data, copied into the ``data`` folder of a new workshop."""
        self._check(language)
        name = read_toml(self.folder / "pack.toml").values.get("data")
        return tuple(sorted((kit_folder("data") / name / language).glob("*.csv"))) if name else ()

    def _names(self, key: str) -> tuple[str, ...] | None:
        path = self.folder / "pack.toml"
        names = read_toml(path).values.get(key)
        if names is None:
            return None
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            message = N_('{file}: write {key} as a list of names, such as ["stage", "step"].')
            raise SettingsError(message, file=path, key=key)
        return tuple(names)

    def _file(self, language: str, name: str) -> Path:
        self._check(language)
        return self.folder / language / name

    def _check(self, language: str) -> None:
        if language not in self.languages:
            raise UnknownNameError(language, self.languages)

    def _text_in(self, what: str, language: str) -> str:
        path = self._file(language, "").parent / "pack.toml"
        try:
            return str(read_toml(path).values[what][language])
        except (KeyError, TypeError):
            message = N_("{file} has no {what} in “{language}”. Add one below [{what}].")
            raise SettingsError(message, file=path, what=what, language=language) from None


def _folder() -> Path:
    return kit_folder("templates") / "packs"


@cache  # forms ask for an example of every single field
def _read(*paths: Path) -> tuple[Record, ...]:
    return read_records(*paths)
