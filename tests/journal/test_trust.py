"""Wrong and forged clocks: a stamp too far ahead counts as the line above it; nobody is frozen."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jmkit.journal import Disk, Entry, Journals, Stamp, State, files
from jmkit.journal.clock import MAX_COUNT, MAX_MS
from jmkit.journal.lines import line_below
from jmkit.journal.trust import DAY, horizon
from jmkit.model import Scenario

NOW = 1_764_000_000_000
FAR = 32_472_144_000_000  # the year 2999

MOMENTS = st.sampled_from([0, 1, 2, 3, 4, 5])
STAMPS = st.builds(Stamp, MOMENTS, st.integers(0, 1), st.sampled_from("ab"))
WRITTEN = st.builds(
    Entry,
    STAMPS,
    st.just("stage"),
    st.sampled_from("xy"),
    st.dictionaries(st.sampled_from(["title", "goal"]), st.sampled_from("pq"), min_size=1),
    st.none(),
    st.none() | MOMENTS,
)
FOLDERS = st.lists(st.lists(WRITTEN, max_size=6), max_size=3)


def read_all(journals) -> list[Entry]:
    """The entries of these journals as they are read from files."""
    with tempfile.TemporaryDirectory() as name:
        for n, lines in enumerate(journals):
            (Path(name) / f"{n}.jsonl").write_bytes(b"".join(e.to_line() for e in lines))
        return [e for path in sorted(Path(name).iterdir()) for e in files.read(path).entries]


def merged(entries, limit: int) -> str:
    registers = State.of(entries, limit).registers
    return json.dumps({str(key): fields for key, fields in registers.items()}, sort_keys=True)


@given(FOLDERS, MOMENTS, st.data())
def test_for_any_horizon_the_order_and_copies_of_files_do_not_matter(journals, limit, data):
    shuffled = data.draw(st.permutations([*journals, *journals[:1]]))
    assert merged(read_all(shuffled), limit) == merged(read_all(journals), limit)


@given(FOLDERS, MOMENTS, st.data())
def test_for_any_horizon_the_order_of_reading_does_not_matter(journals, limit, data):
    entries = read_all(journals)
    assert merged(data.draw(st.permutations(entries)), limit) == merged(entries, limit)


@given(st.lists(WRITTEN, max_size=12), MOMENTS, st.integers(0, 2000))
def test_for_any_horizon_reading_piece_by_piece_is_reading_at_once(lines, limit, cut):
    data = b"".join(e.to_line() for e in lines)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "dana.jsonl"
        path.write_bytes(data[:cut])
        before = files.read(path)
        path.write_bytes(data)
        found = [*before.entries, *files.read(path, before).entries]
    assert merged(found, limit) == merged(read_all([lines]), limit)


@given(st.lists(st.tuples(MOMENTS, st.none() | MOMENTS), max_size=40), MOMENTS)
def test_the_way_up_ends_at_the_nearest_line_that_is_believed(clocks, limit):
    line, last = None, None
    for number, (ms, wall) in enumerate(clocks):
        line = line_below(line, "dana.jsonl", number, Stamp(ms, 0, "dana"), wall)
        last = number if min(ms, ms if wall is None else wall) <= limit else last
    found = line and line.within(limit)
    assert (found and found.number) == last


@given(
    st.dictionaries(
        st.sampled_from(["dana", "noam", "avi", "mallory"]),
        st.lists(st.tuples(st.sampled_from([-1, 0, 1, 2, 3, 400]), st.booleans()), max_size=4),
    ),
    st.lists(st.sampled_from([-2, 0, 1, 2, 399]), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_a_session_holds_what_one_that_opens_now_reads(written, days, dice):
    """However files grow and time passes in between, also backwards."""
    wall = {"now": NOW}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reader = Journals(folder, "reader", now=lambda: wall["now"])
        left = [(who, n, d, f) for who, ls in written.items() for n, (d, f) in enumerate(ls)]
        for day in days:
            for who, n, ahead, is_title in left[: dice.randint(0, len(left))]:
                stamp = Stamp(NOW + ahead * DAY + n, 0, who)
                field = "title" if is_title else "goal"
                entry = Entry(stamp, "stage", "s", {field: f"{who} {n}"})
                files.append(folder / f"{who}.jsonl", [entry], Disk())
                left.remove((who, n, ahead, is_title))
            wall["now"] = NOW + day * DAY
            reader.save(Scenario(goal=f"{day}"))
        fresh = Journals(folder, "reader", now=lambda: wall["now"])
        reader.refresh()
        assert reader.journey == fresh.journey
        assert reader.history() == fresh.history()


def forge(folder, *lines: tuple[int, str], who="mallory", count=0) -> None:
    folder.mkdir(exist_ok=True)
    for ms, goal in lines:
        entry = Entry(Stamp(ms, count, who), "scenario", "scenario", {"goal": goal})
        files.append(folder / f"{who}.jsonl", [entry], Disk())


@pytest.fixture
def clock():
    return {"now": NOW}


@pytest.fixture
def opens(folder, clock):
    """Opens the journals as somebody whose clock says what the test says."""
    return lambda person="dana": Journals(folder, person, now=lambda: clock["now"])


def goal(journals) -> str:
    journals.refresh()
    return journals.journey.scenario.goal


def test_a_stamp_too_far_ahead_counts_as_the_line_above_it(folder, opens):
    forge(folder, (NOW - 50, "first"), (FAR, "second"))
    assert goal(opens()) == "second"
    forge(folder, (NOW - 20, "later"), who="noam")
    assert goal(opens()) == "later"


def test_it_is_told_with_file_and_line(folder, opens):
    forge(folder, (NOW - 50, "first"), (FAR, "second"), (FAR + 1, "third"))
    (problem,) = opens().problems
    assert (problem.file, problem.line, problem.reason) == ("mallory.jsonl", 2, "2999-01-01")


def test_a_day_ahead_is_believed(folder, opens):
    forge(folder, (NOW + DAY, "tomorrow"))
    dana = opens()
    assert (goal(dana), dana.problems) == ("tomorrow", [])


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([(FAR, "evil")], 0),
        ([(MAX_MS, "evil")], MAX_COUNT),
        ([(NOW + DAY, "evil")], 0),
        ([(NOW + DAY, "evil")], MAX_COUNT),
        ([(NOW + DAY, "evil"), (FAR, "worse")], 0),
        ([(NOW, "evil"), (FAR, "worse")], MAX_COUNT),
        ([(FAR, "evil"), (NOW + DAY - 1, "worse"), (FAR, "worst")], 0),
        ([(NOW + n * DAY, "evil") for n in range(-3, 40)], 7),
    ],
)
@pytest.mark.parametrize("who", ["mallory", "dana", "start"])
def test_nobody_is_frozen(folder, opens, clock, lines, count, who):
    forge(folder, *lines, who=who, count=count)
    dana, noam = opens("dana"), opens("noam")
    for n in range(3):
        for person in (dana, noam):
            clock["now"] += 20_000
            person.refresh()
            person.save(Scenario(goal=f"{n} by {person.person}"))
            assert goal(dana) == goal(noam) == goal(opens("avi")) == f"{n} by {person.person}"
    assert noam.undo()
    assert goal(dana) == "2 by dana"


def test_a_forged_wall_clock_freezes_nobody_either(folder, opens):
    folder.mkdir()
    for who, wall in (("mallory", NOW + DAY), ("dana", NOW + DAY - 1)):
        entry = Entry(Stamp(FAR, 0, who), "scenario", "scenario", {"goal": "evil"}, None, wall)
        files.append(folder / f"{who}.jsonl", [entry], Disk())
    dana = opens()
    dana.save(Scenario(goal="mine"))
    assert goal(opens("noam")) == goal(dana) == "mine"


def test_what_was_written_after_a_forged_stamp_by_an_older_version_keeps_its_order(folder, opens):
    """That version dragged every clock along, and wrote down what each said itself."""
    folder.mkdir()
    for n, who in enumerate(["dana", "noam", "dana"]):
        entry = Entry(
            Stamp(FAR, n, who), "scenario", "scenario", {"goal": f"{n}"}, None, NOW - 9_000 + n
        )
        files.append(folder / f"{who}.jsonl", [entry], Disk())
    avi = opens("avi")
    assert goal(avi) == "2"
    assert {change.when.year for change in avi.history()} == {2025}


def test_whoever_had_a_wrong_clock_is_not_held_by_it(opens, clock):
    dana = opens()
    clock["now"] = FAR
    dana.save(Scenario(goal="in the year 2999"))
    clock["now"] = NOW
    dana.save(Scenario(goal="now"))
    assert goal(opens("noam")) == "now"
    assert dana.entries[-1].at.ms == NOW


def test_once_its_day_has_come_a_stamp_counts_as_what_it_says_and_the_next_save_stands(
    folder, opens, clock
):
    forge(folder, (NOW + 3 * DAY, "early"))
    dana = opens()
    dana.save(Scenario(goal="mine"))
    clock["now"] = NOW + 2 * DAY
    assert goal(dana) == goal(opens("noam")) == "early"
    dana.save(Scenario(goal="mine again"))
    assert goal(opens("noam")) == "mine again"
    assert [c.value for c in dana.overwritten(dana.journey.scenario)["goal"]] == ["early"]


def test_at_the_end_of_time_a_save_that_does_not_stand_is_an_error(folder, opens, clock):
    clock["now"] = MAX_MS
    forge(folder, (MAX_MS, "zzz"), who="zoe", count=MAX_COUNT)
    with pytest.raises(Exception, match="does not stand"):
        opens().save(Scenario(goal="mine"))


def test_a_reader_whose_clock_is_behind_is_told_and_distrusts_nobody(folder, opens, clock):
    for n, who in enumerate(["dana", "noam", "avi"]):
        forge(folder, (NOW - n * 30 * DAY, who), who=who)
    clock["now"] = 1_577_836_800_000  # 2020
    late = opens("late")
    assert goal(late) == "dana"
    assert ["behind" in p.sentence for p in late.problems] == [True]
    late.save(Scenario(goal="late"))
    clock["now"] = NOW
    assert goal(opens("dana")) == "late"


YEARS_BACK = 6 * 366 * DAY


@pytest.mark.parametrize(
    ("now", "others", "is_behind"),
    [
        (NOW, [], False),
        (NOW, [NOW], False),
        (NOW, [FAR], False),
        (NOW, [NOW, FAR, FAR], False),
        (NOW, [NOW - 40 * DAY, FAR, FAR], False),
        (NOW, [NOW, *[FAR] * 1000], False),
        (NOW, [*[FAR] * 1000], False),
        (NOW - YEARS_BACK, [NOW, NOW], True),
        (0, [NOW, NOW - 9 * DAY], True),
        (NOW - YEARS_BACK, [NOW, NOW - DAY, FAR], True),
        (NOW - YEARS_BACK, [NOW, NOW - 300 * DAY, 5], True),
    ],
)
def test_whose_clock_is_wrong(now, others, is_behind):
    found = horizon(now, others)
    assert found.is_behind == is_behind
    assert found.ms < FAR
    assert not is_behind or found.ms >= NOW
