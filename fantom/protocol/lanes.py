"""Who may go first on a wire that carries everything."""

from collections import deque
from enum import IntEnum

from msgspec import Struct

from fantom.protocol.messages import TextMessage


class Lane(IntEnum):
    """The first of them that holds something goes first."""

    CONTROL_AND_TEXT = 0
    VOICE = 1
    FILES = 2


class Record(Struct, frozen=True, gc=False):
    """A padded record that waits to be sealed; `text` if it completes one."""

    plain: bytes
    text: TextMessage | None = None
    is_file: bool = False


class Lanes:
    """Records that wait for the network, in three queues."""

    def __init__(self) -> None:
        self._lanes: tuple[deque[Record], ...] = tuple(deque() for _ in Lane)
        self.bytes_waiting = 0  # but for those of files
        self.file_bytes_waiting = 0

    def add(self, record: Record, lane: Lane) -> None:
        """Queue `record` behind those of its lane."""
        self._lanes[lane].append(record)
        self._count(lane, len(record.plain))

    def next(self, last: Lane = Lane.FILES) -> Record | None:
        """Return the record of any lane up to `last` that goes first; drop it here."""
        for lane in range(last + 1):
            if self._lanes[lane]:
                record = self._lanes[lane].popleft()
                self._count(lane, -len(record.plain))
                return record
        return None

    def holds(self, record: Record) -> bool:
        """Whether that record waits here."""
        return any(record in lane for lane in self._lanes)

    def clear(self) -> None:
        """Drop everything."""
        for lane in self._lanes:
            lane.clear()
        self.bytes_waiting = self.file_bytes_waiting = 0

    def _count(self, lane: int, size: int) -> None:
        if lane == Lane.FILES:
            self.file_bytes_waiting += size
        else:
            self.bytes_waiting += size
