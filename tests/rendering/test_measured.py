"""What a data file says of the stages, and what it does not."""

from __future__ import annotations

import pytest

from jmkit.i18n import Translator
from jmkit.model import Journey, Stage
from jmkit.rendering.context import PictureContext
from jmkit.rendering.measured import figures_of

JOURNEY = Journey.of([Stage(id=one, title=one, position=n) for n, one in enumerate("abc")])


@pytest.mark.parametrize(
    ("seen", "figures"),
    [
        ("aab", {"a": (2, 0), "b": (1, None)}),  # it ends before c: nobody was watched there
        ("c", {"c": (1, None)}),
        ("xyz", {}),
    ],
)
def test_a_stage_that_the_log_does_not_know_has_no_figure(seen, figures, tmp_path):
    rows = "".join(f"{n},{stage},2026-03-0{n + 1}\n" for n, stage in enumerate(seen))
    (tmp_path / "e.csv").write_text(f"customer,stage,time\n{rows}", encoding="utf-8")
    told = figures_of(PictureContext(JOURNEY, Translator("en"), tmp_path), "e.csv")
    assert {key: (one.reached, one.conversion) for key, one in told.items()} == figures
