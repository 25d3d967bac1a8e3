"""What can go wrong, in sentences a trainer understands.

JmkitError
├── UnknownNameError      a form, pack, kind, step … that does not exist
├── WorkshopNotFoundError no workshop.toml at or above a folder
├── WorkshopExistsError   a new workshop would overwrite something
├── SettingsError         workshop.toml, or a pack's file, cannot be read
├── NotSavedError         the journal cannot be written
├── InvalidValueError     a value its field cannot hold
├── DataFileError         a data file is missing or cannot be read
│   └── DataFileMissingError   it is not there, or not yet
└── NotebookError         a notebook cannot be read
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Self

from jmkit.i18n import N_, Translator
from jmkit.limits import NAMED_CHOICES, NAMED_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class JmkitError(Exception):
    """A mistake that can be mended, told in one sentence with the next step.

    Args:
        message: The sentence in English, marked with ``N_``, with ``{placeholders}``.
        values: What fills the placeholders. A ``reason`` is a marked message too; another error
            becomes a part of the sentence.

    >>> str(JmkitError("There is no file {name}.", name="a.csv"))
    'There is no file a.csv.'
    """

    def __init__(self, message: str, **values: Any) -> None:
        super().__init__(_sentence(message, values, Translator("en")))
        self.message = message
        self.values = values

    def text(self, tr: Translator) -> str:
        """The same sentence in the translator's language."""
        return _sentence(self.message, self.values, tr)

    def in_language(self, language: str) -> Self:
        """The same error, which says its sentence in a language wherever it is shown."""
        self.args = (self.text(Translator(language)),)
        return self


def _sentence(message: str, values: dict[str, Any], tr: Translator) -> str:
    return tr(message, **{name: _part(name, value, tr) for name, value in values.items()})


def _part(name: str, value: Any, tr: Translator) -> Any:
    if isinstance(value, JmkitError):
        return _sentence(value.message, value.values, tr).removesuffix(".")
    return tr(str(value)) if name == "reason" else value


class UnknownNameError(JmkitError):
    """A name that is none of the choices.

    >>> str(UnknownNameError("persnoa", ["persona", "stages"]))
    'There is no “persnoa” here. Did you mean “persona”? Choose one of: persona, stages.'
    """

    def __init__(self, name: str, choices: Iterable[str]) -> None:
        known = [_short(choice) for choice in choices]
        values = {"name": _short(name), "choices": name_list(known)}
        if close := get_close_matches(_short(name.lower()), known[:NAMED_CHOICES], n=1):
            message = N_(
                "There is no “{name}” here. Did you mean “{close}”? Choose one of: {choices}."
            )
            super().__init__(message, close=close[0], **values)
        else:
            super().__init__(N_("There is no “{name}” here. Choose one of: {choices}."), **values)


def name_list(names: Sequence[str]) -> str:
    """Names in a sentence: so many, and each so long, that it can still be read.

    >>> name_list(["stage", "nps"])
    'stage, nps'
    """
    more = ["…"] if len(names) > NAMED_CHOICES else []
    return ", ".join([*map(_short, names[:NAMED_CHOICES]), *more])


def _short(name: str) -> str:
    return name if len(name) <= NAMED_LETTERS else f"{name[:NAMED_LETTERS]}…"


class WorkshopNotFoundError(JmkitError):
    """There is no workshop.toml at or above a folder."""


class WorkshopExistsError(JmkitError):
    """A new workshop would overwrite something that is already there."""


class SettingsError(JmkitError):
    """workshop.toml, or a file of a pack, cannot be read."""


class NotSavedError(JmkitError):
    """The journal cannot be written; what was typed is still in the form."""


class InvalidValueError(JmkitError):
    """A value that its field cannot hold."""


class DataFileError(JmkitError):
    """A data file is missing or cannot be read."""


class DataFileMissingError(DataFileError):
    """A data file is not there, or not yet."""


class NotebookError(JmkitError):
    """A notebook cannot be read."""
