"""Shows what has changed in the baseline images: old, new and difference side by side.

``python scripts/review_baselines.py`` writes the comparisons into a folder and names it;
``--accept`` makes the new pictures the baselines. Refuses another matplotlib than theirs.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path
from typing import Any

import matplotlib as mpl
from PIL import Image, ImageChops

TESTS = Path(__file__).parents[1] / "tests" / "drawing"


def _loaded(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, TESTS / f"{name}.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"there is no {name}.py in {TESTS}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(accept: bool) -> None:
    """Draws every baseline anew and compares, or accepts."""
    tests, records = _loaded("test_baselines"), _loaded("conftest").RECORDS
    if not mpl.__version__.startswith(f"{tests.MATPLOTLIB}."):
        raise SystemExit(
            f"draw baselines with matplotlib {tests.MATPLOTLIB}, not {mpl.__version__}"
        )
    journey = tests.Journey.of(records)
    folder = Path(tempfile.mkdtemp(prefix="baselines-"))
    tests.FOLDER.mkdir(exist_ok=True)
    for name in tests.NAMES:
        old, new = tests.FOLDER / f"{name}.png", folder / f"{name}.new.png"
        new.write_bytes(tests.png_bytes(tests.picture(name, journey), tests.DPI))
        if accept:
            with Image.open(new) as picture:
                picture.save(old, optimize=True)
        elif old.exists() and (sheet := _beside(old, new)):
            sheet.save(folder / f"{name}.png")
            sys.stdout.write(f"changed: {folder / name}.png\n")
    sys.stdout.write("accepted\n" if accept else f"old, new, difference: {folder}\n")


def _beside(old: Path, new: Path) -> Image.Image | None:
    with Image.open(old) as one, Image.open(new) as other:
        before, after = one.convert("RGB"), other.convert("RGB")
    width, height = max(before.width, after.width), max(before.height, after.height)
    pictures = []
    for picture in (before, after):
        page = Image.new("RGB", (width, height), "white")
        page.paste(picture)
        pictures.append(page)
    change = ImageChops.difference(*pictures)
    if change.getbbox() is None:
        return None
    sheet = Image.new("RGB", (3 * width, height))
    for n, picture in enumerate((*pictures, ImageChops.invert(change))):
        sheet.paste(picture, (n * width, 0))
    return sheet


if __name__ == "__main__":
    main("--accept" in sys.argv[1:])
