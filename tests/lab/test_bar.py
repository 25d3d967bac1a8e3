"""What the bar on top of a workshop's pages is told: its title, colours, steps and words."""

from __future__ import annotations

import json

import pytest

import jmkit as jm
from jmkit.lab.bar import bar
from jmkit.theme.colour import contrast


def said(folder):
    return json.loads(bar(folder))


@pytest.mark.parametrize(("language", "direction"), [("he", "rtl"), ("en", "ltr")])
def test_it_speaks_the_language_of_the_workshop(tmp_path, language, direction):
    folder = jm.new(tmp_path / "course", language=language, title="A title").path
    told = said(folder)
    assert (told["title"], told["language"], told["direction"]) == ("A title", language, direction)
    hebrew = any("א" <= letter <= "ת" for letter in told["words"]["saved"] + told["help"][0])
    assert hebrew == (language == "he")


def test_it_leads_to_each_notebook_that_names_its_step(tmp_path):
    folder = jm.new(tmp_path / "course", language="en").path
    (folder / "notes.ipynb").write_text('{"cells": [], "metadata": {}}', encoding="utf-8")
    steps = said(folder)["steps"]
    assert [step["file"][:2] for step in steps] == [f"0{n}" for n in range(7)]
    assert steps[3]["title"] == "Pain points"


@pytest.mark.parametrize("colour", ["#ffe082", "#1d4e77", "#808080", "#ffffff", "#000000"])
def test_its_words_can_be_read_on_any_brand(tmp_path, colour):
    folder = jm.new(tmp_path / "course").path
    path = folder / "workshop.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('primary = ""', f'primary = "{colour}"'), encoding="utf-8")
    colours = said(folder)["colours"]
    assert contrast(colours["ground"], colours["ink"]) >= 4.5


def test_settings_that_cannot_be_read_take_no_bar_away(tmp_path):
    (tmp_path / "workshop.toml").write_text("title = ", encoding="utf-8")
    assert said(tmp_path)["title"] == tmp_path.name


def test_it_travels_as_plain_letters(tmp_path):
    folder = jm.new(tmp_path / "course", language="he", title="</script>'\"{x}").path
    assert bar(folder).isascii()
