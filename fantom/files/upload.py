"""Carries the files of one offer of ours from the disk to the peer."""

from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fantom.errors import RemoteProtocolError
from fantom.files.blocks import READ_BYTES
from fantom.files.carrier import Carrier
from fantom.files.course import Position
from fantom.files.disk import Disk, Jobs
from fantom.files.held import Held
from fantom.files.offering import Found
from fantom.files.pieces import Block, End, Errand, Left, Piece, pieces, some
from fantom.files.sending import Sending
from fantom.files.turns import Turns
from fantom.peers.peer import Peer
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileChunk,
    FileEnd,
    FileRefuse,
    FileSkip,
    OfferedFile,
)

_READ_AHEAD = 2 * READ_BYTES


@dataclass(frozen=True, slots=True)
class Goods:
    """What a person picked, and what was found there; nothing for what is held."""

    picked: Sequence[Path]
    found: Sequence[Found | Held]

    @property
    def entries(self) -> tuple[OfferedFile, ...]:
        """What to tell of them."""
        return tuple(OfferedFile(x.path, x.size, x.changed) for x in self.found)


class Upload(Carrier):
    """Reads ahead of what the way to the peer takes, and says it in its turn."""

    transfer: Sending

    def __init__(
        self,
        sending: Sending,
        goods: Goods,
        peer: Peer,
        turns: Turns,
        disk: Disk,
    ) -> None:
        super().__init__(sending, peer)
        self.goods = goods
        self._turns, self._disk = turns, disk
        self._jobs: Jobs | None = None
        self._pieces: Generator[Piece] | None = None
        self._ready: deque[Piece] = deque()
        self._ready_bytes = 0
        self._begun = 0  # bytes of the first block that are said
        self._is_reading = False
        self._unacknowledged = 0  # bytes

    @property
    def has_more(self) -> bool:
        """Whether there is something to say now."""
        return bool(self._ready) and self.transfer.is_flowing

    def take(self, said: FileAnswer | FileAck | FileRefuse) -> None:
        """Note what the receiver says.

        Raises:
            RemoteProtocolError: it does not follow.
        """
        if self.transfer.has_ended:
            return
        match said:
            case FileAnswer():
                self._take_answer(said)
            case FileAck():
                self._take_ack(said)
            case FileRefuse():
                self.transfer.take_refuse(said)

    def set_aside(self) -> None:
        self._stop()

    def speak(self, most: int, chunk: int) -> int:
        """Say about `most` bytes, in pieces of `chunk`; return how many it were."""
        said = 0
        while said < most and self.has_more:
            said += self._say_next(most - said, chunk)
        self._unacknowledged += said
        self._read_on()
        return said

    def _take_answer(self, answer: FileAnswer) -> None:
        self._stop()
        if not self.transfer.has_asked:
            # What we said meanwhile is still on its way, and would follow this answer.
            self._say(self.transfer.ask())
        elif self.transfer.take_answer(answer):
            self._begin(answer.prefix)

    def _take_ack(self, ack: FileAck) -> None:
        arrived = min(self.transfer.take_ack(ack), self._unacknowledged)
        self._unacknowledged -= arrived
        self._turns.acknowledge(arrived)
        if self.transfer.has_ended:
            self._stop()

    def _take_ask(self) -> None:
        raise RemoteProtocolError("who receives does not ask")

    def _follow(self) -> None:
        if self.has_more:
            self._turns.want(self)

    def _let_go(self) -> None:
        self._stop()

    def _begin(self, prefix: bytes) -> None:
        sending = self.transfer
        self._jobs = self._disk.jobs()
        errand = Errand(
            self.goods.found, sending.to_send, sending.position, prefix, sending.skipped
        )
        self._pieces = pieces(errand, self._jobs.check)
        self._read_on()

    def _stop(self) -> None:
        jobs, self._jobs = self._jobs, None
        if jobs is not None and self._pieces is not None:
            jobs.stop(self._pieces.close)
        self._ready.clear()
        self._ready_bytes = self._begun = 0
        self._is_reading = False
        unacknowledged, self._unacknowledged = self._unacknowledged, 0
        self._turns.leave(self, unacknowledged)

    def _read_on(self) -> None:
        is_enough = self._is_reading or self._ready_bytes >= _READ_AHEAD
        if self._jobs is None or self._pieces is None or is_enough:
            return
        self._is_reading = True
        self._jobs.submit(partial(some, self._pieces), self._on_read)

    def _on_read(self, outcome: "Future[list[Piece]]") -> None:
        read = outcome.result()
        if not read:
            return  # all is read: no more is wanted
        self._is_reading = False
        self._ready.extend(read)
        self._ready_bytes += sum(map(_size, read))
        self._read_on()
        self._follow()

    def _say_next(self, most: int, chunk: int) -> int:
        piece, sending = self._ready[0], self.transfer
        is_wanted = piece.index not in sending.skipped
        if isinstance(piece, Block):
            if is_wanted:
                return self._say_parts(piece, most, chunk)
            self._drop_first()
            return 0
        self._ready.popleft()
        if isinstance(piece, End) and is_wanted:
            self._say(FileEnd(sending.id, piece.index, piece.hash))
        else:
            reason = piece.reason if isinstance(piece, Left) else ""
            sending.skip(piece.index, reason)
            reason = sending.skipped[piece.index]
            self._say(FileSkip(sending.id, piece.index, reason))
        sending.note_passed(piece.index)
        return 0

    def _say_parts(self, block: Block, most: int, chunk: int) -> int:
        first, last = self._begun, min(self._begun + most, len(block.data))
        for start in range(first, last, chunk):
            data = block.data[start : start + chunk]
            part = FileChunk(self.transfer.id, block.index, block.offset + start, data)
            self.peer.send(part)  # whose turn it is knows that there is room
            self._begun = start + len(data)
        self.transfer.note_sent(Position(block.index, block.offset + self._begun))
        said = self._begun - first
        if self._begun == len(block.data):
            self._drop_first()
        return said

    def _drop_first(self) -> None:
        self._ready_bytes -= _size(self._ready.popleft())
        self._begun = 0


def _size(piece: Piece) -> int:
    return len(piece.data) if isinstance(piece, Block) else 0
