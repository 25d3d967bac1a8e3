"""Workshops and contexts to print."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # for handout_samples and hostile, beside the tests

from handout_samples import cell, records, write_notebook

from jmkit.handouts import PrintContext
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Journey


@pytest.fixture(autouse=True)
def memory(tmp_path_factory, monkeypatch):
    """What this machine remembers of handouts, in a place of its own for each test."""
    path = tmp_path_factory.mktemp("state") / "jmkit" / "made.txt"
    monkeypatch.setattr("jmkit.handouts.ledger._memory", lambda: path)
    return path


@pytest.fixture(params=["en", "he"])
def language(request):
    """Every language in turn."""
    return request.param


@pytest.fixture
def make_context(tmp_path):
    """A context of some records, in a folder of its own."""

    def make(some=(), language="en", **more):
        return PrintContext(Journey.of(some), Translator(language), tmp_path, **more)

    return make


@pytest.fixture
def make_workshop(tmp_path):
    """A workshop folder with everybody's records in a journal and two notebooks."""

    def make(language="en", some=None):
        folder = tmp_path / "course"
        folder.mkdir()
        text = f'title = "Coffee & cake"\nlanguage = "{language}"\n[brand]\nname = "Brand <b>"\n'
        (folder / "workshop.toml").write_text(text, encoding="utf-8")
        journals = Journals(folder / "work", "noa", now=lambda: 1_800_000_000_000)
        for record in records(language) if some is None else some:
            journals.save(record)
        write_notebook(
            folder / "01-persona.ipynb",
            cell("# First part\n\n[next](02-journey.ipynb)", "markdown"),
            cell('ws.form("personas")'),
            cell("My own thought", "markdown", tags=["notes"]),
        )
        write_notebook(
            folder / "02-journey.ipynb", cell("# Second part", "markdown"), cell("ws.map()")
        )
        return folder

    return make
