"""Everything can be seen: contrast computed for every text, sign and line of every picture."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jmkit.drawing import (
    LANES,
    PLANS,
    THEMES,
    MapData,
    StageFigures,
    lay_out_map,
    lay_out_matrix,
    lay_out_persona_card,
)
from jmkit.i18n import Translator
from jmkit.model import Journey, Opportunity, PainPoint, Persona, Stage, Touchpoint
from jmkit.theme.theme import Theme
from tests.drawing.grounds import Grounds

TR = Translator("he")
GRAPHICS = 3.0  # WCAG 2.2, success criterion 1.4.11
BRANDS = ["", "#c2185b", "#ffe082", "#808080"]
FIGURES = MapData(
    {f"{n}": StageFigures(100 - 20 * n, 0.9 - n / 5, "4 minutes", n - 2) for n in range(5)}
)
PEOPLE = [Persona(id=key, name=name) for key, name in (("p", "Dana"), ("q", "Noam"))]


def full():
    """Every score, every severity, every level of evidence."""
    records = [*PEOPLE]
    for n in range(5):
        at = f"{n}"
        records.append(
            Stage(id=at, title=f"Stage {n}", goal="Get on", emotion=n - 2, future_emotion=2 - n)
        )
        records.extend(
            Touchpoint(
                title=f"T{n}{k}", stage=at, channel="Shop", action="Waits", emotion=score,
                thought="Hm", backstage="One till", owner="Noa", moment_of_truth=k == 1,
                persona=who,
            )
            for k, (score, who) in enumerate(((n - 2, "p"), (2 - n, "q")))
        )  # fmt: skip
        records.append(PainPoint(id=f"q{n}", title=f"P{n}", stage=at, severity=n + 1, frequency=3))
        records.append(Opportunity(title=f"O{n}", answers=(f"q{n}",), impact=n + 1, effort=5 - n))
    records.append(PainPoint(title="Loose", stage="0"))
    return Journey.of(records)


def pictures(theme):
    journey = full()
    for name, plan in PLANS.items():
        made = plan(TR, theme, tuple(LANES) if name == "map" else None, data=FIGURES)
        yield from ((f"{name} {w}", lay_out_map(journey, made, "screen", w)) for w in (390, 1366))
    curves = MapData({}, ("p", "q"))
    yield (
        "curves",
        lay_out_map(journey, PLANS["map"](TR, theme, ("stages", "emotions"), data=curves)),
    )
    yield "matrix", lay_out_matrix(journey, TR, theme)
    many = Journey.of([Opportunity(title=f"{n}", impact=n % 5 + 1, effort=3) for n in range(12)])
    yield "numbers", lay_out_matrix(many, TR, theme)
    dana = Persona(name="Dana", goals=("rest",), frustrations=("queues",), inner_language=("Hm",),
                   how_we_help="Tea")  # fmt: skip
    yield "persona card", lay_out_persona_card(dana, TR, theme)


def faint(theme):
    """What cannot be seen well enough: which picture, what, its colours and contrast."""
    for name, picture in pictures(theme):
        grounds = Grounds(picture)
        for text, ratio in grounds.texts():
            if ratio < theme.ratio:
                yield name, " ".join(text.block.lines), text.colour, round(ratio, 2)
        for shape, ratio in [*grounds.signs(), *grounds.strokes()]:
            if ratio < GRAPHICS:
                yield name, shape.layer, shape.fill or shape.edge, round(ratio, 2)


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("brand", BRANDS)
def test_everything_can_be_seen_in_every_look_and_brand(look, brand):
    theme = Theme.from_brand({"primary": brand, "accent": brand}, look)
    assert sorted(set(faint(theme)), key=str) == []


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format), st.sampled_from(sorted(THEMES)))
def test_everything_can_be_seen_whatever_the_brand(brand, look):
    assert list(faint(Theme.from_brand({"primary": brand}, look))) == []
