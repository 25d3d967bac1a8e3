"""“Unchanged” is the truth: these bytes were made here, from this."""

import os
import shutil

import pytest
from handout_samples import PNG, cell, write_notebook

from jmkit.handouts.batch import Job, make_all
from jmkit.handouts.ledger import is_recorded, record_handout
from jmkit.handouts.options import Options


def status(folder, **job):
    return next(iter(make_all([folder], Job(Options(), **job)))).status


@pytest.fixture
def made(make_workshop):
    folder = make_workshop()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "shop.png").write_bytes(PNG)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "logo").write_bytes(PNG)
    (folder / "shown").symlink_to("pictures")
    assert status(folder) == "written"
    return folder


def page_of(folder):
    return folder / "handouts" / f"{folder.name}.html"


@pytest.mark.parametrize(
    "options", [Options(redact=True), Options(names=False), Options(redact=True, names=False)]
)
@pytest.mark.parametrize("title", ["Noa 054-1234567", "Noa", "Coffee"])
def test_a_masked_one_with_a_personal_title_and_folder(made, title, options):
    made = made.rename(made.with_name(title))
    settings = made / "workshop.toml"
    settings.write_text(settings.read_text("utf-8").replace("Coffee & cake", title), "utf-8")

    def again():
        return next(iter(make_all([made], Job(options)))).status

    assert [again(), again()] == ["written", "unchanged"]


def test_nothing_changed(made):
    assert status(made) == "unchanged"


@pytest.mark.parametrize(
    "change",
    [
        lambda f: page_of(f).write_text(page_of(f).read_text("utf-8") + "<script>x()</script>"),
        lambda f: page_of(f).write_text("<!DOCTYPE html>"),
        lambda f: os.utime(page_of(f)) or page_of(f).write_bytes(page_of(f).read_bytes()[:-1]),
        lambda f: (f / "pictures" / "shop.png").write_bytes(PNG + b"x"),
        lambda f: (f / ".hidden" / "logo").write_bytes(PNG + b"x"),
        lambda f: (f / "handouts" / "map.png").write_bytes(PNG),
        lambda f: (f / "shown").unlink() or (f / "shown").symlink_to("work"),
        lambda f: write_notebook(f / "03-more.ipynb", cell("more", "markdown")),
    ],
)
def test_whatever_changes_it_is_made_again(made, change):
    change(made)
    assert status(made) == "written"
    assert status(made) == "unchanged"


def test_a_mark_that_came_with_the_folder_counts_for_nothing(made, memory):
    memory.unlink()
    assert status(made) == "written"


def test_a_forged_page_with_the_right_mark_is_made_again(made):
    honest = page_of(made).read_text("utf-8")
    page_of(made).write_text(honest.replace("</body>", "<script>x()</script></body>"), "utf-8")
    assert status(made) == "written"
    assert page_of(made).read_text("utf-8") == honest


def test_a_copy_on_this_machine_is_known(made, tmp_path):
    assert (
        status(shutil.copytree(made, tmp_path / "copy" / made.name, symlinks=True)) == "unchanged"
    )


@pytest.mark.parametrize("package", ["nh3", "mistune", "jinja2", "selectolax", "tinycss2"])
def test_another_version_of_what_cleans_makes_it_again(made, monkeypatch, package):
    from jmkit.handouts import fingerprint

    real = fingerprint.version
    monkeypatch.setattr(fingerprint, "version", lambda n: "99" if n.lower() == package else real(n))
    fingerprint._of_jmkit.cache_clear()
    try:
        assert status(made) == "written"
    finally:
        fingerprint._of_jmkit.cache_clear()


def test_a_pdf_beside_it_counts(made, monkeypatch):
    def printed(page):
        page.with_suffix(".pdf").write_bytes(b"%PDF-1")
        return page.with_suffix(".pdf")

    monkeypatch.setattr("jmkit.handouts.batch.write_pdf", printed)
    assert status(made, pdf=True) == "written"
    assert status(made, pdf=True) == "unchanged"
    page_of(made).with_suffix(".pdf").write_bytes(b"%PDF-1 forged")
    assert status(made, pdf=True) == "written"


def test_what_is_remembered_is_private_and_bounded(memory, tmp_path, monkeypatch):
    monkeypatch.setattr("jmkit.handouts.ledger.MADE_BYTES", 650)
    page = tmp_path / "page"
    page.write_text("x")
    for number in range(40):
        record_handout(str(number), page)
    assert is_recorded("39", page)
    assert memory.stat().st_size < 2 * 650
    assert memory.stat().st_mode & 0o077 == 0
    assert memory.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("source", ["", "other"])
def test_what_was_not_made_from_it_is_not_known(memory, tmp_path, source):
    page = tmp_path / "page"
    page.write_text("x")
    record_handout("one", page)
    assert not is_recorded(source, page)


def test_a_machine_that_remembers_nothing_makes_it_again(made, memory):
    memory.unlink()
    memory.parent.rmdir()
    memory.parent.write_text("in the way")
    assert [status(made), status(made)] == ["written", "written"]
