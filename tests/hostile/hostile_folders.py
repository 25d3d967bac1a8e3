"""Workshop folders as a stranger might send them: each of 20 MB at most, too much of one thing.

A kind is a function of a fresh workshop folder; `KINDS` names them all.
"""
# ruff: noqa: E501 -- bombs are long, and the same in every run

from __future__ import annotations

import base64
import io
import json
import random
from typing import TYPE_CHECKING, Any

from PIL import Image

from jmkit.start import new_workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

KINDS: dict[str, Callable[[Path], None]] = {}
MOST = 20_000_000
_NOW = 1_764_000_000_000
WORDS = "the customer waits and waits until somebody comes "


def kind(function: Callable[[Path], None]) -> Callable[[Path], None]:
    """Registers a kind of folder under the name of its function."""
    KINDS[function.__name__] = function
    return function


def make(name: str, folder: Path) -> Path:
    """A workshop of a kind; held to be no larger than a folder may be."""
    new_workshop(folder, "he" if len(name) % 2 else "en", "blank")
    KINDS[name](folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert size <= MOST, f"{name}: {size}"
    return folder


def journal(
    folder: Path, records: Iterable[tuple[str, str, dict[str, Any]]], by: str = "x"
) -> None:
    """Writes a person's journal: of each record its kind, its id and its fields."""
    lines = (
        json.dumps(
            {"at": [_NOW + n, 0], "by": by, "kind": kind_, "id": key, "set": values},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for n, (kind_, key, values) in enumerate(records)
    )
    path = folder / "work" / f"{by}.jsonl"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def notebook(folder: Path, cells: Iterable[dict[str, Any]], name: str = "90-mine") -> None:
    """Writes a notebook with these cells."""
    body = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)}
    (folder / f"{name}.ipynb").write_text(json.dumps(body, ensure_ascii=False), "utf-8")


def prose(source: str) -> dict[str, Any]:
    """A cell of Markdown."""
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def code(source: str, *outputs: dict[str, Any]) -> dict[str, Any]:
    """A cell of code with what it left."""
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": list(outputs)}


def shown(**data: str) -> dict[str, Any]:
    """An output; `text__html` stands for ``text/html``."""
    named = {name.replace("__", "/"): value for name, value in data.items()}
    return {"output_type": "display_data", "metadata": {}, "data": named}


def photo(seed: int, side: int = 400) -> bytes:
    """A JPEG that does not shrink."""
    noise = random.Random(seed).randbytes(side * side * 3)
    file = io.BytesIO()
    Image.frombytes("RGB", (side, side), noise).save(file, "JPEG", quality=90)
    return file.getvalue()


