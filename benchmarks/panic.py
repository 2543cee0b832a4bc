"""From Ctrl+Shift+Delete to the end of the process: fifty chats of 200 texts."""

from statistics import median
from time import perf_counter

from benchmarks.figures import show
from tests.ui.test_panic import start_to_panic

RUNS = 5
_WANTED_MS = 1_000.0


def main() -> None:
    """Print the median and the longest."""
    times = [_panicked() for _ in range(RUNS)]
    for what, value in (("median", median(times)), ("longest", max(times))):
        show(f"panic, {what}", value, "ms", value / _WANTED_MS, "what it may")


def _panicked() -> float:
    with start_to_panic(50) as program:
        assert program.stdout is not None
        program.stdout.readline()
        start = perf_counter()
        program.wait()
        return (perf_counter() - start) * 1_000


if __name__ == "__main__":
    main()
