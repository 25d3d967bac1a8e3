"""The first page of a handout, as text."""

from __future__ import annotations

import datetime as dt

import pytest
from hostile import audit
from PIL import Image

from jmkit.folder.settings import Brand
from jmkit.handouts.context import PrintContext
from jmkit.handouts.html.inspection import faults
from jmkit.handouts.opening.summary_page import opening
from jmkit.handouts.privacy import Masks
from jmkit.i18n import Translator
from jmkit.model import (
    Action,
    Evidence,
    Journey,
    Opportunity,
    PainPoint,
    Persona,
    Stage,
    Touchpoint,
)

RECORDS = (
    Persona(id="p", name="Dana <b>", goals=("a coffee",)),
    Stage(id="s", title="Purchase"),
    Touchpoint(id="t", title="The queue", stage="s", emotion=-2, moment_of_truth=True),
    PainPoint(id="a", title="The wait is long", stage="s", severity=5, frequency=4),
    Evidence(text="47% leave", kind="survey", supports=("a",)),
    Evidence(text="“Call me: 054-1234567”", kind="review", supports=("a",)),
    Opportunity(id="o", title="Order ahead", answers=("a",), impact=5, effort=4),
    Action(
        title="Try it",
        opportunity="o",
        owner="Tom Reid",
        due=dt.date(2027, 1, 10),
        target="from 11 to 4",
    ),
)


def context(tmp_path, records=RECORDS, language="en", **more):
    changed = dt.date(2026, 11, 28)
    journey, tr = Journey.of(records), Translator(language)
    return PrintContext(journey=journey, tr=tr, folder=tmp_path, changed=changed, **more)


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("count", [0, 1, 2, 4, len(RECORDS)])
def test_it_is_plain_text_whatever_there_is(tmp_path, language, count):
    page = audit(opening(context(tmp_path, RECORDS[:count], language)))
    assert len(page.all("h2")) == 1


def test_it_says_what_hurts_how_we_know_and_who_does_what(tmp_path):
    text = audit(opening(context(tmp_path))).text
    for told in (
        "The wait is long", "47% leave", "Order ahead", "Tom Reid", "10 Jan 2027", "from 11 to 4",
    ):  # fmt: skip
        assert told in text


def test_what_is_personal_is_masked(tmp_path):
    masks = Masks(Translator("en"), names=("Tom Reid",))
    text = audit(opening(context(tmp_path, masks=masks))).text
    assert "054-1234567" not in text
    assert "Tom Reid" not in text
    assert "Participant 1" in text


def test_the_last_look_knows_all_that_stands_in_it(tmp_path):
    found = faults(opening(context(tmp_path)))
    assert [fault for fault in found if not fault.endswith(": 0") and "policy" not in fault] == []


def test_the_same_work_makes_the_same_page(tmp_path):
    assert opening(context(tmp_path)) == opening(context(tmp_path))


@pytest.mark.parametrize("size", [(600, 80), (80, 400), (9, 9)])
def test_the_logo_stands_in_its_top_line(tmp_path, size):
    Image.new("RGB", size, "#c2185b").save(tmp_path / "logo.png")
    brand = Brand(name="Cup <b>", logo="logo.png")
    (logo,) = audit(opening(context(tmp_path, brand=brand))).all("img")
    assert logo["src"].startswith("data:image/png;base64,")
    assert logo["alt"] == "Cup <b>"


def test_a_logo_that_is_gone_leaves_no_gap(tmp_path):
    assert audit(opening(context(tmp_path, brand=Brand(logo="gone.png")))).all("img") == []


def test_it_takes_as_many_lines_on_paper_as_its_picture_has_to_fit(tmp_path):
    classes = audit(opening(context(tmp_path))).all("section")[0]["class"].split()
    assert classes[0] == "jmkit-boss"
    assert [one for one in classes if one.startswith("jmkit-quote-")]
    assert [one for one in classes if one.startswith("jmkit-type-")]
