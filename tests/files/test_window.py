"""How much of a file may be under way: on its own, and together with `Batches`."""

import pytest

from fantom.files.batches import BATCH_SECONDS
from fantom.files.window import (
    BASE_PERIODS,
    BASE_SECONDS,
    IDLE_SECONDS,
    IDLE_WINDOW,
    LEAST_CHUNK,
    LEAST_WINDOW,
    MOST_CHUNK,
    MOST_WINDOW,
    Base,
    Window,
)
from tests.files.bottleneck import MBIT, Narrow, Way


def one_way(rate, seconds, until, **properties):
    """Return a narrow place and a way through it, after so many seconds."""
    narrow = Narrow(rate)
    way = Way(narrow, seconds, **properties)
    narrow.run(until)
    return narrow, way


def use(narrow, way, since, until):
    """Return which part of the line was used."""
    return way.rate(since, until) / narrow.rate((since + until) / 2)


def test_ten_megabits_are_used_and_nobody_waits():
    """The line of a home: 40 ms each way."""
    narrow, way = one_way(10 * MBIT, 0.04, 120.0)

    assert use(narrow, way, 0.0, 2.0) > 0.8
    assert use(narrow, way, 2.0, 120.0) > 0.97
    mean, most = narrow.queue(2.0, 120.0)
    assert mean < 60
    assert most < 150
    assert way.ack_count / 120 < 2 / BATCH_SECONDS


@pytest.mark.parametrize(
    ("megabits", "seconds", "least_use", "most_queue"),
    [
        (1_000, 0.001, 0.98, 60),
        (100, 0.01, 0.98, 65),
        (10, 0.001, 0.98, 65),
        (100, 0.15, 0.93, 60),
        (1, 0.1, 0.95, 85),
    ],
)
def test_other_lines_are_used_as_well(megabits, seconds, least_use, most_queue):
    """From a cable in the house to the other side of the world."""
    narrow, way = one_way(megabits * MBIT, seconds, 40.0)

    assert use(narrow, way, 6.0, 40.0) > least_use
    assert narrow.queue(6.0, 40.0)[0] < most_queue


def test_a_very_slow_line_has_two_chunks_under_way():
    """Of the smallest: what is said waits behind these, and behind nothing else."""
    narrow, way = one_way(MBIT / 10, 0.04, 120.0)

    assert use(narrow, way, 20.0, 120.0) > 0.97
    assert narrow.queue(20.0, 120.0)[0] < 700  # two chunks take 655
    assert way.window.chunk_size == LEAST_CHUNK


def test_on_a_loopback_the_window_grows_to_the_most():
    """Nothing there is slower than the disk."""
    _narrow, way = one_way(4_000 * MBIT, 0.000_05, 2.0, disk=2e9)

    assert way.window.size == MOST_WINDOW
    assert way.window.chunk_size == MOST_CHUNK


def test_the_line_becomes_slower_and_faster():
    """After seconds the queue is short again, and the line is full."""
    narrow = Narrow(lambda now: MBIT * (10 if now < 20 else 1 if now < 40 else 20))
    way = Way(narrow, 0.04)
    narrow.run(60.0)

    assert narrow.queue(25.0, 40.0)[0] < 80
    assert use(narrow, way, 25.0, 40.0) > 0.93
    assert use(narrow, way, 42.0, 60.0) > 0.95
    assert narrow.queue(42.0, 60.0)[0] < 80


def test_a_disk_that_stalls_costs_no_more_than_it_stalls():
    """It looks like a queue, but for a moment only."""
    stalled = iter(range(2, 1_000, 2))
    upcoming = next(stalled)

    def stall(now):
        nonlocal upcoming
        if now < upcoming:
            return 0.0
        upcoming = next(stalled)
        return 0.3

    narrow, way = one_way(10 * MBIT, 0.04, 60.0, stall=stall)

    assert use(narrow, way, 2.0, 60.0) > (2 - 0.3) / 2 * 0.97
    assert narrow.queue(2.0, 60.0)[0] < 60


@pytest.mark.parametrize("seconds", [0.01, 0.05])
def test_acknowledgements_may_come_seldom(monkeypatch, seconds):
    """Another version may have another rule."""
    monkeypatch.setattr("fantom.files.batches.BATCH_SECONDS", seconds)
    narrow, way = one_way(10 * MBIT, 0.04, 60.0)

    assert use(narrow, way, 2.0, 60.0) > 0.93
    assert narrow.queue(2.0, 60.0)[0] < 80


