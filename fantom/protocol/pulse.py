"""Whether the other side is still there, and how far away.

Time is an argument.  Source: docs/PROTOCOL.md, section 4.
"""

from collections import deque

from fantom.protocol.limits import PING_SECONDS, SILENCE_SECONDS

_ROUND_TRIPS = 10
_NUMBERS = 2**32


class Pulse:
    """Notes when something was heard, and what became of our pings."""

    def __init__(self, now: float) -> None:
        self._heard_at = self._asked_at = now
        self._number = 0
        self._asked: int | None = None  # the ping that is not answered yet
        self._round_trips: deque[float] = deque(maxlen=_ROUND_TRIPS)

    @property
    def round_trip(self) -> float | None:
        """The mean of the last ten round trips in seconds; None before the first."""
        times = self._round_trips
        return sum(times) / len(times) if times else None

    def hear(self, now: float) -> None:
        """Note that the other side said something."""
        self._heard_at = now

    def ask(self, now: float) -> int:
        """Return the number of the ping that goes out now."""
        self._asked_at = now
        self._asked = self._number = (self._number + 1) % _NUMBERS
        return self._number

    def take_answer(self, number: int, now: float) -> None:
        """Measure by the answer to the last ping; it counts once."""
        if number == self._asked:
            self._asked = None
            self._round_trips.append(now - self._asked_at)

    def next_look(self) -> float:
        """Return when something is to be done about the silence."""
        return min(self._asks_at(), self._dies_at())

    def is_dead(self, now: float) -> bool:
        """Whether the silence has lasted too long."""
        return now >= self._dies_at()

    def is_silent(self, now: float) -> bool:
        """Whether it is time to ask."""
        return now >= self._asks_at()

    def _asks_at(self) -> float:
        return max(self._heard_at, self._asked_at) + PING_SECONDS

    def _dies_at(self) -> float:
        return self._heard_at + SILENCE_SECONDS
