"""Workshops that come back from elsewhere."""

from __future__ import annotations

import shutil
import stat
import zipfile

import pytest

import jmkit as jm
from jmkit.errors import NotSavedError
from jmkit.folder.carriers.zips import name_in
from jmkit.folder.class_file import team_folders, team_name
from jmkit.workshop.collect import taking
from jmkit.workshop.collect.collecting import collect
from jmkit.workshop.course.teams import new_class


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "course"
    new_class(folder, ["Owls", "צוות ב"], "en")
    return folder


@pytest.fixture
def stick(course, tmp_path):
    """The Owls' folder on a stick, where Dana has worked on."""
    folder = tmp_path / "stick" / "01-owls"
    shutil.copytree(course / "01-owls", folder)
    jm.open(folder, person="dana").save(jm.Persona(name="Noa"))
    return folder


def run(course, *sources, **options):
    return list(collect(course, sources, **options))


def personas(team):
    return {p.name for p in jm.open(team, person="reader").journey.personas}


def state(folder):
    return {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def zipped(folder, path, prefix=""):
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, f"{prefix}{file.relative_to(folder)}")
    return path


def test_work_goes_to_the_team_whose_it_is(course, stick):
    [one] = run(course, stick.parent)
    assert (one.team, one.is_new) == (course / "01-owls", False)
    assert personas(course / "01-owls") == {"Noa"}


def test_collecting_again_changes_nothing(course, stick):
    run(course, stick)
    before = state(course)
    [one] = run(course, stick)
    assert state(course) == before
    assert not (one.taken.new)
    assert not (one.taken.grown)
    assert not (one.taken.beside)


def test_a_journal_that_went_on_takes_its_place_and_an_older_one_takes_nothing(course, stick):
    run(course, stick)
    older = shutil.copytree(stick, stick.with_name("older"))
    ws = jm.open(stick, person="dana")
    ws.save(jm.Persona(name="Tal"))
    [one] = run(course, stick)
    assert one.taken.grown == ["work/dana.jsonl"]
    [_again] = run(course, older.parent / "older")
    assert personas(course / "01-owls") == {"Noa", "Tal"}


def test_two_journals_of_one_person_are_both_kept(course, stick):
    other = shutil.copytree(stick, stick.parent.parent / "mail" / "01-owls")
    jm.open(stick, person="dana").save(jm.Persona(name="From the stick"))
    jm.open(other, person="dana").save(jm.Persona(name="From the mail"))
    run(course, stick, other)
    assert personas(course / "01-owls") == {"Noa", "From the stick", "From the mail"}
    assert run(course, stick, other)[1].taken.beside == []


def test_a_changed_notebook_is_laid_beside_and_neither_is_lost(course, stick):
    notebook = min(stick.glob("*.ipynb"))
    notebook.write_text('{"cells": []}', "utf-8")
    ours = (course / "01-owls" / notebook.name).read_bytes()
    [one] = run(course, stick)
    assert (course / "01-owls" / notebook.name).read_bytes() == ours
    assert (course / "01-owls" / one.taken.beside[0]).read_bytes() == notebook.read_bytes()


def test_a_workshop_that_nobody_knows_is_a_new_team(course, tmp_path):
    hawks = jm.new(tmp_path / "Hawks", language="en").path
    [one] = run(course, hawks)
    assert one.is_new
    assert [team_name(team) for team in team_folders(course)][-1] == "Hawks"
    assert not run(course, hawks)[0].is_new


def test_a_team_without_a_name_is_called_as_its_folder_is(course, tmp_path):
    run(course, jm.new(tmp_path / "07-hawks - Copy", language="en").path)
    assert team_name(team_folders(course)[-1]) == "hawks"


def test_copies_of_one_workshop_that_other_teams_worked_in_are_not_mixed(course, tmp_path):
    first = jm.new(tmp_path / "in" / "team-1", language="en").path
    shutil.copytree(first, first.with_name("team-2"))
    shutil.copytree(first, first.with_name("team-1 (2)"))
    found = run(course, tmp_path / "in")
    assert [one.is_new for one in found] == [True, False, True]


def test_the_settings_of_a_workshop_stand_for_it(course, stick):
    assert run(course, stick / "workshop.toml")[0].team == course / "01-owls"


def test_a_dry_run_writes_nothing(course, stick, tmp_path):
    hawks = jm.new(tmp_path / "Hawks").path
    before = state(course)
    assert [one.is_new for one in run(course, stick, hawks, dry_run=True)] == [False, True]
    assert state(course) == before


@pytest.mark.parametrize("prefix", ["", "01-owls/", "course/01-owls/"])
def test_a_zip_is_taken_as_its_folder_is(course, stick, tmp_path, prefix):
    path = zipped(stick, tmp_path / "01-owls.zip", prefix)
    run(course, path)
    assert personas(course / "01-owls") == {"Noa"}


def test_zips_on_a_stick_are_found(course, stick, tmp_path):
    (tmp_path / "mail").mkdir()
    zipped(stick, tmp_path / "mail" / "01-owls.zip")
    assert [one.team.name for one in run(course, tmp_path / "mail")] == ["01-owls"]


