"""How long a real window stands still while a file of 1 GiB comes into it, over `::1`.

The window is in a process of its own, under an X server without a monitor, with the
chat in front, whose bubble shows the progress; the sender is headless.  A timer wants
to tick every millisecond: the longest time between two ticks is the longest stall.
Beside it the same window, for as long, with no file.  Linux.

usage: python -m benchmarks.file_stall [window, options of fantom]
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.figures import percentile, show
from benchmarks.files import SIZE, peak, plant
from benchmarks.programs import ON_LOOPBACK, Program
from benchmarks.windows import Display, Watched
from fantom import app, cli
from fantom.files.carrier import Carrier
from fantom.files.transfer import State
from fantom.node import Node
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow

RUNS = 5
MOST_MS, FRAME_MS = 50, 1_000 / 60
_REST_MS = 2_000  # until the window has settled


def main() -> None:
    """Print the medians of some runs."""
    with tempfile.TemporaryDirectory() as name, Display() as display:
        path = Path(name) / "big"
        plant(path, SIZE)
        runs = [_run(display, path, Path(name)) for _ in range(RUNS)]
    idle, longest, late, most = (median(values) for values in zip(*runs, strict=True))
    show("the longest stall with no file", idle, "ms", idle / FRAME_MS, "a frame")
    show("while 1 GiB comes, p99", late, "ms", late / FRAME_MS, "a frame")
    show("while 1 GiB comes, longest", longest, "ms", longest / FRAME_MS, "a frame")
    show("the same, wanted", MOST_MS, "ms", MOST_MS / FRAME_MS, "a frame")
    show("the window's peak of memory", most, "MB", 1, "itself")


def _run(display: Display, path: Path, folder: Path) -> tuple[float, ...]:
    """Return the longest stall idle, and of the transfer the longest, p99, and MB."""
    with (
        tempfile.TemporaryDirectory(dir=folder) as come,
        _Receiver(display, come) as window,
        Program() as sender,
    ):
        sender.call("peers.connect", to=window.wait_for("endpoint"))
        idle = float(window.wait_for("idle"))
        peer = sender.call("peers.list")[0]["peer"]
        sender.call("files.offer", peer=peer, paths=[str(path)])
        sender.drain()
        longest, late = map(float, window.wait_for("stalls").split())
        return idle, longest, late, peak(window.process.pid) / 1e6


class _Receiver(Watched):
    def __init__(self, display: Display, come: str) -> None:
        words = ("-m", "benchmarks.file_stall", "window", *ON_LOOPBACK)
        where = ("--set", f"files.directory={come}", "--profile", f"{come}/.profile")
        super().__init__(display, *words, *where)


def _be_window() -> int:
    """Be the window; it tells of itself on stdout."""
    measured: list[_Measured] = []

    def face(settings: Settings, listen: cli.Listen) -> int:
        def begin(node: Node) -> None:
            listen(node)
            measured.append(_Measured(node))

        return app.run(settings, begin)

    return cli.start(cli.parse(sys.argv[2:]), face)


class _Measured(QObject):
    """Ticks, in a node's window, and tells of the ticks that came late."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._node, self._ticks = node, list[float]()
        self._accepting: asyncio.Task[None] | None = None
        kind = Qt.TimerType.PreciseTimer
        self._clock = QTimer(self, interval=1, timerType=kind)
        self._clock.timeout.connect(lambda: self._ticks.append(time.perf_counter()))
        node.conversations.opened.connect(self._on_opened)
        node.transfers.added.connect(self._on_added)
        node.transfers.changed.connect(self._on_changed)
        _tell("endpoint", str(node.listening.status.endpoint))

    def _on_opened(self) -> None:
        QTimer.singleShot(_REST_MS, self._show_chat)

    def _show_chat(self) -> None:
        windows = QApplication.topLevelWidgets()
        (window,) = [w for w in windows if isinstance(w, MainWindow)]
        window.strip.choose_last()
        QTimer.singleShot(_REST_MS, self._clock.start)
        QTimer.singleShot(2 * _REST_MS, self._tell_idle)

    def _tell_idle(self) -> None:
        _tell("idle", f"{max(self._gaps())}")
        self._ticks.clear()

    def _on_added(self, carrier: Carrier) -> None:
        taking = self._node.transfers.accept(carrier.transfer.id)
        self._accepting = asyncio.ensure_future(taking)

    def _on_changed(self, carrier: Carrier) -> None:
        if carrier.transfer.state is State.DONE and self._clock.isActive():
            self._clock.stop()
            gaps = list(self._gaps())
            _tell("stalls", f"{max(gaps)} {percentile(gaps, 99)}")

    def _gaps(self) -> Iterator[float]:
        """Yield the ms between two ticks."""
        for before, after in zip(self._ticks, self._ticks[1:], strict=False):
            yield (after - before) * 1_000


def _tell(what: str, value: str) -> None:
    sys.stdout.write(f"{what} {value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["window"]:
        sys.exit(_be_window())
    main()
