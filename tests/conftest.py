"""For all tests: how hard hypothesis tries, and how it makes records of any kind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

from jmkit.model import Record, kinds
from jmkit.model.meaning import Choice, Date, Position, Refs, Scale, TextList, YesNo, meaning_of

sys.path.append(
    str(Path(__file__).parents[1] / "scripts")
)  # for checkers, which says where they are

# HYPOTHESIS_PROFILE=thorough tries longer, and something new each time.
hypothesis.settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
hypothesis.settings.register_profile("thorough", max_examples=600, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Long files first, so that no worker waits at the end for another's long one."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.get_closest_marker("slow") is None)


NASTY = (
    "",
    "   ",
    "=1+1",
    "\u200f=1+1",
    "-1+1",
    "א\nב\r\nג",
    "שָׁלוֹם",
    "NPS ירד ב-12%",
    "\u202etxet",
    "👨\u200d👩\u200d👧\u200d👦👍🏽",
    "a\U000e0041\U000e0042",
    "a\ud83d",
    "\udc4db",
    "a\x1b[31mb",
    "nul\x00",
    "\x85\u2028\u2029\x7f",
    "\ufeff",
    "\\ud83d \\u0000",
    "{0.__class__}{x!r}",
    '"}]}</script><script>',
    "NaN",
)
# Every code point, halves of surrogate pairs as well.
TEXTS = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=()), max_size=30)


def _values(field):
    match meaning_of(field):
        case Scale(low=low) as scale:
            values = st.none() | st.integers(low, scale.high)
        case Choice(labels=labels):
            values = st.just(field.default) | st.sampled_from(sorted(labels))
        case YesNo():
            values = st.booleans()
        case Date():
            values = st.none() | st.dates()
        case Position():
            values = st.floats(allow_nan=False, allow_infinity=False)
        case TextList() | Refs():
            values = st.lists(TEXTS, max_size=3).map(tuple)
        case _:
            values = TEXTS
    return values


@st.composite
def _records(draw):
    cls = draw(st.sampled_from(kinds()))
    values = draw(st.fixed_dictionaries({n: _values(f) for n, f in cls.fields().items()}))
    return cls(id=draw(TEXTS.filter(bool)), **values)


st.register_type_strategy(Record, _records())


@pytest.fixture(scope="session")
def do_without():
    """Skips what needs something that this machine has not, loudly; CI fails instead."""
    import checkers

    def give_up(reason):
        if checkers.must_be_there():
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    return give_up
