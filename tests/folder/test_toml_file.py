"""TOML that a stranger wrote: taken apart, or refused in time."""

import tomllib

import pytest

from jmkit.folder.toml.toml_file import parse


def test_what_people_write_is_read():
    assert parse('title = "קורס"\n[brand]\nname = "א"\n') == {
        "title": "קורס",
        "brand": {"name": "א"},
    }


def test_a_line_that_nobody_writes_is_refused_with_its_number():
    with pytest.raises(tomllib.TOMLDecodeError, match="line 2"):
        parse("a = 1\nb" + ".b" * 2_000 + " = 1")


@pytest.mark.parametrize("text", ["a = " + "[" * 1_990, "a = [\n" * 3_000, "a = " + "{a=" * 600])
def test_depth_is_no_crash(text):
    with pytest.raises(tomllib.TOMLDecodeError):
        parse(text)


def test_a_number_that_python_does_not_read_is_refused():
    with pytest.raises(tomllib.TOMLDecodeError):
        parse('a = """\\\n' + "x" * 1_500 + '"""\nb = [\n' + "1" * 1_999 + "\n,\n")
