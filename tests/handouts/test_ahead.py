"""A second process prints what data says; with it or without, the page is the same."""

import multiprocessing

import pytest
from handout_samples import cell, write_notebook

from jmkit.blocks import BlockCall
from jmkit.handouts import ahead, context_of
from jmkit.handouts.ahead import Ahead, data_blocks
from jmkit.handouts.document import make_handout

SURVEY = BlockCall("survey", ("s.csv",))

forking = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="processes cannot be split here"
)


@pytest.fixture
def course(make_workshop):
    folder = make_workshop()
    (folder / "s.csv").write_text("customer,nps\na,10\nb,3\n", encoding="utf-8")
    write_notebook(folder / "03.ipynb", cell('ws.survey("s.csv")'), cell('ws.funnel("none.csv")'))
    return folder


@pytest.fixture
def paths(course):
    return sorted(course.glob("*.ipynb"))


@forking
def test_the_second_process_prints_the_data_blocks(course, paths):
    with data_blocks(paths, context_of(course)) as made:
        assert "NPS" in made.get(SURVEY)
        assert "none.csv" in made.get(BlockCall("funnel", ("none.csv",)))
        assert made.get(BlockCall("map")) is None


@forking
def test_the_page_is_the_same(course):
    assert make_handout(course, ahead=True).html == make_handout(course).html


@forking
def test_where_it_fails_the_first_process_does_it(course, paths, monkeypatch):
    monkeypatch.setattr(ahead, "_print", lambda *_: None)
    with data_blocks(paths, context_of(course)) as made:
        assert made.get(SURVEY) is None
    assert "NPS" in make_handout(course, ahead=True).html


def test_without_forks_nothing_is_ahead(course, paths, monkeypatch):
    monkeypatch.setattr(ahead.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    with data_blocks(paths, context_of(course)) as made:
        assert made.get(SURVEY) is None


def test_nothing_is_ahead_by_itself():
    assert Ahead().get(SURVEY) is None
