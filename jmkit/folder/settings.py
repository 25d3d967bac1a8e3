"""workshop.toml: the trainer's few settings, and finding the workshop they belong to."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from jmkit.errors import SettingsError, WorkshopNotFoundError
from jmkit.folder.names import NameRefusedError, contained
from jmkit.folder.reading import read_bytes
from jmkit.folder.toml.toml_file import read_toml
from jmkit.folder.writing import write_whole
from jmkit.i18n import N_, languages
from jmkit.limits import SETTINGS_BYTES
from jmkit.model import new_id
from jmkit.model.refusal import refusal_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jmkit.folder.toml.toml_file import TomlFile

FILE_NAME = "workshop.toml"
S = TypeVar("S", bound=BaseModel)


def _colour(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"(#[0-9a-fA-F]{6})?", value):
        raise PydanticCustomError("colour", "write a colour as #1a6b5c")
    return value


def _known(language: str) -> str:
    if language not in languages():
        raise PydanticCustomError("language", "no such", {"choices": ", ".join(languages())})
    return language


Colour = Annotated[str, BeforeValidator(_colour)]
Language = Annotated[str, AfterValidator(_known)]


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


class Shared(BaseModel):
    """What a workshop says of itself, and a class of all its teams."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(default_factory=new_id)
    title: str = ""
    language: Language = "en"
    pack: str = "blank"
    lanes: tuple[str, ...] = ()
    look: str = "calm"
    theme: Literal["default", "contrast", "ink"] = "default"
    brand: Brand = Brand()


class Settings(Shared):
    """What workshop.toml says."""

    team: str = ""


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
        file = read_toml(contained(folder, path), folder)
    except NameRefusedError as error:
        raise SettingsError(error.message, **error.values) from error
    return validated(Settings, file)


def validated(cls: type[S], file: TomlFile) -> S:
    """What a file of settings says, if it is of a kind.

    Raises:
        SettingsError: It is not; the sentence names the line and what to write instead.
    """
    try:
        return cls.model_validate(file.values)
    except ValidationError as error:
        place, reason = refusal_of(cls, error)
        table = str(place[0]) if place[1:] and place[0] == "brand" else ""
        name = str(place[1] if table else place[0])
        raise file.mistake(reason, file.line_of(name, table)) from error


def write_settings(folder: Path, settings: Settings, comments: dict[str, str]) -> None:
    """Writes a new workshop.toml, with a comment above each key that has one."""
    write_whole(folder / FILE_NAME, written(settings, comments))


def change_settings(path: Path, before: Shared, after: Shared) -> bool:
    """Writes what has changed into a file of settings; its comments and order stay.

    Args:
        path: The file.
        before: What it says.
        after: What it shall say.

    Returns:
        Whether anything has changed.
    """
    import tomlkit

    if before == after:
        return False
    document = tomlkit.parse(read_bytes(path, SETTINGS_BYTES, path.parent).decode("utf-8-sig"))
    document.update(_changes(before, after))
    if brand := _changes(before.brand, after.brand):
        document.setdefault("brand", tomlkit.table()).update(brand)
    write_whole(path, tomlkit.dumps(document))
    return True


def _changes(before: BaseModel, after: BaseModel) -> dict[str, Any]:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    return {n: v for n, v in new.items() if old[n] != v and not isinstance(v, dict)}


def written(settings: Shared, comments: Mapping[str, str]) -> str:
    """A new file of settings, with a comment above each key that has one."""
    import tomlkit

    document = tomlkit.document()
    for name, value in settings.model_dump(exclude={"brand"}).items():
        _add(document, name, value, comments)
    brand = tomlkit.table()
    for name, value in settings.brand.model_dump().items():
        _add(brand, name, value, comments)
    document.add("brand", brand)
    return str(tomlkit.dumps(document))


def _is_trusted(folder: Path) -> bool:
    if not hasattr(os, "getuid"):  # Windows: everybody may write into the root of a disk
        return folder != Path(folder.anchor)
    try:
        own = (folder / FILE_NAME).lstat().st_uid == os.getuid()
        return own or not folder.stat().st_mode & stat.S_IWOTH
    except OSError:
        return False


def _add(table: Any, name: str, value: Any, comments: Mapping[str, str]) -> None:
    import tomlkit

    if comment := comments.get(name):
        table.add(tomlkit.comment(comment))
    table.add(name, list(value) if isinstance(value, tuple) else value)
