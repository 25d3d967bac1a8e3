"""class.toml once it is known that what it names is there, before it reaches every team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jmkit.drawing import LANES
from jmkit.errors import JmkitError, UnknownNameError
from jmkit.folder.class_file import CLASS_FILE, read_class
from jmkit.folder.names import NameRefusedError, inside
from jmkit.folder.packs import packs
from jmkit.folder.toml.toml_file import read_toml
from jmkit.handouts.looks.look import look_names
from jmkit.i18n import N_
from jmkit.rendering.picture_files import picture_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jmkit.folder.class_file import ClassSettings


def checked_class(folder: Path) -> ClassSettings:
    """What the class.toml of a folder says, its pack, lanes, look and logo being there.

    Raises:
        WorkshopNotFoundError: There is none.
        SettingsError: It cannot be read, or names what is not there; the sentence names the line.
    """
    settings = read_class(folder)
    for field, table, reason in _mistakes(folder, settings):
        file = read_toml(folder / CLASS_FILE, folder)
        raise file.mistake(reason, file.line_of(field, table))
    return settings


def _mistakes(folder: Path, settings: ClassSettings) -> Iterator[tuple[str, str, JmkitError]]:
    if settings.pack not in packs():
        yield "pack", "", UnknownNameError(settings.pack, packs())
    for lane in settings.lanes:
        if lane not in LANES:
            yield "lanes", "", UnknownNameError(lane, LANES)
    if reason := _no_look(folder, settings.look):
        yield "look", "", reason
    logo = settings.brand.logo
    if logo and picture_file(folder, logo) is None:
        message = N_("there is no picture “{name}” beside class.toml")
        yield "logo", "brand", JmkitError(message, name=logo)


def _no_look(folder: Path, look: str) -> JmkitError | None:
    try:
        if look in look_names() or inside(folder, look).is_dir():
            return None
    except NameRefusedError as error:
        return error
    return UnknownNameError(look, look_names())
