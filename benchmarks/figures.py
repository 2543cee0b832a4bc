"""How a figure is said, so that all of them read alike; no figure itself."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles


def show(name: str, value: float, unit: str, ratio: float, reference: str) -> None:
    """Print one figure and how it compares; above 1 is more than the reference."""
    print(f"{name:<44} {value:>10.4g} {unit:<12} {ratio:>6.2f} x {reference}")


def percentile(values: Sequence[float], rank: int) -> float:
    """Return the value that `rank` percent of the values don't exceed."""
    return quantiles(values, n=100, method="inclusive")[rank - 1]


class CpuTime:
    """How much of one processor a process uses (Linux)."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._since, self._used = time.monotonic(), self._seconds()

    def percent(self) -> float:
        """Return the percentage since this was made."""
        used = self._seconds() - self._used
        return 100 * used / (time.monotonic() - self._since)

    def _seconds(self) -> float:
        tasks = Path(f"/proc/{self._pid}/task").iterdir()
        # In ns: the ticks of /proc/PID/stat are too coarse for what is nearly 0.
        return sum(
            int((task / "schedstat").read_text("ascii").split()[0]) / 1e9
            for task in tasks
        )


def resident_mb(pid: int) -> float:
    """Return how much memory a process holds now, in MB of 10^6 bytes (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
