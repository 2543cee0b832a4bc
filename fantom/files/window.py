"""How much of a file may be under way, so that the line is full and no queue long.

In the manner of LEDBAT (RFC 6817): what counts is how much longer the way takes than it
took at its best.  That is the queue in front of its narrowest place, in which texts,
calls and everybody else wait as well; it is kept near TARGET_SECONDS.  Whoever fills
that queue drives us back: a file is patient.

Once in each time that the way takes, the size is drawn to the one at which the queue
would be right.  RFC 6817 adds a fixed step instead, which takes minutes on a long way.
"""

from collections import deque

from fantom.protocol.limits import MAX_CHUNK

LEAST_CHUNK, MOST_CHUNK = 4_096, MAX_CHUNK
LEAST_WINDOW, MOST_WINDOW = 2 * LEAST_CHUNK, 8_388_608
CHUNKS = 8  # that make a window, unless it is very small or large

TARGET_SECONDS = 0.05
STEP_PARTS = 8  # the more, the longer it takes until two files share a line evenly
NEWEST = 4  # measurements, of which the least counts: one may have met a busy disk
# What the way takes at its best is known for so many periods; once in each the line is
# let run empty, or our own queue would be taken for the way.
BASE_SECONDS, BASE_PERIODS = 30.0, 4
REST_ROUNDS = 2  # one in which it empties, one that measures
IDLE_SECONDS, IDLE_WINDOW = 5.0, 65_536  # then the way may be another


class Window:
    """Counts what is under way, and learns how much that may be."""

    def __init__(self) -> None:
        self._size: float = LEAST_WINDOW
        self._sent = self._acked = 0
        self._busy_at = float("-inf")
        self._times: deque[tuple[int, float]] = deque()  # bytes in all, when sent
        self._newest: deque[float] = deque(maxlen=NEWEST)
        self._base = Base()
        self._is_starting = True
        self._round_end = self._round_most = 0
        self._rest = 0  # rounds to come
        self._rested_at: float | None = None

    @property
    def size(self) -> int:
        """How much may be under way."""
        return LEAST_WINDOW if self._rest else int(self._size)

    @property
    def under_way(self) -> int:
        """How much was sent and not acknowledged."""
        return self._sent - self._acked

    @property
    def room(self) -> int:
        """How much more may be sent now."""
        return max(0, self.size - self.under_way)

    @property
    def chunk_size(self) -> int:
        """How much goes at once: no text should wait long behind one chunk."""
        return min(max(self.size // CHUNKS, LEAST_CHUNK), MOST_CHUNK)

    def sent(self, count: int, now: float) -> None:
        """Note that so many bytes were sent."""
        if not self.under_way and now - self._busy_at > IDLE_SECONDS:
            self._size, self._is_starting = min(self._size, IDLE_WINDOW), True
        self._sent += count
        self._busy_at = now
        self._times.append((self._sent, now))
        self._round_most = max(self._round_most, self.under_way)

    def acked(self, total: int, now: float) -> None:
        """Note that so many bytes have arrived in all."""
        self._acked = min(max(total, self._acked), self._sent)
        self._busy_at = now
        sent_at = self._take_time(self._acked)
        if sent_at is not None:
            self._measure(now - sent_at, now)
            if self._acked >= self._round_end:
                self._end_round(now)

    def forget(self, count: int) -> None:
        """Nobody will acknowledge the oldest `count` of what is under way."""
        self._acked = min(self._acked + count, self._sent)
        self._take_time(self._acked)

    def _take_time(self, total: int) -> float | None:
        """Return when the newest of these bytes were sent, once."""
        sent_at = None
        while self._times and self._times[0][0] <= total:
            sent_at = self._times.popleft()[1]
        return sent_at

    def _measure(self, seconds: float, now: float) -> None:
        self._base.add(seconds, now)
        self._newest.append(seconds)
        if self._is_starting and self._queue > TARGET_SECONDS:
            self._is_starting = False
            self._resize_to(self._size / 2)  # it doubled since these were sent

    @property
    def _queue(self) -> float:
        """How long bytes wait on their way, in seconds."""
        return min(self._newest) - self._base.least

    def _end_round(self, now: float) -> None:
        """Change the size, once for each time that all has arrived that was sent."""
        was_full = self._round_most > self.size // 2
        self._round_end, self._round_most = self._sent, self.under_way
        if self._rest:
            self._rest -= 1
            self._rested_at = now
        elif self._must_rest(now):
            self._begin_rest()
        elif was_full or self._queue > TARGET_SECONDS:
            self._resize()

    def _must_rest(self, now: float) -> bool:
        if self._rested_at is None:
            self._rested_at = now
        return now - self._rested_at > BASE_SECONDS

    def _begin_rest(self) -> None:
        """Let the line run empty; then go on as if it were just full."""
        self._rest = REST_ROUNDS
        base = self._base.least
        self._resize_to(self._size * base / (base + TARGET_SECONDS))

    def _resize(self) -> None:
        if self._is_starting:
            self._resize_to(2 * self._size)
            return
        base = self._base.least
        right = (base + TARGET_SECONDS) / (base + self._queue)
        factor = max(right, 0.5) if right < 1 else (1 + min(right, 2.0)) / 2
        # Small ones gain more by this than large ones: two files share a line.
        step = (self._size * LEAST_CHUNK) ** 0.5 / STEP_PARTS
        self._resize_to(self._size * factor + step)

    def _resize_to(self, size: float) -> None:
        self._size = min(max(size, LEAST_WINDOW), MOST_WINDOW)


class Base:
    """What the way took at its best, lately."""

    def __init__(self) -> None:
        self._periods: deque[tuple[float, float]] = deque()

    @property
    def least(self) -> float:
        """The least seconds of the last periods."""
        return min(least for _, least in self._periods)

    def add(self, seconds: float, now: float) -> None:
        """Note how long it took now."""
        period = now // BASE_SECONDS
        if self._periods and self._periods[-1][0] == period:
            seconds = min(seconds, self._periods.pop()[1])
        self._periods.append((period, seconds))
        while self._periods[0][0] <= period - BASE_PERIODS:
            self._periods.popleft()
