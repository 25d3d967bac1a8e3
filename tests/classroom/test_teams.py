"""The folder of a class: its teams, and what they take over from class.toml."""

from __future__ import annotations

import re

import pytest

import jmkit as jm
from jmkit.errors import SettingsError, UnknownNameError, WorkshopExistsError, WorkshopNotFoundError
from jmkit.folder.class_file import CLASS_FILE, read_class, team_folders, team_name
from jmkit.folder.settings import read_settings
from jmkit.workshop.course.team_settings import update_teams
from jmkit.workshop.course.teams import add_team, close_team, find_team, new_class, rename_team

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63606060"
    "000000040001f61738550000000049454e44ae426082"
)


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    new_class(folder, ["The Owls", "משכימי קום"], "he")
    return folder


def say(course, name, value):
    """Changes one line of class.toml, as a trainer does."""
    path = course / CLASS_FILE
    text = path.read_text("utf-8")
    path.write_text(
        re.sub(rf"^{name} = .*$", f"{name} = {value}", text, flags=re.MULTILINE), "utf-8"
    )


def test_each_team_has_a_workshop_that_works_alone(course, tmp_path):
    owls = (course / "01-the-owls").rename(tmp_path / "elsewhere")
    workshop = jm.open(owls)
    assert (workshop.settings.team, workshop.language, workshop.title) == (
        "The Owls",
        "he",
        "בית קפה",
    )
    assert workshop.journey.stages


def test_teams_that_are_only_counted_are_named_in_the_language(tmp_path):
    teams = new_class(tmp_path / "course", 2, "he")
    assert [team_name(team) for team in teams] == ["צוות 1", "צוות 2"]


def test_a_class_is_not_made_where_something_is(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WorkshopExistsError):
        new_class(tmp_path, 3)


def test_what_class_toml_says_reaches_every_team(course):
    say(course, "primary", '"#c2185b"')
    say(course, "look", '"bold"')
    assert update_teams(course) == team_folders(course)
    assert {(s.brand.primary, s.look) for s in map(read_settings, team_folders(course))} == {
        ("#c2185b", "bold")
    }


def test_nothing_is_written_where_nothing_has_changed(course):
    before = [(t / "workshop.toml").stat().st_mtime_ns for t in team_folders(course)]
    assert update_teams(course) == []
    assert [(t / "workshop.toml").stat().st_mtime_ns for t in team_folders(course)] == before


def test_what_class_toml_leaves_out_is_each_teams_own(course):
    path = course / CLASS_FILE
    path.write_text(path.read_text("utf-8").replace('look = "calm"\n', ""), "utf-8")
    team = course / "01-the-owls" / "workshop.toml"
    team.write_text(team.read_text("utf-8").replace('look = "calm"', 'look = "plain"'), "utf-8")
    say(course, "title", '"Spring"')
    update_teams(course)
    settings = read_settings(team.parent)
    assert (settings.look, settings.title, settings.team) == ("plain", "Spring", "The Owls")


def test_comments_in_a_teams_settings_stay(course):
    team = course / "01-the-owls" / "workshop.toml"
    team.write_text("# mine\n" + team.read_text("utf-8"), "utf-8")
    say(course, "title", '"Spring"')
    update_teams(course)
    assert team.read_text("utf-8").startswith("# mine\n")


def test_the_logo_of_the_class_goes_along(course):
    (course / "logo.png").write_bytes(PNG)
    say(course, "logo", '"logo.png"')
    assert len(update_teams(course)) == 2
    assert (course / "01-the-owls" / "logo.png").read_bytes() == PNG
    assert update_teams(course) == []


def test_a_team_whose_settings_cannot_be_read_stops_no_other(course):
    (course / "01-the-owls" / "workshop.toml").write_text("title = ")
    say(course, "title", '"Spring"')
    assert [team.name for team in update_teams(course)] == ["02-משכימי-קום"]


def test_a_mistake_in_class_toml_is_named_with_its_line(course):
    say(course, "theme", '"neon"')
    with pytest.raises(SettingsError, match=r"class\.toml”, (line|שורה) 14"):
        read_class(course)


def test_a_folder_without_class_toml_is_no_class(tmp_path):
    with pytest.raises(WorkshopNotFoundError, match="jmkit class new"):
        read_class(tmp_path)


def test_a_team_is_added_after_the_last(course):
    assert add_team(course, "Bears").name == "03-bears"
    with pytest.raises(WorkshopExistsError):
        add_team(course, " Bears ")