def test_names_that_lead_out_and_links_in_a_zip_are_left(course, stick, tmp_path):
    path = zipped(stick, tmp_path / "01-owls.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../evil.csv", "x")
        archive.writestr("C:/evil.csv", "x")
        archive.writestr("data/con.csv", "x")
        archive.writestr("run.py", "print(1)")
        link = zipfile.ZipInfo("data/link.csv")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    before = {p.name for p in tmp_path.iterdir()}
    [one] = run(course, path)
    assert len(one.taken.left) >= 2
    assert {p.name for p in tmp_path.iterdir()} == before
    assert (
        not list(course.rglob("*evil*")) + list(course.rglob("run.py")) + list(course.rglob("con*"))
    )
    assert not (course / "01-owls" / "data" / "link.csv").exists()


def test_a_bomb_is_left_and_the_rest_is_taken(course, stick, tmp_path, monkeypatch):
    monkeypatch.setitem(taking._LIMITS, ".csv", 1_000_000)
    path = tmp_path / "01-owls.zip"
    (stick / "data" / "bomb.csv").write_bytes(bytes(30_000_000))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(stick.rglob("*")):
            archive.write(file, str(file.relative_to(stick)))
    [one] = run(course, path)
    assert "bomb.csv" in str(one.taken.left[0])
    assert personas(course / "01-owls") == {"Noa"}


@pytest.mark.parametrize("data", [b"", b"PK\3\4 not really", b"Rar!\x1a\x07"])
def test_what_is_no_zip_is_told_and_stops_nothing(course, stick, tmp_path, data):
    (tmp_path / "bad.zip").write_bytes(data)
    first, second = run(course, tmp_path / "bad.zip", stick)
    assert "bad.zip" in str(first.error)
    assert second.team


@pytest.mark.parametrize("where", ["nowhere", "."])
def test_what_is_no_source_is_told(course, where):
    [one] = run(course, course / where)
    assert one.error


def test_a_link_on_a_stick_is_not_followed(course, stick, tmp_path):
    (tmp_path / "secret.csv").write_text("secret")
    (stick / "data" / "secret.csv").symlink_to(tmp_path / "secret.csv")
    run(course, stick)
    assert not (course / "01-owls" / "data" / "secret.csv").exists()


def test_what_a_mac_leaves_is_passed_over_silently(course, stick):
    (stick / "work" / "._dana.jsonl").write_bytes(b"\0\5\x16\7")
    (stick / "__MACOSX").mkdir()
    (stick / "__MACOSX" / "x.csv").write_text("x")
    [one] = run(course, stick)
    assert not one.taken.left
    assert not [name for name in one.taken.new if "._" in name or "MACOSX" in name]


def test_names_that_differ_in_case_only_are_both_kept(course, stick):
    (stick / "work" / "DANA.jsonl").write_bytes(
        (stick / "work" / "dana.jsonl").read_bytes().replace(b"Noa", b"Tal")
    )
    run(course, stick)
    names = [p.name.casefold() for p in (course / "01-owls" / "work").iterdir()]
    assert len(names) == len(set(names))


def test_a_class_on_a_stick_is_collected_team_by_team(course, tmp_path):
    copy = shutil.copytree(course, tmp_path / "stick" / "course")
    jm.open(copy / "02-צוות-ב", person="gal").save(jm.Persona(name="Noa"))
    assert [one.team.name for one in run(course, tmp_path / "stick")] == ["01-owls", "02-צוות-ב"]
    assert personas(course / "02-צוות-ב") == {"Noa"}


def test_a_workshop_that_cannot_be_read_stops_no_other(course, stick, tmp_path):
    broken = jm.new(stick.parent / "00-broken").path
    (broken / "workshop.toml").write_text("title = ")
    first, second = run(course, stick.parent)
    assert "workshop.toml" in str(first.error)
    assert second.team


def test_what_was_broken_off_is_ended_by_the_next_collecting(course, tmp_path, monkeypatch):
    hawks = jm.new(tmp_path / "Hawks", language="en").path
    real, count = taking.write_whole, iter(range(100))

    def full(path, data):
        if next(count) == 4:
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(taking, "write_whole", full)
    with pytest.raises(NotSavedError, match="No space"):
        run(course, hawks)
    assert len(team_folders(course)) == 2
    monkeypatch.undo()
    [one] = run(course, hawks)
    assert one.team.name == "03-hawks"
    assert not list(one.team.glob(".jmkit*"))
    assert sorted(p.name for p in one.team.glob("*.ipynb")) == sorted(
        p.name for p in hawks.glob("*.ipynb")
    )


@pytest.mark.parametrize(
    ("raw", "flag", "name"),
    [
        ("צוות.csv".encode("cp862"), 0, "צוות.csv"),
        ("צוות.csv".encode(), 0, "צוות.csv"),
        ("צוות.csv".encode(), 0x800, "צוות.csv"),
        (b"plain.csv", 0, "plain.csv"),
    ],
)
def test_hebrew_names_of_every_system_are_read(raw, flag, name):
    shown = raw.decode("utf-8") if flag else raw.decode("cp437")
    info = zipfile.ZipInfo(shown)
    info.flag_bits = flag
    assert name_in(info) == name
