"""One session of Fantom/2 after its handshake: records both ways, and their order.

Sans-IO: `receive` takes bytes and tells events, `data_to_send` gives bytes; time is
an argument.  Source: docs/PROTOCOL.md, sections 4 and 10.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.cipher import HEADER_BYTES, Opener, unpadded
from fantom.protocol.codec import Hello, decode
from fantom.protocol.events import Admitted, Ended, Event, Heard, Held
from fantom.protocol.frames import FrameBuffer
from fantom.protocol.handshake import Session
from fantom.protocol.lanes import Record
from fantom.protocol.limits import (
    MAX_EARLY_BYTES,
    MAX_EARLY_TEXTS,
    MAX_FRAME,
)
from fantom.protocol.messages import (
    Bye,
    Change,
    Delete,
    Disappear,
    Edit,
    FileMessage,
    FileOffer,
    Message,
    OfTransfer,
    Pending,
    Ping,
    Pong,
    React,
    Ready,
    Reason,
    Receipt,
    TextMessage,
    WireMessage,
)
from fantom.protocol.offer_parts import OfferParts
from fantom.protocol.pulse import Pulse
from fantom.protocol.text_parts import Assembly
from fantom.protocol.writer import Outgoing, Writer

_IN_PARTS = (TextMessage, Edit)
_CHANGES = (Edit, Delete, React, Disappear)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Who is at the other end, proved by the handshake, and what it told."""

    identity: bytes
    hello: Hello


class Connection(ABC):
    """Speaks and hears records; `DialledConnection` or `AnsweredConnection`."""

    def __init__(self, session: Session, peer: Counterpart, now: float) -> None:
        self.session = session
        self.peer = peer
        self.is_let_in = False  # the other side's `Ready` is here
        self.has_ended = False  # the other side's FINAL is here
        self.unknown_records = 0
        self._frames = FrameBuffer(HEADER_BYTES)
        self._writer = Writer(session.tx_key, now)
        self._opener: Opener | None = None
        self._assembly = Assembly()
        self._offer_parts = OfferParts()
        self._has_finished = False
        self._goodbye = ""  # why the other side ends it, in its word
        self._has_heard = False  # a record of the other side
        self._pulse = Pulse(now)
        # It leaves even if we go at once: receipts may follow, and mean nothing to
        # who was not let in.
        self._welcome: Record | None = None

    @property
    @abstractmethod
    def can_send(self) -> bool:
        """Whether features may say something now."""

    @property
    @abstractmethod
    def is_confirmed(self) -> bool:
        """Whether the other side has proved that it is there, now."""

    @property
    def round_trip(self) -> float | None:
        """The mean of the last ten round trips in seconds; None before the first."""
        return self._pulse.round_trip

    @property
    def bytes_waiting(self) -> int:
        """How many bytes wait to be sealed, ids of receipts among them; no files."""
        return self._writer.bytes_waiting

    @property
    def file_bytes_waiting(self) -> int:
        """How many bytes of files wait behind them."""
        return self._writer.file_bytes_waiting

    @property
    def half_offer(self) -> int:
        """What an offer of theirs that is not whole yet takes in memory."""
        return self._offer_parts.held

    def send(self, message: Message) -> None:
        """Queue `message`; receipts gather until the next `data_to_send`.

        Raises:
            LocalProtocolError: we have said goodbye.
        """
        if self._has_finished:
            raise LocalProtocolError("said after goodbye")
        if isinstance(message, TextMessage):
            self._queue_text(message)
        elif isinstance(message, Receipt):
            self._writer.gather(message)
        elif isinstance(message, _CHANGES):
            self._queue_change(message)
        elif isinstance(message, OfTransfer):
            self._writer.queue_of_files(message)
        else:
            self._writer.queue(message)

    def data_to_send(
        self, room: int, now: float, file_room: int | None = None
    ) -> Outgoing:
        """Seal what goes first, until about `room` bytes are full.

        Of files only until `file_room` are: what was sealed once, nothing overtakes.
        """
        return self._writer.data_to_send(
            room, now, room if file_room is None else file_room
        )

    def finish(self, reason: Reason) -> bytes:
        """Return the last bytes: receipts that wait, then goodbye; the rest drops."""
        if self._has_finished:
            return b""
        self._has_finished = True
        return self._writer.finish(reason, self._welcome)

    def receive(self, data: bytes, now: float) -> Iterator[Event]:
        """Yield what `data` completes.

        Raises:
            RemoteProtocolError: it breaks a rule; nothing more may be read.
        """
        if self.has_ended and data:
            raise RemoteProtocolError("bytes behind the end")
        for body in self._frames.receive(data):
            if (event := self._read(body, now)) is not None:
                yield event
            if self.has_ended:
                yield self._end()

    def next_look(self) -> float:
        """Return when `look` wants to be called."""
        return self._pulse.next_look()

    def look(self, now: float) -> bool:
        """Ask into the silence; False if it has lasted too long."""
        if self._pulse.is_dead(now):
            return False
        if self._pulse.is_silent(now):
            self.ping(now)
        return True

    def ping(self, now: float) -> None:
        """Ask how long the way there and back is."""
        self._writer.queue(Ping(self._pulse.ask(now)))

    def erase(self) -> None:
        """Drop keys, and what waits."""
        self._writer.erase()
        if self._opener is not None:
            self._opener.erase()

    def _queue_text(self, message: TextMessage) -> None:
        self._writer.queue_text(message)

    def _queue_change(self, message: Change | Disappear) -> None:
        if isinstance(message, Edit):
            self._writer.queue_edit(message)
        else:
            self._writer.queue(message)

    def _read(self, body: bytes, now: float) -> Event | None:
        if self._opener is None:
            self._opener = Opener(self.session.rx_key, body)
            self._frames.most = MAX_FRAME
            return None
        opened = self._opener.open(body)
        self._pulse.hear(now)
        message = decode(unpadded(opened.plain))
        self.has_ended = opened.is_final
        is_first, self._has_heard = not self._has_heard, True
        if is_first:
            self._check_first(message)
        if isinstance(message, _IN_PARTS):  # texts come by the thousand
            return self._take_text(message)
        if isinstance(message, OfTransfer):
            return self._take_of_files(message)
        return self._take(message, now, is_first=is_first)

    def _end(self) -> Ended:
        if self._frames.has_rest:  # before anybody believes the goodbye
            raise RemoteProtocolError("bytes behind the end")
        return Ended(self._goodbye)

    def _take(
        self, message: WireMessage | None, now: float, *, is_first: bool
    ) -> Event | None:
        match message:
            case None:
                self.unknown_records += 1
            case Ping():
                self._writer.queue(Pong(message.number))
            case Pong():
                self._pulse.take_answer(message.number, now)
            case Ready():
                return self._take_ready(message)
            case Pending():
                if not is_first:
                    raise RemoteProtocolError("pending comes first or not at all")
                return Held()
            case Bye():
                self._take_goodbye(message)
            case _:
                return self._take_said(message)
        return None

    def _take_goodbye(self, bye: Bye) -> None:
        if not self.has_ended:
            raise RemoteProtocolError("goodbye without the end")
        self._goodbye = bye.reason

    def _take_ready(self, ready: Ready) -> Admitted:
        if self.is_let_in:
            raise RemoteProtocolError("ready twice")
        self.is_let_in = True
        return Admitted(ready)

    def _take_text(self, part: TextMessage | Edit) -> Heard | None:
        self._check_let_in()
        whole = self._assembly.add(part)
        return None if whole is None else Heard(whole)

    def _take_of_files(self, message: FileMessage) -> Heard | None:
        self._check_let_in()
        if not isinstance(message, FileOffer):
            return Heard(message)
        whole = self._offer_parts.add(message)
        return None if whole is None else Heard(whole)

    def _take_said(self, message: Message) -> Heard:
        self._check_let_in()
        return Heard(message)

    def _check_let_in(self) -> None:
        if not self.is_let_in:
            raise RemoteProtocolError("said before it was ready")

    @abstractmethod
    def _check_first(self, message: WireMessage | None) -> None: ...


