"""A browser's tab that tests share, because to load JupyterLab takes longer than most tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

VIEWPORT: ViewportSize = {"width": 1280, "height": 1600}
_CLEAR = """async () => {
    const shell = window.jupyterapp?.shell;
    for (const widget of [...(shell?.widgets('main') ?? [])]) widget.dispose();
    localStorage.clear();
}"""


class Tab:
    """One page at a time; where a test has closed it, another of the same browser's memory."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._context: BrowserContext | None = None

    def page(self) -> Page:
        """The page, as whoever had it last left it."""
        if self._context is None:
            self._context = self._browser.new_context(viewport=VIEWPORT)
        return self._context.pages[-1] if self._context.pages else self._context.new_page()

    def clear(self) -> None:
        """Closes every notebook and forgets what the pages have stored."""
        if self._context is None:
            return
        page = self.page()
        page.set_viewport_size(VIEWPORT)
        if page.url.startswith("http"):
            page.evaluate(_CLEAR)

    def forget(self) -> None:
        """Gives up the page and its memory: nobody knows what a test that failed has left there."""
        if self._context is not None:
            self._context.close()
        self._context = None
