"""Makes docs/gallery.md and its pictures from the finished example workshops.

Run it after a change to a picture: ``python scripts/make_gallery.py``. It takes half a minute.
"""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from jmkit.drawing import (
    LANES,
    PLANS,
    THEMES,
    MapData,
    MapPlan,
    figure_of,
    lay_out_map,
    lay_out_sheets,
    matrix,
    persona_card,
    png_bytes,
)
from jmkit.drawing import describe_matrix as matrix_words
from jmkit.drawing import describe_persona as persona_words
from jmkit.model import Journey, PainPoint, Persona, Stage, Step, Touchpoint
from jmkit.rendering.measured import figures_of
from jmkit.workshop.demo import demo_steps
from jmkit.workshop.facade import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

    from jmkit.model import Record
    from jmkit.workshop.facade import Workshop

DOCS = Path(__file__).parents[1] / "docs"
FOLDER = DOCS / "gallery"
WIDTH, COLOURS = 960, 160
WORDS = {
    "en": ("Dana", "Hear of it", "Try it", "Tell a friend", "asks a friend", "The first sip"),
    "he": ("דנה", "שומעים", "מנסים", "מספרים לחברה", "שואלים חברה", "הלגימה הראשונה"),
}
LONG = {
    "en": "The customer waits in line and wonders whether the 8:12 train will wait too",
    "he": "הלקוחה עומדת בתור ותוהה אם הרכבת של 8:12 תחכה גם היא",
}


def small(language: str) -> Journey:
    """A map that has just been begun."""
    name, *titles, step, touchpoint = WORDS[language]
    moods = ((0, 1), (1, 2), (None, None))
    stages = [
        Stage(id=f"{n}", title=title, position=n, emotion=now, future_emotion=then)
        for n, (title, (now, then)) in enumerate(zip(titles, moods, strict=True))
    ]
    parts = [Step(title=step, stage="0"), Touchpoint(title=touchpoint, stage="1", emotion=2)]
    return Journey.of([Persona(name=name), *stages, *parts])


def overfull(language: str) -> Journey:
    """Twelve stages with more than anybody can read."""
    text = LONG[language]
    return Journey.of(
        [
            Persona(name=WORDS[language][0]),
            *(record for n in range(12) for record in _crowded(n, text)),
        ]
    )


def _crowded(n: int, text: str) -> Iterator[Record]:
    stage = f"{n}"
    words = text.split()
    title = " ".join(words[n % 5 : n % 5 + 2])
    yield Stage(id=stage, title=title, goal=text, position=n, emotion=n % 5 - 2, future_emotion=2)
    for k in range(3):
        yield Step(title=" ".join(words[k : k + 4]), stage=stage, position=k)
        yield Touchpoint(
            title=" ".join(words[:3]), action=text, thought=text, stage=stage, emotion=k - 1
        )
        yield PainPoint(title=text, stage=stage, severity=(n + k) % 5 + 1)


def draw(journey: Journey, plan: MapPlan) -> Figure:
    """A picture by stage, on one sheet."""
    return figure_of(lay_out_map(journey, plan))


def _pictures(workshop: Workshop) -> Iterator[tuple[str, str, Figure, str]]:
    # A name for the file, a caption, the drawing, the drawing in words.
    code, tr, journey = workshop.language, workshop.tr, workshop.journey
    data = MapData(figures_of(workshop.context(), "data/events.csv", "data/survey.csv"))
    plan = MapPlan(tr, title=workshop.title)
    for name, some in (("small", small(code)), ("overfull", overfull(code))):
        yield f"map-{name}", f"Stage map, {name}", draw(some, plan), plan.describe(some)[0]
    for name, kind in PLANS.items():
        one = kind(tr, title=workshop.title, data=data)
        caption = {"map": "Stage map, with measured figures"}.get(name, kind.caption)
        yield name.replace("_", "-"), caption, draw(journey, one), one.describe(journey)[0]
    paper, caption = figure_of(lay_out_sheets(journey, plan, "A4")[0]), "On sheets of A4: the first"
    yield "sheet", caption, paper, plan.describe(journey)[0]
    worst = max(journey.stages, key=lambda s: sum(p.severity or 0 for p in s.pain_points))
    detail = replace(plan, stage=worst.id)
    caption = "Map of one stage"
    yield "detail", caption, draw(journey, detail), detail.describe(journey)[0]
    behind = replace(
        plan, lanes=tuple(n for n in LANES if n in {"stages", "touchpoints", "backstage"})
    )
    yield "backstage", "Chosen lanes", draw(journey, behind), behind.describe(journey)[0]
    people = _two_personas(journey)
    curves = replace(plan, lanes=("stages", "emotions"), data=MapData({}, ("one", "two")))
    yield "personas", "Two personas", draw(people, curves), curves.describe(people)[0]
    yield (
        "portrait",
        "Persona card",
        persona_card(journey.persona, tr),
        persona_words(journey.persona, tr)[0],
    )
    words = matrix_words(journey, tr).split("\n")[0]
    yield "matrix", "Impact and effort", matrix(journey, tr), words
    for name in ("contrast", "ink"):
        look = replace(plan, theme=THEMES[name])
        yield f"look-{name}", f'theme = "{name}"', draw(journey, look), look.describe(journey)[0]


def _two_personas(journey: Journey) -> Journey:
    names = {"one": journey.persona.name if journey.persona else "A", "two": "Noam"}
    people = [Persona(id=key, name=name, position=n) for n, (key, name) in enumerate(names.items())]
    met = [
        Touchpoint(
            stage=stage.id, persona=who, emotion=max(-2, min(2, (stage.emotion or 0) + more))
        )
        for who, more in (("one", 0), ("two", 1 if journey.stages else 0))
        for stage in journey.stages
    ]
    stages = [Stage(id=s.id, title=s.title, position=n) for n, s in enumerate(journey.stages)]
    return Journey.of([*people, *stages, *met])


def _small_png(figure: Figure) -> bytes:
    with Image.open(io.BytesIO(png_bytes(figure, dpi=160))) as picture:
        size = (WIDTH, round(WIDTH * picture.height / picture.width))
        reduced = picture.resize(size, Image.Resampling.LANCZOS).quantize(
            COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    buffer = io.BytesIO()
    reduced.save(buffer, "png", optimize=True)
    return buffer.getvalue()


def main() -> None:
    """Draws everything and writes the page."""
    FOLDER.mkdir(exist_ok=True)
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, fill in demo_steps(Path(folder)):
            if name.endswith("workshop"):
                fill()
        for code in ("he", "en"):
            for name, caption, figure, words in _pictures(open_workshop(Path(folder) / code)):
                file = FOLDER / f"{name}.{code}.png"
                file.write_bytes(_small_png(figure))
                shown = words.replace("[", "(").replace("]", ")")
                rows.setdefault(caption, []).append(f"![{shown}](gallery/{file.name})")
    parts = ["## {}\n\n{}\n".format(caption, "\n".join(two)) for caption, two in rows.items()]
    intro = (
        "# Gallery\n\nEvery picture jmkit draws, in Hebrew and in English, mostly of the example\n"
        "workshops. Made by `python scripts/make_gallery.py`; don't edit it by hand.\n"
    )
    (DOCS / "gallery.md").write_text("\n".join([intro, *parts]), encoding="utf-8")


if __name__ == "__main__":
    main()
