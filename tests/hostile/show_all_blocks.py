"""Shows every block of a workshop's notebooks, as a kernel does; its argument is the folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jmkit.blocks import block_of_code
from jmkit.errors import JmkitError
from jmkit.workshop.facade import open_workshop


def main(folder: Path) -> None:
    """All that runs by itself when the pages of a workshop are opened, one after the other."""
    workshop = open_workshop(folder, person="reader")
    for path in sorted(folder.glob("0*.ipynb"))[:7]:
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            call = block_of_code(cell)
            if call and call.name != "handout":
                show(workshop, call)


def show(workshop, call) -> None:
    """One block: what a notebook keeps of it, its words, its widgets."""
    try:
        block = workshop.block(call)
        block.mime_bundle(), block.alt_text(), block.live()
    except JmkitError as error:
        sys.stdout.write(f"{error}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
