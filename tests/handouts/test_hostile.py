"""Hostile texts in every place: nothing runs, nothing loads, nothing is lost."""

import pytest
from handout_samples import cell, rich, write_notebook
from hostile import TEXTS, audit, squeezed

from jmkit.handouts import handout
from jmkit.handouts.html.sanitize import sanitize_html
from jmkit.handouts.privacy.machine import without_machine
from jmkit.model import kinds
from jmkit.model.meaning import Line, Listed, Long, Picture, Suggested, meaning_of

CALLS = [f'ws.form("{cls.plural}")' for cls in kinds()]
CALLS += [f'ws.table("{cls.plural}")' for cls in kinds()]
CALLS += ["ws.card()", "ws.map()", "ws.matrix()", "ws.trace()", "ws.check()"]


def loaded(cls, text):
    """A record whose every text field holds the text."""
    values = {}
    for name, field in cls.fields().items():
        what = meaning_of(field)
        if isinstance(what, Line | Long | Suggested | Picture):
            values[name] = text
        elif isinstance(what, Listed):
            values[name] = (text,)
    return cls(id=cls.record_kind, **values)


@pytest.mark.parametrize("text", TEXTS)
def test_in_every_field_it_is_only_text(make_workshop, text):
    folder = make_workshop(some=[loaded(cls, text) for cls in kinds()])
    write_notebook(folder / "all.ipynb", *map(cell, CALLS))
    page = audit(handout(folder).read_text("utf-8"))
    assert squeezed(page.text).count(squeezed(text)) >= len(kinds())


@pytest.mark.parametrize("text", TEXTS)
def test_in_markdown_nothing_runs_and_nothing_else_is_lost(make_workshop, text):
    folder = make_workshop(some=[])
    write_notebook(
        folder / "x.ipynb",
        cell(f"before {text} after", "markdown"),
        cell(text, "markdown"),
        cell("the end", "markdown"),
    )
    page = audit(handout(folder).read_text("utf-8"))
    assert "before" in page.text
    assert "the end" in page.text


@pytest.mark.parametrize(
    "tag", ["script", "svg", "iframe", "form", "link", "style", "meta", "base"]
)
def test_in_markdown_what_may_not_stand_is_shown_as_typed(make_workshop, tag):
    folder = make_workshop(some=[])
    text = f"<{tag} x=1>inside</{tag}>"
    write_notebook(folder / "x.ipynb", cell(f"a {text} b", "markdown"), cell(text, "markdown"))
    assert audit(handout(folder).read_text("utf-8")).text.count(text) == 2


@pytest.mark.parametrize("kind", ["text/html", "text/markdown", "text/plain", "image/svg+xml"])
@pytest.mark.parametrize("text", TEXTS)
def test_in_outputs_nothing_runs(make_workshop, text, kind):
    folder = make_workshop(some=[])
    outputs = [rich(**{kind: f"<svg>{text}</svg>" if "svg" in kind else f"{text} after"})]
    stream = {"output_type": "stream", "name": "stdout", "text": text}
    write_notebook(folder / "x.ipynb", cell("own()", outputs=[*outputs, stream]))
    page = audit(handout(folder).read_text("utf-8"))
    # What was printed is text; only the colours of a terminal and paths are gone.
    assert squeezed(without_machine(text.replace("\x1b[31m", ""))) in squeezed(page.text)


@pytest.mark.parametrize("text", TEXTS)
def test_in_names_and_titles_it_is_only_text(make_workshop, text):
    folder = make_workshop(some=[])
    settings = f"title = {text!r}\n" if "'" not in text else f'title = """{text}"""\n'
    (folder / "workshop.toml").write_text(settings.replace("\\u202e", "\u202e"), "utf-8")
    name = text.replace("/", " ").replace("\0", "")[:80]
    write_notebook(folder / f"{name}.ipynb", cell("hello", "markdown"))
    audit(handout(folder).read_text("utf-8"))


@pytest.mark.parametrize("text", TEXTS)
def test_the_allow_list_alone_holds(text):
    audit(sanitize_html(text))
    audit(sanitize_html(sanitize_html(text)))
