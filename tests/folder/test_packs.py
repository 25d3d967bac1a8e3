"""The contract of every pack in every language, and the packs that come with the kit."""

import csv
import runpy
import shutil
import statistics
from datetime import datetime
from itertools import pairwise

import pytest

import jmkit as jm
from jmkit.drawing import LANES
from jmkit.errors import SettingsError, UnknownNameError
from jmkit.folder.kit import kit_folder
from jmkit.folder.packs import Pack, open_pack, packs
from jmkit.model import Journey, kinds
from jmkit.model.meaning import Ref, Refs, meaning_of

NO_EXAMPLE = {"blank"}  # for teams that map their own business

ALL = [(open_pack(name), language) for name in packs() for language in open_pack(name).languages]
FINISHED = [(pack, language) for pack, language in ALL if pack.name not in NO_EXAMPLE]
every_pack = pytest.mark.parametrize(("pack", "language"), ALL, ids=lambda x: getattr(x, "name", x))
# A picture is the team's own; a touchpoint without a persona is felt alike by all of them.
OPTIONAL = {("persona", "photo"), ("touchpoint", "persona")}
# What a second file of a source says; and where a figure has no interval, its numbers.
MOVED = ("numbers", "before", "moved")
# A file that says itself how its dates are written.
OPTIONAL |= {("data-source", "time_order"), *(("finding", name) for name in MOVED)}
# What an event belongs to: a column it is that has a role.
OPTIONAL |= {("data-choice", "role")}
BACKED = {("evidence", "supports"), ("evidence", "touchpoints"), ("evidence", "stages")}

every_example = pytest.mark.parametrize(
    ("pack", "language"), FINISHED, ids=lambda x: getattr(x, "name", x)
)


def of(pack, language):
    return Journey.of(pack.example(language))


@every_pack
def test_it_says_what_it_is(pack, language):
    assert 3 <= len(pack.title(language)) <= 40
    assert len(pack.description(language)) >= 40


@every_pack
def test_it_speaks_both_languages(pack, language):
    assert pack.languages == ("en", "he")


@every_pack
def test_its_stage_model_is_four_to_seven_stages_with_steps(pack, language):
    journey = Journey.of(pack.stage_model(language))
    assert 4 <= len(journey.stages) <= 7
    assert all(2 <= len(stage.steps) <= 4 for stage in journey.stages)
    assert not journey.unplaced


@every_pack
def test_titles_fit_into_the_cells_of_a_map(pack, language):
    records = pack.stage_model(language)
    assert [r.title for r in records if not 3 <= len(r.title) <= 45] == []


@every_pack
def test_ids_are_the_same_in_every_language(pack, language):
    def ids(records):
        return [(r.record_kind, r.id) for r in records]

    assert ids(pack.stage_model(language)) == ids(pack.stage_model("en"))
    assert ids(pack.example(language)) == ids(pack.example("en"))


@every_pack
def test_ids_begin_with_their_kind(pack, language):
    for record in pack.stage_model(language):
        assert record.id.startswith(f"{record.record_kind}-")


@every_pack
def test_its_data_files_are_there(pack, language):
    names = [path.name for path in pack.data_files(language)]
    assert names == [path.name for path in pack.data_files("en")]
    assert all(name.endswith(".csv") for name in names)


@every_example
def test_the_example_holds_every_kind(pack, language):
    found = {r.record_kind for r in pack.example(language)}
    assert found == {cls.record_kind for cls in kinds()}


@every_example
def test_the_example_leaves_nothing_empty(pack, language):
    empty = [
        (record.id, name)
        for record in pack.example(language)
        for name in record.fields()
        if (record.record_kind, name) not in OPTIONAL | BACKED
        and getattr(record, name) in (None, "", ())
    ]
    assert empty == []


@every_example
def test_every_piece_of_evidence_backs_something(pack, language):
    evidence = of(pack, language).evidence
    assert all(any(getattr(one, name) for _, name in BACKED) for one in evidence)


@every_example
def test_every_reference_resolves(pack, language):
    known = {(r.record_kind, r.id) for r in pack.example(language)}
    for record in pack.example(language):
        for name, field in record.fields().items():
            meaning = meaning_of(field)
            value = getattr(record, name)
            if isinstance(meaning, Ref | Refs):
                ids = tuple(filter(None, [value])) if isinstance(value, str) else value
                assert {(meaning.kind, one) for one in ids} <= known, (record.id, name)


@every_example
def test_steps_and_pain_points_stay_in_the_stage_of_their_touchpoint(pack, language):
    journey = of(pack, language)
    stage_of = {r.id: r.stage for r in (*journey.steps, *journey.touchpoints)}
    assert all(stage_of[t.step] == t.stage for t in journey.touchpoints)
    assert all(stage_of[p.touchpoint] == p.stage for p in journey.pain_points)


