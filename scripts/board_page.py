"""The board on a page without JupyterLab: its own modules and styles, and its kernel's side here.

Lab takes seconds to load; what is no question to it is tried, and photographed, on this page.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jmkit.board import BOARD_LANES
from jmkit.board.face import Board
from jmkit.forms import FormSession
from jmkit.forms.styles.frame import _stylesheet
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.theme.theme import Theme

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from jmkit.model import Journey, Record

STATIC = Path(__file__).parents[1] / "jmkit" / "lab" / "extensions" / "jmkit" / "static"
ORIGIN = "https://board.test"  # nobody's: all of it is answered here; locks want a safe origin
TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".html": "text/html"}
_PAGE = """<!doctype html><html lang="{language}" dir="{direction}"><title>Board</title>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"><link rel="stylesheet" href="/board/style.css">
{theme}
<style>
  body {{ margin: 0; padding: 12px; background: var(--jp-layout-color0); font-size: 13px; }}
  body {{ --jp-layout-color0: #fff; --jp-ui-font-color0: #111; --jp-brand-color1: #1f6fbf; }}
  body[data-jp-theme-light="false"] {{ --jp-layout-color0: #111; --jp-ui-font-color0: #eee; }}
</style>
<body data-jp-theme-light="{light}"><main class="jmkit jmkit-{direction} jmkit-block-board"></main>
<script type="module">
import {{ render }} from "/board/board.js";
const heard = new Set();
const state = {state};
const model = {{
  get: (name) => state[name],
  set: (name, value) => {{ state[name] = value; }},
  on: (event, act) => event === "msg:custom" && heard.add(act),
  off: (event, act) => heard.delete(act),
  send: async (content) => {{
    window.unanswered += 1;
    const answers = await window.toKernel(JSON.stringify(content));
    window.unanswered -= 1;
    window.hear(answers);
  }},
}};
window.unanswered = 0;
window.hear = (answers) => answers.forEach((one) => heard.forEach((act) => act(one)));
render({{ model, el: document.querySelector("main") }});
</script></body></html>"""


class BoardPage:
    """A board of a workshop's folder in a browser's page.

    Args:
        page: Where it is shown.
        folder: That of the journals.
        language: Of the board.
        dark: Whether the page around it is dark.
        person: Whose board it is.
    """

    def __init__(
        self, page: Page, folder: Path, language: str, *, dark: bool = False, person: str = "dana"
    ) -> None:
        self.page, self.language, self._dark = page, language, dark
        self.journals = Journals(folder, person)
        session = FormSession(
            self.journals, Translator(language), lambda _kind, _field: None, person
        )
        self.board = Board(session, tuple(BOARD_LANES))
        self.sent: list[Any] = []
        self.is_deaf = False  # then it hears all, and answers nothing
        self.board.widget.send = self.sent.append
        page.expose_function("toKernel", self._answer)
        page.route(f"{ORIGIN}/**", self._serve)
        page.goto(f"{ORIGIN}/")
        page.locator(".jmb-grid").wait_for()
        page.evaluate("document.fonts.ready")

    @property
    def journey(self) -> Journey:
        """What is saved, once the kernel has heard all that the page has sent."""
        self.page.wait_for_function("window.unanswered === 0")
        return self.journals.journey

    def write(self, *records: Record) -> None:
        """Saves records as somebody else's form would, and tells the page."""
        for record in records:
            self.journals.save(record)
        self.board.refresh()
        self.page.evaluate("window.hear", self._news())

    def _answer(self, message: str) -> list[Any]:
        self.board.take(json.loads(message))
        return [] if self.is_deaf else self._news()

    def _news(self) -> list[Any]:
        news = json.loads(json.dumps(self.sent))
        self.sent.clear()
        return news

    def _serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(f"{ORIGIN}/").partition("?")[0]
        file = STATIC / path
        body = file.read_bytes() if path and file.is_file() else self._html().encode()
        route.fulfill(body=body, content_type=TYPES[file.suffix if path else ".html"])

    def _html(self) -> str:
        widget = self.board.widget
        state = {"board": widget.parts, "words": widget.words, "place": widget.place}
        return _PAGE.format(
            language=self.language,
            direction=Translator(self.language).direction,
            light=str(not self._dark).lower(),
            theme=_stylesheet(Theme()).value,
            state=json.dumps(state).replace("</", "<\\/"),
        )
