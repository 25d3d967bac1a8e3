"""Makes docs/walk: a minute on the board in pictures, and puts the best into the READMEs.

Run it after a change to the board's look: ``python scripts/make_walk.py``. It takes half a minute
and a Chromium (`find_browser`). The words written on the way are those of the coffee house.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from board_page import BoardPage
from PIL import Image
from playwright.sync_api import sync_playwright

from jmkit.folder.packs import open_pack
from jmkit.handouts.pdf import find_browser
from jmkit.model import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator

DOCS = Path(__file__).parents[1] / "docs"
FOLDER = DOCS / "walk"
WIDTH, HEIGHT, PHONE, QUALITY = 1366, 900, 390, 60
BEGIN, END = "<!-- the walk, made by scripts/make_walk.py -->", "<!-- end of the walk -->"
BEST = "finished"
READMES = {"en": (DOCS.parent / "README.md", "docs/"), "he": (DOCS / "README.he.md", "")}
CAPTIONS = {
    "begun": "0:00 The board as it opens: stages in a row, an invitation in each lane.",
    "touchpoint": "0:05 A click, a few words, Tab, a thought; feeling and channel: a click each.",
    "curve": "0:20 A feeling a stage: one click each, and the curve is there.",
    "pain": "0:30 A pain point, and how much it hurts.",
    "known": "0:40 How do we know? A piece of evidence: it is a hypothesis no more.",
    "moved": "0:50 A card on its way to another stage.",
    "finished": "1:00 And later: the whole journey of the coffee house.",
    "phone": "On a phone: one stage at a time.",
}


class Words(NamedTuple):
    """What is written on the way."""

    touchpoint: str
    thought: str
    pain: str
    evidence: str


WORDS = {
    "en": Words(
        "The queue at a quarter past eight",
        "Eight minutes, twelve people. I can still turn back.",
        "The wait takes twelve minutes when she has eight",
        "Of 333 who queued, 156 left without coffee",
    ),
    "he": Words(
        "התור בשמונה ורבע",
        "שמונה דקות, שנים עשר אנשים. אני עוד יכולה להסתובב.",
        "מחכים שתים עשרה דקות, ויש לה שמונה",
        "מתוך 333 שנעמדו בתור, 156 יצאו בלי קפה",
    ),
}


class Walk:
    """A person on a board that has the stages only.

    Args:
        board: The board.
        words: What is written.
        take: Takes a picture of a name.
    """

    def __init__(self, board: BoardPage, words: Words, take: Callable[[str], None]) -> None:
        self._page, self._words, self._take = board.page, words, take

    def go(self) -> None:
        """A minute, picture by picture."""
        self._take("begun")
        self._touchpoint()
        for n, height in enumerate((0.3, 0.42, 0.7, 0.36, 0.6)):
            feeling = self._cell("emotions", n).locator(".jmb-feeling")
            box = feeling.bounding_box()
            assert box  # noqa: S101 -- it is on the page
            feeling.click(position={"x": 40, "y": box["height"] * height})
        self._take("curve")
        self._pain()
        self._move()

    def _cell(self, lane: str, n: int) -> Locator:
        return self._page.locator(f'.jmb-cell[data-lane="{lane}"]').nth(n)

    def _write(self, lane: str, n: int, text: str) -> None:
        self._cell(lane, n).locator(".jmb-empty").click()
        self._page.keyboard.type(text)

    def _touchpoint(self) -> None:
        self._write("touchpoints", 1, self._words.touchpoint)
        self._page.keyboard.press("Tab")
        self._page.keyboard.type(self._words.thought)
        self._page.locator('.jmb-open [data-score="-2"]').click()
        self._page.locator(".jmb-open [data-channel]").nth(1).click()
        self._take("touchpoint")
        self._leave()

    def _pain(self) -> None:
        self._write("pain-points", 2, self._words.pain)
        self._page.locator('.jmb-open [data-severity="5"]').click()
        self._take("pain")
        self._page.locator(".jmb-open .jmb-prove").click()
        self._page.keyboard.type(self._words.evidence)
        self._page.keyboard.press("Enter")
        self._leave()
        self._page.locator("[data-level=heard]").first.wait_for()
        self._take("known")

    def _move(self) -> None:
        mouse, start = self._page.mouse, self._cell("touchpoints", 1).locator(".jmb-text")
        for act, place in ((mouse.down, start), (None, self._cell("touchpoints", 2))):
            box = place.bounding_box()
            assert box  # noqa: S101 -- it is on the page
            mouse.move(box["x"] + box["width"] / 2, box["y"] + 20, steps=5)
            if act:
                act()
        self._take("moved")
        mouse.up()

    def _leave(self) -> None:
        self._page.keyboard.press("Escape")
        self._page.evaluate("document.activeElement?.blur()")


def walked(browser: Browser, language: str, work: Path) -> Iterator[tuple[str, Image.Image]]:
    """All pictures of one language."""
    taken: list[tuple[str, Image.Image]] = []
    example = open_pack("coffee-house").example(language)
    board = shown(browser, language, work / f"begun-{language}")
    bare = {"emotion": None, "future_emotion": None, "thought": ""}
    stages = [r for r in example if isinstance(r, Stage)]
    board.write(*(stage.with_values(**bare) for stage in stages))
    Walk(board, WORDS[language], lambda name: taken.append((name, picture(board)))).go()
    yield from taken
    for name, width in (("finished", WIDTH), ("phone", PHONE)):
        board = shown(browser, language, work / f"{name}-{language}", width)
        board.write(*example)
        yield name, picture(board)


def shown(browser: Browser, language: str, folder: Path, width: int = WIDTH) -> BoardPage:
    """A board with nothing on it."""
    folder.mkdir()
    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
    return BoardPage(page, folder, language)


def picture(board: BoardPage) -> Image.Image:
    """The board as it is now."""
    shot = board.page.locator(".jmb").screenshot()
    return Image.open(io.BytesIO(shot)).convert("RGB")


def main() -> None:
    """Makes all pictures, and names them in the page and in the READMEs."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for language in WORDS:
            for name, image in walked(browser, language, Path(work)):
                image.save(FOLDER / f"{name}.{language}.webp", quality=QUALITY, method=6)
        browser.close()
    lines = ["# A minute on the board", ""]
    for name, caption in CAPTIONS.items():
        lines += [caption, ""]
        lines += [f"![{caption}](walk/{name}.{code}.webp)" for code in WORDS] + [""]
    (DOCS / "walk.md").write_text("\n".join(lines), encoding="utf-8")
    for code, (readme, base) in READMES.items():
        before, _, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        image = f"![{CAPTIONS[BEST]}]({base}walk/{BEST}.{code}.webp)"
        readme.write_text(f"{before}{BEGIN}\n\n{image}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