class DialledConnection(Connection):
    """The side that dialled: it is let in, or not."""

    def __init__(self, session: Session, peer: Counterpart, now: float) -> None:
        super().__init__(session, peer, now)
        self._early_texts = MAX_EARLY_TEXTS
        self._early_bytes = MAX_EARLY_BYTES

    def begin(self, start: bytes, ready: Ready) -> None:
        """Queue `start`, our header and `ready`, as the first bytes to send."""
        self._writer.begin(start)
        self._writer.queue(ready)

    @property
    def is_confirmed(self) -> bool:
        return self._has_heard

    @property
    def can_send(self) -> bool:
        is_early = not self._has_heard and self._early_texts > 0
        return self.is_let_in or (is_early and self._early_bytes > 0)

    def _queue_text(self, message: TextMessage) -> None:
        if not self.is_let_in:
            self._count_early(message.text)
        super()._queue_text(message)

    def _queue_change(self, message: Change | Disappear) -> None:
        if not self.is_let_in:
            self._count_early(message.text if isinstance(message, Edit) else "")
        super()._queue_change(message)

    def _count_early(self, text: str) -> None:
        self._early_texts -= 1
        self._early_bytes -= len(text.encode())

    def _check_first(self, message: WireMessage | None) -> None:
        if not isinstance(message, Ready | Pending | Bye):
            raise RemoteProtocolError("a listener begins with ready or pending")


class AnsweredConnection(Connection):
    """The side that was dialled: it lets in, or not."""

    def __init__(
        self,
        session: Session,
        peer: Counterpart,
        now: float,
        ready: Ready,
        frames: FrameBuffer,
    ) -> None:
        super().__init__(session, peer, now)
        self._ready = ready
        self._frames = frames  # what came right behind frame 2
        self._frames.most = HEADER_BYTES
        self._writer.begin(b"")

    @property
    def is_confirmed(self) -> bool:
        return True

    @property
    def can_send(self) -> bool:
        return self._welcome is not None

    def hold(self) -> None:
        """Tell that a person is being asked."""
        self._writer.queue(Pending())

    def let_in(self) -> None:
        """Tell that they may come in, and who and where we are."""
        if self._welcome is None:
            self._welcome = self._writer.queue(self._ready)

    def _take_of_files(self, message: FileMessage) -> Heard | None:
        if self._welcome is None:
            return None  # who is not let in fills no memory with offers
        return super()._take_of_files(message)

    def _check_first(self, message: WireMessage | None) -> None:
        if not isinstance(message, Ready | Bye):
            raise RemoteProtocolError("a dialler begins with ready")
