"""From Ctrl+Shift+Delete to the end of the process: fifty chats of 200 texts."""

from statistics import median

from benchmarks.figures import show
from tests.ui.test_panic import panicked

RUNS = 5
_WANTED_MS = 1_000.0


def main() -> None:
    """Print the median and the longest."""
    times = [panicked()[1] * 1_000 for _ in range(RUNS)]
    for what, value in (("median", median(times)), ("longest", max(times))):
        show(f"panic, {what}", value, "ms", value / _WANTED_MS, "what it may")


if __name__ == "__main__":
    main()
