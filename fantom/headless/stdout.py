"""Writing lines to a pipe, without making the loop wait for who reads them."""

import queue
import threading
from io import FileIO

from PySide6.QtCore import QObject, QTimer

_MOST_GATHERED = 262_144


class LineWriter(QObject):
    """Gathers what one turn of the loop says; a thread writes it.

    A client that does not read leaves its lines in memory; the program goes on.
    """

    def __init__(self, stream: FileIO) -> None:
        super().__init__()
        self.error: OSError | None = None
        self._stream = stream
        self._gathered = bytearray()
        self._queue: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.flush)
        self._thread = threading.Thread(target=self._write_all, daemon=True)
        self._thread.start()

    def write(self, line: bytes) -> None:
        """Write `line` soon, behind those before it."""
        if not self._gathered:
            self._soon.start()
        self._gathered += line
        if len(self._gathered) > _MOST_GATHERED:
            self.flush()

    def flush(self) -> None:
        """Hand over all that was gathered."""
        if self._gathered:
            self._queue.put(bytes(self._gathered))
            self._gathered.clear()

    def finish(self, seconds: float) -> None:
        """Wait until all is written, for `seconds` at the most."""
        self.flush()
        self._queue.put(b"")
        self._thread.join(seconds)

    def _write_all(self) -> None:
        while data := memoryview(self._queue.get()):
            while data and self.error is None:
                try:
                    data = data[self._stream.write(data) :]
                except OSError as error:
                    # Nobody listens any more; the end of our input will follow.
                    self.error = error
