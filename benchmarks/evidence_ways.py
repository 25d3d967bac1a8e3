"""The ways that `bench_evidence` compares: `evidence_ways.py WAY FILE` prints what one gives."""

from __future__ import annotations

import json
import resource
import sys
import time

STAGES = ("Awareness", "Consideration", "Purchase", "Usage", "Loyalty")
PLACES = {name: n for n, name in enumerate(STAGES)}
DAYS, CHANGE = 30, "2026-02-01"


def funnel(path):
    """jmkit: seen, went on, quartiles of dwell, arrived in order."""
    from jmkit.evidence.events import count

    return _counts(count(path, PLACES.get, days=DAYS))


def everything(path):
    """jmkit: all that it tells of a log."""
    import datetime as dt

    from jmkit.evidence.behaviour import Questions, behaviour

    asked = Questions(["Consideration"], ["Purchase"], dt.date.fromisoformat(CHANGE), DAYS)
    found = behaviour(path, PLACES.get, questions=asked)
    return {
        **_counts(found.counts),
        "paths": sorted(n for _, n in found.paths),
        "loops": sorted(found.loops),
        "channels": sorted(found.by_channel),
        "carts": found.carts,
        "changes": sorted(found.changes),
    }


def _counts(counts):
    return {
        "seen": counts.seen,
        "went_on": counts.went_on,
        "dwell": {place: [round(q) for q in some] for place, some in counts.dwell.items()},
        "arrived": counts.arrived,
    }


def pandas_funnel(path):
    """Plain pandas."""
    return _pandas_funnel(_events(path, ["customer", "stage", "time"]))[0]


def pandas_everything(path):
    """Plain pandas, all of it."""
    import pandas as pd

    events = _events(path, ["customer", "stage", "time", "channel"])
    found, first, stays = _pandas_funnel(events)
    ordered = events.sort_values(["customer", "time", "place"])
    previous = ordered.groupby("customer")["place"].shift()
    moves = ordered.assign(previous=previous)[previous.ne(ordered["place"])]
    head = moves[moves.groupby("customer").cumcount() < 12]
    paths = head["place"].astype(str).groupby(head["customer"]).agg(" ".join).value_counts()
    back = moves[moves["place"] < moves["previous"]]
    loops = back.groupby(["previous", "place"])["customer"].agg(["nunique", "size"]).reset_index()
    here = events[["channel", "place", "customer"]].drop_duplicates()
    on = here.merge(stays, how="left", on=["customer", "place"])
    channels = on.groupby(["channel", "place"])["stay"].agg(["size", "count"]).reset_index()
    filled = events[events["place"] == 1].groupby("customer")["time"].min()
    ordered_at = events[events["place"] == 2].groupby("customer")["time"].max()
    carts = [len(filled), int((ordered_at.reindex(filled.index) >= filled).sum())]
    longest, day = pd.Timedelta(days=DAYS), pd.Timestamp(CHANGE)
    known = first[events["time"].max() - first["entered"] >= longest]
    known = known.merge(stays, how="left", on=["customer", "place"])
    known = known.assign(after=known["entered"] >= day, on=known["stay"] <= longest)
    sides = known.groupby(["place", "after"])["on"].agg(["size", "sum"])
    side = lambda p, after: [int(n) for n in sides.loc[(p, after)]]  # noqa: E731
    return {
        **found,
        "paths": sorted(int(n) for n in paths.head(10)),
        "loops": sorted([int(a), int(b), int(c), int(n)] for a, b, c, n in loops.to_numpy()),
        "channels": sorted([g, int(p), int(n), int(m)] for g, p, n, m in channels.to_numpy()),
        "carts": carts,
        "changes": [[p, side(p, False), side(p, True)] for p in range(len(STAGES) - 1)],
    }


def _events(path, columns):
    import pandas as pd

    events = pd.read_csv(path, usecols=columns, parse_dates=["time"])
    return events.assign(place=events["stage"].map(PLACES))