def test_two_files_share_a_line():
    """Also one that comes later."""
    narrow = Narrow(10 * MBIT)
    first, second = Way(narrow, 0.04), Way(narrow, 0.04, begin=20.0)
    narrow.run(140.0)

    for way in (first, second):
        assert 0.3 < use(narrow, way, 100.0, 140.0) < 0.7
    assert narrow.queue(100.0, 140.0)[0] < 80


def test_a_way_that_became_longer_is_learnt():
    """Its length is no queue, although it looks like one for a while."""
    window, now = Window(), 0.0
    for half in (0.01, 0.1):
        end = now + (BASE_PERIODS + 1) * BASE_SECONDS
        while now < end:
            window.sent(window.room, now)
            now += half
            window.acked(10**12, now)

    assert window.size == MOST_WINDOW


def test_chunks_grow_with_the_window():
    """A window is some chunks, so that it moves on evenly."""
    window, now, seen = Window(), 0.0, []
    while window.size < MOST_WINDOW:
        seen.append((window.size, window.chunk_size))
        window.sent(window.room, now)
        now += 0.001
        window.acked(10**12, now)

    assert seen[0] == (LEAST_WINDOW, LEAST_CHUNK)
    assert all(LEAST_CHUNK <= chunk <= MOST_CHUNK for _, chunk in seen)
    assert all(size >= 2 * chunk for size, chunk in seen)
    assert window.chunk_size == MOST_CHUNK


def test_a_window_that_is_not_used_does_not_grow():
    """What was never under way says nothing of what could be."""
    window = Window()
    for number in range(1, 100):
        window.sent(100, number * 0.1)
        window.acked(number * 100, number * 0.1 + 0.01)

    assert window.size == LEAST_WINDOW


def test_room_is_what_is_not_under_way():
    """And never less than nothing."""
    window = Window()
    window.sent(5_000, 0.0)
    assert window.under_way == 5_000
    assert window.room == LEAST_WINDOW - 5_000

    window.sent(5_000, 0.0)
    assert window.room == 0


def test_odd_acknowledgements_do_no_harm():
    """The same again, backwards, in mid-chunk, or of what was never sent."""
    window = Window()
    window.sent(4_096, 0.0)
    window.sent(4_096, 0.0)
    for total in (100, 100, 0, 4_096, 4_096, 50):
        window.acked(total, 0.5)
    assert window.under_way == 4_096

    window.acked(2**63, 0.6)
    assert window.under_way == 0
    window.sent(10, 0.7)
    assert window.under_way == 10


def test_what_is_forgotten_is_not_under_way():
    """What was given up says nothing of the way, and takes no room on it."""
    window = Window()
    for _ in range(2):
        window.sent(4_096, 0.0)
    window.forget(4_096)
    assert window.under_way == 4_096
    window.acked(8_192, 0.1)
    assert window.under_way == 0

    window.forget(100)
    assert window.under_way == 0
    assert window.size == 2 * LEAST_WINDOW


def test_after_a_rest_it_begins_carefully():
    """The next bytes may take another way."""
    narrow = Narrow(10 * MBIT)
    way = Way(narrow, 0.04)
    narrow.run(10.0)
    assert way.window.size > IDLE_WINDOW

    way.pause(paused=True)
    narrow.run(10.0 + 2 * IDLE_SECONDS)
    way.pause(paused=False)
    assert way.window.size == IDLE_WINDOW
    narrow.run(40.0)
    assert use(narrow, way, 22.0, 40.0) > 0.97


def test_the_way_at_its_best_is_forgotten_after_some_periods():
    """And not earlier."""
    base = Base()
    base.add(0.01, 0.0)
    base.add(0.5, 1.0)
    assert base.least == 0.01

    for period in range(1, BASE_PERIODS):
        base.add(0.5 - period / 100, period * BASE_SECONDS)
        assert base.least == 0.01
    base.add(0.6, BASE_PERIODS * BASE_SECONDS)
    assert base.least == 0.5 - (BASE_PERIODS - 1) / 100
    base.add(0.7, 3 * BASE_PERIODS * BASE_SECONDS)
    assert base.least == 0.7
