"""One file of an offer that is looked at and kept nowhere: as `Landing`, in memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from blake3 import blake3

from fantom.files.arrival import Arrival
from fantom.files.course import Course
from fantom.files.landing import Landed
from fantom.files.names import safe_top
from fantom.files.receiving import Abandon, Finish, Step, Write
from fantom.protocol.messages import FileReason, OfferedFile

MAX_LOOKED_AT_BYTES: Final = 8_388_608


def can_look(entries: Sequence[OfferedFile]) -> bool:
    """Whether an offer is one file that is small enough to be held in memory."""
    first = entries[0]
    is_alone = len(entries) == 1 and not first.path.endswith("/")
    return is_alone and 0 < first.size <= MAX_LOOKED_AT_BYTES


class Looking:
    """Holds the bytes of the only file as they come."""

    def __init__(self, entries: Sequence[OfferedFile]) -> None:
        self.refused: dict[int, FileReason] = {}
        self._course = Course([entry.size for entry in entries], (0,))
        self._data = bytearray()

    @property
    def prefix(self) -> bytes:
        """The hash of what is here of it; nothing for nothing."""
        return blake3(self._data).digest() if self._data else b""

    def do(self, steps: Sequence[Step]) -> Landed:
        """Take what comes next."""
        landed = Landed(self._course.position)
        for step in steps:
            match step:
                case Write(data=data):
                    self._course.advance(len(data))
                    self._data += data
                case Finish(hash=digest):
                    self._finish(digest, landed)
                case Abandon():
                    self._data.clear()
                    self._course.pass_file()
        landed.position = self._course.position
        return landed

    def drop(self) -> None:
        """Let go of it."""
        self._data = bytearray()

    def close(self) -> None:
        """Let go of it: nothing is left to go on with later."""
        self.drop()

    def _finish(self, digest: bytes, landed: Landed) -> None:
        if blake3(self._data).digest() == digest:
            landed.data = bytes(self._data)
        else:
            landed.refused[0] = FileReason.DAMAGED
        self.drop()
        self._course.pass_file()


def keep(data: bytes, folder: Path, name: str, changed: float) -> Path:
    """Put into a folder what was looked at, and return where; for a thread.

    Raises:
        FolderGone, FolderUnwritable, NotEnoughRoom, DiskFull, FileNameImpossible,
        FileTooLarge, FileUnwritable
    """
    arrival = Arrival(folder)
    try:
        arrival.check(len(data))
        incoming = arrival.begin(safe_top(name), len(data))
        try:
            incoming.write(data)
        except BaseException:
            incoming.drop()
            raise
        return incoming.finish(blake3(data).digest(), changed)
    finally:
        arrival.close()
