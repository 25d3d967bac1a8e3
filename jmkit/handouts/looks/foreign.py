"""Templates that somebody else wrote, run in a process of their own with little time and memory.

They get plain data and reach nothing else: a sandbox without methods that do anything, no file
outside the look's folder. What no sandbox bounds (loops within loops, texts of a gigabyte) ends
with the process.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from jmkit.errors import JmkitError
from jmkit.folder.names import inside
from jmkit.folder.reading import read_bytes
from jmkit.handouts.looks.look import PAGES, base_folder
from jmkit.limits import LOOK_BYTES, TEMPLATE_BYTES, TEMPLATE_MEMORY, TEMPLATE_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

_HTML = "html"  # the one key of what is HTML already, on its way between the processes
_GIVEN_UP = 3


class ForeignError(Exception):
    """Why templates made no page, as text."""


def render_foreign_body(folder: Path, page: dict[str, Any]) -> str:
    """The body of a page as the templates of a look lay it out.

    Args:
        folder: The look's folder.
        page: Plain data: dicts, lists, texts.

    Raises:
        ForeignError: They failed, or took too long or too much.
    """
    command = [sys.executable, "-P", "-m", __name__, str(folder.absolute())]
    try:
        run = subprocess.run(
            command,
            input=json.dumps(_packed(page)).encode(),
            capture_output=True,
            timeout=TEMPLATE_SECONDS,
            cwd=base_folder(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ForeignError(f"> {TEMPLATE_SECONDS} s") from error
    if run.returncode:
        reason = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ForeignError(reason[-1] if reason else f"exit {run.returncode}")
    return run.stdout.decode("utf-8")


def _packed(value: Any) -> Any:
    if isinstance(value, Markup):
        return {_HTML: str(value)}
    if isinstance(value, dict):
        return {key: _packed(one) for key, one in value.items()}
    return [_packed(one) for one in value] if isinstance(value, list | tuple) else value


def _unpacked(value: dict[str, Any]) -> Any:
    return Markup(value[_HTML]) if list(value) == [_HTML] else value  # noqa: S704 -- it was


class _Loader(BaseLoader):
    def __init__(self, look: Path) -> None:
        self.folders = (look, base_folder())

    def get_source(self, _: Environment, template: str) -> tuple[str, str, None]:
        for folder in self.folders:
            try:
                return read_bytes(inside(folder, template), LOOK_BYTES).decode(), template, None
            except FileNotFoundError:
                continue
            except (JmkitError, OSError, UnicodeDecodeError):
                break
        raise TemplateNotFound(template)


def _bound() -> None:
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, TEMPLATE_MEMORY),
        (resource.RLIMIT_CPU, TEMPLATE_SECONDS),  # also when the parent is gone
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (OSError, ValueError):  # a system that knows no such limit
            continue


def _written(chunks: Iterable[str]) -> None:
    left = TEMPLATE_BYTES
    for chunk in chunks:
        data = chunk.encode("utf-8", "replace")
        left -= len(data)
        if left < 0:
            raise MemoryError(f"> {TEMPLATE_BYTES} B")
        sys.stdout.buffer.write(data)


def _main() -> None:
    _bound()
    page = json.load(sys.stdin, object_hook=_unpacked)
    templates = ImmutableSandboxedEnvironment(loader=_Loader(Path(sys.argv[1])), autoescape=True)
    try:
        _written(templates.select_template(list(PAGES)).generate(page=page))
    except Exception as error:  # noqa: BLE001 -- whatever somebody's template does is theirs
        sys.stderr.write(f"{type(error).__name__}: {str(error)[:200]}")
        sys.exit(_GIVEN_UP)


if __name__ == "__main__":
    _main()
