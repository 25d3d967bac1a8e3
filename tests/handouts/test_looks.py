"""Looks: jmkit's own, and a trainer's."""

import re

import pytest
from handout_samples import PNG
from hostile import audit

from jmkit.errors import UnknownNameError
from jmkit.handouts import write_handout
from jmkit.handouts.html.inspection import faults
from jmkit.handouts.looks.look import LookError, base_folder, find_look, look_names
from jmkit.handouts.options import Options
from jmkit.handouts.page import make_page
from jmkit.theme.colour import contrast
from jmkit.theme.css import root
from jmkit.theme.theme import THEMES, Theme

every_look = pytest.mark.parametrize("look", look_names())


@pytest.fixture
def own(make_workshop):
    """A workshop with a look of its own; gives the page it makes."""
    folder = make_workshop()
    (folder / "ours").mkdir()

    def make(**files):
        for name, text in files.items():
            (folder / "ours" / name.replace("_", ".", 1).replace("_", ".")).write_text(
                text, "utf-8"
            )
        return write_handout(folder, options=Options(look="ours")).html

    make.folder = folder / "ours"
    return make


def test_there_are_three():
    assert len(look_names()) >= 3


@every_look
def test_every_look_is_a_folder_that_extends_the_base(look):
    page = (base_folder() / "looks" / look / "page.html.j2").read_text("utf-8")
    assert "{% extends 'base.html.j2' %}" in page


@every_look
def test_every_look_shows_the_same_words(make_workshop, look, language):
    folder = make_workshop(language)
    usual = audit(write_handout(folder).html).text
    html = write_handout(folder, options=Options(look=look)).html
    assert audit(html).text == usual
    assert faults(html) == []


def test_the_looks_differ(make_workshop):
    folder = make_workshop()
    pages = {write_handout(folder, options=Options(look=look)).html for look in look_names()}
    assert len(pages) == len(look_names())


def test_the_look_is_chosen_in_workshop_toml(make_workshop):
    folder = make_workshop()
    settings = folder / "workshop.toml"
    settings.write_text('look = "bold"\n' + settings.read_text("utf-8"), "utf-8")
    assert "bold: surfaces" in write_handout(folder).html


def test_an_unknown_look_names_the_choices(make_workshop):
    with pytest.raises(UnknownNameError, match=r"Did you mean “bold”.*bold, calm, plain"):
        write_handout(make_workshop(), options=Options(look="bald"))


def test_a_folder_with_a_style_sheet_is_a_look(own):
    assert "h1 { color: navy }" in own(look_css="h1 { color: navy }")


def test_a_look_that_is_named_may_lay_out_parts_of_the_page(own):
    page = (
        "{% extends 'base.html.j2' %}{% block footer %}<p>Ours: {{ page.title }}</p>{% endblock %}"
    )
    assert "<p>Ours: Coffee &amp; cake</p>" in own(page_html_j2=page)


def test_pictures_of_a_look_become_data(own):
    (own.folder / "dots.png").write_bytes(PNG)
    assert 'url("data:image/png;base64,' in own(look_css="h1 { background: url(dots.png) }")


def test_a_look_that_a_folder_names_brings_a_style_sheet(own):
    (own.folder / "look.css").write_text("h1 { color: navy }", "utf-8")
    settings = own.folder.parent / "workshop.toml"
    settings.write_text('look = "ours"\n' + settings.read_text("utf-8"), "utf-8")
    assert "color: navy" in write_handout(own.folder.parent).html


@pytest.mark.parametrize(
    "page",
    [
        "{% extends 'base.html.j2' %}{% block footer %}<script>x()</script>{% endblock %}",
        "{% extends 'base.html.j2' %}{% block footer %}<p onclick=x()>{% endblock %}",
        "{% extends 'base.html.j2' %}{% block footer %}<img src=http://x.org/a.png>{% endblock %}",
        "{% extends 'base.html.j2' %}{% block style %}p{background:url(//x.org)}{% endblock %}",
        "{% extends 'base.html.j2' %}{% block style %}</style><iframe>{% endblock %}",
        "{% extends 'base.html.j2' %}{% block footer %}{{ ''.__class__.__mro__ }}{% endblock %}",
        "{% extends 'base.html.j2' %}{% block footer %}{{ page.tr.__init__ }}{% endblock %}",
        "{% include '../../secret' %}",
        "{% extends 'base.html.j2' %}{% block",
        "<html><head><title>no policy</title>",
        "",
    ],
)
def test_a_look_that_is_not_safe_is_refused(own, page):
    own.folder.parent.parent.joinpath("secret").write_text("secret")
    try:
        html = own(page_html_j2=page)
    except LookError as error:
        assert "“ours” cannot be used" in str(error)  # noqa: PT017 -- or it does no harm
    else:
        assert faults(html) == []
        assert "class" not in html.partition("</main>")[2].replace('class="', "")


def test_a_look_reads_nothing_outside_its_folder(own, tmp_path):
    (tmp_path / "secret.css").write_text("/* secret */")
    (own.folder / "look.css").symlink_to(tmp_path / "secret.css")
    with pytest.raises(LookError, match="a link that leads out"):
        own()


@every_look
def test_the_words_of_bold_surfaces_can_be_read_at_night(look):
    assert contrast("#1e242c", "#15191f") < 1.5  # words that fit one ground fit the other
    assert find_look(look, base_folder())


@pytest.mark.parametrize("name", THEMES)
def test_the_look_of_the_pictures_is_that_of_the_page(make_context, name):
    page = make_page(make_context(theme=name), [])
    assert page.theme == root(Theme.from_brand({}, name))


def test_the_looks_of_pictures_differ_on_the_page():
    assert len({root(theme) for theme in THEMES.values()}) == len(THEMES)


@pytest.mark.parametrize("look", ["bold", "plain"])
def test_a_look_leaves_the_headings_of_the_page_for_the_boss_alone(look):
    style = (base_folder() / "looks" / look / "look.css").read_text("utf-8")
    assert re.search(r"^main h2 {", style, re.MULTILINE)
    assert not re.search(r"^h[23] {", style, re.MULTILINE)