@every_example
def test_texts_of_the_example_fit_on_a_map(pack, language):
    journey = of(pack, language)
    long = [t.title for t in (*journey.touchpoints, *journey.steps) if len(t.title) > 45]
    long += [t.thought for t in (*journey.touchpoints, *journey.stages) if len(t.thought) > 90]
    long += [p.title for p in (*journey.pain_points, *journey.opportunities) if len(p.title) > 70]
    assert long == []


@every_example
def test_the_emotion_curve_is_no_brochure(pack, language):
    stages = of(pack, language).stages
    emotions = [stage.emotion for stage in stages]
    assert max(emotions) - min(emotions) >= 3
    assert all(stage.future_emotion >= stage.emotion for stage in stages)


@every_example
def test_two_or_three_touchpoints_are_moments_of_truth(pack, language):
    assert 2 <= sum(t.moment_of_truth for t in of(pack, language).touchpoints) <= 3


@every_example
def test_one_pain_point_is_a_hypothesis_and_all_are_answered(pack, language):
    journey = of(pack, language)
    assert sum(not journey.evidence_for(p) for p in journey.pain_points) == 1
    assert all(journey.answers_to(p) for p in journey.pain_points)


@every_example
def test_opportunities_stand_in_all_four_quadrants(pack, language):
    middle = 3
    scores = [(o.impact, o.effort) for o in of(pack, language).opportunities]
    assert all(middle not in score for score in scores)
    assert len({(impact > middle, effort > middle) for impact, effort in scores}) == 4


@every_example
def test_evidence_is_of_the_past_and_actions_are_due_later(pack, language):
    journey = of(pack, language)
    assert {e.date.year for e in journey.evidence} == {2026}
    assert {a.due.year for a in journey.actions} == {2027}


@every_example
def test_every_field_but_the_optional_ones_has_an_example(pack, language):
    without = [
        (cls.record_kind, name)
        for cls in kinds()
        for name in cls.fields()
        if pack.example_for(language, cls.record_kind, name) is None
    ]
    assert set(without) == OPTIONAL


def test_the_example_of_a_field_is_the_first_that_is_filled_in():
    pack = open_pack("coffee-house")
    assert pack.example_for("en", "personas", "name") == "Hannah Price"
    assert pack.example_for("he", "action", "status") == "begun"


def test_a_pack_without_an_example_has_none_for_a_field():
    assert open_pack("blank").example("en") == ()
    assert open_pack("blank").example_for("en", "persona", "name") is None


@pytest.mark.parametrize(
    "call",
    [
        lambda: open_pack("coffee"),
        lambda: open_pack("coffee-house").title("fr"),
        lambda: open_pack("coffee-house").stage_model("../en"),
        lambda: open_pack("coffee-house").data_files("fr"),
        lambda: open_pack("coffee-house").example_for("en", "persona", "nam"),
        lambda: open_pack("coffee-house").example_for("en", "persnoa", "name"),
    ],
)
def test_an_unknown_name_is_told_with_the_choices(call):
    with pytest.raises(UnknownNameError, match="Choose one of"):
        call()


def test_a_new_pack_is_a_folder(tmp_path):
    (tmp_path / "he").mkdir()
    (tmp_path / "he" / "stages.toml").write_text('[[stage]]\nid = "a"\n', "utf-8")
    (tmp_path / "pack.toml").write_text('[title]\nhe = "חנות"\n', "utf-8")
    pack = Pack("shop", tmp_path)
    assert (pack.languages, pack.title("he")) == (("he",), "חנות")
    assert (len(pack.stage_model("he")), pack.example("he"), pack.data_files("he")) == (1, (), ())


def test_a_missing_description_is_told(tmp_path):
    (tmp_path / "he").mkdir()
    (tmp_path / "he" / "stages.toml").touch()
    (tmp_path / "pack.toml").write_text('title = "shop"\n', "utf-8")
    for words in (Pack("shop", tmp_path).title, Pack("shop", tmp_path).description):
        with pytest.raises(SettingsError, match=r"pack\.toml has no .* in “he”"):
            words("he")


# The sample data of the coffee house


def rows(language, name):
    path = kit_folder("data") / "coffee-house" / language / name
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def text_of(language, evidence):
    return of(open_pack("coffee-house"), language).find("evidence", evidence).text


def test_the_data_are_what_the_script_makes(tmp_path):
    folder = kit_folder("data")
    runpy.run_path(str(folder / "make_data.py"))["main"](tmp_path)
    for made in tmp_path.rglob("*.csv"):
        kept = folder / made.relative_to(tmp_path)
        assert made.read_text("utf-8") == kept.read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_tables_have_the_promised_sizes(language):
    assert len(rows(language, "reviews.csv")) == 60
    assert len(rows(language, "survey.csv")) == 120
    assert len({row["customer"] for row in rows(language, "events.csv")}) == 600


