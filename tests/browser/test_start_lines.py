"""Which lines run by themselves: what passes the page's check is one harmless call for Python."""

from __future__ import annotations

import ast
import base64
import random
import re
import unicodedata
from itertools import product

import pytest

from jmkit.blocks import BLOCK_NAMES
from jmkit.lab.server import EXTENSIONS

pytestmark = pytest.mark.slow

SCRIPT = EXTENSIONS / "jmkit-start" / "static" / "lines.js"
RUNNING = [
    "ws.map()",
    'ws.form("personas")',
    "ws.map(lanes=['steps', \"emotions\"], personas=[])",
    'ws.reviews("data/ביקורות של הקיץ.csv")',
    "ws.survey('data/it\"s.csv')",
    "ws.form('שָׁלוֹם – 50% #1 {x} $HOME é 👍')",
]
ENDS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
UNSEEN = ("\x00", "\x08", "\x1b", "\x7f", "\xa0", "\xad", "\u061c", "\u180e", "\u200b", "\u200d")
UNSEEN += ("\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\u3000", "\ufeff")
UNSEEN += ("\ufff9", "\U000e0041", "\ue000")
WAITING = [
    *(f"ws.map(){end}" for end in ENDS),
    *(f"ws.map(){end}open('ran', 'w')" for end in ENDS),
    *(f"ws.form('a{mark}b')" for mark in (*ENDS, *UNSEEN)),
    *(f"{mark}ws.map()" for mark in (*ENDS, *UNSEEN, " ", "\t", "!", "%", "?", ";", "+", "await ")),
    *(f"ws.map(){mark}" for mark in (*UNSEEN, " ", "\t", ";", "?", "??", " #", ".x", "()", "[0]")),
    *(f"ws.form({prefix}'x')" for prefix in ("f", "F", "r", "b", "u", "rb", "fr", "Br", "t")),
    *(f"ws.{name}()" for name in ("handout", "undo", "redo", "export_map", "save", "remove")),
    *(
        f"ws.{name}()"
        for name in ("open", "path", "__class__", "map.__call__", "Map", "ｍap", "mаp")
    ),
    "ws.form('\\x41')",
    "ws.form('\\')",
    "ws.form('''x''')",
    'ws.form("""x""")',
    "ws.form('a' 'b')",
    "ws.form('a' + 'b')",
    "ws.form(*'ab')",
    "ws.form(**{})",
    "ws.form(x:='a')",
    "ws.form('a',)",
    "ws.form('a',  'b')",
    "ws.form('a' )",
    "ws.form(1)",
    "ws.form(True)",
    "ws.form(__debug__)",
    "ws.form(['a', ['b']])",
    "ws.form(('a'))",
    "ws.form(lanes='a'='b')",
    "ws.form(a.b='c')",
    "ws.form(é='c')",
    "ws.form(lanes=open('ran', 'w'))",
    "ws.handout('ran')",
    "ws.handout(out='ran')",
    "ws.handout() ",
    "import jmkit as jm; ws = jm.open(); x()",
    "import jmkit as jm; ws = jm.open('..')",
    "import jmkit as jm; ws = jm.open()\u2028x()",
    "wѕ.map()",
    "ws.form('" + "a" * 600 + "')",
]


@pytest.fixture
def runs(page):
    code = base64.b64encode(SCRIPT.read_bytes()).decode()
    check = f"async lines => lines.map((await import('data:text/javascript;base64,{code}')).isCall)"
    return lambda lines: page.evaluate(check, lines)


def test_what_the_kit_says_runs(runs):
    assert runs(RUNNING) == [True] * len(RUNNING)


def test_nothing_else_runs(runs):
    told = runs(WAITING)
    assert [line for line, does_run in zip(WAITING, told, strict=True) if does_run] == []


def test_of_all_characters_only_visible_ones_and_the_space_may_stand_in_a_text(runs):
    characters = [chr(n) for n in range(0x30000) if not 0xD800 <= n < 0xE000]
    told = runs([f"ws.form('{c}')" for c in characters])
    passed = [c for c, does_run in zip(characters, told, strict=True) if does_run]
    assert " " in passed
    # A browser may know characters that this Python does not know yet.
    wrong = {unicodedata.category(c) for c in passed if c != " "} & {
        "Cc",
        "Cf",
        "Co",
        "Zs",
        "Zl",
        "Zp",
    }
    assert not wrong
    assert not {"'", "\\"} & set(passed)


def test_whatever_passes_is_one_call_with_literal_texts_for_python(runs):
    parts = [
        "ws",
        ".",
        "map",
        "form",
        "(",
        ")",
        "'",
        '"',
        "[",
        "]",
        ",",
        ", ",
        "=",
        "a",
        "lanes",
        "\\",
    ]
    parts += [
        "\n",
        "\r",
        "\u2028",
        "#",
        " ",
        "f",
        "+",
        "{",
        "}",
        "*",
        ";",
        "א",
        "\x0c",
        "'a'",
        '"b"',
    ]
    draw = random.Random(10)
    lines = ["".join(draw.choices(parts, k=draw.randint(1, 14))) for _ in range(30_000)]
    texts = ["'a'", '"b"', "[]", "['a']", "x='a'", "x=['a', 'b']", "f''", "'", "[", "]", "'\\'", ""]
    between = (", ", ",", " ", "", "+")
    lines += [f"ws.map({one}{mark}{two})" for one, mark, two in product(texts, between, texts)]
    passed = [line for line, does_run in zip(lines, runs(lines), strict=True) if does_run]
    assert len(passed) > 50
    for line in passed:
        assert len(line.splitlines()) == 1
        assert re.match(r"ws\.(map|form)\(", line)
        assert is_harmless(line)


def is_harmless(line):
    """One call of a block with literal texts; or no Python, such as a name given twice."""
    try:
        call = ast.parse(line, mode="eval").body
    except SyntaxError:
        return True
    for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
        value = ast.literal_eval(argument)
        assert isinstance(value, str) or all(isinstance(part, str) for part in value)
    return call.func.value.id == "ws" and call.func.attr in BLOCK_NAMES
