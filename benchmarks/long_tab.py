"""A tab with 200,000 messages beside one with 2,000: what length costs.

Append: a text comes until it is painted. Page: one page up and painted. Search: from
the words to the newest match, shown and coloured; the full count is told apart, since
it has to look at every line (in slices, so that nothing stalls). Each is the median of
several; bytes are what tracemalloc sees of a conversation and its tab.
"""

import gc
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter

from benchmarks.figures import show
from benchmarks.window import Window

SMALL, LARGE = 2_000, 200_000
TIMES = 31
RARE = "no such words anywhere"
TEXTS, BYTES = 20_000, 66


def timed(does: Callable[[], object]) -> float:
    """Return how many milliseconds it took."""
    start = perf_counter()
    does()
    return (perf_counter() - start) * 1000


def append(window: Window) -> None:
    """Let a text come and be painted, without waiting for the next frame."""
    window.hear(1)
    window.tab.messages.scroll_to_end()
    window.tab.messages.viewport().repaint()


def page(window: Window) -> None:
    """Turn a page up and paint it."""
    window.tab.messages.turn_page(-1)
    window.tab.messages.viewport().repaint()


def search(window: Window, words: str) -> None:
    """Look for words until the newest match is shown."""
    window.tab.search_bar.field.setText(words)
    window.tab.messages.viewport().repaint()


def count(window: Window) -> tuple[float, float]:
    """Return how long a full count took, and its longest slice."""
    bar, longest = window.tab.search_bar, 0.0
    start = perf_counter()
    longest = timed(lambda: bar.field.setText(RARE))
    while not bar.search.is_done:
        longest = max(longest, timed(window.application.processEvents))
    return (perf_counter() - start) * 1000, longest


def figures(window: Window) -> dict[str, float]:
    """Return the milliseconds of each."""
    tab = window.tab
    result = {"append": median(timed(lambda: append(window)) for _ in range(TIMES))}
    result["page"] = median(timed(lambda: page(window)) for _ in range(TIMES))
    tab.messages.scroll_to_end()
    tab.search_bar.begin()
    words = [f"{len(window.conversation.lines) - 40 - n} words" for n in range(TIMES)]
    result["search"] = median(timed(partial(search, window, word)) for word in words)
    result["count"], result["slice"] = count(window)
    tab.search_bar.end()
    return result


def bytes_per_message() -> float:
    """Return what a message costs in memory, the conversation included."""
    window = Window()
    window.hear(100)
    window.settle()
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    window.hear(TEXTS)
    window.settle()
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / TEXTS


def main() -> None:
    """Measure both, and compare."""
    small, large = figures(Window(SMALL)), figures(Window(LARGE))
    for name in ("append", "page", "search", "count", "slice"):
        ratio = large[name] / small[name]
        show(f"{LARGE:,} messages, {name}", large[name], "ms", ratio, f"{SMALL:,}")
    value = bytes_per_message()
    show("memory for a message", value, "bytes", value / BYTES, "the text itself")


if __name__ == "__main__":
    main()
