"""How fast it goes and how long it will take, in numbers that a person can read."""

from math import exp

SMOOTH_SECONDS = 4.0
STEP_SECONDS = 0.1  # what comes within is one step
FIRST_SECONDS = 1.0  # of which nothing can be said
STILL_SECONDS = 10.0  # after which nothing moves
MOST_SECONDS = 8_640_000.0  # a hundred days: longer is nothing to wait for


class Progress:
    """Smooths what comes in steps; while it is held, no time goes by."""

    def __init__(self, total: int, now: float, done: int = 0) -> None:
        self.total, self.done = total, done
        self._noted, self._noted_at = done, now
        self._moved_at = now
        self._rate = self._weight = 0.0
        self._is_held = False

    def note(self, done: int, now: float) -> None:
        """Note that so much is done in all."""
        if done != self.done:
            self.done, self._moved_at = done, now
        if not self._is_held and now - self._noted_at >= STEP_SECONDS:
            self._rate, self._weight = self._smoothed(now)
            self._noted, self._noted_at = done, now

    def hold(self, now: float) -> None:
        """Stop the clock."""
        self.note(self.done, now)
        self._is_held = True

    def go_on(self, now: float) -> None:
        """Let the clock run again; how fast it went before counts as it did."""
        self._is_held = False
        self._noted, self._noted_at = self.done, now
        self._moved_at = now

    def rate(self, now: float) -> float | None:
        """Return the bytes of a second; none while that cannot be said."""
        if self._is_held:
            return None
        if now - self._moved_at > STILL_SECONDS:
            return 0.0
        rate, weight = self._smoothed(now)
        return rate / weight if weight >= _WEIGHT_OF_FIRST else None

    def seconds_left(self, now: float) -> float | None:
        """Return how long the rest takes if it goes on so; none if nobody can say."""
        rate = self.rate(now)
        if not rate:
            return None
        seconds = (self.total - self.done) / rate
        return seconds if seconds <= MOST_SECONDS else None

    def _smoothed(self, now: float) -> tuple[float, float]:
        """Return the mean in which what was long ago hardly counts, and its weight."""
        seconds = max(now - self._noted_at, 1e-9)
        newest = _weight(seconds)
        rate = (self.done - self._noted) / seconds
        old = 1 - newest
        return old * self._rate + newest * rate, old * self._weight + newest


def _weight(seconds: float) -> float:
    return 1 - exp(-seconds / SMOOTH_SECONDS)


_WEIGHT_OF_FIRST = _weight(FIRST_SECONDS)
