"""The gallery is made by the code and shows every picture."""

from __future__ import annotations

import re
from pathlib import Path

from jmkit.drawing import PLANS, THEMES

DOCS = Path(__file__).parents[2] / "docs"


def shown():
    return re.findall(r"!\[([^\]]+)\]\(gallery/([^)]+)\)", (DOCS / "gallery.md").read_text("utf-8"))


def test_every_file_is_shown_in_words_and_every_picture_is_there():
    files = {file for words, file in shown() if words.strip()}
    assert files == {path.name for path in (DOCS / "gallery").iterdir()}


def test_every_picture_and_look_is_shown_in_both_languages():
    names = {name.replace("_", "-") for name in PLANS} | {"matrix", "portrait", "detail"}
    names |= {f"look-{name}" for name in THEMES if name != "default"}
    files = {file for _, file in shown()}
    assert {f"{name}.{code}.webp" for name in names for code in ("he", "en")} <= files


def test_every_picture_of_today_is_shown_beside_those_of_before_in_both_languages():
    page = (DOCS / "before-after.md").read_text("utf-8")
    files = re.findall(r"\]\(after/([^)]+)\)", page)
    assert sorted(files) == sorted(path.name for path in (DOCS / "after").iterdir())
    assert {file.split(".")[0] for file in files if ".he." in file} == {
        file.split(".")[0] for file in files if ".en." in file
    }
