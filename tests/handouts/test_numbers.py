"""What data files say, in print."""

from __future__ import annotations

import pytest
from handout_samples import finished_workshop

import jmkit as jm
from jmkit.blocks import BlockCall
from jmkit.handouts import context_of
from jmkit.handouts.blocks import render_block
from jmkit.model import Evidence

SAMPLES = [("survey", "survey.csv"), ("funnel", "events.csv"), ("reviews", "reviews.csv")]
NOT_YOURS = {"en": "Example data, not yours", "he": "נתונים לדוגמה, לא שלכם"}


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "not counted: 5."), ("he", "ולא נספרו: 5.")]
)
def test_what_a_file_left_out_stands_below_its_figures(tmp_path, language, sentence):
    workshop = jm.new(tmp_path / "course", language=language, pack="blank")
    survey = workshop.path / "data" / "survey.csv"
    survey.write_text("Report\n\nnps,csat\n9,5\n8\n7,4\n", encoding="utf-8")
    html = render_block(BlockCall.of("survey", "data/survey.csv"), context_of(workshop.path))
    assert sentence in html
    assert html.count("jmkit-note") == 1


@pytest.fixture
def course(tmp_path, language):
    """A new workshop, the pack's sample data in it."""
    return jm.new(tmp_path / "course", language=language, pack="coffee-house")


def printed(course, name, file):
    return render_block(BlockCall.of(name, f"data/{file}"), context_of(course.path))


@pytest.mark.parametrize(("name", "file"), SAMPLES)
def test_a_handout_leaves_the_kits_customers_out(course, name, file):
    assert printed(course, name, file) == ""


@pytest.mark.parametrize(("name", "file"), SAMPLES)
def test_a_page_says_above_their_figures_whose_they_are(course, language, name, file):
    html = getattr(course, name)(f"data/{file}").html
    assert html.index(NOT_YOURS[language]) < html.index("<table")


@pytest.mark.parametrize(("name", "file"), SAMPLES)
def test_figures_that_evidence_names_are_shown_as_they_are(course, language, name, file):
    course.save(Evidence(text="47%", source=f"Branch 4, data/{file}"))
    assert "<table" in printed(course, name, file)
    assert NOT_YOURS[language] not in getattr(course, name)(f"data/./{file}").html


@pytest.mark.parametrize(("name", "file"), SAMPLES)
def test_a_file_that_somebody_changed_is_theirs(course, language, name, file):
    with (course.path / "data" / file).open("a", encoding="utf-8") as data:
        data.write("\n")
    assert "<table" in printed(course, name, file)
    assert NOT_YOURS[language] not in getattr(course, name)(f"data/{file}").html


def test_a_new_workshops_handout_shows_nobodys_figures(course, language):
    page = course.handout().read_text(encoding="utf-8")
    assert "jmkit-block-map" in page
    assert not any(f"jmkit-block-{name}" in page for name, _ in SAMPLES)


def test_the_finished_example_shows_the_figures_it_cites(tmp_path, language):
    folder = finished_workshop(tmp_path / "demo", language)
    page = jm.open(folder).handout().read_text(encoding="utf-8")
    assert "jmkit-block-survey" in page
    assert "jmkit-block-funnel" in page
    assert NOT_YOURS[language] not in page
