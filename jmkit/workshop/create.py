"""Making a new workshop folder from the kit's notebooks and a pack."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jmkit.errors import InvalidValueError, NotSavedError, UnknownNameError, WorkshopExistsError
from jmkit.folder.kit import kit_folder
from jmkit.folder.names import file_stem, inside, is_portable
from jmkit.folder.packs import open_pack
from jmkit.folder.settings import FILE_NAME, Settings, write_settings
from jmkit.folder.writing import clear_litter, write_whole
from jmkit.i18n import N_, Translator, languages
from jmkit.journal import STARTER, Journals
from jmkit.limits import NAMED_LETTERS
from jmkit.workshop.facade import Workshop, open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.folder.packs import Pack

_BEGUN = ".jmkit-begun"  # stands in a folder until it is a whole workshop
_HERE = {".", ".."}
_COMMENTS = {
    "id": N_("Tells this workshop from others; leave it as it is."),
    "title": N_("Shown on maps and handouts."),
    "team": N_("The name of the team, shown beside the title; may stay empty."),
    "language": N_("he or en"),
    "pack": N_("Where the stages and the worked examples come from."),
    "lanes": N_("Lanes of the stage map by name, in order; empty for the usual ones."),
    "look": N_("Look of the handout: calm, bold, plain, or the name of a folder here."),
    "theme": N_("Look of the pictures: default, contrast (high contrast) or ink (saves ink)."),
    "name": N_("Your business or your name, on every handout."),
    "logo": N_("The name of a picture file in this folder."),
    "primary": N_("Your colours, written as #1a6b5c; empty for ours."),
    "contact": N_("A line at the end of the handout: e-mail, phone, site."),
}


def new_workshop(
    path: Path | str,
    language: str = "he",
    pack: str = "coffee-house",
    title: str | None = None,
) -> Workshop:
    """Makes a new workshop folder and opens it.

    Args:
        path: The folder to make; it must not exist yet, or be empty, or one that was begun and not
            finished.
        language: ``"he"`` or ``"en"``: of notebooks, forms, maps and handouts.
        pack: The name of a pack, see `jmkit.folder.packs`.
        title: Shown on maps and handouts; by default the pack's.

    Raises:
        WorkshopExistsError: There is something at the path already.
        UnknownNameError: The language or pack is none of the choices.
        NotSavedError: The folder cannot be written.
    """
    folder = new_folder(path)
    if language not in languages():
        raise UnknownNameError(language, languages())
    chosen = open_pack(pack)
    named = title or chosen.title(language)
    settings = Settings(title=named, language=language, pack=pack, lanes=chosen.lanes)
    make_folder(folder, settings)
    return open_workshop(folder)


def make_folder(folder: Path, settings: Settings) -> None:
    """Makes the folder of a new workshop with settings that are known already.

    Raises:
        WorkshopExistsError: There is something at the path already.
        NotSavedError: The folder cannot be written.
    """
    refuse_taken(folder)
    with written_or_told(folder):
        _fill(folder, settings, open_pack(settings.pack))


def new_folder(path: Path | str) -> Path:
    """The path of a folder to be made, straightened: ``x/..`` is no new folder.

    Raises:
        InvalidValueError: No folder may be called so on every system it will travel to.
    """
    folder = Path(os.path.normpath(path))
    name = folder.name or "."
    if name not in _HERE and not is_portable(name):
        raise InvalidValueError(
            N_(
                "“{name}” cannot be the name of a folder on every system. Choose one of letters, "
                "digits, spaces and hyphens, such as {other}."
            ),
            name=_shortened(name),
            other=file_stem(name, "my-workshop"),
        )
    return folder


def _shortened(name: str) -> str:
    return name if len(name) <= NAMED_LETTERS else f"{name[:NAMED_LETTERS]}…"


def refuse_taken(folder: Path) -> None:
    """Lets nothing new be made where something is.

    Raises:
        WorkshopExistsError: Something is, other than an empty folder or one that was begun.
    """
    if os.path.lexists(folder) and not is_free(folder):
        raise WorkshopExistsError(
            N_("“{path}” is there already and not empty. Choose another name for the new folder."),
            path=folder,
        )


@contextmanager
def written_or_told(folder: Path) -> Iterator[None]:
    """Tells in a sentence that a folder cannot be written.

    Raises:
        NotSavedError: It cannot.
    """
    try:
        yield
    except OSError as error:
        raise NotSavedError(
            N_("“{file}” cannot be written ({reason}). Choose a folder of your own."),
            file=folder,
            reason=error.strerror or str(error),
        ) from error


def comments_in(tr: Translator) -> dict[str, str]:
    """What stands above each setting in its file, in a language."""
    return {name: tr(text) for name, text in _COMMENTS.items()}


def is_free(folder: Path) -> bool:
    """Whether a folder is empty, or a workshop that was begun and not finished."""
    if not folder.is_dir():
        return False
    begun = os.path.lexists(folder / _BEGUN) and not os.path.lexists(folder / FILE_NAME)
    return begun or not any(folder.iterdir())


def _fill(folder: Path, settings: Settings, pack: Pack) -> None:
    tr = Translator(settings.language)
    _make_folders(folder)
    for notebook in sorted((kit_folder("notebooks") / settings.language).glob("*.ipynb")):
        write_whole(folder / notebook.name, notebook.read_bytes())
    for file in pack.data_files(settings.language):
        write_whole(folder / "data" / file.name, file.read_bytes())
    journals = Journals(folder / "work", STARTER)
    for record in pack.beginning(settings.language):
        journals.save(record)
    # Last, so that a folder which could not be filled is no workshop.
    write_settings(folder, settings, comments_in(tr))
    with suppress(OSError):  # it is whole, whatever still lies in it
        (folder / _BEGUN).unlink()


def _make_folders(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / _BEGUN, "")
    clear_litter(folder)
    for name in ("data", "work", "handouts"):
        inside(folder, name).mkdir(exist_ok=True)
        clear_litter(folder / name)
    for journal in (folder / "work").glob(f"{STARTER}*"):
        journal.unlink()  # of an attempt with another pack, perhaps
