"""A whole workshop as one file."""

import json
import re

import pytest
from handout_samples import cell, records, write_notebook
from hostile import audit

from jmkit.errors import JmkitError, SettingsError
from jmkit.handouts import context_of, handout, write_handout
from jmkit.journal import Journals
from jmkit.model import Note
from jmkit.theme.colour import contrast


def page_of(folder):
    return audit(handout(folder).read_text("utf-8"))


def test_it_goes_into_the_handouts_folder_under_the_name_of_the_workshops_folder(make_workshop):
    folder = make_workshop()
    team = folder.rename(folder.with_name("צוות 1"))
    assert handout(team) == team / "handouts" / "צוות-1.html"


def test_it_says_its_language_and_direction(make_workshop, language):
    (html,) = page_of(make_workshop(language)).all("html")
    assert html == {"lang": language, "dir": {"en": "ltr", "he": "rtl"}[language]}


def test_nothing_is_allowed_in_before_the_policy(make_workshop):
    tags = page_of(make_workshop()).elements
    assert [tag for tag, _ in tags[:3]] == ["html", "head", "meta"]
    assert tags[2][1]["http-equiv"] == "Content-Security-Policy"
    assert "default-src 'none'" in tags[2][1]["content"]


def test_there_is_one_h1_and_a_section_a_notebook(make_workshop):
    page = page_of(make_workshop())
    assert len(page.all("h1")) == 1
    places = ["summary", "section-1", "section-2", "next-steps", "glossary"]
    assert [s["id"] for s in page.all("section")] == places
    assert [tag for tag, _ in page.elements].count("h2") == 5


def test_the_contents_and_the_links_lead_to_sections(make_workshop):
    page = page_of(make_workshop())
    ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    targets = [a["href"][1:] for a in page.all("a") if a.get("href", "").startswith("#")]
    places = ["section-1", "section-2", "next-steps", "glossary"]
    assert targets == ["content", *places, "section-2"]
    assert set(targets) <= ids


def test_the_cover_names_workshop_brand_team_and_people(make_workshop, language):
    text = page_of(make_workshop(language)).text
    assert all(word in text for word in ("Coffee & cake", "Brand <b>", "Team 1", "Noa"))
    assert "2027" in text  # the clock of the fixture


def test_it_holds_what_was_filled_in(make_workshop, language):
    page = page_of(make_workshop(language))
    assert records(language)[1].name in page.text
    assert "My own thought" in page.text
    assert page.all("svg")


def test_a_change_after_the_notebook_was_saved_is_in_it(make_workshop):
    folder = make_workshop()
    Journals(folder / "work", "avi").save(records("en")[1].with_values(occupation="Pilot"))
    assert "Pilot" in page_of(folder).text


def test_the_same_input_gives_the_same_bytes(make_workshop, tmp_path):
    folder = make_workshop("he")
    first, second = (handout(folder, tmp_path / n).read_bytes() for n in ("a.html", "b.html"))
    assert first == second


def test_what_is_for_the_workshop_only_is_left_out(make_workshop):
    folder = make_workshop()
    write_notebook(folder / "x.ipynb", cell("Do this now", "markdown", tags=["workshop-only"]))
    assert "Do this now" not in page_of(folder).text


def test_notes_are_kept_under_their_heading_and_empty_ones_leave_nothing(make_workshop):
    folder = make_workshop()
    write_notebook(folder / "x.ipynb", cell('ws.notes("parking-lot")'), cell('ws.notes("journey")'))
    page = page_of(folder)
    assert "Our parking lot" in page.text
    assert "Who answers the phone?" in page.text
    assert "Our notes" not in page.text


OLDER = {"id": "persona-notes", "cell_type": "markdown", "metadata": {"tags": ["notes"]}}


def older_page(folder, source):
    whole = {"cells": [{**OLDER, "source": source}], "metadata": {}}
    (folder / "x.ipynb").write_text(json.dumps(whole), encoding="utf-8")


def test_untouched_notes_of_an_older_page_are_left_out_and_written_ones_kept(make_workshop):
    folder = make_workshop()
    untouched = (
        "## Our notes\n\n*Double-click this line and write over it: what you agreed on, what you "
        "argued about, what you still want to find out. Shift+Enter when you are done.*"
    )
    older_page(folder, untouched)
    assert "Our notes" not in page_of(folder).text
    older_page(folder, "## Our notes\n\nBuy tea")
    assert "Buy tea" in page_of(folder).text


