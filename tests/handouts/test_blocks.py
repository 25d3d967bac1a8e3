"""Blocks are read from cells and never run."""

import pytest
from handout_samples import cell, rich

from jmkit.blocks import BLOCK_MIME, BLOCK_NAMES, BlockCall, as_texts, block_of_cell


@pytest.mark.parametrize("name", BLOCK_NAMES)
def test_a_call_is_recognised(name):
    assert block_of_cell(cell(f"ws.{name}('a')  # now")) == BlockCall(name, ("a",))


def test_options_are_read_as_the_call_itself_writes_them():
    source = "ws.map(lanes=['steps', 'emotions'], stage='Order', personas=[])"
    shown = as_texts(lanes=["steps", "emotions"], stage="Order")
    assert block_of_cell(cell(source)) == BlockCall("map", shown)


def test_json_gives_the_same_call_back():
    call = BlockCall("form", ("personas",))
    assert BlockCall.from_json(call.to_json()) == call


@pytest.mark.parametrize(
    "source",
    [
        "",
        "form('a')",
        "ws.form(name)",
        "ws.form('a'); print(1)",
        "ws.form(['a'])",
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
    assert block_of_cell(cell(source)) is None


def test_a_markdown_cell_is_no_block():
    assert block_of_cell(cell("ws.map()", "markdown")) is None


def test_the_output_counts_more_than_the_code():
    shown = rich(**{BLOCK_MIME: {"name": "map", "args": []}})
    assert block_of_cell(cell("x()", outputs=[shown])) == BlockCall("map")


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
    ],
)
def test_a_broken_name_falls_back_to_the_code(data):
    shown = rich(**{BLOCK_MIME: data})
    assert block_of_cell(cell("ws.card()", outputs=[shown])) == BlockCall("card")


@pytest.mark.parametrize("outputs", [None, "x", [3], [{}], [{"data": 4}]])
def test_broken_outputs_do_no_harm(outputs):
    assert block_of_cell({"cell_type": "code", "source": "ws.map()", "outputs": outputs})
