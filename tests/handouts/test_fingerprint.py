"""Fingerprints: the same source the same mark, any change another one."""

import shutil

import pytest
from handout_samples import PNG, cell, write_notebook

from jmkit.handouts import write_handout
from jmkit.handouts.document import chosen_look
from jmkit.handouts.fingerprint import fingerprint
from jmkit.handouts.options import Options
from jmkit.journal import Journals
from jmkit.model import Stage


@pytest.fixture
def mark():
    def of(folder, **options):
        wanted = Options(**options)
        return fingerprint(folder, wanted, chosen_look(wanted, "calm", folder))

    return of


def test_a_handout_bears_the_mark_of_its_source(make_workshop, mark):
    folder = make_workshop()
    made = write_handout(folder)
    assert made.source == mark(folder)
    assert f'<meta name="jmkit-source" content="{made.source}">' in made.html


def test_a_copy_elsewhere_has_the_same(make_workshop, mark, tmp_path):
    folder = make_workshop()
    copy = shutil.copytree(folder, tmp_path / "elsewhere")
    assert mark(copy) == mark(folder)
    assert write_handout(copy).html == write_handout(folder).html


@pytest.mark.parametrize(
    "change",
    [
        lambda f: write_notebook(f / "01-persona.ipynb", cell("other", "markdown")),
        lambda f: (f / "02-journey.ipynb").unlink(),
        lambda f: Journals(f / "work", "avi").save(Stage(title="new")),
        lambda f: (f / "logo.png").write_bytes(PNG),
        lambda f: (f / "workshop.toml").write_text('title = "x"'),
        lambda f: (f / "02-journey.ipynb").rename(f / "03-journey.ipynb"),
    ],
)
def test_any_change_gives_another(make_workshop, mark, change):
    folder = make_workshop()
    before = mark(folder)
    change(folder)
    assert mark(folder) != before


def test_another_wish_gives_another(make_workshop, mark):
    folder = make_workshop()
    wishes = [{}, {"redact": True}, {"names": False}, {"look": "bold"}]
    assert len({mark(folder, **wish) for wish in wishes}) == len(wishes)


def test_handouts_and_hidden_files_do_not_count(make_workshop, mark):
    folder = make_workshop()
    before = mark(folder)
    write_handout(folder)
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "x").write_text("x")
    assert mark(folder) == before
