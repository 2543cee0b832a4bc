"""From starting the process to its first painted window.

Beside it, in turns: a bare QMainWindow with one label, in a process of its own.
"""

from statistics import median

from benchmarks.figures import show
from benchmarks.windows import Bare, Display, Fantom, Watched

RUNS = 9
CPP_MS = 242  # from exec to mapped window


def main() -> None:
    """Print the median of some runs; the first of each fills caches only."""
    with Display() as display:
        pairs = [(_ms(Fantom(display)), _ms(Bare(display))) for _ in range(RUNS + 1)]
    fantom, bare = (median(times) for times in zip(*pairs[1:], strict=True))
    show("start to first painted window", fantom, "ms", fantom / bare, "a bare window")
    show("start to first painted window", fantom, "ms", fantom / CPP_MS, "the C++ one")
    show("start of the bare window", bare, "ms", 1, "itself")


def _ms(window: Watched) -> float:
    with window:
        return 1000 * (float(window.wait_for("painted")) - window.begun)


if __name__ == "__main__":
    main()
