"""What customers do, counted a second time, in plain Python and straight from the definitions."""

from __future__ import annotations

import datetime as dt
import random
import statistics
from collections import Counter, defaultdict
from itertools import groupby, pairwise

DAY = dt.timedelta(days=1)
START = dt.datetime.fromisoformat("2026-03-01")


def seeded_log(seed, customers=40, places=4, hours=24 * 60):
    """Events (customer, place, time, channel): in any order, at one time, twice, or in no stage."""
    dice = random.Random(seed)
    rows = []
    for customer in range(customers):
        for _ in range(dice.choice([1, 1, 2, 3, 5, 9])):
            place = dice.randrange(-1, places)
            time = START + dt.timedelta(hours=dice.randrange(hours) // 8 * 8)
            rows.append((f"c{customer}", place, time, dice.choice(["web", "shop"])))
    return rows + dice.choices(rows, k=5)


def by_customer(rows):
    found = defaultdict(list)
    for customer, place, time, _ in sorted(rows, key=lambda row: (row[2], row[1])):
        if place >= 0:
            found[customer].append((place, time))
    return found


def entries(rows):
    found = {}
    for customer, events in by_customer(rows).items():
        for place, time in events:
            found.setdefault((customer, place), time)
    return found


def stays(rows):
    first, found = entries(rows), {}
    for (customer, place), time in first.items():
        later = [
            t - time for (c, p), t in first.items() if c == customer and p > place and t >= time
        ]
        if later:
            found[customer, place] = min(later)
    return found


def seen(rows):
    return Counter(place for _, place in entries(rows))


def went_on(rows):
    return Counter(place for _, place in stays(rows))


def dwell(rows):
    lengths = defaultdict(list)
    for (_, place), stay in stays(rows).items():
        lengths[place].append(stay / dt.timedelta(microseconds=1))
    return {
        place: statistics.quantiles(some, method="inclusive") if len(some) > 1 else some * 3
        for place, some in lengths.items()
    }


def arrived(rows, days):
    """Every chain of events is tried."""
    places = sorted(seen(rows))
    found = Counter()
    for events in by_customer(rows).values():
        chains = [(time, time) for place, time in events if place == places[0]]
        for n, place in enumerate(places):
            if n:
                chains = [
                    (start, time)
                    for start, before in chains
                    for p, time in events
                    if p == place and time >= before and time - start <= days * DAY
                ]
            found[place] += bool(chains)
    return {place: found[place] for place in places}


def moves(rows):
    for customer, events in by_customer(rows).items():
        yield customer, [place for place, _ in groupby(place for place, _ in events)]


def paths(rows, longest):
    return Counter(tuple(way[:longest]) for _, way in moves(rows))


def loops(rows):
    who, times = defaultdict(set), Counter()
    for customer, way in moves(rows):
        for start, end in pairwise(way):
            if end < start:
                who[start, end].add(customer)
                times[start, end] += 1
    return {pair: (len(some), times[pair]) for pair, some in who.items()}


def by_channel(rows):
    on = stays(rows)
    here = {(channel, place, customer) for customer, place, _, channel in rows if place >= 0}
    all_ = Counter((channel, place) for channel, place, _ in here)
    gone = Counter((channel, place) for channel, place, c in here if (c, place) in on)
    return {key: (n, gone[key]) for key, n in all_.items()}


def carts(rows, cart, order):
    filled = {}
    for customer, place, time, _ in sorted(rows, key=lambda row: row[2]):
        if place == cart:
            filled.setdefault(customer, time)
    ordered = {c for c, place, t, _ in rows if place == order and c in filled and t >= filled[c]}
    return len(filled), len(ordered)


def change(rows, place, day, days):
    last, on = max(row[2] for row in rows), stays(rows)
    sides = ([0, 0], [0, 0])
    for (customer, p), time in entries(rows).items():
        if p == place and last - time >= days * DAY:
            side = sides[time >= day]
            side[0] += 1
            side[1] += on.get((customer, p), DAY * 9999) <= days * DAY
    return tuple(map(tuple, sides))
