"""The event log that a page takes its figures from where nobody names one."""

from __future__ import annotations

import shutil

import pytest

from jmkit.drawing.canvas.display_list import TextItem
from jmkit.folder.kit import kit_folder
from jmkit.i18n import Translator
from jmkit.model import Evidence, Journey, Stage
from jmkit.rendering.context import PictureContext
from jmkit.rendering.display_lists import describe, display_lists, summary_plan
from jmkit.rendering.event_log import USUAL, usual_figures
from jmkit.rendering.specification import PictureSpec

WHOSE = "The figures are example data, not those of your customers."
STAGES = [
    Stage(id=f"stage-{name}", title=name, position=n)
    for n, name in enumerate(("awareness", "purchase"))
]
CITED = Evidence(text="47%", source=f"Event log, {USUAL}")


def context(folder, *more):
    return PictureContext(Journey.of([*STAGES, *more]), Translator("en"), folder)


def sample(folder):
    (folder / "data").mkdir()
    shutil.copyfile(kit_folder("data") / "coffee-house" / "en" / "events.csv", folder / USUAL)


def said(spec, context):
    items = [one for sheet in display_lists(spec, context) for one in sheet.items]
    return {" ".join(one.block.lines) for one in items if isinstance(one, TextItem)}


def test_the_kits_sample_is_nobodys_until_evidence_names_it(tmp_path):
    sample(tmp_path)
    assert not usual_figures(context(tmp_path))
    assert usual_figures(context(tmp_path, CITED))


def test_an_event_log_of_ones_own_counts(tmp_path):
    sample(tmp_path)
    with (tmp_path / USUAL).open("ab") as file:
        file.write(b"\n")
    assert usual_figures(context(tmp_path))


def test_without_a_log_or_with_a_broken_one_there_are_no_figures(tmp_path):
    assert usual_figures(context(tmp_path)) == {}
    (tmp_path / "data").mkdir()
    (tmp_path / USUAL).write_bytes(b"\x00\x01")
    assert usual_figures(context(tmp_path)) == {}


@pytest.mark.parametrize("picture", ["map", "funnel"])
@pytest.mark.parametrize("width", [390, 960])
def test_a_picture_of_the_kits_sample_says_whose_figures_it_shows(picture, width, tmp_path):
    sample(tmp_path)
    spec = PictureSpec(picture, events=USUAL, paper="screen", width=width)
    assert WHOSE in said(spec, context(tmp_path))
    assert WHOSE not in said(spec, context(tmp_path, CITED))


def test_a_map_of_the_kits_sample_says_so_in_words(tmp_path):
    sample(tmp_path)
    spec = PictureSpec("map", events=USUAL)
    assert WHOSE in describe(spec, context(tmp_path))[1]
    assert WHOSE not in describe(spec, context(tmp_path, CITED))[1]


def test_the_page_for_the_boss_takes_nothing_from_the_kits_sample(tmp_path):
    sample(tmp_path)
    assert not summary_plan(context(tmp_path), USUAL).data.figures
    assert summary_plan(context(tmp_path, CITED), USUAL).data.figures
