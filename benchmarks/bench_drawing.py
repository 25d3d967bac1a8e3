"""How long pictures take, beside the naive way of drawing as many texts.

Run it: ``python benchmarks/bench_drawing.py``. Medians of several runs, in milliseconds of
processor time, so that other programs of the machine count as little as possible; only the burst
is told by the clock on the wall.
"""

from __future__ import annotations

import asyncio
import gc
import io
import itertools
import tempfile
import tracemalloc
from pathlib import Path
from statistics import median
from time import process_time

from matplotlib.figure import Figure

from jmkit.drawing import MapPlan, png_bytes, stage_map, svg_text
from jmkit.drawing.alt_text.stage_map import describe_map, describe_map_short
from jmkit.drawing.backends.text_artist import TextArtist
from jmkit.drawing.backends.tiles import LiveMap
from jmkit.forms import FormSession, LivePicture
from jmkit.i18n import Translator
from jmkit.journal import Journals
from jmkit.model import Journey, Opportunity, PainPoint, Stage, Step, Touchpoint

RUNS = 9
SENTENCE = "The customer waits in line and wonders whether the 8:12 train will wait too"
HEBREW = "הלקוחה עומדת בתור ותוהה אם הרכבת של 8:12 תחכה גם היא"


def records(stages, sentence):
    """About 20 texts a stage: 6 stages have 120 to 150."""
    for n in range(stages):
        place = f"s{n}"
        mood = {"emotion": n % 5 - 2, "future_emotion": 2}
        yield Stage(id=place, title=f"{n} {sentence[:9]}", goal=sentence, position=n, **mood)
        for k in range(2):
            one, text = f"{n}-{k}", f"{sentence} {n}{k}"
            yield Step(id=one, title=text[:30], stage=place, position=k)
            words = {"title": text[:24], "action": text, "thought": text}
            yield Touchpoint(id=one, stage=place, channel="Shop", emotion=k, position=k, **words)
            yield PainPoint(id=one, title=text, stage=place, severity=k + 2, position=k)
            yield Opportunity(id=one, title=text, answers=(one,), impact=5, effort=2, position=k)


FIELDS = {
    "goal of a stage": (0, "goal"),
    "step": (1, "title"),
    "action of a touchpoint": (2, "action"),
    "thought of a touchpoint": (2, "thought"),
    "pain point": (3, "title"),
    "opportunity": (4, "title"),
}


def typed(journey_records, n, place=0, field="goal"):
    """The same records after one more key stroke in one of them."""
    made = list(journey_records)
    made[place] = made[place].with_values(**{field: f"{getattr(made[place], field)} {n}"})
    return Journey.of(made)


def naive(texts):
    """A new figure with the same texts, already wrapped, as a first attempt would draw it."""
    figure = Figure(figsize=(16.5, 11.7), dpi=100)
    axes = figure.add_subplot()
    for n, text in enumerate(texts):
        axes.text(n % 12 / 12, n // 12 / 12, text, fontsize=8, parse_math=False)
    figure.savefig(io.BytesIO(), format="png")


def texts_of(figure):
    """The texts of a map, each with its lines."""
    return ["\n".join(a.block.lines) for a in figure.artists if isinstance(a, TextArtist)]


def measure(name, work, runs=RUNS):
    """Prints and gives the median time of some runs, in milliseconds."""
    times = []
    for _ in range(runs):
        begun = process_time()
        work()
        times.append((process_time() - begun) * 1000)
    print(f"{name:<52} {median(times):8.1f} ms")
    return median(times)


async def burst(session, stage):
    """Seconds from the last of 20 changes, 50 ms apart, to the last picture."""
    tr, loop, shown = session.tr, asyncio.get_running_loop(), asyncio.Event()
    face = LivePicture(
        session,
        "map",
        LiveMap(MapPlan(tr).screen),
        lambda journey: (describe_map_short(journey, tr), describe_map(journey, tr)),
    )
    face._told.observe(lambda change: "Change 19" in change.new and shown.set(), "value")
    for n in range(20):
        await asyncio.sleep(0.05)
        begun = loop.time()
        session.journals.save(stage.with_values(goal=f"Change {n}"))
    await shown.wait()
    taken = loop.time() - begun
    face.close()
    return taken


def measure_burst(given):
    """Prints how soon after a burst of changes the picture is out; the bar is 300 ms."""
    with tempfile.TemporaryDirectory() as folder:
        journals = Journals(Path(folder), "dana")
        for record in given:
            journals.save(record)
        session = FormSession(journals, Translator("en"), lambda _kind, _field: None, "dana")
        taken = [asyncio.run(burst(session, given[0])) for _ in range(5)]
    print(
        f"{'last picture after a burst of 20 changes (5 times)':<52} {median(taken) * 1000:8.1f} ms"
    )


def measure_memory(given):
    """Prints by how much memory grows while a map is drawn again 1,000 times."""
    moving = LiveMap(MapPlan(Translator("en")).screen)
    for n in range(50):
        moving.draw(typed(given, n % 9))
    gc.collect()
    tracemalloc.start()
    begun = tracemalloc.get_traced_memory()[0]
    for n in range(1000):
        moving.draw(typed(given, n % 9))
    gc.collect()
    grown = (tracemalloc.get_traced_memory()[0] - begun) / 1024
    tracemalloc.stop()
    print(f"{'memory kept by 1,000 redraws, its tiles included':<52} {grown:8.0f} KiB")


def main():
    """Measures and prints everything."""
    en, he = Translator("en"), Translator("he")
    half, six, twelve = (list(records(n, SENTENCE)) for n in (3, 6, 12))
    hebrew = list(records(6, HEBREW))
    journey, large = Journey.of(six), Journey.of(twelve)
    keys = itertools.count()

    begun = process_time()
    png_bytes(stage_map(journey, en))
    print(f"{'first map of a session':<52} {(process_time() - begun) * 1000:8.1f} ms")
    texts = texts_of(stage_map(journey, en))
    slow = measure(f"naive: new figure, the same {len(texts)} texts, PNG", lambda: naive(texts))
    new = measure("new map of 6 stages to PNG", lambda: png_bytes(stage_map(journey, en)))
    measure("   of it: layout", lambda: stage_map(journey, en))
    live = []
    for tr, given in ((en, six), (he, hebrew)):
        moving = LiveMap(MapPlan(tr).screen)
        moving.draw(Journey.of(given))
        for name, (place, field) in FIELDS.items():
            title = f"live, {tr.language}: {name} changed"
            live.append(
                measure(
                    title,
                    lambda: moving.draw(typed(given, next(keys), place, field)),  # noqa: B023
                )
            )
    middle = median(live)
    measure("live: nothing changed", lambda: moving.draw(Journey.of(hebrew)))
    measure_burst(six)
    twice = measure("new map of 12 stages to PNG", lambda: png_bytes(stage_map(large, en)))
    measure("new map of 3 stages to PNG", lambda: png_bytes(stage_map(Journey.of(half), en)))
    figure = stage_map(journey, en)
    measure("svg_text, outlines", lambda: svg_text(figure), 3)
    measure("svg_text, real text", lambda: svg_text(figure, outlines=False), 3)
    print(f"naive ÷ new map {slow / new:.1f}")
    print(f"naive ÷ live: {slow / middle:.1f} in the middle, {slow / max(live):.1f} at worst")
    print(f"12 stages ÷ 6 stages {twice / new:.1f}")
    measure_memory(six)
    print(f"svg_text: outlines {len(svg_text(figure)) // 1024} KiB")


if __name__ == "__main__":
    main()
