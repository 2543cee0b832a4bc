"""One session of Fantom/2 after its handshake: records both ways, and their order.

Sans-IO: `receive` takes bytes and tells events, `data_to_send` gives bytes; time is
an argument.  Source: docs/PROTOCOL.md, section 4.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.cipher import HEADER_BYTES, Opener, Sealer, padded, unpadded
from fantom.protocol.codec import Hello, decode, encode
from fantom.protocol.events import Admitted, Ended, Event, Heard, Held
from fantom.protocol.frames import FrameBuffer, frame
from fantom.protocol.handshake import Session
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.lanes import Lane, Lanes, Record
from fantom.protocol.limits import (
    MAX_EARLY_BYTES,
    MAX_EARLY_TEXTS,
    MAX_FRAME,
    MAX_RECEIPT_IDS,
    PING_SECONDS,
    REKEY_SECONDS,
    SILENCE_SECONDS,
)
from fantom.protocol.messages import (
    Bye,
    Change,
    Delete,
    Disappear,
    Edit,
    Level,
    Message,
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
from fantom.protocol.text_parts import Assembly, in_parts

_BLOCK = 128  # control and text hide their length up to this
_ROUND_TRIPS = 10
_PING_NUMBERS = 2**32
_IN_PARTS = (TextMessage, Edit)
_CHANGES = (Edit, Delete, React, Disappear)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Who is at the other end, proved by the handshake, and what it told."""

    identity: bytes
    hello: Hello


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Bytes for the network, and the texts that are whole with them."""

    data: bytes
    texts: list[TextMessage] = field(default_factory=list)


class Connection(ABC):
    """Speaks and hears records; `DialledConnection` or `AnsweredConnection`."""

    def __init__(self, session: Session, peer: Counterpart, now: float) -> None:
        self.session = session
        self.peer = peer
        self.is_let_in = False  # the other side's `Ready` is here
        self.has_ended = False  # the other side's FINAL is here
        self.unknown_records = 0
        self._frames = FrameBuffer(HEADER_BYTES)
        self._sealer = Sealer(session.tx_key)
        self._opener: Opener | None = None
        self._start = b""
        self._lanes = Lanes()
        self._receipts: dict[Level, list[bytes]] = {level: [] for level in Level}
        self._receipt_bytes = 0
        self._assembly = Assembly()
        self._has_finished = False
        self._goodbye = ""  # why the other side ends it, in its word
        self._has_heard = False  # a record of the other side
        self._heard_at = self._rekeyed_at = self._pinged_at = now
        self._ping = 0
        self._asked: int | None = None  # the ping that is not answered yet
        self._round_trips: deque[float] = deque(maxlen=_ROUND_TRIPS)

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
        times = self._round_trips
        return sum(times) / len(times) if times else None

    @property
    def bytes_waiting(self) -> int:
        """How many bytes wait to be sealed, ids of receipts among them."""
        return len(self._start) + self._lanes.bytes_waiting + self._receipt_bytes

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
            self._receipts[message.level] += message.ids
            self._receipt_bytes += ID_BYTES * len(message.ids)
        elif isinstance(message, _CHANGES):
            self._queue_change(message)
        else:
            self._queue(message)

    def data_to_send(self, room: int, now: float) -> Outgoing:
        """Seal what goes first, until about `room` bytes are full."""
        if now - self._rekeyed_at >= REKEY_SECONDS:
            self._rekeyed_at = now
            self._sealer.request_rekey()
        self._queue_receipts()
        data, self._start = bytearray(self._start), b""
        outgoing: list[TextMessage] = []
        while len(data) < room and (record := self._lanes.next()) is not None:
            data += frame(self._sealer.seal(record.plain))
            if record.text is not None:
                outgoing.append(record.text)
        return Outgoing(bytes(data), outgoing)

    def finish(self, reason: Reason) -> bytes:
        """Return the last bytes: receipts that wait, then goodbye; the rest drops."""
        if self._has_finished:
            return b""
        self._has_finished = True
        self._drop_what_waits()
        self._queue_receipts()
        data = self._start
        while (record := self._lanes.next()) is not None:
            data += frame(self._sealer.seal(record.plain))
        goodbye = padded(encode(Bye(reason)), _BLOCK)
        return data + frame(self._sealer.seal_final(goodbye))

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
        return min(self._silent_since() + PING_SECONDS, self._dead_at())

    def look(self, now: float) -> bool:
        """Ask into the silence; False if it has lasted too long."""
        if now >= self._dead_at():
            return False
        if now >= self._silent_since() + PING_SECONDS:
            self.ping(now)
        return True

    def ping(self, now: float) -> None:
        """Ask how long the way there and back is."""
        self._pinged_at = now
        self._ping = (self._ping + 1) % _PING_NUMBERS
        self._asked = self._ping
        self._queue(Ping(self._ping))

    def erase(self) -> None:
        """Drop keys, and what waits."""
        self._lanes.clear()
        self._sealer.erase()
        if self._opener is not None:
            self._opener.erase()

    def _drop_what_waits(self) -> None:
        self._lanes.clear()

    def _silent_since(self) -> float:
        return max(self._heard_at, self._pinged_at)

    def _dead_at(self) -> float:
        return self._heard_at + SILENCE_SECONDS

    def _queue(self, message: WireMessage) -> None:
        record = Record(padded(encode(message), _BLOCK))
        self._lanes.add(record, Lane.CONTROL_AND_TEXT)

    def _queue_text(self, message: TextMessage) -> None:
        for part in in_parts(message):
            plain = padded(encode(part), _BLOCK)
            whole = message if part.part == part.parts - 1 else None
            self._lanes.add(Record(plain, whole), Lane.CONTROL_AND_TEXT)

    def _queue_change(self, message: Change | Disappear) -> None:
        parts = in_parts(message) if isinstance(message, Edit) else [message]
        for part in parts:
            self._queue(part)

    def _queue_receipts(self) -> None:
        for level, ids in self._receipts.items():
            while ids:
                batch = tuple(ids[:MAX_RECEIPT_IDS])
                del ids[:MAX_RECEIPT_IDS]
                self._queue(Receipt(level, batch))
        self._receipt_bytes = 0

    def _read(self, body: bytes, now: float) -> Event | None:
        if self._opener is None:
            self._opener = Opener(self.session.rx_key, body)
            self._frames.most = MAX_FRAME
            return None
        opened = self._opener.open(body)
        self._heard_at = now
        message = decode(unpadded(opened.plain))
        self.has_ended = opened.is_final
        is_first, self._has_heard = not self._has_heard, True
        if is_first:
            self._check_first(message)
        if isinstance(message, _IN_PARTS):  # texts come by the thousand
            return self._take_text(message)
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
                self._queue(Pong(message.number))
            case Pong():
                self._note_round_trip(message, now)
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

    def _take_said(self, message: Message) -> Heard:
        self._check_let_in()
        return Heard(message)

    def _check_let_in(self) -> None:
        if not self.is_let_in:
            raise RemoteProtocolError("said before it was ready")

    def _note_round_trip(self, pong: Pong, now: float) -> None:
        if pong.number == self._asked:
            self._asked = None  # one answer counts
            self._round_trips.append(now - self._pinged_at)

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
        self._start = start + frame(self._sealer.header)
        self._queue(ready)

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
        self._start = frame(self._sealer.header)
        self._welcome: Record | None = None

    @property
    def is_confirmed(self) -> bool:
        return True

    @property
    def can_send(self) -> bool:
        return self._welcome is not None

    def hold(self) -> None:
        """Tell that a person is being asked."""
        self._queue(Pending())

    def let_in(self) -> None:
        """Tell that they may come in, and who and where we are."""
        if self._welcome is None:
            self._welcome = Record(padded(encode(self._ready), _BLOCK))
            self._lanes.add(self._welcome, Lane.CONTROL_AND_TEXT)

    def _drop_what_waits(self) -> None:
        welcome = self._welcome
        is_waiting = welcome is not None and self._lanes.holds(welcome)
        super()._drop_what_waits()
        if welcome is not None and is_waiting:
            # Receipts may follow, and mean nothing to who was not let in.
            self._lanes.add(welcome, Lane.CONTROL_AND_TEXT)

    def _check_first(self, message: WireMessage | None) -> None:
        if not isinstance(message, Ready | Bye):
            raise RemoteProtocolError("a dialler begins with ready")
