"""workshop.toml: the trainer's few settings, and finding the workshop they belong to."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from jmkit.errors import JmkitError, SettingsError, UnknownNameError, WorkshopNotFoundError
from jmkit.folder.names import contained
from jmkit.folder.reading import read_bytes
from jmkit.folder.toml import parse
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_, languages
from jmkit.limits import SETTINGS_BYTES
from jmkit.model import new_id

FILE_NAME = "workshop.toml"
_NOT_TOML = N_('it is not written as name = "text", with the text in quotation marks')


def _colour(value: Any) -> Any:  # noqa: ANN401 -- whatever stands in the file
    if isinstance(value, str) and not re.fullmatch(r"(#[0-9a-fA-F]{6})?", value):
        raise ValueError("write a colour as #1a6b5c")
    return value


Colour = Annotated[str, BeforeValidator(_colour)]


class Brand(BaseModel):
    """Whose workshop it is: shown on maps and handouts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    logo: str = ""
    primary: Colour = ""
    accent: Colour = ""
    contact: str = ""

    @property
    def colours(self) -> dict[str, str]:
        """The brand's colours by name, those that were chosen."""
        chosen = {"primary": self.primary, "accent": self.accent}
        return {name: colour for name, colour in chosen.items() if colour}


class Settings(BaseModel):
    """What workshop.toml says."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(default_factory=new_id)
    title: str = ""
    language: str = "en"
    pack: str = "blank"
    lanes: tuple[str, ...] = ()
    look: str = "calm"
    theme: Literal["default", "contrast", "ink"] = "default"
    brand: Brand = Brand()

    @model_validator(mode="after")
    def _language_is_known(self) -> Self:
        if self.language not in languages():
            raise ValueError(f"language: write one of {', '.join(languages())}")
        return self


def find_workshop(path: Path | str = ".") -> Path:
    """The workshop folder at or above a path.

    A folder above into which everybody may write is none, unless its workshop.toml is one's own:
    who works below /tmp must not land in the workshop that a stranger has laid there.

    Raises:
        WorkshopNotFoundError: There is none.
    """
    start = Path(path).absolute()
    for folder in (start, *start.parents):
        if os.path.lexists(folder / FILE_NAME) and (folder == start or _is_trusted(folder)):
            return folder
    raise WorkshopNotFoundError(
        N_(
            "There is no workshop in “{path}”: no workshop.toml there or in a folder above. "
            "Go to a workshop's folder, or make one with: jmkit new my-workshop"
        ),
        path=start,
    )


def read_settings(folder: Path) -> Settings:
    """What the workshop.toml of a folder says.

    Raises:
        SettingsError: It cannot be read; the sentence names the line and what to write instead.
    """
    path = folder / FILE_NAME
    try:
        text = read_bytes(contained(folder, path), SETTINGS_BYTES, folder).decode("utf-8-sig")
        return Settings.model_validate(parse(text))
    except JmkitError as error:  # a link to elsewhere, a pipe, or much too large
        raise SettingsError(error.message, **error.values) from error
    except tomllib.TOMLDecodeError as error:
        raise _wrong(path, _line_in(str(error)), _NOT_TOML) from error
    except ValidationError as error:
        raise _invalid(path, text, error) from error
    except UnicodeDecodeError as error:
        raise _wrong(path, "?", N_("it is not UTF-8 text; save it as UTF-8")) from error
    except OSError as error:
        raise _wrong(path, "?", error.strerror or str(error)) from error


def write_settings(folder: Path, settings: Settings, comments: dict[str, str]) -> None:
    """Writes a new workshop.toml, with a comment above each key that has one."""
    import tomlkit  # noqa: PLC0415 -- only a new workshop needs it

    document = tomlkit.document()
    for name, value in settings.model_dump(exclude={"brand"}).items():
        _add(document, name, value, comments)
    brand = tomlkit.table()
    for name, value in settings.brand.model_dump().items():
        _add(brand, name, value, comments)
    document.add("brand", brand)
    write_whole(folder / FILE_NAME, tomlkit.dumps(document))


def _is_trusted(folder: Path) -> bool:
    if not hasattr(os, "getuid"):  # Windows: everybody may write into the root of a disk
        return folder != Path(folder.anchor)
    try:
        own = (folder / FILE_NAME).lstat().st_uid == os.getuid()
        return own or not folder.stat().st_mode & stat.S_IWOTH
    except OSError:
        return False


def _add(table: Any, name: str, value: Any, comments: dict[str, str]) -> None:  # noqa: ANN401
    import tomlkit  # noqa: PLC0415 -- only a new workshop needs it

    if comment := comments.get(name):
        table.add(tomlkit.comment(comment))
    table.add(name, list(value) if isinstance(value, tuple) else value)


def _wrong(path: Path, line: object, reason: str) -> SettingsError:
    return SettingsError(
        N_("“{file}”, line {line}: {reason}. Mend the line and run the command again."),
        file=path,
        line=line,
        reason=reason,
    )


def _line_in(message: str) -> str:
    found = re.search(r"line (\d+)", message)
    return found[1] if found else "?"


def _invalid(path: Path, text: str, error: ValidationError) -> SettingsError:
    detail = error.errors()[0]
    key = str(detail["loc"][-1]) if detail["loc"] else detail["msg"].split(": ")[0].split(", ")[-1]
    reason = detail["msg"].removeprefix("Value error, ")
    if detail["type"] == "extra_forbidden":
        model = Brand if detail["loc"][0] == "brand" else Settings
        reason = str(UnknownNameError(key, model.model_fields))
        reason = reason.removesuffix(".")
    return _wrong(path, _line_of(key, text), reason)


def _line_of(key: str, text: str) -> int | str:
    pattern = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[\]=]")
    return next((n for n, line in enumerate(text.splitlines(), 1) if pattern.match(line)), "?")
