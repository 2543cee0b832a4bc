"""10,000 texts come at once into a tab that is seen, and the window stays alive.

They come as a socket gives them, 64 KiB in one turn of the loop. The longest stall is
the longest time between two ticks of a timer that wants to tick all the time.
"""

import gc
from time import perf_counter

from PySide6.QtCore import QTimer

from benchmarks.figures import show
from benchmarks.window import Window

TEXTS = 10_000
PER_READ = 600  # texts of that size in 64 KiB
BEFORE = (0, 100_000)
MOST_MS = 50  # what nobody notices
REFERENCE = (84, 11)  # texts a second that the C++ window takes, then and later


class Burst:
    """Feeds the tab and watches how the loop takes it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.left = TEXTS
        self.longest = 0.0
        self._last = perf_counter()
        self._reads = QTimer(interval=0)
        self._reads.timeout.connect(self._read)
        self._ticks = QTimer(interval=0)
        self._ticks.timeout.connect(self._tick)

    def run(self) -> float:
        """Return how many seconds it took until all was on the screen."""
        start = self._last = perf_counter()
        self._reads.start()
        self._ticks.start()
        self._window.turn_until(lambda: not self.left)
        self._reads.stop()
        self._window.settle()
        self._ticks.stop()
        return perf_counter() - start

    def _read(self) -> None:
        count = min(PER_READ, self.left)
        self.left -= count
        self._window.hear(count)

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main() -> None:
    """Measure in a tab that is empty, and in one that is full."""
    for before, reference in zip(BEFORE, REFERENCE, strict=True):
        window = Window(before)
        gc.collect()
        burst = Burst(window)
        rate, stall = TEXTS / burst.run(), burst.longest * 1000
        name = f"{TEXTS:,} texts after {before:,}"
        show(f"{name}, stall", stall, "ms", stall / MOST_MS, f"{MOST_MS} ms")
        show(name, rate, "texts/s", rate / reference, "the C++ window")


if __name__ == "__main__":
    main()
