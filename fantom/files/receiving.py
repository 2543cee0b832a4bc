"""An offer of the peer's, and what is here of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from fantom.errors import RemoteProtocolError
from fantom.files.course import Course, Position, ranges
from fantom.files.transfer import Direction, Transfer
from fantom.protocol.limits import OFFER_WEIGHT, OFFERED_FILE_WEIGHT
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileChunk,
    FileEnd,
    FileMessage,
    FileOffer,
    FileReason,
    FileSkip,
)


@dataclass(frozen=True, slots=True)
class Write:
    """Put these bytes behind those of the file that are there."""

    index: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Finish:
    """The file is whole if this is its hash."""

    index: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Abandon:
    """No more comes of the file."""

    index: int


Step = Write | Finish | Abandon


def joined(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield them, but what is written behind each other as one."""
    for index, run in groupby(steps, _file_written):
        if index is None:
            yield from run
        else:
            data = b"".join(step.data for step in run if isinstance(step, Write))
            yield Write(index, data)


def _file_written(step: Step) -> int | None:
    return step.index if isinstance(step, Write) else None


class Receiving(Transfer):
    """Files that come in.  Source: docs/PROTOCOL.md, section 10."""

    direction = Direction.IN

    def __init__(self, offer: FileOffer) -> None:
        super().__init__(offer.transfer, offer.entries)
        self.preview = offer.preview
        self.weight = _weight(offer)  # of what it takes in memory
        self._ranges: tuple[tuple[int, int], ...] = ()  # of what is accepted
        self._arrived = Course((), ())  # on its way to the disk, or there

    def greeting(self) -> list[FileMessage]:
        return []  # who sends asks

    def accept(self, chosen: Sequence[int]) -> None:
        """Take these files, by number, ascending."""
        self._accept(chosen)
        self._arrived = self._way.anew()

    def decline(self) -> FileAnswer:
        """Take none of them."""
        self.end(FileReason.DECLINED)
        return FileAnswer(self.id, ())

    def answer(self, prefix: bytes) -> FileAnswer:
        """Return where to go on; `prefix` is the hash of what is here of that file."""
        assert self.accepted is not None, "accepted first"
        self._arrived = self._way.anew()
        self._arrived.move_to(self.position)
        self._is_agreed = True
        self._ranges = self._ranges or ranges(self.accepted)
        return FileAnswer(self.id, self._ranges, *self.position, prefix)

    def take(self, said: FileChunk | FileEnd | FileSkip) -> Step | None:
        """Return what to do with what comes next, if anything.

        Raises:
            RemoteProtocolError: it does not come next.
        """
        if self.accepted is None:
            raise RemoteProtocolError("files before the answer")
        if said.index != self._arrived.position.file or self._arrived.is_complete:
            raise RemoteProtocolError("not the file that comes next")
        is_wanted = said.index not in self.skipped
        match said:
            case FileChunk():
                self._take_chunk(said)
                return Write(said.index, said.data) if is_wanted else None
            case FileEnd():
                if self._arrived.rest_of_file:
                    raise RemoteProtocolError("the end of a file too early")
                self._arrived.pass_file()
                return Finish(said.index, said.hash)
            case FileSkip():
                self._arrived.pass_file()
                self.skipped.setdefault(said.index, said.reason)
                return Abandon(said.index)

    def refuse(self, index: int, reason: str) -> None:
        """That file cannot be had; what still comes of it is dropped."""
        self.skipped.setdefault(index, reason)

    def note_stored(self, position: Position) -> FileAck:
        """All before `position` is on disk, or will never be; return what to tell."""
        self._on_disk.move_to(position)
        self._end_if_complete()
        return FileAck(self.id, *position)

    def _take_chunk(self, chunk: FileChunk) -> None:
        if chunk.offset != self._arrived.position.offset:
            raise RemoteProtocolError("not the bytes that come next")
        self._arrived.advance(len(chunk.data))


def _weight(offer: FileOffer) -> int:
    paths = sum(len(entry.path.encode()) for entry in offer.entries)
    files = OFFERED_FILE_WEIGHT * len(offer.entries)
    return OFFER_WEIGHT + files + paths + len(offer.preview)
