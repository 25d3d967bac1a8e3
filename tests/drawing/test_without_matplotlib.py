"""A picture becomes SVG with neither matplotlib nor numpy: loading them takes longest of all."""

from __future__ import annotations

import subprocess
import sys

import pytest

BEGIN = """
import sys, io
from jmkit import drawing
from jmkit.i18n import Translator
from jmkit.model import Journey, PainPoint, Persona, Stage, Touchpoint, Opportunity
tr = Translator("he")
journey = Journey.of([
    Persona(id="p", name="דנה", inner_language=("רגע",)),
    Stage(id="a", title="הכרה", emotion=-1, future_emotion=2),
    Touchpoint(id="t", stage="a", title="The queue", channel="Shop"),
    PainPoint(id="q", stage="a", title="Slow 😊", severity=5),
    Opportunity(title="Order ahead", answers=("q",), impact=5, effort=2),
])
data = drawing.MapData({"a": drawing.StageFigures(reached=9, conversion=0.5)})
def by_stage(name):
    return drawing.lay_out_map(journey, drawing.PLANS[name](tr, data=data))
def photo():
    from PIL import Image
    file = io.BytesIO()
    Image.new("RGB", (9, 9)).save(file, "png")
    return file.getvalue()
"""
END = """
assert "<svg" in drawing.svg_of(picture)
print(*({"matplotlib", "numpy"} & set(sys.modules)))
"""
PICTURES = {
    "map": 'by_stage("map")',
    "funnel": 'by_stage("funnel")',
    "heat": 'by_stage("heat")',
    "before and after": 'by_stage("before_after")',
    "matrix": "drawing.lay_out_matrix(journey, tr)",
    "persona card": "drawing.lay_out_persona_card(journey.persona, tr, photo=photo())",
    "brand": 'drawing.lay_out_matrix(journey, tr, drawing.Theme.from_brand({"primary": "teal"}))',
    "sheets": 'drawing.lay_out_sheets(journey, drawing.MapPlan(tr), "A4")[0]',
}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_it_becomes_an_svg_with_neither(picture):
    code = f"{BEGIN}\npicture = {picture}\n{END}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
