"""A block by its name and what it was told, whether a cell's code or its output says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jmkit.blocks.declarations import BLOCKS, Kind
from jmkit.limits import CALL_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True)
class BlockCall:
    """The name of a block and what it was called with.

    Args:
        name: One of `BLOCKS`; a newer version of jmkit may know more.
        options: The texts of each argument by its name, such as a record kind or a data file.
    """

    name: str
    # A mapping has no hash; calls that differ in nothing else are told apart by comparing.
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @classmethod
    def of(cls, name: str, *args: str | Sequence[str], **options: str | Sequence[str]) -> BlockCall:
        """The block that a call in a cell names; what is empty is left out.

        Raises:
            TypeError: More arguments than the block takes, or a list where it takes one text.

        >>> BlockCall.of("survey", "data/a=b.csv")
        BlockCall(name='survey', options={'file': ('data/a=b.csv',)})
        """
        kinds = _kinds(name)
        if len(args) > len(kinds):
            raise TypeError(f"{name} takes {len(kinds)} arguments")
        given = dict(zip(kinds, args, strict=False)) | options
        return cls(name, _filled({n: _several(v, kinds.get(n)) for n, v in given.items()}))

    def text(self, option: str) -> str:
        """The text of an argument; empty where it was not given."""
        return next(iter(self.texts(option)), "")

    def texts(self, option: str) -> tuple[str, ...]:
        """The texts of an argument that takes several."""
        return self.options.get(option, ())

    def to_json(self) -> dict[str, Any]:
        """What an output carries under `BLOCK_MIME`.

        >>> BlockCall.of("form", "personas").to_json()
        {'name': 'form', 'options': {'name': ['personas']}}
        """
        return {"name": self.name, "options": {n: list(some) for n, some in self.options.items()}}

    @classmethod
    def from_json(cls, data: Any) -> BlockCall | None:
        """The call that `to_json` wrote; None for anything else.

        >>> BlockCall.from_json({"name": "map"})
        BlockCall(name='map', options={})
        """
        name = data.get("name") if isinstance(data, dict) else None
        if not isinstance(name, str):
            return None
        options = data.get("options", _unnamed(name, data.get("args", [])))
        if not isinstance(options, dict) or not all(map(_is_texts, options.values())):
            return None
        texts = [name, *options, *(text for some in options.values() for text in some)]
        fits = sum(map(len, texts)) + len(texts) <= CALL_LETTERS
        return cls(name, _filled(options)) if fits else None


def _kinds(name: str) -> Mapping[str, Kind]:
    return BLOCKS[name].arguments if name in BLOCKS else {}


def _several(value: str | Sequence[str], kind: Kind | None) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    if kind == Kind.TEXT:
        raise TypeError("one text, and no list")
    return value


def _filled(options: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    texts = {name: tuple(filter(None, some)) for name, some in options.items()}
    return {name: some for name, some in texts.items() if some}


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _unnamed(name: str, args: Any) -> dict[str, list[str]] | None:
    # As notebooks have it that were saved before options had names: "personas", "stage=Buy".
    if not _is_texts(args):
        return None
    names = list(_kinds(name))
    options: dict[str, list[str]] = {}
    for arg in args:
        option, sign, value = arg.partition("=")
        is_named = sign and option in names
        for key in [option] if is_named else names[:1]:
            options.setdefault(key, []).append(value if is_named else arg)
    return options
