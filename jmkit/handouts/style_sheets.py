"""The style sheet of a look that somebody else wrote: it may restyle a page, and load nothing.

It is read as a browser reads it, into tokens, and written anew from them, so that no spelling means
one thing here and another there. Pictures of the look's folder are put into it as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tinycss2
from tinycss2.ast import URLToken

from jmkit.errors import JmkitError
from jmkit.folder.names import inside
from jmkit.folder.reading import read_bytes
from jmkit.handouts.pictures import checked, picture_in
from jmkit.limits import LOOK_BYTES, STYLE_DEPTH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_RULES = {"import", "charset", "namespace", "document", "font-face"}
_LOADING = {
    "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
    "element", "-moz-element", "expression", "paint",
}  # fmt: skip


class StyleError(ValueError):
    """What in a style sheet is refused, as text."""


def style_of(folder: Path, name: str) -> str:
    """The style sheet of a look, made safe; empty where it has none.

    Args:
        folder: The look's folder.
        name: The style sheet's name.

    Raises:
        StyleError: It would load something or end itself, or cannot be read.
    """
    try:
        path = inside(folder, name)
        if not path.exists():
            return ""
        text = read_bytes(path, LOOK_BYTES).decode("utf-8-sig")
    except (JmkitError, OSError, UnicodeDecodeError) as error:
        raise StyleError(f"{name}: {error}") from error
    return checked_style(text, folder)


def checked_style(text: str, folder: Path) -> str:
    """A style sheet written anew from its tokens, the look's pictures in it.

    Args:
        text: Any style sheet.
        folder: Where its pictures are.

    Raises:
        StyleError: It would load something, or could end the element that it stands in.
    """
    tokens = _checked(tinycss2.parse_component_value_list(text, skip_comments=True), folder, 0)
    style = str(tinycss2.serialize(tokens))
    if found := next((end for end in ("</", "<!") if end in style), None):
        raise StyleError(found)
    return style


def _checked(tokens: Sequence[Any], folder: Path, depth: int) -> list[Any]:
    if depth > STYLE_DEPTH:
        raise StyleError("{{{…")
    return [_checked_token(token, folder, depth) for token in tokens]


def _checked_token(token: Any, folder: Path, depth: int) -> Any:  # noqa: ANN401 -- tinycss2's nodes
    kind = token.type
    if kind == "error":
        raise StyleError(str(token.message))
    if kind == "at-keyword" and token.lower_value in _RULES:
        raise StyleError(f"@{token.lower_value}")
    if kind == "url":
        return _picture(token, token.value, folder)
    if kind == "function":
        return _function(token, folder, depth)
    if hasattr(token, "content"):
        token.content = _checked(token.content, folder, depth + 1)
    return token


def _function(token: Any, folder: Path, depth: int) -> Any:  # noqa: ANN401 -- tinycss2's nodes
    if token.lower_name in _LOADING:
        raise StyleError(f"{token.lower_name}()")
    if token.lower_name == "url":
        said = [one.value for one in token.arguments if one.type == "string"]
        return _picture(token, said[0] if said else "", folder)
    token.arguments = _checked(token.arguments, folder, depth + 1)
    return token


def _picture(token: Any, name: str, folder: Path) -> URLToken:  # noqa: ANN401 -- tinycss2's nodes
    address = checked(name) if name.startswith("data:") else picture_in(folder, name)
    if address is None:
        raise StyleError(f"url({name[:60]})")
    line, column = token.source_line, token.source_column
    return URLToken(line, column, address, f'url("{address}")')
