"""Finished handouts in a real browser: nothing runs, loads or leaves; everybody can read them."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "handouts"))  # the samples that live there

from handout_samples import cell, finished_workshop, rich, write_notebook
from hostile import TEXTS, squeezed
from test_hostile import CALLS, loaded

from jmkit.handouts import write_handout
from jmkit.handouts.looks.look import look_names
from jmkit.handouts.options import Options
from jmkit.journal import Journals
from jmkit.model import kinds

AT_ONCE = 16
BATCHES = [TEXTS[n : n + AT_ONCE] for n in range(0, len(TEXTS), AT_ONCE)]

pytestmark = pytest.mark.slow


class Watch:
    """What a page does beyond being shown."""

    def __init__(self, page):
        self.told = []
        page.on("dialog", lambda dialog: (self.told.append(dialog.message), dialog.dismiss()))
        page.on("request", self._request)
        page.on("console", lambda m: self.told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("popup", lambda popup: self.told.append(popup.url))
        page.on("framenavigated", self._navigated)
        self.places = 0

    def _request(self, request):
        if not request.url.startswith(("file:", "data:")):
            self.told.append(request.url)

    def _navigated(self, _):
        self.places += 1


def hostile_workshop(folder, texts):
    """A workshop with the texts in every field, cell, output, name, piece of metadata and file."""
    folder.mkdir()
    journals = Journals(folder / "work", "noa", now=lambda: 1_800_000_000_000)
    for n, text in enumerate(texts):
        for cls in kinds():
            record = loaded(cls, text)
            journals.save(record.model_copy(update={"id": f"{record.id}-{n}"}))
    values = json.dumps(texts[0], ensure_ascii=True), json.dumps(texts[-1], ensure_ascii=True)
    title, name = (v.replace("\\ud", "\\ufffd\\ud") if "\\ud" in v else v for v in values)
    settings = f'title = {title}\nlanguage = "he"\n[brand]\nname = {name}\ncontact = {title}\n'
    (folder / "workshop.toml").write_text(settings.replace("\\x", "\\u00"), "utf-8")
    write_data(folder, texts)
    write_notebook(folder / "00.ipynb", *map(cell, [*CALLS, *DATA]))
    for n, text in enumerate(texts):
        own_name = "".join(c for c in text if c.isprintable() and c not in "/\\")[:40]
        path = write_notebook(folder / f"{n:02} {own_name}.ipynb", *cells(text))
        notebook = json.loads(path.read_text("utf-8"))
        notebook["metadata"] = {"jmkit": {"language": text}, "title": text, "kernelspec": text}
        path.write_text(json.dumps(notebook), "utf-8")
    return folder


DATA = ('ws.reviews("reviews.csv")', 'ws.survey("survey.csv")', 'ws.funnel("events.csv")')


def write_data(folder, texts):
    """Data files with the texts in every column."""
    for name, columns in (
        ("reviews.csv", ("date", "channel", "rating", "text")),
        ("survey.csv", ("customer", "nps")),
        ("events.csv", ("customer", "stage", "time")),
    ):
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(columns)
            for text in texts:
                plain = text.replace("\0", "")
                rows.writerow(["1" if c in {"rating", "nps"} else plain for c in columns])


def cells(text):
    """The text in every kind of cell and output."""
    outputs = [
        rich(html=f"{text} after"),
        rich(**{"text/markdown": text}),
        rich(text=text),
        rich(svg=f"<svg xmlns='http://www.w3.org/2000/svg'>{text}</svg>"),
        rich(**{"text/html": [text], text: text}),
        {"output_type": "stream", "name": "stdout", "text": text},
        {"output_type": "error", "ename": text, "evalue": text, "traceback": [text]},
    ]
    attachment = {"p.png": {"image/png": text}, text: {text: text}}
    return [
        cell(text, "markdown", tags=[text], attachments=attachment),
        cell(f"before {text} middle\n\n![{text}](attachment:p.png)\n\n# {text}", "markdown"),
        cell(f"<div dir='rtl' title='{text}'>\n\n{text}\n\n</div>", "markdown"),
        cell("own()", outputs=outputs),
        cell("kept to the end", "markdown"),
    ]


@pytest.mark.parametrize("batch", range(len(BATCHES)))
def test_nothing_runs_loads_or_leaves_and_nothing_is_lost(page, tmp_path, batch):
    texts = BATCHES[batch]
    made = write_handout(hostile_workshop(tmp_path / "course", texts))
    watch = Watch(page)
    page.goto(made.path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for place in page.locator("summary, [tabindex], img").all()[:60]:
        place.dispatch_event("mouseover")
        place.dispatch_event("focus")
    page.emulate_media(media="print")
    page.pdf()
    assert watch.told == []
    assert watch.places == 1
    assert page.evaluate("document.scripts.length") == 0
    shown = squeezed(page.locator("body").text_content())
    assert shown.count("kepttotheend") == len(texts)
    assert [t for t in texts if shown.count(squeezed(t)) < len(kinds())] == []


def test_the_watch_itself_sees_what_is_wrong(page, tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<script>alert('HIT')</script><img src='http://leak.invalid/x.png'>", "utf-8")
    watch = Watch(page)
    page.goto(bad.as_uri())
    assert {"HIT", "http://leak.invalid/x.png"} <= set(watch.told)


def test_links_show_their_address_in_print(page, tmp_path):
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "workshop.toml").write_text('title = "t"\nlanguage = "he"\n', "utf-8")
    links = "[here](https://example.org/a?b=c) [mail](MAILTO:a@example.org)"
    write_notebook(folder / "x.ipynb", cell(links, "markdown"))
    page.goto(write_handout(folder).path.as_uri())
    page.emulate_media(media="print")
    after = "a => getComputedStyle(a, '::after').content"
    shown = [a.evaluate(after) for a in page.locator("main a").all()]
    assert ["https://example.org/a?b=c" in shown[0], "MAILTO:a@example.org" in shown[1]] == [
        True
    ] * 2


@pytest.fixture(scope="module", params=["he", "en"])
def finished(request, tmp_path_factory):
    return finished_workshop(tmp_path_factory.mktemp("w") / request.param, request.param)


@pytest.fixture(scope="module")
def made(finished):
    """The finished workshop's handout in each look."""
    paths = {look: finished / f"{look}.html" for look in look_names()}
    for look, path in paths.items():
        write_handout(finished, path, options=Options(look=look))
    return paths


@pytest.fixture
def show(browser):
    """Opens a page in a window of some width, by day or by night."""
    opened = []

    def start(path, width, colours="light"):
        size = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, color_scheme=colours, bypass_csp=True)
        opened.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield start
    for context in opened:
        context.close()


@pytest.mark.parametrize("look", look_names())
@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_finds_nothing(made, show, violations, look, width, colours):
    page = show(made[look], width, colours)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize("look", look_names())
@pytest.mark.parametrize("width", [320, 360, 1200])
def test_no_page_is_wider_than_its_window(made, show, look, width):
    page = show(made[look], width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_reaches_the_content_first(made, show):
    page = show(made["calm"], 1200)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "jmkit-skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
