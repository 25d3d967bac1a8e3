"""Makes the pictures of docs/before-after.md that show handouts as they are now.

Run it after a change to a handout's look: ``python scripts/make_after.py``. It takes two minutes, a
Chromium (`find_browser`) and poppler's pdftoppm. What was before is kept, and not made again.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from make_gallery import overfull, small
from PIL import Image
from playwright.sync_api import sync_playwright

import jmkit
from jmkit.handouts import write_handout
from jmkit.handouts.options import Options
from jmkit.handouts.pdf import find_browser, write_pdf
from jmkit.workshop.demo import demo_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser

    from jmkit.model import Journey

DOCS = Path(__file__).parents[1] / "docs"
FOLDER, PAGE = DOCS / "after", DOCS / "before-after.md"
BEGIN, END = "<!-- pictures, made by scripts/make_after.py -->", "<!-- end of pictures -->"
BRANDS = ("#c2185b", "#ffe082", "#00bb55", "#222222", "#ffffff", "#ffff00")
SCREENS = (390, 820, 1366, 1920)  # CSS pixels
LOOKS = ("calm", "bold", "plain")
WIDEST, GAP, GROUND = 1400, 8, "#dfe5ea"
QUALITY, DOTS = 62, 60  # of the pictures; of a printed page, an inch

Rows = list[list[Image.Image]]


class After(NamedTuple):
    """A picture of the page: the file's name, a caption, pictures row by row."""

    name: str
    caption: str
    rows: Rows


class Studio:
    """Takes pictures of a page in a browser, and of its pages on paper."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def shot(
        self, page: Path, width: int, height: int, colours: str = "light", part: str = ""
    ) -> Image.Image:
        """A window of a page, or the whole of a part of it."""
        size = {"width": width, "height": height}
        context = self._browser.new_context(viewport=size, color_scheme=colours)  # type: ignore[arg-type]
        tab = context.new_page()
        tab.goto(page.as_uri())
        taken = tab.locator(part).first.screenshot() if part else tab.screenshot()
        context.close()
        return Image.open(io.BytesIO(taken)).convert("RGB")

    @staticmethod
    def printed(page: Path) -> list[Image.Image]:
        """The pages of a handout on paper."""
        pdf = write_pdf(page)
        with tempfile.TemporaryDirectory() as folder:
            command = [shutil.which("pdftoppm") or "", "-r", str(DOTS), str(pdf), f"{folder}/p"]
            subprocess.run(command, check=True)
            return [Image.open(path).convert("RGB") for path in sorted(Path(folder).iterdir())]


def pictures(finished: Path, language: str, studio: Studio, work: Path) -> Iterator[After]:
    """All pictures of one language."""
    number = count()

    def page(look: str = "calm", brand: str = "") -> Path:
        folder = shutil.copytree(finished, work / f"{language}-{next(number)}")
        settings = folder / "workshop.toml"
        text = re.sub('(?m)^primary = ""', f'primary = "{brand}"', settings.read_text("utf-8"))
        settings.write_text(text, encoding="utf-8")
        return write_handout(folder, options=Options(look=look)).path

    plain = page()
    maps = [studio.shot(plain, w, 900, part=".jmkit-figure-map .jmkit-drawings") for w in SCREENS]
    phone, tablet, laptop, wide = maps
    yield After("map-narrow", "The map at 390 and 820 pixels", [[*_columns(phone), tablet]])
    yield After("map-wide", "The map at 1,366 and 1,920 pixels", [[laptop], [wide]])
    whole = studio.shot(plain, SCREENS[0], 900, part="body")
    yield After("phone", "The handout on a phone", [_columns(whole)])
    yield After("paper", "The handout on A4", _in_rows(studio.printed(plain), 4))
    looks = [page(look) for look in LOOKS]
    shown = [[studio.shot(p, 1366, 1900, c) for p in looks] for c in ("light", "dark")]
    yield After("looks", "Looks: calm, bold, plain, by day and by night", shown)
    brands = [studio.shot(page("bold", brand), 1366, 1900) for brand in BRANDS]
    yield After("brands", f"Brands: {', '.join(BRANDS)}", _in_rows(brands, 3))
    for name, journey in (("begun", small(language)), ("overfull", overfull(language))):
        some = write_handout(_workshop(journey, language, work / f"{name}-{language}")).path
        yield After(name, f"On A4: {name}", _in_rows(studio.printed(some), 6))


def _workshop(journey: Journey, language: str, folder: Path) -> Path:
    workshop = jmkit.new(folder, language=language, pack="blank")
    for stage in workshop.journey.stages:
        workshop.remove(stage)
    for record in chain.from_iterable(journey.records.values()):
        workshop.save(record)
    return folder


def _columns(tall: Image.Image, height: int = 2400) -> list[Image.Image]:
    # A long page side by side, for it to be seen at a glance.
    tops = range(0, tall.height, height)
    return [tall.crop((0, y, tall.width, min(y + height, tall.height))) for y in tops]


def _in_rows(images: Iterable[Image.Image], most: int) -> Rows:
    found = list(images)
    return [found[n : n + most] for n in range(0, len(found), most)]


def _sheet(rows: Rows) -> Image.Image:
    width = max(sum(image.width + GAP for image in row) for row in rows) + GAP
    height = sum(max(image.height for image in row) + GAP for row in rows) + GAP
    sheet, top = Image.new("RGB", (width, height), GROUND), GAP
    for row in rows:
        start = GAP
        for image in row:
            sheet.paste(image, (start, top))
            start += image.width + GAP
        top += max(image.height for image in row) + GAP
    share = min(WIDEST / width, 1.0)
    return sheet.resize((round(width * share), round(height * share)), Image.Resampling.LANCZOS)


def main() -> None:
    """Takes all pictures, and names them on the page."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    shown: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for name, fill in demo_steps(Path(folder) / "demo"):
            if name.endswith("workshop"):
                fill()
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
        for code in ("he", "en"):
            finished = Path(folder) / "demo" / code
            for one in pictures(finished, code, Studio(browser), Path(folder)):
                file = FOLDER / f"{one.name}.{code}.webp"
                _sheet(one.rows).save(file, "webp", quality=QUALITY, method=6)
                shown.setdefault(one.caption, []).append(f"![{one.caption}](after/{file.name})")
        browser.close()
    parts = ["### {}\n\n{}\n".format(caption, "\n".join(two)) for caption, two in shown.items()]
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    whole = "\n".join([before + BEGIN, "", *parts]) + END + rest.partition(END)[2]
    PAGE.write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    main()
