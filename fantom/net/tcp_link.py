"""A link to a Fantom/2: one socket, both ways."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtNetwork import QTcpSocket

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT, Endpoint
from fantom.errors import (
    ConnectionLost,
    Declined,
    FantomError,
    LocalProtocolError,
    PeerUnreachable,
    RemoteProtocolError,
)
from fantom.identity.peer_ids import peer_id
from fantom.net.link import Link, Stage
from fantom.net.opened import Met, discard, hand_over, received
from fantom.protocol.connection import AnsweredConnection, Connection, DialledConnection
from fantom.protocol.events import Admitted, Ended, Event, Heard, Held
from fantom.protocol.limits import (
    FILE_LANE_BYTES,
    MAX_ANSWER_BACKLOG,
    MAX_FRAME,
    MAX_SOCKET_BACKLOG,
    OPENING_SECONDS,
)
from fantom.protocol.messages import (
    Capability,
    Message,
    OfTransfer,
    Ready,
    Reason,
    Receipt,
    TextMessage,
)
from fantom.protocol.writer import Outgoing

# What the system is given at once: more would only wait there, out of our hands.
_SOCKET_ROOM = 262_144
_READ_ROOM = 4 * MAX_FRAME  # what comes is read in turns of that


class _Leaving(NamedTuple):
    """Bytes that the socket was given, and the texts that are whole with them."""

    end: int  # of all that it was given
    texts: list[TextMessage]


class TcpLink(Link):
    """Carries the records of one `Connection` over one socket."""

    parting = Signal(object, object)  # the link, its socket with a goodbye to send

    protocol = 2

    def __init__(self, met: Met, now: Callable[[], float]) -> None:
        super().__init__()
        self._connection: Connection = met.connection
        self._socket: QTcpSocket | None = met.socket
        self._now = now
        self.identity = met.connection.peer.identity
        self.peer_id = peer_id(self.identity)
        self.dialled = met.asked_for
        self._is_initiator = isinstance(met.connection, DialledConnection)
        self.endpoint = met.endpoint if self.dialled else _listening_at(met)
        self.stage = Stage.CONNECTING if self._is_initiator else Stage.OPEN
        self.name = met.connection.peer.hello.name
        self.token = None if self.dialled else met.connection.peer.hello.token
        self.post_quantum = met.connection.session.is_post_quantum
        self.capabilities = _known(met.connection.peer.hello.caps)
        self.opened_at = now()
        self.confirmation: asyncio.Future[None] = asyncio.Future()
        self._given = 0  # bytes that the socket was given
        self._leaving: deque[_Leaving] = deque()
        self._is_flushing = False
        self._had_file_room = False
        self._heard: list[Message] = []  # of one type, which nobody was told yet
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._write)
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(self._look)
        self._deadline = QTimer(self, singleShot=True, interval=OPENING_SECONDS * 1000)
        self._deadline.timeout.connect(self._give_up)
        met.socket.setParent(self)

    def start(self) -> None:
        """Begin to read and write; what came already is read now."""
        assert self._socket is not None, "starts once"
        self._socket.setReadBufferSize(_READ_ROOM)
        self._socket.readyRead.connect(self._read)
        self._socket.bytesWritten.connect(self._on_written)
        self._socket.disconnected.connect(self._lose)
        if self._is_initiator:
            self._deadline.start()
        else:
            self.confirmation.set_result(None)
            self.opened.emit(self)
        self._write()
        self._read()

    @property
    def ready(self) -> bool:
        """Whether the other side may hear something now, and reads what we say."""
        is_free = self.bytes_waiting < MAX_SOCKET_BACKLOG
        return self._socket is not None and self._connection.can_send and is_free

    @property
    def bytes_waiting(self) -> int:
        """How many bytes wait for the network, but for files that nothing sealed."""
        on_the_way = self._socket.bytesToWrite() if self._socket else 0
        return self._connection.bytes_waiting + on_the_way

    @property
    def has_unsent(self) -> bool:
        """Whether anything but files waits for the network."""
        is_waiting = bool(self._leaving) or self._connection.bytes_waiting > 0
        return self._socket is not None and is_waiting

    @property
    def file_room(self) -> int:
        room = FILE_LANE_BYTES - self._connection.file_bytes_waiting
        # In this order: it is asked about for each chunk, and mostly there is none.
        return room if room > 0 and self.stage is Stage.OPEN and self.ready else 0

    def send(self, message: Message) -> None:
        if self._socket is None:
            raise LocalProtocolError("not ready to send")
        self._connection.send(message)
        if isinstance(message, Receipt):
            self._soon.start()  # behind what whoever heard it does with it
            return
        if isinstance(message, OfTransfer):
            self._write_file_soon()
        else:
            self._write_soon()

    def export(self, label: str, context: bytes = b"") -> bytes:
        return self._connection.session.export(label, context)

    def hold(self) -> None:
        if isinstance(self._connection, AnsweredConnection):
            self._connection.hold()
            self._write()
            if self._socket is not None:
                # Before anybody is asked: how long a window needs for that would
                # tell whom nobody is asked about, because they are blocked.
                self._socket.flush()

    def decline(self) -> None:
        self.close(reason=Reason.DECLINED)

    def admit(self) -> None:
        if isinstance(self._connection, AnsweredConnection):
            self._connection.let_in()
            self._connection.ping(self._now())
            self._write_soon()

    def close(
        self, error: FantomError | None = None, reason: Reason = Reason.LEFT
    ) -> None:
        """Hang up, with a goodbye where somebody may still read it."""
        socket, self._socket = self._socket, None
        if socket is None:
            return
        for timer in (self._soon, self._watch, self._deadline):
            timer.stop()
        if isinstance(error, ConnectionLost):
            discard(socket, self)
        else:
            hand_over(socket, self)
            why = reason if error is None else Reason.PROTOCOL
            socket.write(self._connection.finish(why))
            if self._connection.has_ended:
                socket.disconnectFromHost()  # both have said goodbye
            self.parting.emit(self, socket)
        self._connection.erase()
        self._refuse_confirmation(error)
        self.closed.emit(self, error)

    def _write_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _write_file_soon(self) -> None:
        if self._connection.file_bytes_waiting >= FILE_LANE_BYTES:
            self._had_file_room = False
        if self._socket is not None and not self._socket.bytesToWrite():
            self._write_soon()  # or else as soon as all that has left

    def _write(self) -> None:
        socket = self._socket
        if socket is None:
            return
        room = _SOCKET_ROOM - socket.bytesToWrite()
        if room > 0:
            self._give(socket, self._connection.data_to_send(room, self._now(), 0))
        self._write_files()
        self._watch_again()
        self._tell_file_room()

    def _write_files(self) -> None:
        """Give the system one record after the other, as long as it takes them whole.

        So a text said now has at most one before it that is still in our hands.
        """
        self._is_flushing = True
        while (socket := self._free_for_files()) is not None:
            self._give(socket, self._connection.data_to_send(1, self._now()))
            socket.flush()
        self._is_flushing = False
        self._note_left()

    def _free_for_files(self) -> QTcpSocket | None:
        """Return the socket if there are files for it, and nothing is before them."""
        socket = self._socket if self._connection.file_bytes_waiting else None
        return None if socket is None or socket.bytesToWrite() else socket

    def _give(self, socket: QTcpSocket, outgoing: Outgoing) -> None:
        if not outgoing.data:
            return
        self._given += len(outgoing.data)
        if not outgoing.is_files:
            self._leaving.append(_Leaving(self._given, outgoing.texts))
        socket.write(outgoing.data)

    def _note_left(self) -> None:
        """Tell of the texts that have left.

        By what is still here: Qt does not tell of bytes that leave while somebody
        hears of others.
        """
        while self._leaving and (socket := self._socket) is not None:
            if self._leaving[0].end > self._given - socket.bytesToWrite():
                return
            leaving = self._leaving.popleft()
            if leaving.texts:
                self.texts_sent.emit(self, leaving.texts)

    def _on_written(self, _count: int) -> None:
        if not self._is_flushing:
            self._note_left()
            self._go_on()

    def _go_on(self) -> None:
        """Write and read on, now that something has left."""
        if self._socket is None:
            return
        if self._connection.bytes_waiting:
            self._write_soon()
        self._tell_ready()
        if not self._connection.bytes_waiting and self._free_for_files() is not None:
            self._write()  # they need not wait for what this turn still says
        if self._socket is not None and self._socket.bytesAvailable():
            self._read()  # it was left there while the other side did not read

    def _read(self) -> None:
        socket = self._socket
        if socket is None or self.bytes_waiting > MAX_ANSWER_BACKLOG:
            return
        try:
            for event in self._connection.receive(received(socket), self._now()):
                self._take(event)
                if self._socket is None:
                    return  # whoever heard it hung up
        except RemoteProtocolError as error:
            self._tell_heard()
            self.close(error)
            return
        self._tell_heard()
        if self._connection.bytes_waiting:
            self._write_soon()
        if self.round_trip != self._connection.round_trip:
            self.round_trip = self._connection.round_trip
            self.measured.emit(self)
        if self.half_offer != self._connection.half_offer:
            self.half_offer = self._connection.half_offer
            self.offering.emit(self)
        self._watch_again()

    def _take(self, event: Event) -> None:
        if isinstance(event, Heard):
            self._gather(event.message)
            return
        self._tell_heard()
        if self._socket is not None:
            self._take_own(event)

    def _take_own(self, event: Admitted | Held | Ended) -> None:
        match event:
            case Admitted(ready):
                self._take_ready(ready)
            case Held():
                self._confirm(Stage.WAITING)
            case Ended(reason):
                self._end(reason)

    def _gather(self, message: Message) -> None:
        if self._heard and type(message) is not type(self._heard[0]):
            self._tell_heard()
        self._heard.append(message)

    def _tell_heard(self) -> None:
        heard, self._heard = self._heard, []
        if heard and self._socket is not None:
            self.received.emit(self, heard)

    def _take_ready(self, ready: Ready) -> None:
        self.name, self.endpoints = ready.name, ready.endpoints
        if not self._is_initiator:
            self.stage_changed.emit(self)
            return
        self._connection.ping(self._now())
        self._confirm(Stage.OPEN)
        self._tell_ready()

    def _confirm(self, stage: Stage) -> None:
        was_connecting = self.stage is Stage.CONNECTING
        self.stage = stage
        if was_connecting:
            self._deadline.stop()
            if not self.confirmation.done():
                self.confirmation.set_result(None)
            self.opened.emit(self)
        self.stage_changed.emit(self)

    def _end(self, reason: str) -> None:
        self.is_replaced = reason == Reason.REPLACED
        if self.is_replaced and not self.confirmation.done():
            self.confirmation.set_result(None)  # they are there, on another link
        if reason == Reason.DECLINED and self.stage is not Stage.OPEN:
            self.close(Declined(str(self.endpoint)))
        else:
            self.close()

    def _tell_ready(self) -> None:
        self.ready_changed.emit(self)

    def _tell_file_room(self) -> None:
        """Tell of it once much has left: each time costs as much as some records."""
        room = self.file_room
        if not room:
            self._had_file_room = False
        elif not self._had_file_room and room >= FILE_LANE_BYTES // 2:
            self._had_file_room = True
            self.file_room_grew.emit(self)

    def _watch_again(self) -> None:
        """Look when it is time; all that is heard can only put that off."""
        if self._socket is not None and not self._watch.isActive():
            seconds = self._connection.next_look() - self._now()
            self._watch.start(max(0, int(seconds * 1000) + 1))

    def _look(self) -> None:
        if self._connection.look(self._now()):
            self._write_soon()
            self._watch_again()
        else:
            self.close(ConnectionLost(str(self.endpoint)))

    def _give_up(self) -> None:
        self.close(ConnectionLost(str(self.endpoint)))

    def _lose(self) -> None:
        """The socket has ended; what came before that is still to be read."""
        if self._socket is not None and self._socket.isOpen():
            self._read()
        self.close(ConnectionLost(str(self.endpoint)))

    def _refuse_confirmation(self, error: FantomError | None) -> None:
        if self.confirmation.done():
            return
        if error is None or isinstance(error, ConnectionLost):
            error = PeerUnreachable(str(self.endpoint), "closed")
        self.confirmation.set_exception(error)
        self.confirmation.exception()  # that nobody waits for it is no bug


def _listening_at(met: Met) -> Endpoint:
    """Return where the dialler can be dialled: the address is the one it really has."""
    port = met.connection.peer.hello.port
    port = port if LOWEST_PORT <= port <= HIGHEST_PORT else 0
    return Endpoint(met.endpoint.address, port, met.endpoint.zone)


def _known(words: tuple[str, ...]) -> frozenset[Capability]:
    return frozenset(word for word in Capability if word in words)