def test_a_renamed_team_keeps_its_work(course):
    jm.open(course / "01-the-owls").save(jm.Persona(name="Dana"))
    hawks = rename_team(course, "The Owls", "Hawks")
    assert hawks.name == "01-hawks"
    assert jm.open(hawks).settings.team == "Hawks"
    assert [p.name for p in jm.open(hawks).journey.personas] == ["Dana"]


def test_a_team_is_not_renamed_to_another_ones_name(course):
    with pytest.raises(WorkshopExistsError):
        rename_team(course, "The Owls", "משכימי קום")


def test_a_closed_team_is_closed_under_its_new_name_too(course):
    close_team(course, "The Owls")
    rename_team(course, "The Owls", "Hawks")
    assert read_class(course).closed == ("01-hawks",)
    close_team(course, "Hawks", closed=False)
    assert read_class(course).closed == ()


def test_a_team_is_found_by_its_name_or_its_folder(course):
    assert find_team(course, "The Owls") == find_team(course, "01-the-owls")
    with pytest.raises(UnknownNameError, match="Did you mean “The Owls”"):
        find_team(course, "The Owl")


@pytest.mark.parametrize("name", ["../evil", "con", "a/b", "\x1b[2J", "x" * 500, "?", "\u202eevil"])
def test_no_name_of_a_team_leads_out_of_the_class(course, name):
    team = add_team(course, name)
    assert team.parent == course
    assert jm.open(team).settings.team == name.strip()


def test_a_link_out_of_the_class_is_no_team(course, tmp_path):
    elsewhere = jm.new(tmp_path / "elsewhere").path
    (course / "03-theirs").symlink_to(elsewhere)
    assert [team.name for team in team_folders(course)] == ["01-the-owls", "02-משכימי-קום"]


WRONG = {
    "no text": ("look", "calm"),
    "no list": ("lanes", '"stages"'),
    "a number": ("closed", "3"),
    "no such language": ("language", '"fr"'),
    "no such pack": ("pack", '"nope"'),
    "no such look": ("look", '"bald"'),
    "a look elsewhere": ("look", '"../mine"'),
    "no such lane": ("lanes", '["stages", "stagez"]'),
    "no such picture": ("logo", '"none.png"'),
    "a picture elsewhere": ("logo", '"../../x.png"'),
    "no colour": ("primary", '"red"'),
}


@pytest.mark.parametrize(("name", "value"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_class_toml_is_told_with_its_line_and_reaches_no_team(course, name, value):
    lines = (course / CLASS_FILE).read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if text.startswith(f"{name} ="))
    before = {team: (team / "workshop.toml").read_bytes() for team in team_folders(course)}
    say(course, name, value)
    with pytest.raises(SettingsError, match=rf"class\.toml”, (line|שורה) {line}: "):
        update_teams(course)
    assert before == {team: (team / "workshop.toml").read_bytes() for team in before}


@pytest.mark.parametrize("key", ["lokk", "team", "primray"])
def test_a_key_that_is_none_is_told_with_the_likely_one(course, key):
    path = course / CLASS_FILE
    path.write_text(f'{key} = "x"\n{path.read_text("utf-8")}', "utf-8")
    with pytest.raises(SettingsError, match=f"שורה 1: אין כאן “{key}”"):
        read_class(course)


@pytest.mark.parametrize(
    ("encoding", "is_read"), [("utf-8-sig", True), ("cp1255", False), ("utf-16", False)]
)
def test_class_toml_in_what_an_editor_of_windows_writes(course, encoding, is_read):
    path = course / CLASS_FILE
    path.write_text(path.read_text("utf-8").replace("\n", "\r\n"), encoding, "replace", newline="")
    if is_read:
        assert read_class(course).title == "בית קפה"
        close_team(course, "The Owls")
        assert read_class(course).closed == ("01-the-owls",)
    else:
        with pytest.raises(SettingsError, match=r"class\.toml”, (line|שורה) 1: "):
            read_class(course)


def test_a_look_of_the_class_goes_along(course):
    (course / "mine").mkdir()
    (course / "mine" / "look.css").write_text("h1 { color: navy }")
    say(course, "look", '"mine"')
    assert len(update_teams(course)) == 2
    assert update_teams(course) == []
    team = team_folders(course)[1]
    assert "h1 { color: navy }" in jm.open(team).handout().read_text("utf-8")
