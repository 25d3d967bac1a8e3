"""A real browser; without a Chromium the tests here are skipped in one loud line."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest


def _load(name):
    # Helpers beside the tests; import mode importlib puts no folder on the path.
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


chromium = _load("chromium")
axe = _load("axe")
keys = _load("keys")
lab = _load("lab")
tabs = _load("tabs")


_FAILED = pytest.StashKey[bool]()
_OPEN = pytest.StashKey[list]()  # what a test has open in its browser


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
        pages = [page for context in item.stash.get(_OPEN, []) for page in context.pages]
        report.sections += [("a page that was open", tabs.seen(page)) for page in pages]
    return report


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


# For a module and no longer: while Playwright runs, its event loop runs in this process, and the
# forms of other tests would take it for a kernel's.
@pytest.fixture(scope="module")
def browser(do_without):
    path = chromium.find()
    if path is None:
        do_without(f"NO CHROMIUM: browser tests do not run; set {chromium.VARIABLE}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield running
        running.close()


@pytest.fixture
def context(browser, request):
    """One browser's memory: what a page stores, a later one finds."""
    made = browser.new_context(viewport=tabs.VIEWPORT)
    request.node.stash.setdefault(_OPEN, []).append(made)
    yield made
    made.close()


@pytest.fixture
def page(context):
    return context.new_page()


@pytest.fixture(scope="module")
def _tab(browser):
    made = tabs.Tab(browser)
    yield made
    made.forget()


@pytest.fixture
def tab(_tab, request):
    """A tab that the tests of a module share: Lab stays loaded, nothing else does."""
    _tab.clear()
    request.node.stash.setdefault(_OPEN, []).append(_tab)
    yield _tab
    if request.node.stash.get(_FAILED, False):
        _tab.forget()


@pytest.fixture
def one_page(tab):
    """The shared tab's page, for a test that does not close it."""
    return tab.page()


@pytest.fixture(scope="session")
def violations(do_without):
    """Lists what axe finds wrong in a page, or in the part of it that a selector names."""
    if not axe.SCRIPT.is_file():
        do_without("NO AXE: accessibility is not checked; run python scripts/get_checkers.py")
    return axe.violations


@pytest.fixture
def shoot(page):
    """Takes a picture of the page when JMKIT_SCREENSHOTS names a folder to put it in."""
    folder = os.environ.get("JMKIT_SCREENSHOTS")

    def take(name, page=page):
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)

    return take
