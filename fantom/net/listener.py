"""Answering whoever comes: read their line, say ours, learn who it is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QTcpServer, QTcpSocket

from fantom.endpoint import HIGHEST_PORT, Endpoint
from fantom.errors import CannotListen, RemoteProtocolError
from fantom.net.addresses import endpoint_of
from fantom.net.opened import (
    Met,
    Opened,
    discard,
    hand_over,
    received,
    remote_endpoint,
    tune,
)
from fantom.net.ports import listening_socket
from fantom.protocol.limits import MAX_OPENINGS, OPENING_SECONDS
from fantom.protocol.meeting import ListenerMeeting
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    hello_reader,
    legacy_answer_line,
    session_keys,
)
from fantom.protocol.party import Party
from fantom.protocol.quota import Quota

_PORTS_TRIED = 64
_BREATH_MS = 1_000


class Listener(QObject):
    """Listens on one endpoint and reports every finished opening."""

    opened = Signal(object)  # an Opened: somebody speaks Fantom/1
    met = Signal(object)  # a Met: somebody proved who they are, by Fantom/2

    def __init__(
        self,
        is_friend: Callable[[str], bool],
        party: Callable[[], Party],
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self._is_friend = is_friend
        self._party, self._now = party, now
        self._server: QTcpServer | None = None
        self._strangers: Quota[_Arrival] = Quota(MAX_OPENINGS)
        self._friends: Quota[_Arrival] = Quota(MAX_OPENINGS)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._accept_again)

    @property
    def endpoint(self) -> Endpoint | None:
        """Where we listen now."""
        if self._server is None:
            return None
        return endpoint_of(self._server.serverAddress(), self._server.serverPort())

    def listen(self, endpoint: Endpoint) -> Endpoint:
        """Listen there only, and return where: port 0 takes a free one.

        Raises:
            CannotListen: the system says no; what was listened on before stays.
        """
        listening = listening_socket(endpoint)
        server = QTcpServer(self)
        server.setSocketDescriptor(listening.detach())
        self.close()
        server.newConnection.connect(self._accept)
        server.acceptError.connect(self._take_breath)
        self._server = server
        return endpoint_of(server.serverAddress(), server.serverPort())

    def listen_near(self, endpoint: Endpoint) -> Endpoint:
        """Listen on the port of `endpoint`, or on the next one that is free.

        Raises:
            CannotListen: none of the next ports is free, or another refusal.
        """
        last = min(endpoint.port + _PORTS_TRIED, HIGHEST_PORT)
        for port in range(endpoint.port, last):
            try:
                return self.listen(Endpoint(endpoint.address, port, endpoint.zone))
            except CannotListen as error:
                if error.reason != "taken":
                    raise
        return self.listen(Endpoint(endpoint.address, last, endpoint.zone))

    def forget_arrivals(self) -> None:
        """Drop who is not known yet; what was opened already goes on."""
        for arrival in (*self._strangers, *self._friends):
            arrival.give_up()

    def close(self) -> None:
        """Stop listening; what was opened already goes on."""
        self.forget_arrivals()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _accept(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            self._welcome(server.nextPendingConnection())

    def _take_breath(self, _error: QAbstractSocket.SocketError) -> None:
        # Out of descriptors, say: by itself Qt would accept nobody any more.
        self._breath.start()

    def _accept_again(self) -> None:
        if self._server is not None:
            self._server.resumeAccepting()

    def _welcome(self, socket: QTcpSocket) -> None:
        address = remote_endpoint(socket).address
        # Friends have places of their own: strangers cannot fill them.
        arrivals = self._friends if self._is_friend(address) else self._strangers
        # The newcomer stays: an honest opening is over in no time, so the oldest
        # one is the likeliest to be there only to take a place.
        while (oldest := arrivals.in_the_way(address)) is not None:
            oldest.give_up()
        arrival = _Arrival(socket, self._party(), self._now)
        arrivals.add(arrival, address)
        arrival.opened.connect(self.opened)
        arrival.met.connect(self.met)
        arrival.ended.connect(self._forget)
        arrival.start()

    def _forget(self, arrival: "_Arrival") -> None:
        self._strangers.discard(arrival)
        self._friends.discard(arrival)
        arrival.deleteLater()


class _Arrival(QObject):
    """A connection of which we do not know yet who is at its other end.

    It stays silent until their line is whole: the C++ Fantom takes our first bytes
    for its ACK.
    """

    opened = Signal(object)  # an Opened
    met = Signal(object)  # a Met
    ended = Signal(object)  # itself, opened or not

    def __init__(
        self, socket: QTcpSocket, party: Party, now: Callable[[], float]
    ) -> None:
        super().__init__()
        self._socket = socket
        self._party, self._now = party, now
        self._reader = hello_reader()
        self._meeting: ListenerMeeting | None = None
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.give_up)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.give_up)

    def start(self) -> None:
        """Begin to read; some bytes may be here already."""
        tune(self._socket)
        self._deadline.start(OPENING_SECONDS * 1000)
        self._read()

    def give_up(self) -> None:
        """Close it: too slow, gone, or no Fantom."""
        self._deadline.stop()
        discard(self._socket, self)
        self.ended.emit(self)

    def _read(self) -> None:
        try:
            self._understand(received(self._socket))
        except RemoteProtocolError:
            self.give_up()

    def _understand(self, data: bytes) -> None:
        if self._meeting is not None:
            self._meet(self._meeting, data)
            return
        opening = self._reader.receive(data)
        if opening is None:
            return
        if opening.rest:
            raise RemoteProtocolError("bytes before our answer")
        if opening.speaks_v2:
            own_keys = KeyPair.generate()
            self._meeting = ListenerMeeting(own_keys, opening, self._party)
            self._socket.write(self._meeting.first_bytes)
        else:
            self._answer_legacy(opening)

    def _meet(self, meeting: ListenerMeeting, data: bytes) -> None:
        connection = meeting.receive(data, self._now())
        if connection is not None:
            self._hand_over()
            endpoint = remote_endpoint(self._socket)
            self.met.emit(Met(self._socket, endpoint, connection, asked_for=False))
            self.ended.emit(self)

    def _answer_legacy(self, opening: Opening) -> None:
        own_keys = KeyPair.generate()
        keys = session_keys(own_keys, opening.key)
        self._hand_over()
        self._socket.write(legacy_answer_line(own_keys.public))
        endpoint = remote_endpoint(self._socket)
        self.opened.emit(Opened(self._socket, endpoint, keys))
        self.ended.emit(self)

    def _hand_over(self) -> None:
        self._deadline.stop()
        hand_over(self._socket, self)
