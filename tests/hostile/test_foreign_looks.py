"""A look that came with a folder runs nothing; one that a person named reaches nothing."""

from base64 import b64decode, b64encode
from io import BytesIO
from random import Random

import pytest
from PIL import Image

import jmkit as jm
from jmkit.errors import JmkitError
from jmkit.handouts import write_handout
from jmkit.handouts.html.inspection import faults
from jmkit.handouts.looks.look import LookError
from jmkit.handouts.options import Options

GIF = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")

RUNNING = (
    "{{ page.brand.parse_raw('x', proto='pickle', allow_pickle=True) }}",
    "{{ page.brand.parse_file('/etc/passwd') }}",
    "{{ page.brand.model_dump_json() }}",
    "{{ page.tr.__class__ }}",
    "{{ page.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''|attr('_'~'_class__')|attr('mro') }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{{ ('{0.__class__}'|safe).format('') }}",
    "{{ ['{0.__class__}']|map('attr', 'format')|list }}",
    "{{ cycler.__init__.__globals__.os.system('true') }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ joiner.__init__ }}{{ namespace.__class__ }}",
    "{% set x = page.sections.append(1) %}",
    "{{ page.update({'a': 1}) }}",
    "{% include '../workshop.toml' %}",
    "{% include '/etc/passwd' %}",
    "{% import 'C:/x' as x %}",
    "{% for a in range(10**9) %}{% endfor %}",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{{ 'a' * 9999 }}{% endfor %}",
    "{{ 'a' * 10**10 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 'a'|center(10**10) }}",
    "{{ '%9999999999d' % 1 }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% extends 'page.html.j2' %}",
    "{% include 'page.html.j2' %}",
    "{{ page.title.encode().decode('rot13') }}",
    "{{ (page.title|list)|tojson|urlize }}<script>x()</script>",
    "{{ '<img src=x onerror=x()>'|safe }}",
    "{{ '</body><script>x()</script>'|safe }}",
    "<p>no end",
    "\x00",
)

STYLES = (
    "@import 'x.css';",
    "@\\69mport 'x.css';",
    "@IMPORT url(x.css);",
    "p{background:url(https://a.example/x.png)}",
    "p{background:u\\72l(//a.example/x.png)}",
    "p{background:URL( '//a.example' )}",
    "p{--x:url(//a.example);background:var(--x)}",
    "p{background:image-set('//a.example' 1x)}",
    "p{background:-webkit-image-set(url(//a.example) 1x)}",
    "p{background:src('//a.example')}",
    "p{background:cross-fade(url(//a.example), red)}",
    "@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}",
    "@namespace url(http://www.w3.org/1999/xhtml);",
    "p{background:url(../logo.png)}",
    "p{background:url(/etc/passwd)}",
    "p{background:url(data:text/html,x)}",
    "p{background:url(missing.png)}",
    "p{background:url(look.css)}",
    "p{background:url(broken",
    "p{content:'</style><script>x()</script>'}",
    "p{content:'\\3c/style><script>x()</script>'}",
    "</style><script>x()</script>",
    "</STYLE/><script>x()</script>",
    "<!-- p{} -->",
    "p{width:expression(x())}",
    "p{behavior:url(x.htc)}",
    "p{-moz-binding:url(x.xml#x)}",
    "p{content:'broken\nline'}",
    "a{" * 5_000,
    "(" * 200_000,
    "p{}" * 400_000,
)


@pytest.fixture
def workshop(tmp_path):
    folder = jm.new(tmp_path / "course", language="en").path
    (folder / "ours").mkdir()
    for notebook in folder.glob("*.ipynb"):
        notebook.unlink()
    return folder


def name_it(folder, name="ours"):
    path = folder / "workshop.toml"
    path.write_text(path.read_text("utf-8").replace('look = "calm"', f'look = "{name}"'), "utf-8")


def test_a_template_that_came_with_a_folder_is_not_run(workshop):
    (workshop / "ours" / "page.html.j2").write_text("{{ page.title }}", "utf-8")
    name_it(workshop)
    with pytest.raises(LookError, match="--look ours"):
        write_handout(workshop)


@pytest.mark.parametrize("name", ["../ours", "/usr", "..\\\\ours", "//host/share", "C:ours", "."])
def test_a_folder_names_no_look_outside(workshop, name):
    (workshop.parent / "ours").mkdir()
    name_it(workshop, name)
    with pytest.raises(JmkitError):
        write_handout(workshop)


def test_a_link_to_a_look_outside_is_refused(workshop, tmp_path):
    (tmp_path / "out").mkdir()
    (workshop / "linked").symlink_to(tmp_path / "out")
    name_it(workshop, "linked")
    with pytest.raises(JmkitError, match="leads out"):
        write_handout(workshop)


@pytest.mark.parametrize("template", RUNNING)
def test_a_template_that_was_named_reaches_nothing(workshop, template, monkeypatch):
    monkeypatch.setattr("jmkit.handouts.looks.foreign.TEMPLATE_SECONDS", 2)
    (workshop / "ours" / "page.html.j2").write_text(template, "utf-8")
    try:
        html = write_handout(workshop, options=Options(look="ours")).html
    except LookError as error:
        assert "“ours” cannot be used" in str(error)  # noqa: PT017 -- or it does no harm
    else:
        body = html.partition("<body>")[2]
        assert faults(html) == []
        assert not any(word in body for word in ("&lt;class", "&lt;module", "root:", "&lt;bound"))


@pytest.mark.parametrize("style", STYLES)
def test_a_style_sheet_that_loads_or_breaks_out_is_refused(workshop, style):
    (workshop / "ours" / "look.css").write_text(style, "utf-8")
    name_it(workshop)
    with pytest.raises(LookError, match="“ours” cannot be used"):
        write_handout(workshop)


def noise():
    """A GIF of some 100 kB."""
    file = BytesIO()
    pixels = Random(1).randbytes(300 * 300)
    Image.frombytes("L", (300, 300), pixels).save(file, "GIF")
    return file.getvalue()


def test_a_picture_that_is_named_again_and_again_is_too_much(workshop):
    (workshop / "ours" / "p.gif").write_bytes(noise())
    (workshop / "ours" / "look.css").write_text("p{background:url(p.gif)}" * 100, "utf-8")
    name_it(workshop)
    with pytest.raises(LookError, match="8000000 B"):
        write_handout(workshop)


@pytest.mark.parametrize(
    "style",
    [
        "h1 { color: navy; margin-inline: 1rem }",
        f"p {{ background: url(data:image/gif;base64,{b64encode(GIF).decode()}) }}",
        "@media (width < 40rem) { main { padding: 0 } }",
        'li::before { content: "→ \\2192" }',
        ".a\\:b > p:not(:first-child) { width: calc(100% - 1px) }",
        "@page { margin: 1cm } @media print { h1 { break-after: avoid } }",
        ":root { --accent: #123456; --x: { a: b } }",
        "/* שלום </style> */ h2::after { content: 'שלום' }",
    ],
)
def test_an_honest_style_sheet_is_taken(workshop, style):
    (workshop / "ours" / "look.css").write_text(style, "utf-8")
    name_it(workshop)
    assert faults(write_handout(workshop).html) == []


def test_a_style_sheet_that_is_a_pipe_is_not_waited_for(workshop):
    import os

    os.mkfifo(workshop / "ours" / "look.css")
    name_it(workshop)
    with pytest.raises(LookError):
        write_handout(workshop)