def _pandas_funnel(events):
    import pandas as pd

    first = events.groupby(["customer", "place"], as_index=False)["time"].min()
    first = first.rename(columns={"time": "entered"})
    both = first.merge(first, on="customer", suffixes=("", "_later"))
    later = (both["place_later"] > both["place"]) & (both["entered_later"] >= both["entered"])
    both = both[later]
    stay = both["entered_later"] - both["entered"]
    stays = both.assign(stay=stay).groupby(["customer", "place"], as_index=False)["stay"].min()
    quartiles = stays.groupby("place")["stay"].quantile([0.25, 0.5, 0.75])
    start = events[events["place"] == 0][["customer", "time"]]
    arrived = {0: start.assign(started=start["time"])}
    for place in range(1, len(STAGES)):
        here = events[events["place"] == place][["customer", "time"]]
        all_ = pd.concat([arrived[place - 1].assign(here=0), here.assign(here=1)])
        all_ = all_.sort_values(["customer", "time", "here"])
        all_["started"] = all_.groupby("customer")["started"].cummax()
        all_["started"] = all_.groupby("customer")["started"].ffill()
        in_time = all_["time"] - all_["started"] <= pd.Timedelta(days=DAYS)
        arrived[place] = all_[(all_["here"] == 1) & in_time][["customer", "time", "started"]]
    found = {
        "seen": {int(k): int(v) for k, v in first["place"].value_counts().items()},
        "went_on": {int(k): int(v) for k, v in stays["place"].value_counts().items()},
        "dwell": {
            int(place): [round(q / pd.Timedelta(microseconds=1)) for q in quartiles[place]]
            for place in quartiles.index.levels[0]
        },
        "arrived": {place: int(some["customer"].nunique()) for place, some in arrived.items()},
    }
    return found, first, stays


def numpy_funnel(path):
    """Tuned by hand: whole numbers only, one sort, no join."""
    import duckdb
    import numpy as np
    import pandas as pd

    names = ", ".join(f"'{name}'" for name in STAGES)
    query = f"SELECT customer, CAST(stage AS ENUM({names})) AS stage, time FROM '{path}'"
    frame = duckdb.sql(query).df()
    customer, _ = pd.factorize(frame["customer"])
    place = frame["stage"].cat.codes.to_numpy().astype(np.int64)
    moment = frame["time"].to_numpy().astype("datetime64[s]").astype(np.int64)  # as this log has
    moment -= moment.min() - 1
    del frame
    order = np.lexsort((place, moment, customer))
    customer, place, moment = customer[order], place[order], moment[order]
    many, never = len(STAGES), np.iinfo(np.int64).max
    entered = np.full((customer[-1] + 1) * many, never)
    np.minimum.at(entered, customer * many + place, moment)
    entered = entered.reshape(-1, many)
    result = {"seen": {}, "went_on": {}, "dwell": {}, "arrived": {}}
    for p in range(many):
        came = entered[entered[:, p] < never]
        result["seen"][p] = len(came)
        later = np.where(came[:, p + 1 :] >= came[:, p : p + 1], came[:, p + 1 :], never)
        left = later.min(axis=1, initial=never)
        stay = (left - came[:, p])[left < never]
        if len(stay):
            result["went_on"][p] = len(stay)
            result["dwell"][p] = [
                round(1_000_000 * q) for q in np.quantile(stay, [0.25, 0.5, 0.75])
            ]
    apart = moment.max() + 1
    started = np.full(len(customer), -1)
    for p in range(many):
        if p == 0:
            started[place == 0] = moment[place == 0]
        else:
            at = np.flatnonzero((place == p - 1) | (place == p))
            base = customer[at] * apart
            known = np.where((place[at] == p - 1) & (started[at] >= 0), base + started[at], 0)
            so_far = np.maximum.accumulate(known) - base
            good = (place[at] == p) & (so_far > 0) & (moment[at] - so_far <= DAYS * 86_400)
            started[at[good]] = so_far[good]
        result["arrived"][p] = len(np.unique(customer[(place == p) & (started >= 0)]))
    return result


if __name__ == "__main__":
    found = globals()[sys.argv[1]](sys.argv[2])
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "result": {key: found[key] for key in sorted(found)},
                "seconds": time.process_time(),
                "memory": used.ru_maxrss / 1024,
            },
            sort_keys=True,
        )
    )