@pytest.mark.parametrize("language", ["en", "he"])
def test_scores_lie_on_their_scales_and_some_left_a_comment(language):
    survey = rows(language, "survey.csv")
    for column, low, high in (("nps", 0, 10), ("csat", 1, 5), ("ces", 1, 7)):
        assert all(low <= int(row[column]) <= high for row in survey)
    assert 20 <= sum(bool(row["comment"]) for row in survey) <= 60
    assert {row["rating"] for row in rows(language, "reviews.csv")} == set("12345")


def ways(language):
    found = {}
    for row in rows(language, "events.csv"):
        found.setdefault(row["customer"], {})[row["stage"]] = datetime.fromisoformat(row["time"])
    return found.values()


@pytest.mark.parametrize("language", ["en", "he"])
def test_events_follow_the_stages_of_the_pack(language):
    stages = [s.id for s in Journey.of(open_pack("coffee-house").stage_model(language)).stages]
    for way in ways(language):
        assert list(way) == stages[: len(way)]
        assert list(way.values()) == sorted(way.values())


@pytest.mark.parametrize("language", ["en", "he"])
def test_most_customers_are_lost_at_the_purchase(language):
    reached = {}
    for way in ways(language):
        for stage in way:
            reached[stage] = reached.get(stage, 0) + 1
    counts = sorted(reached.values(), reverse=True)
    kept = {stage: b / a for stage, (a, b) in zip(reached, pairwise(counts), strict=False)}
    assert min(kept, key=kept.get) == "stage-purchase"


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_example_quotes_the_figures_of_the_data(language):
    queue = [way for way in ways(language) if "stage-purchase" in way]
    served = [way for way in queue if "stage-usage" in way]
    waits = [(w["stage-usage"] - w["stage-purchase"]).total_seconds() / 60 for w in served]
    lost = len(queue) - len(served)
    figures = (len(queue), lost, f"{lost / len(queue):.0%}", f"{statistics.median(waits):.1f}")
    text = text_of(language, "evidence-funnel")
    assert all(str(figure) in text for figure in figures)
    scores = [int(row["nps"]) for row in rows(language, "survey.csv")]
    low = sum(score <= 6 for score in scores)
    nps = round(100 * (sum(score >= 9 for score in scores) - low) / len(scores))
    text = text_of(language, "evidence-survey")
    assert all(str(figure).replace("-", "−") in text for figure in (nps, len(scores), low))


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_example_quotes_a_review_word_for_word(language):
    quote = text_of(language, "evidence-review").strip("“”״")
    assert quote in {row["text"] for row in rows(language, "reviews.csv")}


@pytest.mark.parametrize("name", packs())
def test_the_lanes_of_a_pack_exist(name):
    assert set(open_pack(name).lanes) <= set(LANES)


@pytest.fixture
def pack_with(tmp_path, monkeypatch):
    """Makes a pack whose pack.toml has another line, and gives its name."""

    def make(line):
        shutil.copytree(kit_folder("templates") / "packs" / "blank", tmp_path / "own")
        path = tmp_path / "own" / "pack.toml"
        names, line_break, rest = path.read_text("utf-8").partition("[title]")
        kept = [old for old in names.splitlines() if old.split(" ")[0] != line.split(" ")[0]]
        path.write_text("\n".join([*kept, line, line_break]) + rest, encoding="utf-8")
        monkeypatch.setattr("jmkit.folder.packs._folder", lambda: tmp_path)
        return "own"

    return make


def test_a_new_workshop_has_the_lanes_of_its_pack(pack_with, tmp_path):
    ws = jm.new(tmp_path / "course", pack=pack_with('lanes = ["stages", "backstage"]'))
    assert ws.settings.lanes == ("stages", "backstage")
    assert 'lanes = ["stages", "backstage"]' in (ws.path / "workshop.toml").read_text("utf-8")


def test_lanes_of_a_pack_that_are_no_list_of_names_are_told(pack_with):
    with pytest.raises(SettingsError, match=r"pack\.toml: write lanes as a list"):
        _ = open_pack(pack_with('lanes = "stages"')).lanes


def test_a_beginning_that_is_no_list_of_names_is_told(pack_with):
    with pytest.raises(SettingsError, match=r"pack\.toml: write begins_with as a list"):
        open_pack(pack_with('begins_with = "stage"')).beginning("en")


def test_a_pack_begins_with_its_whole_stage_model_unless_it_says_less():
    pack = open_pack("coffee-house")
    assert pack.beginning("he") == pack.stage_model("he")


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_blank_workshop_has_stages_only_and_the_steps_are_suggested(tmp_path, language):
    journey = jm.new(tmp_path / "course", language=language, pack="blank").journey
    assert len(journey.stages) == 5
    assert not journey.steps
    assert any(r.record_kind == "step" for r in open_pack("blank").stage_model(language))
