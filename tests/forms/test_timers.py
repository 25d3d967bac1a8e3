"""What is done later: once, when it is quiet, not all the time, again and again."""

from __future__ import annotations

import asyncio

import pytest

from jmkit.forms.timers import Debounce, Repeat, Throttle, Timer, call_later, now


class Times(list):
    """When something was done, in seconds since the test began."""

    def __init__(self, clock):
        self._clock, self._begun = clock, clock.time()

    def note(self):
        self.append(round(self._clock.time() - self._begun, 6))


@pytest.fixture
def times(clock):
    return Times(clock)


@pytest.fixture
def once(times):
    return Timer(times.note)


@pytest.fixture
def debounce(times):
    return Debounce(times.note, quiet=2, longest=5)


@pytest.fixture
def throttle(clock, times):
    """What it does takes three seconds; after it, it rests for six."""

    def work():
        times.note()
        clock.wind(3)

    return Throttle(work, soon=1, rest=2)


def test_a_call_comes_when_it_is_due_and_only_once(clock, times, once):
    once.start(2)
    clock.wind(10)
    assert times == [2]


def test_a_call_that_is_set_anew_comes_at_the_new_time_only(clock, times, once):
    once.start(2)
    clock.wind(1)
    once.start(2)
    clock.wind(10)
    assert times == [3]


def test_a_call_that_is_cancelled_does_not_come(clock, times, once):
    once.start(2)
    once.cancel()
    clock.wind(10)
    assert times == []


def test_a_call_is_pending_until_it_has_come(clock, once):
    once.start(2)
    assert once.pending
    clock.wind(2)
    assert not once.pending


def test_a_debounced_call_waits_for_quiet(clock, times, debounce):
    for _ in range(3):
        debounce.trigger()
        clock.wind(1)
    clock.wind(10)
    assert times == [4]


def test_a_debounced_call_does_not_wait_forever(clock, times, debounce):
    for _ in range(10):
        debounce.trigger()
        clock.wind(1)
    assert times == [5, 10]


def test_each_burst_has_a_deadline_of_its_own(clock, times, debounce):
    debounce.trigger()
    clock.wind(7)
    debounce.trigger()
    clock.wind(7)
    assert times == [2, 9]


def test_a_debounced_call_that_is_cancelled_does_not_come(clock, times, debounce):
    debounce.trigger()
    debounce.cancel()
    clock.wind(10)
    assert times == []


def test_triggers_that_come_together_are_one_call(clock, times, throttle):
    for _ in range(20):
        throttle.trigger()
    clock.wind(20)
    assert times == [1]


def test_a_throttled_call_rests_after_one_that_took_long(clock, times, throttle):
    throttle.trigger()
    clock.wind(4)
    throttle.trigger()
    clock.wind(20)
    assert times == [1, 10]


def test_a_throttled_call_that_has_rested_comes_soon(clock, times, throttle):
    throttle.trigger()
    clock.wind(50)
    throttle.trigger()
    clock.wind(2)
    assert times == [1, 51]


def test_a_throttled_call_that_is_cancelled_does_not_come(clock, times, throttle):
    throttle.trigger()
    throttle.cancel()
    clock.wind(20)
    assert times == []


def test_what_repeats_goes_on_until_it_is_stopped(clock, times):
    repeat = Repeat(times.note, 2)
    repeat.start()
    repeat.start()
    clock.wind(5)
    repeat.stop()
    clock.wind(5)
    assert times == [2, 4]


def test_a_script_does_at_once_what_it_would_do_later():
    done = []
    call_later(5, lambda: done.append("later"))
    Debounce(lambda: done.append("debounced"), 5, 9).trigger()
    Throttle(lambda: done.append("throttled"), 5).trigger()
    assert done == ["later", "debounced", "throttled"]


def test_a_script_repeats_nothing():
    done = []
    Repeat(lambda: done.append(1), 0).start()
    assert done == []


def test_a_script_has_a_clock_as_well():
    assert now() <= now()


def test_in_a_kernel_the_event_loop_calls():
    async def wait():
        called = asyncio.Event()
        Timer(called.set).start(0)
        await asyncio.wait_for(called.wait(), 5)
        return called.is_set()

    assert asyncio.run(wait())
