"""From starting the process to its first painted window, and to its being reachable.

Beside it, in turns: a bare QMainWindow with one label, in a process of its own.  By
processor time, which other programs disturb least, and by the clock.
"""

from statistics import median

from benchmarks.figures import show
from benchmarks.windows import Bare, Display, Fantom, Watched

RUNS = 15
CPP_MS = 242  # from exec to mapped window


def main() -> None:
    """Print the medians of some runs."""
    with Display() as display:
        runs = [
            (
                *_ms(Fantom(display), "spent", "painted", "listening"),
                *_ms(Bare(display), "spent", "painted"),
            )
            for _ in range(RUNS)
        ]
    medians = [median(times) for times in zip(*runs, strict=True)]
    spent, painted, listening, bare_spent, bare = medians
    first = "first painted window"
    show(f"{first}, processor time", spent, "ms", spent / bare_spent, "a bare one")
    show(f"{first}, by the clock", painted, "ms", painted / bare, "a bare one")
    show(f"{first}, by the clock", painted, "ms", painted / CPP_MS, "the C++ one")
    show("start to listening", listening, "ms", listening / bare, "a bare window")
    show("the bare window, processor time", bare_spent, "ms", 1, "itself")
    show("the bare window, by the clock", bare, "ms", 1, "itself")


def _ms(window: Watched, *facts: str) -> list[float]:
    with window:
        return [
            1000 * (float(window.wait_for(fact)) - (fact != "spent") * window.begun)
            for fact in facts
        ]


if __name__ == "__main__":
    main()
