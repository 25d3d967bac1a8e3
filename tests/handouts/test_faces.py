"""What each block prints, in both languages, filled and empty."""

from dataclasses import replace

import pytest
from handout_samples import PNG, records
from hostile import Audit, audit

from jmkit.blocks import BLOCKS, BlockCall
from jmkit.errors import UnknownNameError
from jmkit.folder.packs import open_pack
from jmkit.handouts.blocks import RENDERERS, render_block, renderer
from jmkit.handouts.blocks.map_table import map_table
from jmkit.handouts.html.gallery import Gallery
from jmkit.handouts.records.renderers import FORM_RENDERERS, form_renderer
from jmkit.i18n import N_, Translator
from jmkit.model import PainPoint, Persona, Stage, Touchpoint, kinds
from jmkit.model.derived.feelings import numbers_of
from jmkit.model.fields import LineField, field
from jmkit.model.record import _KINDS, Record

KINDS = [cls.plural for cls in kinds()]


def shown(context, name, *args):
    return audit(render_block(BlockCall.of(name, *args), context))


def test_every_block_has_a_renderer():
    assert set(RENDERERS) == set(BLOCKS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_prints_the_titles_of_its_records(make_context, language, kind):
    some = records(language)
    page = shown(make_context(some, language), "form", kind)
    titles = [r.title_text for r in some if r.plural == kind]
    assert titles
    assert all(title in page.text for title in titles)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_prints_one_friendly_line(make_context, language, kind):
    page = shown(make_context((), language), "form", kind)
    assert page.elements == [("p", {"class": "jmkit-hint"})]
    assert page.text.strip()


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_prints_every_kind_from_its_meanings(make_context, language, kind):
    some = [r for r in records(language) if r.plural == kind]
    page = shown(make_context(some, language), "table", kind)
    assert all(r.title_text in page.text for r in some)


@pytest.mark.parametrize("name", ["map", "card", "matrix", "trace"])
def test_a_picture_of_nothing_is_a_line(make_context, language, name):
    page = shown(make_context((), language), name)
    assert [tag for tag, _ in page.elements] == ["p"]


@pytest.mark.parametrize("name", ["map", "matrix"])
def test_a_picture_says_in_words_what_it_shows(make_context, language, name):
    page = shown(make_context(records(language), language), name)
    (picture,) = page.all("img")
    assert picture["src"].startswith("data:image/svg+xml;base64,")
    assert picture["alt"]
    assert page.all("details")
    assert records(language)[3].title_text in page.text or name == "matrix"


def test_a_map_of_a_page_is_laid_out_for_each_width_and_for_paper(make_context):
    some = open_pack("coffee-house").example("en")
    gallery = Gallery()
    context = make_context(some, paper="A4", gallery=gallery)
    html = gallery.embed(render_block(BlockCall("map"), context))
    for width in ("phone", "tablet", "laptop", "sheet"):
        assert f'<svg class="jmkit-drawn jmkit-for-{width}" role="img" aria-label="' in html
    assert "<img" not in html


def test_a_map_of_a_page_asks_for_nothing(make_context):
    journey = [r for r in records("en") if r.record_kind not in {"step", "opportunity"}]
    gallery = Gallery()
    context = make_context(journey, paper="A4", gallery=gallery)
    page = gallery.embed(render_block(BlockCall("map"), context))
    assert "Add the first thing the customer does." not in page


def test_the_sheet_of_a_map_leaves_out_what_the_tables_of_its_page_say(make_context):
    some = open_pack("coffee-house").example("en")
    printed = frozenset({"stage", "touchpoint", "opportunity"})
    context = make_context(some, paper="A4", gallery=Gallery(), printed=printed)
    alone = make_context(some, paper="A4", gallery=Gallery())
    sheets = [render_block(BlockCall("map"), c).count("jmkit-for-sheet") for c in (context, alone)]
    assert sheets[0] == 1 < sheets[1]


def test_a_map_by_itself_is_one_picture(make_context):
    assert "jmkit-for-" not in render_block(BlockCall("map"), make_context(records("en")))


def test_the_same_map_is_the_same_text(make_context):
    context = make_context(records("en"))
    assert render_block(BlockCall("map"), context) == render_block(BlockCall("map"), context)


def test_a_pain_without_evidence_is_called_a_hypothesis(make_context):
    page = shown(make_context(records("en")), "form", "pain-points")
    assert page.text.count("hypothesis") == 1
    assert "38 of 120 said so" in page.text


def test_a_severity_is_said_in_a_word_beside_its_colour(make_context):
    page = shown(make_context(records("en")), "form", "pain-points")
    assert "they leave because of it 5/5" in page.text
    assert any("jmkit-level-5" in a.get("class", "") for a in page.all("span"))


def test_a_score_of_nought_is_a_score(make_context):
    page = shown(make_context([Stage(title="s", emotion=0)]), "form", "stages")
    assert "neither here nor there 0" in page.text


def test_a_table_has_a_name_and_scopes(make_context):
    page = shown(make_context(records("en")), "form", "pain-points")
    assert page.all("table")[0]["aria-label"] == "Pain points"
    assert not page.all("caption")  # a heading stands above it
    assert {th["scope"] for th in page.all("th")} == {"col", "row"}


def test_touchpoints_stand_under_their_stage(make_context):
    page = shown(make_context(records("en")), "form", "touchpoints")
    assert {"scope": "rowgroup", "colspan": "5"} in page.all("th")
    assert "Moment of truth" in page.text


def test_what_has_no_stage_is_printed_all_the_same(make_context):
    page = shown(make_context([PainPoint(title="lost", stage="gone")]), "form", "pain-points")
    assert "lost" in page.text
    assert "Not in a stage yet" in page.text


def test_participants_are_printed_by_name_only(make_context):
    page = shown(make_context(records("en")), "form", "participants")
    assert "Noa" in page.text
    assert "A secret wish" not in page.text


def test_the_trace_shows_where_the_chain_breaks(make_context):
    page = shown(make_context(records("en")), "trace")
    assert page.text.count("—") == 2  # the second pain has neither opportunity nor action


def test_the_trace_keeps_actions_that_belong_to_nothing(make_context):
    alone = [r for r in records("en") if r.record_kind == "action"]
    assert "Try it" in shown(make_context(alone), "trace").text


def test_the_coach_is_printed_with_its_advice(make_context, language):
    page = shown(make_context((), language), "check")
    assert page.all("li")
    assert all("jmkit-finding" in li["class"] for li in page.all("li"))


def test_the_handout_button_leaves_nothing(make_context):
    assert render_block(BlockCall("handout"), make_context()) == ""


@pytest.mark.parametrize(
    "call",
    [
        BlockCall.of("form", "persnoas"),
        BlockCall("form"),
        BlockCall.of("check", "nowhere"),
        BlockCall.of("survey", "../../secret.csv"),
        BlockCall("funnel"),
    ],
)
def test_what_goes_wrong_is_told_in_its_place(make_context, call):
    page = audit(render_block(call, make_context()))
    assert page.elements[0] == ("p", {"class": "jmkit-alert", "role": "alert"})


def test_a_block_of_a_newer_version_is_refused(make_context):
    with pytest.raises(UnknownNameError, match="hologram"):
        render_block(BlockCall("hologram"), make_context())


def test_text_reads_in_its_own_direction(make_context):
    page = shown(make_context([Persona(name="נועה", story="A story")]), "card")
    assert {"dir": "rtl", "lang": "he"} in page.all("bdi")
    assert {"dir": "ltr"} in page.all("p")


def test_a_photo_in_the_folder_goes_along(make_context, tmp_path):
    (tmp_path / "me.png").write_bytes(PNG)
    page = shown(make_context([Persona(name="Dana", photo="me.png")]), "card")
    (photo,) = page.all("img")
    assert photo["src"].startswith("data:image/png;base64,")
    assert photo["alt"] == "Picture of Dana"


@pytest.mark.parametrize("name", ["../me.png", "/etc/passwd", "text.png", "none.png", "http://x/y"])
def test_no_other_file_goes_along(make_context, tmp_path, name):
    (tmp_path.parent / "me.png").write_bytes(PNG)
    (tmp_path / "text.png").write_text("<svg onload='x'>")
    page = shown(make_context([Persona(name="Dana", photo=name)]), "card")
    assert not page.all("img")
    assert name in page.text


def test_a_link_out_of_the_folder_is_not_followed(make_context, tmp_path):
    (tmp_path.parent / "real.png").write_bytes(PNG)
    (tmp_path / "link.png").symlink_to(tmp_path.parent / "real.png")
    assert not shown(make_context([Persona(name="D", photo="link.png")]), "card").all("img")


def test_a_survey_is_printed_from_its_file(make_context, tmp_path):
    (tmp_path / "s.csv").write_text("customer,nps\na,10\nb,3\n", encoding="utf-8")
    page = shown(make_context(), "survey", "s.csv")
    assert "NPS" in page.text
    assert page.all("table")


def test_a_funnel_follows_the_stages(make_context, tmp_path):
    (tmp_path / "e.csv").write_text("customer,stage,time\n1,Buy,2026-01-01 10:00\n", "utf-8")
    assert "Buy" in shown(make_context([Stage(title="Buy")]), "funnel", "e.csv").text


def test_a_new_kind_prints_without_code(make_context):
    class Promise(Record):
        record_kind = "promise"
        plural = "promises"
        label_many = N_("Promises")
        title: LineField = field(N_("What do we promise?"))

    try:
        page = shown(make_context([Promise(title="Hot")]), "form", "promises")
        assert "What do we promise?" in page.text
        assert "Hot" in page.text
    finally:
        del _KINDS["promise"]


def test_faces_can_be_added(make_context):
    renderer("hello")(lambda _, context: context.tr("Hello"))
    form_renderer("step")(before := FORM_RENDERERS["step"])
    try:
        assert render_block(BlockCall("hello"), make_context()) == "Hello"
        assert FORM_RENDERERS["step"] is before
    finally:
        del RENDERERS["hello"]


def test_dates_are_written_as_in_the_language(make_context):
    page = shown(make_context(records("he"), "he"), "table", "actions")
    assert "31.1.2027" in page.text
    assert Translator("he").rtl


def test_the_audit_itself_sees_what_is_wrong():
    assert Audit("<p onclick=x><img src=a.png><script></script>").wrong


def test_the_table_of_the_map_tells_the_points_of_the_curve(make_context):
    met = Touchpoint(title="Queue", stage="a", emotion=-2)
    some = [Stage(id="a", title="A", emotion=1), Stage(id="b", title="B", emotion=0), met]
    told = " ".join(audit(map_table(make_context(some))).text.split())
    assert "Queue very frustrated −2 hypothesis" in told
    assert "neither here nor there 0 hypothesis" in told
    assert "pleased" not in told


@pytest.mark.parametrize("name", ["survey", "funnel", "reviews"])
def test_data_that_nobody_added_yet_is_a_calm_line_on_the_page(make_context, name):
    page = shown(make_context(), name, "data/none.csv")
    assert page.elements == [("p", {"class": "jmkit-hint"})]
    assert page.text.startswith("No file “data/none.csv” yet.")


@pytest.mark.parametrize("name", ["survey", "funnel", "reviews"])
def test_data_that_nobody_added_yet_is_nothing_on_paper(make_context, name):
    block = BlockCall.of(name, "data/none.csv")
    assert render_block(block, replace(make_context(), paper="A4")) == ""


def test_touchpoints_have_the_numbers_of_the_curve(make_context):
    context = make_context(records("en"))
    page = shown(context, "form", "touchpoints")
    numbers = [attrs for attrs in page.all("span") if attrs.get("class") == "jmkit-number"]
    assert len(numbers) == len(numbers_of(context.journey)) > 0
