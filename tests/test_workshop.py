"""The facade: a workshop is made, opened, written to and read."""

from __future__ import annotations

import datetime as dt

import pytest

import jmkit as jm
from jmkit.errors import (
    InvalidValueError,
    SettingsError,
    UnknownNameError,
    WorkshopExistsError,
    WorkshopNotFoundError,
)


@pytest.fixture(autouse=True)
def own_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.folder.person._memory", lambda: tmp_path / "home" / "people.json")


@pytest.fixture(params=["he", "en"])
def ws(request, tmp_path):
    return jm.new(tmp_path / "course", language=request.param)


def test_a_new_workshop_has_what_people_expect(ws):
    names = {path.name for path in ws.path.iterdir()}
    assert names >= {"workshop.toml", "00-welcome.ipynb", "06-handout.ipynb", "data", "work"}


def test_a_new_workshop_begins_with_the_packs_stages(ws):
    assert len(ws.journey.stages) == 5
    assert all(len(stage.steps) == 3 for stage in ws.journey.stages)


def test_a_workshop_is_found_from_a_folder_inside_it(ws):
    assert jm.open(ws.path / "data").path == ws.path


def test_where_there_is_no_workshop_the_next_step_is_named(tmp_path):
    with pytest.raises(WorkshopNotFoundError, match="jmkit new"):
        jm.open(tmp_path)


def test_a_new_workshop_overwrites_nothing(ws):
    with pytest.raises(WorkshopExistsError, match="course"):
        jm.new(ws.path)


def test_an_unknown_pack_names_the_choices(tmp_path):
    with pytest.raises(UnknownNameError, match="Did you mean “coffee-house”"):
        jm.new(tmp_path / "x", pack="cofee-house")
    assert not (tmp_path / "x").exists()


def test_an_unknown_language_names_the_choices(tmp_path):
    with pytest.raises(UnknownNameError, match="en, he"):
        jm.new(tmp_path / "x", language="fr")


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("language =", "langage =", "line 6: There is no “langage” here. Did you mean “language”?"),
        ('pack = "blank"', "pack = blank", "line 8: it is not written as"),
    ],
)
def test_a_typing_error_in_the_settings_is_named_with_its_line(tmp_path, right, wrong, expected):
    ws = jm.new(tmp_path / "course", language="en", pack="blank")
    file = ws.path / "workshop.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        jm.open(ws.path)
    assert expected in str(caught.value)
    assert "workshop.toml" in str(caught.value)


def test_what_is_saved_is_there_when_the_workshop_is_opened_again(ws):
    saved = ws.save(jm.Stage(title="הכרה", emotion=-1))
    assert jm.open(ws.path).journey.find("stage", saved.id).emotion == -1


def test_the_same_machine_writes_the_same_journal_again(ws):
    assert jm.open(ws.path).person == ws.person


def test_a_person_can_be_named(ws):
    dana = jm.open(ws.path, person="dana")
    dana.save(jm.Persona(name="Noa"))
    assert (ws.path / "work" / "dana.jsonl").exists()


@pytest.mark.parametrize(
    "name", ["../evil", "C:evil", "con", "a*?", "דנה", "dana\x00.exe", " ", "."]
)
def test_a_persons_name_never_becomes_a_path(ws, name):
    jm.open(ws.path, person=name).save(jm.Persona(name="Noa"))
    outside = [p for p in ws.path.parent.rglob("*.jsonl") if p.parent != ws.path / "work"]
    assert outside == []


def test_names_that_differ_only_in_case_are_different_people(ws):
    people = {jm.open(ws.path, person=name).person for name in ("dana levi", "DANA LEVI")}
    assert len(people) == 2


def test_a_name_that_is_no_file_name_is_still_shown(ws):
    jm.open(ws.path, person="דנה")
    assert "דנה" in {p.name for p in jm.open(ws.path).journey.participants}


