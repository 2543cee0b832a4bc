"""From starting the process to its first painted window, and to its being reachable.

Beside it, in turns: a bare QMainWindow with one label, in a process of its own.
"""

from statistics import median

from benchmarks.figures import show
from benchmarks.windows import Bare, Display, Fantom, Watched

RUNS = 9
CPP_MS = 242  # from exec to mapped window


def main() -> None:
    """Print the medians of some runs; the first of each fills caches only."""
    with Display() as display:
        runs = [
            (
                *_ms(Fantom(display), "painted", "listening"),
                *_ms(Bare(display), "painted"),
            )
            for _ in range(RUNS + 1)
        ]
    painted, listening, bare = (median(times) for times in zip(*runs[1:], strict=True))
    show("start to first painted window", painted, "ms", painted / bare, "a bare one")
    show(
        "start to first painted window", painted, "ms", painted / CPP_MS, "the C++ one"
    )
    show("start to listening", listening, "ms", listening / bare, "a bare window")
    show("start of the bare window", bare, "ms", 1, "itself")


def _ms(window: Watched, *facts: str) -> list[float]:
    with window:
        return [1000 * (float(window.wait_for(fact)) - window.begun) for fact in facts]


if __name__ == "__main__":
    main()
