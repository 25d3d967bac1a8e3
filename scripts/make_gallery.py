"""Makes docs/gallery.md and its pictures from the finished example workshops.

Run it after a change to a picture: ``python scripts/make_gallery.py``. It takes half a minute.
"""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from jmkit.drawing import THEMES, figure_of, png_bytes
from jmkit.folder.settings import Brand
from jmkit.i18n import Translator
from jmkit.model import Journey, PainPoint, Persona, Stage, Step, Touchpoint
from jmkit.model.derived.ranking import worst_first
from jmkit.rendering import PICTURES, PictureSpec, caption_of, describe, display_lists
from jmkit.workshop.demo import demo_steps
from jmkit.workshop.facade import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jmkit.drawing.canvas.display_list import DisplayList
    from jmkit.model import Record
    from jmkit.rendering import PictureContext

EN = Translator("en")
DOCS = Path(__file__).parents[1] / "docs"
FOLDER = DOCS / "gallery"
SCREEN, PHONE = 1366.0, 390.0  # CSS pixels
WIDTH, QUALITY = 1100, 66
BRANDS = ("#c2185b", "#ffe082")
FIRST = ("map", "summary")
BEGIN, END = "<!-- pictures, made by scripts/make_gallery.py -->", "<!-- end of pictures -->"
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


class Shown(NamedTuple):
    """A picture of the gallery: the file's name, a caption, the drawing, the drawing in words."""

    name: str
    caption: str
    drawing: DisplayList
    words: str


def shown(name: str, caption: str, spec: PictureSpec, context: PictureContext) -> Shown:
    """A picture of a workshop: its first sheet."""
    return Shown(name, caption, display_lists(spec, context)[0], describe(spec, context)[0])


def _pictures(context: PictureContext) -> Iterator[Shown]:
    for name in PICTURES:
        spec = _screen(name)
        caption = caption_of(spec, replace(context, tr=EN))
        file = name.replace("_", "-")
        yield shown(file, caption, spec, context)
        yield shown(f"{file}-phone", f"{caption}, on a phone", _screen(name, PHONE), context)
    code, bare = context.tr.language, PictureSpec("map", paper="screen", width=SCREEN)
    for name, some in (("small", small(code)), ("overfull", overfull(code))):
        yield shown(f"map-{name}", f"Stage map, {name}", bare, replace(context, journey=some))
    for paper in ("A3", "A4"):
        yield shown(
            f"sheet-{paper}", f"On paper: {paper}", PictureSpec("map", paper=paper), context
        )
    yield from _chosen(context)
    for look in THEMES:
        if look != "default":
            asked = replace(context, theme=look)
            yield shown(f"look-{look}", f'theme = "{look}"', _screen(), asked)
    for colour in BRANDS:
        asked = replace(context, brand=Brand(primary=colour))
        yield shown(f"brand-{colour[1:]}", f'primary = "{colour}"', _screen(), asked)


def _chosen(context: PictureContext) -> Iterator[Shown]:
    # What a map can be asked for.
    places = {stage.id: stage for stage in context.journey.stages}
    worst = worst_first(context.journey, [p for s in places.values() for p in s.pain_points])
    stage = places[worst[0].stage].title
    yield shown("detail", "Map of one stage", replace(_screen(), stage=stage), context)
    lanes = ("stages", "touchpoints", "backstage")
    yield shown("backstage", "Chosen lanes", replace(_screen(), lanes=lanes), context)
    people = replace(context, journey=_two_personas(context.journey))
    names = tuple(one.name for one in people.journey.personas)
    curves = replace(_screen(), lanes=("stages", "emotions"), personas=names)
    yield shown("personas", "Two personas", curves, people)


def _screen(name: str = "map", width: float = SCREEN) -> PictureSpec:
    data = {"events": "data/events.csv", "survey": "data/survey.csv"}
    return PictureSpec(name, paper="screen", width=width, **data)


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


def _small(drawing: DisplayList) -> bytes:
    width = min(round(drawing.width), WIDTH) if drawing.unit == "px" else WIDTH
    with Image.open(io.BytesIO(png_bytes(figure_of(drawing), dpi=144))) as picture:
        size = (width, round(width * picture.height / picture.width))
        reduced = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    reduced.save(buffer, "webp", quality=QUALITY, method=6)
    return buffer.getvalue()


def _show_first(readme: Path, language: str, folder: str, words: dict[str, str]) -> None:
    # What somebody sees who has never seen a journey map: the two pictures people come for.
    text = readme.read_text("utf-8")
    lines = [
        f"![{words[name]}]({folder}/{name}.{language}.webp)" for name in FIRST if name in words
    ]
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    readme.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), encoding="utf-8")


def main() -> None:
    """Draws everything and writes the page, and the first pictures of both READMEs."""
    FOLDER.mkdir(exist_ok=True)
    rows: dict[str, list[str]] = {}
    words: dict[str, dict[str, str]] = {}
    for old in FOLDER.iterdir():
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for name, fill in demo_steps(Path(folder)):
            if name.endswith("workshop"):
                fill()
        for code in ("he", "en"):
            for picture in _pictures(open_workshop(Path(folder) / code).context()):
                file = FOLDER / f"{picture.name}.{code}.webp"
                file.write_bytes(_small(picture.drawing))
                told = picture.words.replace("[", "(").replace("]", ")")
                words.setdefault(code, {})[picture.name] = told
                rows.setdefault(picture.caption, []).append(f"![{told}](gallery/{file.name})")
    parts = ["## {}\n\n{}\n".format(caption, "\n".join(two)) for caption, two in rows.items()]
    intro = (
        "# Gallery\n\nEvery picture jmkit draws, in Hebrew and in English, mostly of the example\n"
        "workshops. Made by `python scripts/make_gallery.py`; don't edit it by hand.\n"
    )
    (DOCS / "gallery.md").write_text("\n".join([intro, *parts]), encoding="utf-8")
    _show_first(DOCS.parent / "README.md", "en", "docs/gallery", words["en"])
    _show_first(DOCS / "README.he.md", "he", "gallery", words["he"])


if __name__ == "__main__":
    main()
