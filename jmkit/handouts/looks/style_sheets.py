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
from jmkit.handouts.html.embedded import checked_address, picture_in
from jmkit.limits import LOOK_BYTES, STYLE_BYTES, STYLE_DEPTH

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
        text = read_bytes(path, LOOK_BYTES, folder).decode("utf-8-sig")
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
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True)
    tokens = _Sheet(folder).checked(tokens)
    style = str(tinycss2.serialize(tokens))
    if found := next((end for end in ("</", "<!") if end in style), None):
        raise StyleError(found)
    return style


class _Sheet:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.addresses: dict[str, str | None] = {}
        self.left = STYLE_BYTES

    def checked(self, tokens: Sequence[Any], depth: int = 0) -> list[Any]:
        if depth > STYLE_DEPTH:
            raise StyleError("{{{…")
        return [self._token(token, depth) for token in tokens]

    def _token(self, token: Any, depth: int) -> Any:
        kind = token.type
        if kind == "error":
            raise StyleError(str(token.message))
        if kind == "at-keyword" and token.lower_value in _RULES:
            raise StyleError(f"@{token.lower_value}")
        if kind == "url":
            return self._picture(token, token.value)
        if kind == "function":
            return self._function(token, depth)
        if hasattr(token, "content"):
            token.content = self.checked(token.content, depth + 1)
        return token

    def _function(self, token: Any, depth: int) -> Any:
        if token.lower_name in _LOADING:
            raise StyleError(f"{token.lower_name}()")
        if token.lower_name == "url":
            texts = [one.value for one in token.arguments if one.type == "string"]
            return self._picture(token, texts[0] if texts else "")
        token.arguments = self.checked(token.arguments, depth + 1)
        return token

    def _picture(self, token: Any, name: str) -> URLToken:
        if name not in self.addresses:
            is_data = name.startswith("data:")
            self.addresses[name] = (
                checked_address(name) if is_data else picture_in(self.folder, name)
            )
        address = self.addresses[name]
        if address is None:
            raise StyleError(f"url({name[:60]})")
        self.left -= len(address)
        if self.left < 0:
            raise StyleError(f"url({name[:60]}): > {STYLE_BYTES} B")
        return URLToken(token.source_line, token.source_column, address, f'url("{address}")')
