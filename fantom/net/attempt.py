"""One try to reach somebody: a socket, from `connect` to knowing who answered."""

import asyncio

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import (
    Downgraded,
    FantomError,
    OwnAddress,
    PeerUnreachable,
    WrongKey,
)
from fantom.net.addresses import host_address
from fantom.net.opened import Met, Opened, discard, hand_over, received, tune
from fantom.protocol.connection import Connection
from fantom.protocol.meeting import DiallerMeeting
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    answer_reader,
    hello_line,
    session_keys,
)
from fantom.protocol.party import Party

# Fantom/1; or Fantom/2, as the side that speaks next or that has heard all.
Answer = Opening | DiallerMeeting | Connection

_Error = QAbstractSocket.SocketError
_REASONS = {
    _Error.ConnectionRefusedError: "refused",
    _Error.RemoteHostClosedError: "closed",
}


class Attempt(QObject):
    """One socket on its way from `connect` to knowing who answered."""

    def __init__(
        self, endpoint: Endpoint, party: Party, identity: bytes | None
    ) -> None:
        super().__init__()
        self.answer: asyncio.Future[Answer] = asyncio.Future()
        self.endpoint = endpoint
        self.identity = party.identity
        self._taken = False
        self._party = party
        self._expected = identity
        self._own_keys = KeyPair.generate()
        self._line = hello_line(self._own_keys.public)
        self._reader = answer_reader()
        self._meeting: DiallerMeeting | None = None
        self._socket = QTcpSocket()
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._fail)

    def start(self, own: Endpoint | None) -> None:
        """Connect; `own` is where we listen."""
        if own == self.endpoint:  # a frame may have named it
            self.answer.set_exception(OwnAddress(str(own)))
            return
        # The peer believes the port in our frames only where the address is the
        # one that it sees, so dial from the address that we listen on.
        if own is not None and _same_scope(own, self.endpoint):
            self._socket.bind(host_address(own))
        self._socket.connectToHost(host_address(self.endpoint), self.endpoint.port)

    def take(self, now: float) -> Opened | Met:
        """Hand over the socket; between its answer and now it may have ended."""
        answer = self.answer.result()
        if self._socket.state() is not QAbstractSocket.SocketState.ConnectedState:
            raise PeerUnreachable(str(self.endpoint), "closed")
        if isinstance(answer, Opening):
            opened: Opened | Met = self._legacy(answer)
        elif isinstance(answer, DiallerMeeting):
            opened = self._met(answer.introduce_ourselves(now))
        else:
            opened = self._met(answer)
        hand_over(self._socket, self)
        self._taken = True
        return opened

    def _met(self, connection: Connection) -> Met:
        return Met(self._socket, self.endpoint, connection, asked_for=True)

    def _legacy(self, answer: Opening) -> Opened:
        if self._socket.bytesAvailable():
            raise Downgraded(str(self.endpoint))
        keys = session_keys(self._own_keys, answer.key)
        return Opened(self._socket, self.endpoint, keys)

    def stop(self) -> None:
        """Drop the socket, unless it was handed over."""
        if not self._taken:
            discard(self._socket, self)
        if self.answer.done() and not self.answer.cancelled():
            self.answer.exception()  # of those that came second nobody asks
        self.deleteLater()

    def _greet(self) -> None:
        tune(self._socket)
        self._socket.write(self._line)

    def _read(self) -> None:
        if self.answer.done():
            return
        try:
            self._understand(received(self._socket))
        except FantomError as error:
            self.answer.set_exception(error)

    def _understand(self, data: bytes) -> None:
        if self._meeting is not None:
            self._meet(self._meeting, data)
        elif (opening := self._reader.receive(data)) is not None:
            self._take_answer(opening)

    def _take_answer(self, opening: Opening) -> None:
        if not opening.speaks_v2:
            self._take_legacy(opening)
            return
        self._meeting = DiallerMeeting(self._own_keys, self._line, opening, self._party)
        self._meet(self._meeting, opening.rest)

    def _meet(self, meeting: DiallerMeeting, data: bytes) -> None:
        if meeting.receive(data):
            self._check_identity(meeting.peer_identity)
            self.answer.set_result(meeting)

    def _take_legacy(self, opening: Opening) -> None:
        if opening.rest:
            raise Downgraded(str(self.endpoint))
        if self._expected is not None:
            raise WrongKey(str(self.endpoint))
        self.answer.set_result(opening)

    def _check_identity(self, identity: bytes) -> None:
        if self._expected is not None and identity != self._expected:
            raise WrongKey(str(self.endpoint))

    def _fail(self, error: QAbstractSocket.SocketError) -> None:
        if not self.answer.done():
            reason = _REASONS.get(error, "network")
            self.answer.set_exception(PeerUnreachable(str(self.endpoint), reason))


def _same_scope(one: Endpoint, other: Endpoint) -> bool:
    return (one.is_link_local, one.is_loopback) == (
        other.is_link_local,
        other.is_loopback,
    )
