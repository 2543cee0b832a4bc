"""Writing lines to a pipe: one system call for all that one turn of the loop says."""

import os
from io import FileIO

from PySide6.QtCore import QObject, QTimer

_MOST_GATHERED = 262_144


class LineWriter(QObject):
    """Gathers lines until the loop turns, or there are many bytes of them."""

    def __init__(self, stream: FileIO) -> None:
        super().__init__()
        self._stream = stream
        self._gathered = bytearray()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.flush)

    def write(self, line: bytes) -> None:
        """Write `line` soon, behind those before it."""
        if not self._gathered:
            self._soon.start()
        self._gathered += line
        if len(self._gathered) > _MOST_GATHERED:
            self.flush()

    def flush(self) -> None:
        """Write all that was gathered; wait for a reader that is slow."""
        data, self._gathered = memoryview(self._gathered), bytearray()
        try:
            while data:
                data = data[self._stream.write(data) :]
        except BrokenPipeError:
            # Nobody listens any more; the end of our input will follow.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())
