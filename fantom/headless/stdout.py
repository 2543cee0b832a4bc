"""Writing lines to a pipe, without making the loop wait for who reads them."""

import queue
import threading
from io import FileIO

from PySide6.QtCore import QObject, QTimer

_MOST_GATHERED = 262_144
_PATIENCE_SECONDS = 0.1


class LineWriter(QObject):
    """Gathers what one turn of the loop says; a thread writes it.

    What was heard is written before anything acknowledges it: `flush` waits for the
    thread.  A client that does not read leaves its lines in memory, and the program
    goes on.
    """

    def __init__(self, stream: FileIO) -> None:
        super().__init__()
        self.error: OSError | None = None
        self._stream = stream
        self._gathered: list[bytes] = []
        self._size = 0  # of all that is gathered
        self._queue: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._handed_over = self._written = 0
        self._progress = threading.Condition()
        self._is_slow = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.flush)
        self._thread = threading.Thread(target=self._write_all, daemon=True)
        self._thread.start()

    def write(self, line: bytes) -> None:
        """Write `line` soon, behind those before it."""
        if not self._gathered:
            self._soon.start()
        self._gathered.append(line)
        self._size += len(line)
        if self._size > _MOST_GATHERED:
            self.flush()

    def flush(self) -> None:
        """Hand over all that was gathered, and let a client that reads have it."""
        if self._gathered:
            self._is_slow = not self._has_written_all()
            self._handed_over += 1
            self._queue.put(b"".join(self._gathered))
            self._gathered.clear()
            self._size = 0
            self._wait()

    def _wait(self) -> None:
        if not self._is_slow:  # or every turn of the loop would wait
            with self._progress:
                self._progress.wait_for(self._has_written_all, _PATIENCE_SECONDS)

    def _has_written_all(self) -> bool:
        return self._written == self._handed_over

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
            with self._progress:
                self._written += 1
                self._progress.notify()
