"""Blocks are read from cells and never run."""

import inspect
import json

import pytest
from handout_samples import cell, rich

from jmkit.blocks import BLOCK_MIME, BLOCKS, BlockCall, block_of_code, block_of_output
from jmkit.blocks.declarations import page_declarations
from jmkit.workshop.facade import Workshop


@pytest.mark.parametrize("name", BLOCKS)
def test_a_call_is_recognised(name):
    args = ["a"] if BLOCKS[name].arguments else []
    source = f"ws.{name}({', '.join(map(repr, args))})  # now"
    assert block_of_code(cell(source)) == BlockCall.of(name, *args)


def test_options_are_read_as_the_call_itself_writes_them():
    source = "ws.map(lanes=['steps', 'emotions'], stage='Order', personas=[])"
    shown = BlockCall.of("map", ["steps", "emotions"], stage="Order")
    assert block_of_code(cell(source)) == shown


@pytest.mark.parametrize("source", ["ws.survey('a=b.csv')", "ws.survey(file='a=b.csv')"])
def test_a_file_may_be_called_as_an_option_looks(source):
    assert block_of_code(cell(source)).text("file") == "a=b.csv"


def test_json_gives_the_same_call_back():
    call = BlockCall.of("map", ["steps", "emotions"], stage="Order")
    assert BlockCall.from_json(json.loads(json.dumps(call.to_json()))) == call


@pytest.mark.parametrize(
    ("args", "call"),
    [
        (["personas"], BlockCall.of("form", "personas")),
        (["lanes=steps", "stage=Buy"], BlockCall.of("map", ["steps"], stage="Buy")),
        (["a=b.csv"], BlockCall.of("survey", "a=b.csv")),
    ],
)
def test_what_older_versions_saved_is_read(args, call):
    assert BlockCall.from_json({"name": call.name, "args": args}) == call


def test_calls_are_told_apart_by_what_they_were_told():
    one, other = BlockCall.of("form", "personas"), BlockCall.of("form", "stages")
    assert len({one, other, BlockCall.of("form", "personas")}) == 2


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_takes_what_the_workshop_s_method_takes(name):
    parameters = list(inspect.signature(getattr(Workshop, name)).parameters)
    assert list(BLOCKS[name].arguments) == parameters[1:]


def test_every_block_runs_by_itself_but_for_the_handout():
    told = json.loads(page_declarations())
    assert list(told) == list(BLOCKS)
    assert [name for name, block in told.items() if not block["autorun"]] == ["handout"]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "form('a')",
        "ws.form(name)",
        "ws.form('a'); print(1)",
        "ws.form(['a'])",
        "ws.form('a', 'b')",
        "ws.card('a')",
        "ws.map(**options)",
        "ws.map(stage=name)",
        "ws.map(lanes=['steps', 1])",
        "ws.map(lanes=[['steps']])",
        "ws.form(*'a')",
        "ws.form(f'{boom()}')",
        "ws.form(1)",
        "x = ws.form('a')",
        "ws.a.form('a')",
        "open('x').form('a')",
        "ws.delete('a')",
        "%%bash\nws.form",
        "ws.form('a'",
        "(" * 5000,
        "ws.form('\0')",
    ],
)
def test_anything_else_is_no_block(source):
    assert block_of_code(cell(source)) is None


def test_a_markdown_cell_is_no_block():
    assert block_of_code(cell("ws.map()", "markdown")) is None


def test_an_output_names_its_block():
    shown = rich(**{BLOCK_MIME: {"name": "map", "options": {"stage": ["Buy"]}}})
    assert block_of_output(shown) == BlockCall.of("map", stage="Buy")


@pytest.mark.parametrize(
    "data",
    [
        None,
        3,
        "map",
        [],
        {},
        {"name": 3},
        {"name": "map", "args": "x"},
        {"name": "map", "args": [1]},
        {"name": "map", "options": ["x"]},
        {"name": "map", "options": {"stage": "x"}},
        {"name": "map", "options": {"stage": [1]}},
    ],
)
def test_a_broken_name_is_no_block(data):
    assert block_of_output(rich(**{BLOCK_MIME: data})) is None


@pytest.mark.parametrize("output", [None, "x", 3, {}, {"data": 4}])
def test_a_broken_output_does_no_harm(output):
    assert block_of_output(output) is None
