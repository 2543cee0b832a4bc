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


class Lanes:
    """Records that wait for the network, in three queues."""

    def __init__(self) -> None:
        self._lanes: tuple[deque[Record], ...] = tuple(deque() for _ in Lane)
        self.bytes_waiting = 0

    def add(self, record: Record, lane: Lane) -> None:
        """Queue `record` behind those of its lane."""
        self._lanes[lane].append(record)
        self.bytes_waiting += len(record.plain)

    def next(self) -> Record | None:
        """Return the record that goes first now, and drop it here."""
        for lane in self._lanes:
            if lane:
                record = lane.popleft()
                self.bytes_waiting -= len(record.plain)
                return record
        return None

    def holds(self, record: Record) -> bool:
        """Whether that record waits here."""
        return any(record in lane for lane in self._lanes)

    def clear(self) -> None:
        """Drop everything."""
        for lane in self._lanes:
            lane.clear()
        self.bytes_waiting = 0