def test_a_value_out_of_range_is_refused_with_its_field(ws):
    stage = jm.Stage(title="x").model_copy(update={"emotion": 7})
    with pytest.raises(InvalidValueError, match="emotion"):
        ws.save(stage)


def test_undo_takes_back_the_last_change(ws):
    stage = ws.save(jm.Stage(title="one"))
    ws.save(stage.with_values(title="two"))
    assert ws.undo()
    assert ws.journey.find("stage", stage.id).title == "one"


def test_redo_does_it_again(ws):
    stage = ws.save(jm.Stage(title="one"))
    ws.undo()
    assert ws.redo()
    assert ws.journey.find("stage", stage.id) == stage
    assert not ws.redo()


def test_what_was_removed_is_listed_and_brought_back(ws):
    stage = ws.save(jm.Stage(title="one"))
    ws.remove(stage)
    assert [gone.record for gone in ws.removed()] == [stage]
    assert ws.bring_back(stage) == ws.journey.find("stage", stage.id) == stage


def test_what_another_person_wrote_in_the_same_field_is_told(ws):
    stage = ws.save(jm.Stage(title="queues"))
    jm.open(ws.path, person="noam").save(stage.with_values(title="prices"))
    assert [(c.who, c.value) for c in ws.also(stage)["title"]] == [(ws.person, "queues")]
    assert [c.value for c in ws.history(stage) if c.field == "title"] == ["queues", "prices"]


def test_remove_and_undo_bring_a_record_back(ws):
    stage = ws.save(jm.Stage(title="one"))
    ws.remove(stage)
    assert ws.journey.find("stage", stage.id) is None
    ws.undo()
    assert ws.journey.find("stage", stage.id) == stage


def test_the_journey_can_be_seen_as_it_was(ws):
    before = dt.datetime.now().astimezone() - dt.timedelta(seconds=60)
    ws.save(jm.Stage(title="one"))
    assert ws.as_of(before).stages == ()


def test_history_says_who_changed_what(ws):
    ws.save(jm.Stage(id="s", title="one"))
    last = [(c.who, c.kind, c.field, c.value) for c in ws.history() if c.id == "s"]
    assert (ws.person, "stage", "title", "one") in last


def test_a_table_has_a_row_a_record_and_a_column_a_field(ws):
    table = ws.table("stages")
    assert len(table) == 5
    assert list(table.columns[:3]) == ["id", "title", "goal"]


def test_a_table_without_records_still_has_its_columns(ws):
    assert "severity" in ws.table("pain_points").columns


@pytest.mark.parametrize("call", ["form", "table"])
def test_an_unknown_kind_names_the_choices(ws, call):
    with pytest.raises(UnknownNameError, match="personas, "):
        getattr(ws, call)("nothing")


def test_an_unknown_step_names_the_choices(ws):
    with pytest.raises(UnknownNameError, match="pain-points"):
        ws.check("nothing")


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_map_is_exported_by_its_suffix(ws, tmp_path, suffix):
    written = ws.export_map(tmp_path / f"map.{suffix}")
    assert written.stat().st_size > 1000


def test_the_handout_is_one_file_whose_path_comes_back(ws):
    written = ws.handout()
    assert written.parent == ws.path / "handouts"
    assert ws.title in written.read_text(encoding="utf-8")


def test_the_handout_shows_itself_as_a_link_in_a_notebook(ws):
    assert 'href="handouts/' in ws.handout()._repr_html_()


def test_a_block_is_named_in_what_a_notebook_keeps(ws):
    saved = ws.form("persona").mime_bundle()
    assert saved["application/vnd.jmkit.block+json"] == {
        "name": "form",
        "options": {"name": ["personas"]},
    }


def test_a_missing_data_file_is_a_sentence_and_not_a_traceback(ws):
    html = ws.funnel("data/nothing.csv").html
    assert "nothing.csv" in html


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(jm.JmkitError, match="cannot be written"):
        jm.new(tmp_path / "file" / "course")
