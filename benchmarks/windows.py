"""An X server without a monitor, and windows in it; no figure itself."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from benchmarks.programs import ON_LOOPBACK, ROOT

_SECONDS = 30


class Display:
    """An Xvfb that chooses its own number."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2600x900x24"]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.name = f":{pipe.readline().strip()}"
        self._bytecode = TemporaryDirectory()
        self.environment = os.environ | {
            "DISPLAY": self.name,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": self._bytecode.name,
        }
        # Compiled, as an installed program is: a start that compiles takes longer, and
        # more memory.
        for window in (Fantom(self), Bare(self)):
            with window:
                window.wait_for(window.last_fact)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.terminate()
        self._server.wait(_SECONDS)
        self._bytecode.cleanup()


class Watched:
    """A process that tells what happens in its window."""

    last_fact = "painted"

    def __init__(self, display: Display, *words: str) -> None:
        self.begun = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=display.environment,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        self.process.wait(_SECONDS)
        assert self.process.stdout is not None, "a pipe was asked for"
        self.process.stdout.close()

    def wait_for(self, what: str) -> str:
        """Return the value of the next fact of that name."""
        assert self.process.stdout is not None, "a pipe was asked for"
        for line in self.process.stdout:
            name, _, value = line.strip().partition(" ")
            if name == what:
                return value
        raise EOFError(what)


class Fantom(Watched):
    """The real window, with a profile of its own."""

    last_fact = "endpoint"

    def __init__(
        self,
        display: Display,
        options: Sequence[str] = ON_LOOPBACK,
        left: int = 0,
        to: str = "-",
    ) -> None:
        self._profile = TemporaryDirectory()
        words = ["-m", "benchmarks.watched", str(left), to, *options]
        super().__init__(display, *words, "--profile", self._profile.name)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        self._profile.cleanup()


_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
def tell():
    print("spent", repr(time.process_time()))
    print("painted", repr(time.monotonic()), flush=True)
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, tell)
application, window = QApplication(sys.argv), Window()
window.setCentralWidget(QLabel("Hello"))
window.resize(960, 640)
window.show()
application.exec()
"""


class Bare(Watched):
    """A QMainWindow with one label."""

    def __init__(self, display: Display) -> None:
        super().__init__(display, "-c", _BARE)