def _words(length: int) -> str:
    return (WORDS * (length // len(WORDS) + 1))[:length]


def _stages(count: int, **values: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for n in range(count):
        yield (
            "stage",
            f"s{n}",
            {"title": f"Stage {n}", "position": n, "emotion": n % 5 - 2, **values},
        )


def _pains(count: int, **values: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for n in range(count):
        given = {"title": f"Pain {n}", "stage": f"s{n % 6}", "severity": n % 5 + 1, **values}
        yield "pain-point", f"p{n}", given


@kind
def stages_3000(folder: Path) -> None:
    journal(folder, _stages(3000))


@kind
def stages_60000(folder: Path) -> None:
    journal(folder, _stages(60_000))


@kind
def titles_of_one_word(folder: Path) -> None:
    journal(folder, _stages(20, title="w" * 10_000, goal="g" * 10_000, thought="t" * 10_000))


@kind
def titles_of_many_words(folder: Path) -> None:
    journal(folder, _stages(400, title=_words(10_000), goal=_words(10_000), thought=_words(9_000)))


@kind
def touchpoints_in_one_stage(folder: Path) -> None:
    points = (("touchpoint", f"t{n}", {"title": f"Touch {n}", "stage": "s0", "channel": f"c{n}",
               "action": "asks", "thought": "hm", "emotion": n % 5 - 2, "owner": "me",
               "backstage": "b"}) for n in range(40_000))  # fmt: skip
    journal(folder, [*_stages(5), *points])


@kind
def touchpoints_with_long_texts(folder: Path) -> None:
    points = (("touchpoint", f"t{n}", {"title": _words(5000), "stage": f"s{n % 6}",
               "action": _words(9000), "thought": _words(9000), "owner": _words(500),
               "backstage": _words(9000), "channel": _words(1000)}) for n in range(500))  # fmt: skip
    journal(folder, [*_stages(6), *points])


@kind
def steps_everywhere(folder: Path) -> None:
    steps = (
        ("step", f"e{n}", {"title": f"does {n}", "stage": f"s{n % 300}"}) for n in range(60_000)
    )
    journal(folder, [*_stages(300), *steps])


@kind
def pains_on_one_touchpoint(folder: Path) -> None:
    touch = [("touchpoint", "t", {"title": "Queue", "stage": "s0"})]
    proof = (("evidence", f"e{n}", {"text": f"said {n}", "kind": "review",
              "supports": [f"p{(n * 7 + k) % 20_000}" for k in range(60)]})
             for n in range(15_000))  # fmt: skip
    journal(folder, [*_stages(6), *touch, *_pains(20_000, touchpoint="t"), *proof])


@kind
def evidence_for_everything(folder: Path) -> None:
    every = [f"p{n}" for n in range(10_000)]
    proof = (("evidence", f"e{n}", {"text": f"said {n}", "supports": every}) for n in range(180))
    journal(folder, [*_stages(6), *_pains(10_000), *proof])


@kind
def evidence_for_one_claim(folder: Path) -> None:
    proof = (("evidence", f"e{n}", {"text": f"said {n}", "supports": ["p0"] * 50, "stages": ["s0"]})
             for n in range(30_000))  # fmt: skip
    journal(folder, [*_stages(6), *_pains(3), *proof])


@kind
def answers_times_pains(folder: Path) -> None:
    every = [f"p{n}" for n in range(8_000)]
    ideas = (("opportunity", f"o{n}", {"title": f"Idea {n}", "answers": every, "impact": n % 5 + 1,
              "effort": n % 4 + 1}) for n in range(230))  # fmt: skip
    does = (("action", f"a{n}", {"title": f"Do {n}", "opportunity": f"o{n % 230}"})
            for n in range(8_000))  # fmt: skip
    journal(folder, [*_stages(6), *_pains(8_000), *ideas, *does])


@kind
def opportunities_and_actions(folder: Path) -> None:
    ideas = (("opportunity", f"o{n}", {"title": f"Idea {n}", "answers": [f"p{n}"], "impact": n % 5 + 1,
              "effort": n % 5 + 1}) for n in range(30_000))  # fmt: skip
    does = (("action", f"a{n}", {"title": f"Do {n}", "opportunity": f"o{n}", "owner": "everyone"})
            for n in range(30_000))  # fmt: skip
    journal(folder, [*_stages(6), *_pains(30_000), *ideas, *does])


@kind
def unscored_opportunities(folder: Path) -> None:
    journal(folder, (("opportunity", f"o{n}", {"title": _words(300)}) for n in range(40_000)))


@kind
def every_kind(folder: Path) -> None:
    ids = [(k, f"{k}{n}") for k in ("persona", "stage", "step", "touchpoint", "pain-point",
           "evidence", "opportunity", "action", "participant") for n in range(9_000)]  # fmt: skip
    journal(folder, ((k, key, {("text" if k == "evidence" else "name" if k in {"persona",
            "participant"} else "title"): _words(60), **({"stage": f"stage{n % 9_000}"} if k in
            {"step", "touchpoint", "pain-point"} else {})})
            for n, (k, key) in enumerate(ids)))  # fmt: skip


@kind
def references_to_nowhere(folder: Path) -> None:
    lost = (("touchpoint", f"t{n}", {"title": "x", "stage": "gone", "step": f"t{n}", "persona": "y"})
            for n in range(40_000))  # fmt: skip
    ideas = (
        ("opportunity", f"o{n}", {"title": "x", "answers": ["gone"] * 50}) for n in range(20_000)
    )
    journal(folder, [*_stages(3), *lost, *ideas])


@kind
def one_persona_with_many_interests(folder: Path) -> None:
    lines = [f"interest {n}" for n in range(60_000)]
    fields = ("interests", "goals", "needs", "frustrations", "behaviours", "personality",
              "hangouts", "looking_for", "inner_language")  # fmt: skip
    journal(folder, [("persona", "a", {"name": "Dana", **dict.fromkeys(fields, lines)}),
                     ("scenario", "scenario", {"persona": "a", "goal": "x"}), *_stages(5)])  # fmt: skip


@kind
def one_persona_with_long_texts(folder: Path) -> None:
    long = [_words(10_000)] * 150
    journal(folder, [("persona", "a", {"name": "d" * 10_000, "story": _words(10_000), "goals": long,
            "occupation": "o" * 10_000, "inner_language": long, "how_we_help": _words(10_000)}),
            *_stages(3)])  # fmt: skip


@kind
def personas_with_a_photo(folder: Path) -> None:
    (folder / "dana.jpg").write_bytes(photo(1, 800))
    journal(folder, (("persona", f"a{n}", {"name": f"Dana {n}", "photo": "dana.jpg",
            "goals": [_words(50)] * 20}) for n in range(5_000)))  # fmt: skip


@kind
def participants_with_long_names(folder: Path) -> None:
    for n in range(1_500):
        name = {"name": f"{n} {_words(5_000)}", "team": f"{n} {_words(5_000)}"}
        journal(folder, [("participant", f"x{n}", name)], f"x{n}")


@kind
def marks_piled_up(folder: Path) -> None:
    pile = "a" + "\u0301\u0330\u0489" * 3_300
    journal(folder, [*_stages(60, title=pile, goal="ש" + "\u05b0\u05c1\u0591" * 3_300), *_pains(300,
            title=pile)])  # fmt: skip


@kind
def strange_letters(folder: Path) -> None:
    bad = ("\ufdfa" * 9_999, "\n" * 9_999 + "x", "\t" * 9_999 + "x", "\u202e" * 9_999 + "x",
           "👨\u200d👩\u200d" * 2_000, "\u0378" * 9_999, "a\ufe0f" * 4_999, "\U000e0041" * 9_999,
           "\u2067" * 9_999, "😀" * 9_999, "a " * 4_999, "-" * 9_999, "a-" * 4_999, " " * 9_999 + "x",
           "א a " * 2_500, "\u1160" * 9_999, "Z̷" * 4_000, "\u2028" * 9_999 + "x")  # fmt: skip
    journal(folder, [("stage", f"s{n}", {"title": bad[n % len(bad)], "goal": bad[-n % len(bad)],
            "thought": bad[n * 5 % len(bad)], "position": n}) for n in range(180)])  # fmt: skip


@kind
def many_cells(folder: Path) -> None:
    notebook(folder, (prose(f"# Note {n}\n\nwith *words*, `{n}`") for n in range(60_000)))


@kind
def many_notebooks(folder: Path) -> None:
    for n in range(3_000):
        notebook(folder, [prose(f"## Note {n}"), code("ws.map()")], f"{n:05}")


@kind
def one_block_again_and_again(folder: Path) -> None:
    calls = ("ws.map()", 'ws.form("stages")', "ws.check()", "ws.trace()", "ws.progress()")
    notebook(folder, (code(calls[n % 5]) for n in range(60_000)))
    journal(folder, [*_stages(10), *_pains(30)])


@kind
def pictures_each_different(folder: Path) -> None:
    names = ("stages", "steps", "touchpoints", "thoughts", "emotions", "pain-points")
    calls = (f"ws.map(lanes={random.Random(n).choices(names, k=8)!r})".replace("'", '"')
             for n in range(4_000))  # fmt: skip
    notebook(folder, map(code, calls))
    points = (("touchpoint", f"t{n}", {"title": _words(80), "stage": f"s{n % 40}", "thought": "hm"})
              for n in range(1_000))  # fmt: skip
    journal(folder, [*_stages(40), *_pains(200), *points])


@kind
def lanes_without_end(folder: Path) -> None:
    names = ["touchpoints", "emotions", "pain-points"] * 6_000
    notebook(folder, [code(f"ws.map(lanes={names!r})".replace("'", '"')),
                      code(f"ws.form({', '.join([chr(34) + 'stages' + chr(34)] * 9_000)})")])  # fmt: skip
    text = (folder / "workshop.toml").read_text("utf-8")
    few = json.dumps(names[:3_000], indent=0)
    (folder / "workshop.toml").write_text(text.replace("lanes = []", f"lanes = {few}"), "utf-8")
    journal(folder, [*_stages(8), *_pains(30)])


@kind
def brand_without_end(folder: Path) -> None:
    text = (folder / "workshop.toml").read_text("utf-8")
    long = _words(200_000).strip()
    (folder / "workshop.toml").write_text(text.replace('name = ""', f'name = "{long}"').replace(
        'title = "', f'title = "{long[:40_000]}', 1), "utf-8")  # fmt: skip
    journal(folder, [*_stages(8), *_pains(30)])


@kind
def output_of_text(folder: Path) -> None:
    line = "\x1b[31m" + "x" * 60 + "\x1b[0m\n"
    stream = {"output_type": "stream", "name": "stdout", "text": line * 230_000}
    notebook(folder, [code("run()", stream)])


@kind
def output_of_unfinished_escapes(folder: Path) -> None:
    stream = {"output_type": "stream", "name": "stdout", "text": "\x1b[" + "0;" * 1_500_000}
    notebook(folder, [code("run()", stream, {**stream, "text": "\x1b[" * 1_500_000})])


@kind
def output_of_html(folder: Path) -> None:
    row = "<tr>" + "<td>1</td>" * 20 + "</tr>"
    notebook(folder, [code("df", shown(text__html=f"<table>{row * 90_000}</table>"))])


@kind
def output_nested_deep(folder: Path) -> None:
    deep = "<div>" * 1_000_000 + "<b>" * 500_000
    notebook(folder, [code("df", shown(text__html=deep)), prose("<div>" * 200_000),
                      prose("<div>\n\n" * 100_000), prose("<b>" * 300_000)])  # fmt: skip


@kind
def code_without_end(folder: Path) -> None:
    notebook(folder, [code("[" + "1," * 3_000_000 + "]"), code("(" * 500_000), code("-" * 500_000),
                      code('ws.map("' + "x" * 3_000_000 + '")'), code("a.b" * 1_000_000)])  # fmt: skip


@kind
def markdown_bombs(folder: Path) -> None:
    bombs = (">" * 10_000, "> " * 50_000, "- " * 20_000, "1. " * 20_000, "[" * 100_000, "![" * 50_000,
             "*" * 100_000, "*a" * 50_000, "_a *b " * 30_000, "`" * 100_000,
             "".join("`" * (n % 300) + "a" for n in range(3_000)), "<" * 100_000, "<!--" * 50_000,
             "[a](" * 50_000, "[a]: b\n" * 50_000, "[a][" * 50_000, "~~a" * 50_000, "http://" * 30_000,
             "http://a.b/" + "(" * 100_000, "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000,
             "\n".join("  " * n + "- a" for n in range(1_000)), "a\n: b\n" * 30_000, "# a\n" * 50_000,
             "***a" * 30_000, "**a *b " * 30_000, "a**b" * 40_000, "<a" * 50_000, "<a href='" * 40_000,
             "&" * 100_000, "\\" * 100_000, "[x]" * 50_000, "- [ ] a\n" * 40_000, "a\n===\n" * 30_000,
             " " * 100_000 + "a", "a" + " " * 100_000 + "\n" * 10_000 + "b", "```\n" * 50_000,
             "<div>\n" * 40_000, "a@b." * 40_000, "<a@b" * 40_000, "\ta\n" * 40_000)  # fmt: skip
    notebook(folder, map(prose, bombs))


@kind
def markdown_in_one_cell(folder: Path) -> None:
    notebook(folder, [prose((WORDS * 20 + "\n\n- *a*\n- **b** `c`\n\n") * 15_000)])


@kind
def one_photo_shown_often(folder: Path) -> None:
    (folder / "shop.jpg").write_bytes(photo(2, 1_400))
    notebook(folder, (prose(f"![The shop, {n}](shop.jpg)") for n in range(1_000)))


@kind
def one_photo_attached_often(folder: Path) -> None:
    data = base64.b64encode(photo(3, 200)).decode()
    cells = [prose("![x](attachment:x.jpg)") | {"attachments": {"x.jpg": {"image/jpeg": data}}}]
    notebook(folder, cells * (15_000_000 // len(data)))


@kind
def photos_each_different(folder: Path) -> None:
    for n in range(60):
        (folder / f"{n}.jpg").write_bytes(photo(n, 420))
    notebook(folder, (prose(f"![{n} 😀]({n}.jpg)") for n in range(60)))


@kind
def drawings_as_outputs(folder: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg">' + '<path d="M0 0L1 1"/>' * 400_000 + "</svg>"
    notebook(folder, [code("f", shown(**{"image__svg+xml": svg})) for _ in range(2)])


@kind
def blocks_named_by_outputs(folder: Path) -> None:
    call = {"name": "map", "args": ["lanes=emotions"] * 20_000}
    outputs = [{"output_type": "display_data", "data": {"application/vnd.jmkit.block+json": call}}]
    many = [{"output_type": "display_data", "data": {"application/vnd.jmkit.block+json":
             {"name": "form", "args": ["stages", "x" * n]}}} for n in range(1_500)]  # fmt: skip
    notebook(folder, [code("ws.map()", *outputs * 10), code("ws.map()", *many)])
    journal(folder, [*_stages(8), *_pains(30)])


@kind
def links_and_names_without_end(folder: Path) -> None:
    for n in range(400):
        notebook(folder, [prose(f"[next]({n + 1:03}{'a' * 150}.ipynb)" * 80)], f"{n:03}{'a' * 150}")
