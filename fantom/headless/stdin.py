"""Reading lines from a pipe without making the loop wait."""

import threading
from io import RawIOBase

from PySide6.QtCore import QObject, Qt, Signal

from fantom.headless.rpc import MAX_LINE

_CHUNK = 65_536


class LineReader(QObject):
    """A thread that reads; lines arrive as signals in the loop's thread.

    A line over `MAX_LINE` bytes arrives as None.
    """

    lines_read = Signal(object)  # a list of bytes or None
    ended = Signal()
    _batch = Signal(object)

    def __init__(self, stream: RawIOBase) -> None:
        super().__init__()
        # Raw: Python aborts when it ends while a thread waits in a buffered read.
        self._stream = stream
        # One batch at a time: a client that writes faster than we work fills its own
        # memory, and between two batches the loop looks after its sockets. While Qt
        # finds another one waiting, it does not.
        self._room = threading.Semaphore(1)
        self._batch.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to read; the thread ends with the stream or the program."""
        threading.Thread(target=self._read_all, daemon=True).start()

    def _read_all(self) -> None:
        splitter = LineSplitter()
        while data := self._read():
            self._room.acquire()
            self._batch.emit(splitter.feed(data))
        self._batch.emit([*splitter.end(), _END])

    def _read(self) -> bytes | None:
        try:
            return self._stream.read(_CHUNK)
        except OSError:  # the terminal is gone
            return None

    def _pass_on(self, batch: list[object]) -> None:
        ended = bool(batch) and batch[-1] is _END
        self.lines_read.emit(batch[:-1] if ended else batch)
        self._room.release()
        if ended:
            self.ended.emit()


_END = object()


class LineSplitter:
    """Cuts a stream into lines of a bounded length."""

    def __init__(self) -> None:
        self._rest = b""
        self._is_skipping = False

    def feed(self, data: bytes) -> list[bytes | None]:
        """Return the lines that `data` completes; None for one that is too long."""
        data = self._rest + data
        *whole, self._rest = data.split(b"\n")
        if len(data) <= MAX_LINE and not self._is_skipping:
            return list(whole)
        lines = [self._judge(line) for line in whole]
        if len(self._rest) > MAX_LINE:
            self._rest, self._is_skipping = b"", True
        return lines

    def end(self) -> list[bytes | None]:
        """Return the last line, if it lacked its newline."""
        is_there = self._rest or self._is_skipping
        return [self._judge(self._rest)] if is_there else []

    def _judge(self, line: bytes) -> bytes | None:
        skipped, self._is_skipping = self._is_skipping, False
        return None if skipped or len(line) > MAX_LINE else line
