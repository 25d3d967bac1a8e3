"""The workshops in what somebody brings: folders, zips, folders with either in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jmkit.errors import JmkitError
from jmkit.folder.carriers.carried import UNREAD, CarriedFile, Carrier, CarrierError
from jmkit.folder.carriers.trees import read_tree
from jmkit.folder.carriers.zips import read_zip, read_zip_file
from jmkit.folder.settings import FILE_NAME, Settings, validated
from jmkit.folder.toml.toml_file import toml_of
from jmkit.i18n import N_
from jmkit.limits import CARRIED_ZIP_BYTES, SETTINGS_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOP = "."


@dataclass(frozen=True)
class Brought:
    """A workshop that somebody brings.

    Attributes:
        where: Its path, in the zip or folder it came in.
        name: What its folder is called.
        files: Its files by their names in it.
        left: What was left already.
    """

    where: str
    name: str
    files: dict[str, CarriedFile]
    left: tuple[JmkitError, ...] = ()

    def settings(self) -> Settings:
        """What its workshop.toml says.

        Raises:
            SettingsError: It cannot be read.
            JmkitError: It is too large.
            OSError: The disk does not give it.
        """
        data = self.files[FILE_NAME].read(SETTINGS_BYTES)
        return validated(Settings, toml_of(Path(self.where) / FILE_NAME, data))


def brought(source: Path, course: Path) -> Iterator[Brought | CarrierError]:
    """The workshops at a path, and why something there is none; in order.

    Args:
        source: A workshop, a zip, or a folder with either anywhere in it.
        course: The class, which is passed over where it lies in the source.
    """
    if source.name == FILE_NAME:
        source = source.parent
    try:
        if source.is_dir():
            yield from _in_folder(source, course)
        else:
            name = source.name.removesuffix(source.suffix)
            carrier = read_zip_file(source, source.absolute().parent, str(source))
            yield from _some(_found(carrier, name), source)
    except JmkitError as error:
        yield CarrierError(error.message, **error.values)
    except OSError as error:
        reason = error.strerror or str(error)
        yield CarrierError(UNREAD, file=source, reason=reason)


def _in_folder(source: Path, course: Path) -> Iterator[Brought | CarrierError]:
    if source.resolve() == course.resolve() or course.resolve() in source.resolve().parents:
        yield CarrierError(N_("“{path}” is in the class already."), path=source)
        return
    carrier = read_tree(source, course)
    found = list(_found(carrier, source.absolute().name))
    yield from found
    taken = {id(file) for one in found for file in one.files.values()}
    # A zip within a workshop is one of its files, not a team's.
    zips = [n for n, f in carrier.files.items() if _is_zip(n) and id(f) not in taken]
    for name in zips:
        yield from _in_zip(carrier, name, source)
    if not found and not zips:
        yield _nothing(source)


def _is_zip(name: str) -> bool:
    return name.casefold().endswith(".zip")


def _in_zip(carrier: Carrier, name: str, source: Path) -> Iterator[Brought | CarrierError]:
    where = str(source / name)
    try:
        packed = read_zip(carrier.files[name].read(CARRIED_ZIP_BYTES), where)
        yield from _some(_found(packed, PurePosixPath(name).stem), where)
    except JmkitError as error:
        yield CarrierError(error.message, **error.values)


def _some(found: list[Brought], where: Path | str) -> list[Brought | CarrierError]:
    return [*found] or [_nothing(where)]


def _found(carrier: Carrier, name: str) -> list[Brought]:
    roots = sorted(str(PurePosixPath(f).parent) for f in carrier.files if _is_settings(f))
    # A workshop within a workshop is a part of that.
    outer = [r for r in roots if not any(_is_in(r, o) for o in roots if o != r)]
    return [_workshop(carrier, root, name) for root in outer]


def _is_settings(name: str) -> bool:
    return PurePosixPath(name).name == FILE_NAME


def _is_in(place: str, root: str) -> bool:
    return root == _TOP or place.startswith(f"{root}/")


def _workshop(carrier: Carrier, root: str, name: str) -> Brought:
    start = "" if root == _TOP else f"{root}/"
    files = {n.removeprefix(start): f for n, f in carrier.files.items() if n.startswith(start)}
    left = tuple(e for e in carrier.left if str(e.values.get("name", "")).startswith(start))
    where = carrier.where if root == _TOP else f"{carrier.where}/{root}"
    return Brought(where, name if root == _TOP else PurePosixPath(root).name, files, left)


def _nothing(path: Path | str) -> CarrierError:
    return CarrierError(
        N_("There is no workshop in “{path}”: no workshop.toml there or below."), path=path
    )