def test_older_notes_that_were_taken_over_are_printed_once(make_workshop):
    folder = make_workshop()
    older_page(folder, "## Our notes\n\nBuy tea")
    Journals(folder / "work", "avi").save(Note(id="persona", text="Buy tea and milk"))
    write_notebook(folder / "y.ipynb", cell('ws.notes("persona")'))
    assert page_of(folder).text.count("Buy tea") == 1


def test_a_block_that_was_shown_is_not_shown_again(make_workshop):
    folder = make_workshop()
    write_notebook(folder / "03.ipynb", cell("ws.card()"), cell("ws.map()"))
    page = page_of(folder)
    assert len(page.all("figure")) == 1
    assert page.text.count("Be on time") == 1
    assert "section-3" not in {section["id"] for section in page.all("section")}


def test_a_notebook_that_cannot_be_read_is_named_and_the_others_go_on(make_workshop):
    folder = make_workshop()
    (folder / "01-persona.ipynb").write_text('{"cells": [', encoding="utf-8")
    made = write_handout(folder)
    page = audit(made.path.read_text("utf-8"))
    assert [p.values["file"] for p in made.problems] == ["01-persona.ipynb"]
    assert "“01-persona.ipynb” is not a notebook" in page.text
    assert "Second part" in page.text


@pytest.mark.parametrize("data", [b"", b"[1]", b'{"cells": 3}', b"\xff\xfe\x00", b"[" * 100_000])
def test_no_notebook_file_is_too_broken(make_workshop, data):
    folder = make_workshop()
    (folder / "01-persona.ipynb").write_bytes(data)
    assert len(write_handout(folder).problems) == 1


def test_strange_cells_do_no_harm(make_workshop):
    folder = make_workshop()
    strange = [3, {}, {"cell_type": "code", "source": 4, "outputs": 3}, {"cell_type": "x"}]
    strange += [{"cell_type": "markdown", "source": ["a", 3], "metadata": {"tags": 3}}]
    write_notebook(folder / "x.ipynb", *strange)
    assert not write_handout(folder).problems


def test_a_file_that_cannot_be_written_is_told(make_workshop):
    folder = make_workshop()
    (folder / "handouts").write_text("a file")
    with pytest.raises(JmkitError, match="cannot be written"):
        handout(folder)


def test_nothing_half_written_is_left(make_workshop):
    folder = make_workshop()
    path = handout(folder)
    assert list(path.parent.iterdir()) == [path]


def test_broken_settings_are_told(make_workshop):
    folder = make_workshop()
    (folder / "workshop.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(SettingsError):
        context_of(folder)


def test_progress_is_told(make_workshop):
    told = []
    handout(make_workshop(), progress=lambda *step: told.append(step))
    assert told == [(0, 2, "01-persona.ipynb"), (1, 2, "02-journey.ipynb")]


def test_a_workshop_without_notebooks_has_a_cover(make_workshop):
    folder = make_workshop()
    for path in folder.glob("*.ipynb"):
        path.unlink()
    assert "Coffee & cake" in page_of(folder).text


def test_no_path_of_the_machine_is_in_it(make_workshop):
    folder = make_workshop()
    assert str(folder) not in handout(folder).read_text("utf-8")


@pytest.mark.parametrize("brand", ["#ffee00", "#000000", "#ffffff", "#1a6b5c"])
def test_any_brand_colour_becomes_one_that_can_be_read(make_workshop, brand):
    folder = make_workshop()
    with (folder / "workshop.toml").open("a", encoding="utf-8") as file:
        file.write(f'primary = "{brand}"\naccent = "{brand}"\n')
    day, night = page_of(folder).style.split("@media")[:2]
    for block in (day, night):
        colours = dict(re.findall(r"--jm-([a-z-]+): (#[0-9a-f]{6});", block))
        assert contrast(colours["brand-ink"], colours["paper"]) >= 4.5
        assert contrast(colours["brand-fill"], colours["on-brand-fill"]) >= 4.5
        assert contrast(colours["brand-ink"], colours["on-brand-ink"]) >= 4.5
