"""Makes the sample data of each pack from its words.toml: ``python data/make_data.py``.

The same seed for every language: people say it in their own words, the figures are the same.
"""

from __future__ import annotations

import csv
import random
import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
BEGIN = datetime(2026, 7, 1, 7, 0)  # noqa: DTZ001 -- the shop's own clock
DAYS = 120
SURVEY = ("respondent", "stage", "nps", "csat", "ces", "comment")
END = BEGIN + timedelta(days=DAYS)
CUSTOMERS = 600
RESPONDENTS = 120

# Stage, the share that goes on to the next, and how long that takes: median minutes and spread.
FUNNEL = (
    ("stage-awareness", 0.71, 2.5 * 24 * 60, 0.9),
    ("stage-consideration", 0.82, 9 * 60, 0.9),
    ("stage-purchase", 0.53, 11.5, 0.45),
    ("stage-usage", 0.58, 4 * 24 * 60, 0.9),
    ("stage-loyalty", 0.0, 1, 0.0),
)
# In which stage respondents were asked, and how many of each mood out of a hundred.
ASKED = ("stage-purchase", "stage-usage", "stage-loyalty")
WHERE = {"promoters": (15, 60, 25), "passives": (35, 40, 25), "detractors": (55, 20, 25)}
# What a respondent is, how many of them there are, and the highest and lowest of each score.
MOODS = (
    ("promoters", 38, (9, 10), (4, 5), (5, 7)),
    ("passives", 33, (7, 8), (3, 5), (3, 6)),
    ("detractors", 49, (1, 6), (1, 3), (1, 4)),
)


def main(folder: Path = HERE) -> None:
    """Writes reviews.csv, survey.csv and events.csv of each pack and language below a folder."""
    for path in sorted(HERE.glob("*/*/words.toml")):
        words = tomllib.loads(path.read_text("utf-8"))
        out = folder / path.parent.relative_to(HERE)
        write(out / "reviews.csv", ("date", "channel", "rating", "text"), reviews(words))
        write(out / "survey.csv", SURVEY, survey(words))
        write(out / "events.csv", ("customer", "stage", "time"), events())


def reviews(words: dict[str, Any]) -> list[tuple[Any, ...]]:
    """One row a review, oldest first."""
    dice = random.Random(745)  # noqa: S311 -- no secret
    rows = []
    for rating, texts in words["reviews"].items():
        for text in texts:
            day = BEGIN + timedelta(days=dice.randrange(DAYS))
            rows.append((day.date().isoformat(), dice.choice(words["channels"]), rating, text))
    return sorted(rows)


def survey(words: dict[str, Any]) -> list[tuple[Any, ...]]:
    """One row a respondent, in the order in which they answered; every third one commented."""
    dice, places = random.Random(746), random.Random(748)  # noqa: S311 -- no secret
    rows: list[tuple[Any, ...]] = []
    for mood, count, *scores in MOODS:
        comments = iter(words["comments"][mood])
        for n in range(count):
            comment = next(comments, "") if n % 3 == 0 else ""
            [stage] = places.choices(ASKED, WHERE[mood])
            rows.append((stage, *(dice.randint(low, high) for low, high in scores), comment))
    dice.shuffle(rows)
    return [(f"r{n:03}", *row) for n, row in enumerate(rows[:RESPONDENTS], 1)]


def events() -> list[tuple[str, str, str]]:
    """One row for each stage that a customer entered, oldest first."""
    dice = random.Random(747)  # noqa: S311 -- no secret
    rows = [row for n in range(1, CUSTOMERS + 1) for row in way_of(f"c{n:04}", dice)]
    return sorted(rows, key=lambda row: (row[2], row[0]))


def way_of(customer: str, dice: random.Random) -> Iterator[tuple[str, str, str]]:
    """How far one customer comes."""
    # Nobody hears of a coffee house between midnight and seven.
    time = BEGIN + timedelta(days=dice.randrange(DAYS - 30), minutes=dice.randrange(17 * 60))
    for stage, goes_on, minutes, spread in FUNNEL:
        if stage == "stage-purchase":  # on the next morning, before work
            morning = dice.triangular(0, 150, 50)
            time = (time + timedelta(days=1)).replace(hour=7, minute=0)
            time += timedelta(minutes=morning)
        if time > END:
            return
        yield customer, stage, time.isoformat(timespec="seconds")
        if dice.random() >= goes_on:
            return
        time += timedelta(minutes=minutes * dice.lognormvariate(0, spread))


def write(path: Path, header: tuple[str, ...], rows: list[Any]) -> None:
    """A CSV file in UTF-8 with a byte-order mark, without which Excel garbles Hebrew and £."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    main()
