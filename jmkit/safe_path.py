"""Where Python looks for modules: never in the current folder, which may be a stranger's.

`python -m` and nbconvert put it first, so a file called ``babel.py`` beside the notebooks would run
in place of the library.
"""

from __future__ import annotations

import os
import sys
from contextlib import chdir, nullcontext
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.machinery import ModuleSpec
    from types import ModuleType

_PACKAGE = Path(__file__).resolve().parent


def leave_current_folder() -> None:
    """Takes the current folder off the places to look for modules, here and in children."""
    sys.path[:] = [place for place in sys.path if not is_here(Path(place))]
    os.environ.update(safe_environment(os.environ))


def safe_environment(environment: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    """An environment whose Pythons look for modules where they are installed only.

    Args:
        environment: The one to start from. An empty part of its PYTHONPATH, which a colon too many
            makes, means the current folder.
    """
    places = environment.get("PYTHONPATH", "").split(os.pathsep)
    kept = os.pathsep.join(place for place in places if Path(place).is_absolute())
    return {**environment, "PYTHONPATH": kept, "PYTHONSAFEPATH": "1"}


def load_away(name: str) -> None:
    """Sees to it that a library is loaded with another folder as the current one.

    Args:
        name: The library, such as matplotlib, which takes a ``matplotlibrc`` of the current folder
            for the user's own settings.
    """
    if name not in sys.modules:
        sys.meta_path.insert(0, _Away(name))


class _Away(MetaPathFinder):
    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, fullname: str, _: object = None, __: object = None) -> ModuleSpec | None:
        if fullname != self.name or self not in sys.meta_path:
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module
            spec.loader.exec_module = partial(_away, load)  # type: ignore[method-assign]
        return spec


def _away(load: Callable[[ModuleType], None], module: ModuleType) -> None:
    with chdir(_PACKAGE) if _current() else nullcontext():
        load(module)


def is_here(place: Path) -> bool:
    """Whether a folder is the current one, and not that of the jmkit in use."""
    current = _current()
    if current is None:
        return not place.is_absolute()
    return current / place == current and current.resolve() != _PACKAGE.parent


def _current() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it is gone
        return None
