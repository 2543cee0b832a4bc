"""An offer of ours, and what the peer has of it."""

from collections.abc import Sequence

from fantom.errors import RemoteProtocolError
from fantom.files.course import Position
from fantom.files.transfer import Direction, Transfer
from fantom.protocol.limits import MAX_FILE_ANSWERS
from fantom.protocol.messages import (
    FileAck,
    FileAnswer,
    FileAsk,
    FileMessage,
    FileOffer,
    FilePause,
    FileReason,
    FileRefuse,
    OfferedFile,
)


class Sending(Transfer):
    """Files that go out.  Source: docs/PROTOCOL.md, section 10."""

    direction = Direction.OUT

    def __init__(
        self, transfer: bytes, entries: tuple[OfferedFile, ...], preview: bytes = b""
    ) -> None:
        super().__init__(transfer, entries)
        self.preview = preview
        self._said: Position | None = None  # the latest that was sent, or asked for
        self.has_asked = False  # and was not answered yet
        self._answers = 0  # in the present session

    def greeting(self) -> list[FileMessage]:
        if self.accepted is None:
            self.has_asked = True
            return [FileOffer(self.id, self.entries, preview=self.preview)]
        asked: list[FileMessage] = [self.ask()]
        return [*asked, FilePause(self.id)] if self.paused_here else asked

    def ask(self) -> FileAsk:
        """Return the question where to go on; what was said before it is void."""
        self.has_asked = True
        return FileAsk(self.id)

    def take_answer(self, answer: FileAnswer) -> bool:
        """Note what is accepted and how far it is there; whether to go on from there.

        Raises:
            RemoteProtocolError: it names what was not offered, or comes too often.
        """
        self.has_asked = False
        self._answers += 1
        if self._answers > MAX_FILE_ANSWERS:
            raise RemoteProtocolError("more answers than anybody needs")
        if not answer.accepted:
            self.end(FileReason.DECLINED)
            return False
        chosen = self._chosen(answer.accepted)
        if self.accepted is None:
            self._accept(chosen)
        self._on_disk = self._way.anew()  # what they had may be lost
        self._on_disk.move_to(Position(answer.index, answer.offset))
        self._is_agreed = True
        self._end_if_complete()
        return not self.has_ended

    def part(self) -> None:
        super().part()
        self._answers = 0

    @property
    def to_send(self) -> Sequence[int]:
        """The files that the receiver does not have yet."""
        return self._on_disk.left()

    def note_sent(self, position: Position) -> None:
        """All before `position` is on its way."""
        self._said = position

    def note_passed(self, index: int) -> None:
        """That file is on its way, or given up, and all before it."""
        self._said = self._on_disk.behind(index)

    def take_ack(self, ack: FileAck) -> int:
        """Note what is safe at the receiver's; return how many bytes that adds.

        Raises:
            RemoteProtocolError: it was not sent.
        """
        position, before = Position(ack.index, ack.offset), self._on_disk.done
        if position <= self.position:
            return 0  # said on an older session, or twice
        if self._said is None or position > self._said:
            raise RemoteProtocolError("an acknowledgement of what was not sent")
        self._on_disk.move_to(position)
        self._end_if_complete()
        return self._on_disk.done - before

    def take_refuse(self, refuse: FileRefuse) -> None:
        """Note that the receiver cannot take that file.

        Raises:
            RemoteProtocolError: it accepted no such file.
        """
        if not self._on_disk.holds(refuse.index):
            raise RemoteProtocolError("a file refused that was not accepted")
        self.skip(refuse.index, refuse.reason)

    def skip(self, index: int, reason: str) -> None:
        """That file does not come."""
        self.skipped.setdefault(index, reason)
