"""Ways with a narrow place that they share, and a disk at the end of each; no test.

Nothing here takes time: what happens next is always the earliest of what is to come.
"""

import heapq
from bisect import bisect_left
from itertools import count

from fantom.files.batches import Batches
from fantom.files.window import Window

LOOK = 0.005
MBIT = 125_000  # bytes


class Narrow:
    """The narrow place, with one queue in front of it; `rate` in bytes a second."""

    def __init__(self, rate):
        self.now = 0.0
        self.rate = rate if callable(rate) else lambda _now: rate
        self.free_at = 0.0
        self._events, self._order = [], count()
        self._queues = []
        self._look()

    def at(self, when, action):
        """Let that happen then."""
        heapq.heappush(self._events, (when, next(self._order), action))

    def run(self, until):
        """Let it become so late."""
        while self._events and self._events[0][0] <= until:
            self.now, _, action = heapq.heappop(self._events)
            action()
        self.now = until

    def pass_through(self, size):
        """Return when so many bytes are through, if they come now."""
        begin = max(self.now, self.free_at)
        self.free_at = begin + size / self.rate(begin)
        return self.free_at

    def queue(self, since, until):
        """Return how long a text would have waited: mean and most, in ms."""
        seen = self._queues[int(since / LOOK) : int(until / LOOK)]
        return 1e3 * sum(seen) / len(seen), 1e3 * max(seen)

    def _look(self):
        self._queues.append(max(0.0, self.free_at - self.now))
        self.at(self.now + LOOK, self._look)


class Way:
    """Sends one endless file by a `Window` to `Batches`; `seconds` is one direction.

    `stall(now)` says how long the disk does nothing when it is to write.
    """

    def __init__(  # noqa: PLR0913 - a place has its properties
        self,
        narrow,
        seconds,
        *,
        disk=1e9,
        stall=lambda _now: 0.0,
        batches=None,
        begin=0.0,
    ):
        self._narrow, self._seconds = narrow, seconds
        self._disk, self._stall, self._disk_free = disk, stall, 0.0
        self.window, self.batches = Window(), batches or Batches()
        self.written = self.ack_count = self._came = 0
        self._arrivals, self._timer = [(0.0, 0)], None
        self._most = float("inf")
        narrow.at(begin, self._send)

    def rate(self, since, until):
        """Return how many bytes a second arrived."""
        first, last = (bisect_left(self._arrivals, (at,)) for at in (since, until))
        (_, before), (_, after) = (
            self._arrivals[min(place, len(self._arrivals) - 1)]
            for place in (first, last)
        )
        return (after - before) / (until - since)

    def pause(self, *, paused):
        """Send nothing more, or again."""
        self._most = 0 if paused else float("inf")
        self._send()

    def _send(self):
        window, narrow = self.window, self._narrow
        while min(window.room, self._most) >= (size := window.chunk_size):
            window.sent(size, narrow.now)
            there = narrow.pass_through(size) + self._seconds
            narrow.at(there, lambda size=size: self._arrive(size))

    def _arrive(self, size):
        self._arrivals.append((self._narrow.now, self._arrivals[-1][1] + size))
        self._came += size
        self.batches.came(size)
        self._write_if_due()

    def _write_if_due(self):
        narrow, now = self._narrow, self._narrow.now
        if self._disk_free > now:
            return  # it looks again when it has done that
        if self.batches.is_due(now):
            self.batches.begin(now)
            size, total = self._came - self.written, self._came
            self._disk_free = now + self._stall(now) + size / self._disk
            narrow.at(self._disk_free, lambda: self._tell(total))
        elif (due := self.batches.due_at) is not None and due != self._timer:
            self._timer = due
            narrow.at(due, self._write_if_due)

    def _tell(self, total):
        narrow, self.written = self._narrow, total
        self.ack_count += 1
        narrow.at(narrow.now + self._seconds, lambda: self._told(total))
        self._write_if_due()

    def _told(self, total):
        self.window.acked(total, self._narrow.now)
        self._send()
