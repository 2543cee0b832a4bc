"""Reading and writing files as transfers do: hashed, in threads, beside a loop.

Without a wire in between: what it costs is another figure.
"""

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

from benchmarks.figures import show
from fantom.files.arrival import Arrival
from fantom.files.batches import Batches
from fantom.files.blocks import READ_BYTES, Blocks
from fantom.files.disk import Disk
from fantom.files.offering import look_through
from fantom.files.source import Source
from fantom.protocol.limits import MAX_CHUNK

SIZE = 1_073_741_824
SMALL, SMALL_SIZE = 1_000, 4_096
AHEAD = 2 * READ_BYTES
NOW = 1_700_000_000.0


class Loop:
    """What is called soon, one after the other."""

    def __init__(self) -> None:
        self._calls: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.call_soon = self._calls.put

    def run_until(self, condition: Callable[[], bool]) -> None:
        """Call things until then."""
        while not condition():
            self._calls.get()()


class Reading:
    """Reads a file ahead of who takes it, in chunks."""

    def __init__(self, disk: Disk, source: Source, go_on: Callable[[], None]) -> None:
        self._jobs, self.source, self._go_on = disk.jobs(), source, go_on
        self.blocks = Blocks()
        self._is_busy = False

    def read_on(self) -> None:
        """Read the next block, unless there is enough."""
        is_all = self.blocks.offset + self.blocks.waiting == self.source.size
        if not self._is_busy and not is_all and self.blocks.waiting < AHEAD:
            self._is_busy = True
            self._jobs.submit(self.source.read, self._on_read)

    def _on_read(self, outcome: "Future[bytes]") -> None:
        self._is_busy = False
        self.blocks.add(outcome.result())
        self.read_on()
        self._go_on()


class Writing:
    """Writes what came meanwhile in one piece, and counts what is acknowledged."""

    def __init__(self, disk: Disk, arrival: Arrival, size: int) -> None:
        self._jobs, self.incoming = disk.jobs(), arrival.begin("copy", size)
        self._batches, self.told = Batches(), 0
        self._waiting = bytearray()
        self._is_busy = False

    def write(self, data: bytes) -> None:
        """Write it after what came before."""
        self._waiting += data
        self._batches.came(len(data))
        self._write_on()

    @property
    def under_way(self) -> int:
        """How much is not on the disk."""
        return len(self._waiting) + READ_BYTES * self._is_busy

    def _write_on(self) -> None:
        now = time.monotonic()
        is_last = self.incoming.position + len(self._waiting) == SIZE
        is_due = is_last or self._batches.is_due(now)
        if self._waiting and is_due and not self._is_busy:
            self._batches.begin(now)
            data, self._waiting = self._waiting, bytearray()
            self._is_busy = True
            self._jobs.submit(lambda: self.incoming.write(data), self._on_written)

    def _on_written(self, outcome: "Future[None]") -> None:
        outcome.result()
        self._is_busy = False
        self.told += 1
        self._write_on()


def main() -> int:
    """Print megabytes a second, and how many small files."""
    with TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as place:
        path = Path(place, "source")
        _make(path)
        plain = _plain_copy(path)
        for name, rate in (
            ("read and hashed", _read(path)),
            ("written, hashed, acknowledged", _write(Path(place))),
            ("from one file to another", _copy(path)),
        ):
            show(name, rate / 1e6, "MB/s", rate / plain, "a copy by Python, synced")
        rate = _small(Path(place))
        show("files of 4 KiB in place", rate, "files/s", 1.0, "itself")
    return 0


def _make(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(SIZE // READ_BYTES):
            file.write(os.urandom(READ_BYTES))


def _plain_copy(path: Path) -> float:
    copy = path.with_name("plain")
    start = time.perf_counter()
    with path.open("rb") as source, copy.open("wb") as target:
        while block := source.read(READ_BYTES):
            target.write(block)
        target.flush()
        os.fsync(target.fileno())
    seconds = time.perf_counter() - start
    copy.unlink()
    return SIZE / seconds


def _read(path: Path) -> float:
    loop = Loop()
    disk = Disk(loop.call_soon)
    (found,) = look_through([path]).found

    def take() -> None:
        while reading.blocks.take(MAX_CHUNK):
            pass
        reading.read_on()

    reading = Reading(disk, Source(found), take)
    start = time.perf_counter()
    reading.read_on()
    loop.run_until(lambda: reading.blocks.offset == SIZE)
    seconds = time.perf_counter() - start
    reading.source.close()
    disk.close(1.0)
    return SIZE / seconds


def _write(folder: Path) -> float:
    loop = Loop()
    disk, arrival = Disk(loop.call_soon), Arrival(folder)
    writing = Writing(disk, arrival, SIZE)
    data = os.urandom(MAX_CHUNK)
    start, written = time.perf_counter(), 0
    while written < SIZE:
        chunk = data[: SIZE - written]
        writing.write(chunk)
        written += len(chunk)
        loop.run_until(lambda: writing.under_way < 8 * READ_BYTES)
    loop.run_until(lambda: writing.under_way == 0)
    return _finished(writing, disk, start)


def _copy(path: Path) -> float:
    loop = Loop()
    disk, arrival = Disk(loop.call_soon), Arrival(path.parent)
    (found,) = look_through([path]).found
    writing = Writing(disk, arrival, SIZE)

    def take() -> None:
        while writing.under_way < AHEAD and (chunk := reading.blocks.take(MAX_CHUNK)):
            writing.write(chunk)
        reading.read_on()

    reading = Reading(disk, Source(found), take)
    start = time.perf_counter()
    reading.read_on()

    def is_done() -> bool:
        take()
        return reading.blocks.offset == SIZE and writing.under_way == 0

    loop.run_until(is_done)
    reading.source.close()
    return _finished(writing, disk, start)


def _finished(writing: Writing, disk: Disk, start: float) -> float:
    path = writing.incoming.finish(writing.incoming.prefix_hash, NOW)
    seconds = time.perf_counter() - start
    path.unlink()
    disk.close(1.0)
    return SIZE / seconds


def _small(folder: Path) -> float:
    arrival, data = Arrival(folder), os.urandom(SMALL_SIZE)
    start = time.perf_counter()
    for number in range(SMALL):
        incoming = arrival.begin(f"small/{number}", SMALL_SIZE)
        incoming.write(data)
        incoming.finish(incoming.prefix_hash, NOW, settle=False)
    arrival.settle()
    return SMALL / (time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main())
