"""The report on a class."""

from __future__ import annotations

import re

import pytest

import jmkit as jm
from jmkit.classroom.class_report import class_report
from jmkit.classroom.report.page import report_html
from jmkit.folder.class_file import read_class
from jmkit.handouts.options import Options
from jmkit.workshop.course.teams import close_team, new_class

QUIET = Options(names=False)


def fill(team, *, pain="The queue is long", idea="Order by phone", severity=4, feels=-2):
    """A team's work, in its own words."""
    ws = jm.open(team, person="noa")
    ws.save(jm.Participant(id="noa", name="Noa Levi"))
    bought = ws.journey.stages[2]
    ws.save(bought.with_values(emotion=feels))
    hurts = ws.save(jm.PainPoint(title=pain, stage=bought.id, severity=severity))
    ws.save(jm.Opportunity(title=idea, answers=[hurts.id], impact=4, effort=2))
    return ws


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    owls, bears, _ = new_class(folder, ["Owls", "Bears", "Hawks"], "en", title="Spring")
    fill(owls)
    fill(bears, pain="A long queue", idea="Ordering by phone", severity=2, feels=1)
    return folder


def report_on(folder, options=QUIET):
    return class_report(folder, read_class(folder), options)


def page_of(folder, options=QUIET):
    return report_html(report_on(folder, options))


def test_stages_from_one_pack_stand_in_one_column_whatever_they_are_called(course):
    ws = jm.open(course / "02-bears", person="noa")
    ws.save(ws.journey.stages[2].with_values(title="Buying"))
    columns = report_on(course).work.columns
    assert len(columns) == 5
    assert len(columns[2].stages) == 3


def test_a_stage_that_a_team_made_itself_is_known_by_its_name(course):
    ws = jm.open(course / "02-bears", person="noa")
    ws.remove(ws.journey.stages[2])
    ws.save(jm.Stage(title="purchase!", position=2.0, emotion=2))
    assert report_on(course).work.columns[2].scores == [-2, 2]


def test_like_opportunities_and_pains_of_two_teams_come_back(course):
    work = report_on(course).work
    assert [(one.title, one.teams) for one in work.ideas] == [("Order by phone", (0, 1))]
    assert (work.ideas[0].impact, work.ideas[0].effort) == (4, 2)
    assert work.pains[0].others == ("Order by phone", "Ordering by phone")


def test_what_one_team_wrote_twice_does_not_come_back(course):
    fill(course / "03-hawks", pain="No prices", idea="A price list")
    fill(course / "03-hawks", pain="No prices at all", idea="A list of prices")
    assert len(report_on(course).work.ideas) == 1


def test_the_headline_is_where_most_teams_hurt_most(course):
    assert "For 2 of 3 teams it hurts most in Purchase" in page_of(course)


def test_where_teams_differ_is_told(course):
    assert re.search(r"They differ most about Purchase.*−2.*\+1", page_of(course))


def test_names_are_left_out_unless_they_are_asked_for(course):
    fill(course / "03-hawks", idea="Noa Levi calls everybody")
    quiet, named = page_of(course), page_of(course, Options())
    assert not re.search("Owls|Bears|Hawks|Noa", quiet)
    assert re.search("Owls", named)
    assert "03-hawks" not in named


def test_personal_data_is_masked_where_that_is_wanted(course):
    for team in ("01-owls", "02-bears"):
        fill(course / team, idea="Call 054-1234567 about the menu")
    assert "054-1234567" in page_of(course)
    report = report_on(course, Options(names=False, redact=True))
    assert "054-1234567" not in report_html(report)
    assert "054-1234567" in {one.text for one in report.private}


def test_a_team_that_cannot_be_read_is_told_and_the_rest_is_shown(course):
    (course / "02-bears" / "workshop.toml").write_text("title = ")
    report = report_on(course)
    assert [folder.name for folder in report.unread] == ["02-bears"]
    assert report.labels == ("1", "3")
    assert "Team 2 could not be read" in report_html(report)


def test_a_closed_team_is_not_told_of(course):
    close_team(course, "Bears")
    assert report_on(course).size == 2


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("count", [0, 1, 2, 16])
def test_a_class_of_any_size_has_a_page(tmp_path, language, count):
    folder = tmp_path / "course"
    teams = new_class(folder, max(count, 1), language)
    if not count:
        close_team(folder, teams[0].name)
    for team in teams[1:]:
        fill(team)
    html = page_of(folder)
    assert f'lang="{language}"' in html
    assert ('class="jmkit-class-all"' in html) == (count > 14)


def test_what_people_wrote_is_never_obeyed(course):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    for team in ("01-owls", "02-bears"):
        fill(course / team, pain=evil, idea=evil)
    html = page_of(course, Options())
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_stage_without_a_name_and_one_with_a_long_one_are_shown(course):
    ws = jm.open(course / "01-owls", person="noa")
    ws.save(ws.journey.stages[0].with_values(title=""))
    ws.save(ws.journey.stages[1].with_values(title="x" * 300))
    assert page_of(course)


def test_the_look_of_the_class_is_the_look_of_its_report(course):
    path = course / "class.toml"
    path.write_text(path.read_text("utf-8").replace('look = "calm"', 'look = "bold"'), "utf-8")
    assert "--surface" in page_of(course)
