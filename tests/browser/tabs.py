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
_WORDS = """() => {
    const shell = window.jupyterapp?.shell;
    const names = [...(shell?.widgets('main') ?? [])].map(
        w => `${w.context?.path} ${w === shell.currentWidget ? '(in front)' : ''}`);
    const dialogs = [...document.querySelectorAll('.jp-Dialog')].map(d => d.innerText);
    return [...names, ...dialogs, document.body.innerText].join('\\n').slice(0, 6000); }"""


class Tab:
    """One page at a time; where a test has closed it, another of the same browser's memory."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._context: BrowserContext | None = None

    @property
    def pages(self) -> list[Page]:
        """What is open."""
        return self._context.pages if self._context else []

    def page(self) -> Page:
        """The page, as whoever had it last left it."""
        if self._context is None:
            self._context = self._browser.new_context(viewport=VIEWPORT)
        return self._context.pages[-1] if self._context.pages else self._context.new_page()

    def clear(self) -> None:
        """Closes every notebook and forgets what the pages have stored."""
        if self._context is None:
            return
        for opened in [page for page in self.pages if page.opener()]:
            opened.close()  # a handout, which its button opens
        page = self.page()
        page.set_viewport_size(VIEWPORT)
        if page.url.startswith("http"):
            page.evaluate(_CLEAR)

    def forget(self) -> None:
        """Gives up the page and its memory: nobody knows what a test that failed has left there."""
        if self._context is not None:
            self._context.close()
        self._context = None


def seen(page: Page) -> str:
    """What somebody would see on a page, in words, for the report on a test that failed."""
    try:
        return f"{page.url}\n{page.evaluate(_WORDS)}"
    except Exception as error:  # noqa: BLE001 -- it may be gone, or hang; the test's own is told
        return f"It says nothing: {error!r}"
