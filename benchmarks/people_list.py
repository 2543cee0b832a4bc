"""The list of people, filled, sifted and changed: 100,000 of them beside 10,000."""

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication

from benchmarks.figures import show
from fantom.identity.people import People
from fantom.identity.person import Person
from fantom.node import Node
from fantom.settings import Settings
from fantom.ui.people_model import PeopleModel

SMALL, LARGE = 10_000, 100_000
RUNS = 5


def main() -> None:
    """Print the medians, and how many times those of the small list they are."""
    application = QApplication.instance() or QApplication(["fantom"])
    small, large = (_figures(size) for size in (SMALL, LARGE))
    for what, value in large.items():
        ratio = value / small[what]
        show(f"{LARGE:,} people, {what}", value, "ms", ratio, f"{SMALL:,}")
    del application


def _figures(size: int) -> dict[str, float]:
    runs = [_measured(size) for _ in range(RUNS)]
    return {what: median(run[what] for run in runs) for what in runs[0]}


def _measured(size: int) -> dict[str, float]:
    """Return the milliseconds of each in a new list."""
    node = Node(Settings.in_memory())
    people = [
        Person(os.urandom(32), f"Person {number * 7919 % size}", "Somebody")
        for number in range(size)
    ]
    model = PeopleModel(node)
    with QSignalBlocker(node.me.people):
        node.me.people.replace_all(People(people))
    return {
        "fill": _timed(node.me.people.replaced.emit),
        "sift": _timed(lambda: model.sift("person 77")),
        "sift back": _timed(lambda: model.sift("")),
        "rename": _timed(lambda: node.me.people.remember(people[5], "Aaa")),
    }


def _timed(does: Callable[[], object]) -> float:
    start = perf_counter()
    does()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
