"""All that page and kernel say to each other about a board; the page's half is `protocol.js`.

The page sends ``{"v": 1, "commands": [...]}``. Each command has an id, and may come twice: a page
that got no answer asks again, also another kernel. Ids of new records are the page's, so that a
record that is written twice is one.

The kernel sends ``{"v": 1, …}`` with any of ``changed`` and ``gone`` (see `state.difference`),
``done`` (ids of commands that need no keeping), ``failed`` (an id: ask again later), ``refused``
(id → why), ``said`` (what happened, in words).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jmkit.model import record_class

VERSION = 1
DO = ("set", "move", "remove", "bring_back", "open")
ALONE = ("undo", "redo", "close")  # asked for without a record
# Kinds that the board writes; the others have forms of their own.
KINDS = ("stage", "step", "touchpoint", "pain-point", "opportunity", "evidence")
_LONGEST_ID = 100


@dataclass(frozen=True)
class Command:
    """What the page asks for.

    Args:
        id: The command's own.
        do: One of `DO` or `ALONE`; ``open`` and ``close`` are about the drawer.
        kind: Of the record.
        record: The id of the record.
        values: By field, for ``set``.
        stage: Where a new or moved record belongs.
        before: For ``move``, the id of the record in whose place it comes; empty for the end.
    """

    id: str
    do: str
    kind: str = ""
    record: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    stage: str = ""
    before: str = ""


def commands_in(message: Any) -> list[Command]:
    """The commands of a message; what is none of this version's is left out.

    >>> commands_in({"v": 1, "commands": [{"id": "7", "do": "undo"}, {"id": "8", "do": "harm"}]})
    [Command(id='7', do='undo', kind='', record='', values={}, stage='', before='')]
    """
    if not isinstance(message, dict) or message.get("v") != VERSION:
        return []
    found = message.get("commands")
    some = map(_command, found) if isinstance(found, list) else ()
    return [command for command in some if command]


def _command(data: Any) -> Command | None:
    if not isinstance(data, dict):
        return None
    texts = {name: data.get(name, "") for name in ("id", "do", "kind", "record", "stage", "before")}
    if any(not isinstance(text, str) or len(text) > _LONGEST_ID for text in texts.values()):
        return None
    values = data.get("values", {})
    is_known = texts["do"] in ALONE or (
        texts["do"] in DO and texts["kind"] in KINDS and texts["record"]
    )
    if not (texts["id"] and is_known and isinstance(values, dict)):
        return None
    fields = record_class(texts["kind"]).fields() if texts["kind"] else {}
    return Command(**texts, values={n: v for n, v in values.items() if n in fields})
