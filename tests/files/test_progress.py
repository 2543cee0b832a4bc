"""How fast it goes, and how long it will take."""

import pytest

from fantom.files.progress import FIRST_SECONDS, Progress

TOTAL = 1_000_000
STEP = 0.02


def moved(progress, since, until, rate):
    """Let so many bytes a second come, in steps."""
    for number in range(round((until - since) / STEP)):
        progress.note(progress.done + round(rate * STEP), since + number * STEP)


def test_at_first_nothing_is_said():
    """What comes in the first moment says nothing of the next hour."""
    progress = Progress(TOTAL, 0.0)
    progress.note(60_000, 0.0)

    assert progress.rate(FIRST_SECONDS / 2) is None
    assert progress.seconds_left(FIRST_SECONDS / 2) is None


def test_an_even_rate_is_said_as_it_is():
    """From the first second on, and with what is left."""
    progress = Progress(TOTAL, 0.0)
    for second in range(1, 30):
        moved(progress, second - 1.0, second, 20_000)
        if second > 1:
            assert progress.rate(second) == pytest.approx(20_000, rel=0.03)

    left = (TOTAL - progress.done) / 20_000
    assert progress.seconds_left(29.0) == pytest.approx(left, rel=0.03)


def test_another_rate_is_said_after_some_seconds():
    """Not at once: a number that jumps can't be read."""
    progress = Progress(TOTAL, 0.0)
    moved(progress, 0.0, 20.0, 10_000)
    moved(progress, 20.0, 20.5, 40_000)
    assert progress.rate(20.5) < 20_000

    moved(progress, 20.5, 40.0, 40_000)
    assert progress.rate(40.0) == pytest.approx(40_000, rel=0.05)


def test_steps_do_not_show():
    """A window of megabytes may arrive in a moment, each second."""
    progress = Progress(10**9, 0.0)
    rates = []
    for second in range(1, 60):
        progress.note(second * 1_000_000, float(second))
        rates.append(progress.rate(second + 0.5))

    assert min(rates[10:]) > 0.7e6
    assert max(rates[10:]) < 1.3e6


def test_what_stands_still_has_no_end():
    """It fades out, and then it is nothing."""
    progress = Progress(TOTAL, 0.0)
    moved(progress, 0.0, 10.0, 50_000)

    assert progress.rate(14.0) < progress.rate(11.0) < 50_000
    assert progress.rate(21.0) == 0
    assert progress.seconds_left(21.0) is None
    assert Progress(TOTAL, 0.0).seconds_left(50.0) is None


def test_a_pause_is_no_slowness():
    """It goes on with the rate that it had."""
    progress = Progress(TOTAL, 0.0)
    moved(progress, 0.0, 10.0, 20_000)
    progress.hold(10.0)
    assert progress.rate(11.0) is None
    assert progress.seconds_left(11.0) is None
    progress.note(progress.done + 100, 12.0)  # what was under way

    progress.go_on(1_000.0)
    assert progress.rate(1_000.0) == pytest.approx(20_000, rel=0.03)


def test_what_was_there_before_is_no_progress():
    """Going on after a break is not fast."""
    progress = Progress(TOTAL, 0.0, done=900_000)
    moved(progress, 0.0, 5.0, 10_000)

    assert progress.rate(5.0) == pytest.approx(10_000, rel=0.03)
    assert progress.seconds_left(5.0) == pytest.approx(5.0, rel=0.1)


def test_a_clock_that_stands_does_no_harm():
    """Two things can be noted at one time."""
    progress = Progress(TOTAL, 5.0)
    progress.note(1_000, 5.0)
    progress.note(2_000, 5.0)

    assert progress.rate(5.0) is None
