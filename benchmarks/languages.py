"""Another language in a window with twenty tabs, until all of it is painted."""

import os
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from benchmarks.figures import show
from fantom.node import Node
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow
from fantom.ui.speaking import Speaking
from fantom.ui.theme import STYLE
from tests.ui.conftest import add_peer, receive

TABS, LINES = 20, 20
RUNS = 5
_WANTED_MS = 200.0


def main() -> None:
    """Print the median for each language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["fantom", *STYLE])
    settings = Settings.in_memory()
    settings.override("language", "en")
    node = Node(settings)
    window = MainWindow(settings)
    window.begin(node)
    speaking = Speaking(settings)
    for number in range(1, TABS + 1):
        peer = add_peer(node, f"fe80::{number}")
        for line in range(LINES):
            receive(node, peer, "some words", line)
    window.show()
    times: dict[str, list[float]] = {"ru": [], "sjn": [], "en": []}
    for _ in range(RUNS + 1):
        for language, took in times.items():
            start = perf_counter()
            settings.set("language", language)
            application.processEvents()
            took.append((perf_counter() - start) * 1000)
    for language, took in times.items():
        value = median(took[1:])  # what is read once was read
        ratio = value / _WANTED_MS
        show(f"{TABS} tabs switch to {language}", value, "ms", ratio, "what it may")
    speaking.stop()
    window.close()


if __name__ == "__main__":
    main()
