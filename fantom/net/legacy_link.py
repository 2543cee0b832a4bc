"""A link to a Fantom/1: two sockets, one to hear on and one to speak on."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT, Endpoint
from fantom.errors import (
    ConnectionLost,
    Downgraded,
    FantomError,
    LocalProtocolError,
    RemoteProtocolError,
)
from fantom.identity.peer_ids import legacy_id
from fantom.net.addresses import endpoint_of
from fantom.net.link import Link
from fantom.net.opened import Opened, discard, received
from fantom.protocol.ids import Ids
from fantom.protocol.limits import DIAL_BACK_PAUSE, MAX_SOCKET_BACKLOG
from fantom.protocol.messages import Message, Reason, TextMessage
from fantom.protocol.v1 import LegacyReceiver, LegacySender, LegacyText

_HUNG_UP = QAbstractSocket.SocketError.RemoteHostClosedError


class LegacyLink(Link):
    """Hides from everybody that Fantom/1 speaks on one socket and hears on another.

    The socket that the peer dialled is the ear, the one that we dialled the mouth.
    Where the peer can be dialled is known only once a frame of its own says so.
    """

    dial_back_wanted = Signal(object)  # the link; its endpoint says where

    protocol = 1

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__()
        self.peer_id = legacy_id(endpoint.address)
        self.endpoint = endpoint
        self._ear: QTcpSocket | None = None
        self._mouth: QTcpSocket | None = None
        self._receiver: LegacyReceiver | None = None
        self._sender: LegacySender | None = None
        self._ids = Ids()
        self._own_port: Callable[[], int] = int
        self._endpoint_known = False
        self._admitted = False
        self._unsent: deque[tuple[TextMessage, int]] = deque()  # and their bytes to go
        self._has_failed = False
        self._pause = QTimer(self, singleShot=True, interval=DIAL_BACK_PAUSE * 1000)
        self._pause.timeout.connect(self._report_ready)
        self._is_announced = False
        self._is_closed = False

    @property
    def has_mouth(self) -> bool:
        """Whether we have dialled the peer, and it is still there."""
        return self._mouth is not None

    @property
    def ready(self) -> bool:
        """Whether there is a mouth, and its peer reads what we say."""
        mouth = self._mouth
        return mouth is not None and mouth.bytesToWrite() < MAX_SOCKET_BACKLOG

    @property
    def has_unsent(self) -> bool:
        """Whether bytes wait for the network."""
        return self._mouth is not None and self._mouth.bytesToWrite() > 0

    def announce(self) -> None:
        """Report, once, that the link is open."""
        if not self._is_announced:
            self._is_announced = True
            self.opened.emit(self)

    def hear(self, opened: Opened) -> None:
        """Use the socket that the peer dialled; an older one is stale."""
        self._drop_ear()
        self._ear = opened.socket
        self._receiver = LegacyReceiver(opened.keys.rx)
        self._ear.setParent(self)
        self._ear.readyRead.connect(self._read_ear)
        self._ear.disconnected.connect(self._lose_ear)
        self._read_ear()

    def speak(self, opened: Opened, own_port: Callable[[], int]) -> None:
        """Use the socket that we dialled; an older one is stale."""
        self._drop_mouth()
        self._mouth = opened.socket
        own = endpoint_of(opened.socket.localAddress(), 0)
        self._sender = LegacySender(opened.keys.tx, own.host, own_port())
        self._own_port = own_port
        self.endpoint, self._endpoint_known = opened.endpoint, True
        self._mouth.setParent(self)
        self._mouth.readyRead.connect(self._read_mouth)
        self._mouth.bytesWritten.connect(self._on_written)
        self._mouth.disconnected.connect(self._lose_mouth)
        self._has_failed = False
        # What had not left whole through the old mouth cannot have been read.
        unsent, self._unsent = self._unsent, deque()
        for message, _size in unsent:
            self.send(message)
        self.ready_changed.emit(self)

    def send(self, message: Message) -> None:
        """Say the text of `message`; its id has no place on this wire."""
        if self._mouth is None or self._sender is None:
            raise LocalProtocolError("not ready to send")
        if not isinstance(message, TextMessage):
            raise LocalProtocolError("this wire carries texts only")
        self._sender.own_port = self._own_port()
        data = self._sender.seal(message.text)
        self._unsent.append((message, len(data)))
        self._mouth.write(data)

    def admit(self) -> None:
        """Allow dialling back."""
        self._admitted = True
        self.want_ready()

    def want_ready(self) -> None:
        """Dial back, if we may and know where."""
        if self._is_closed or self.has_mouth:
            return
        if self._admitted and self._endpoint_known and not self._pause.isActive():
            self.dial_back_wanted.emit(self)

    def note_failed_dial_back(self, error: FantomError) -> None:
        """Rest before the next try, and tell of the first failure only."""
        self._pause.start()
        if not self._has_failed:
            self._has_failed = True
            self.trouble.emit(self, error)

    def close(
        self,
        error: FantomError | None = None,
        reason: Reason = Reason.LEFT,  # noqa: ARG002 - on this wire none is told
    ) -> None:
        """Hang up both sockets."""
        self._drop_ear()
        self._drop_mouth()
        if not self._is_closed:
            self._is_closed = True
            self.closed.emit(self, error)

    def _read_ear(self) -> None:
        receiver = self._receiver
        if self._ear is None or receiver is None:
            return
        said: list[Message] = []
        error = None
        try:
            for text in receiver.receive(received(self._ear)):
                self._learn_port(text)
                said.append(TextMessage(self._ids.new(), text.text))
        except RemoteProtocolError as problem:
            error = problem
        if said:
            self.received.emit(self, said)
        if error is not None:
            self.close(error)

    def _learn_port(self, text: LegacyText) -> None:
        # The claim is clear text: only a port of the address that really speaks
        # is believed, or anybody could make us dial anybody.
        if text.claimed_host != self.endpoint.address:
            return
        if not LOWEST_PORT <= text.claimed_port <= HIGHEST_PORT:
            return
        moved = text.claimed_port != self.endpoint.port
        if self._endpoint_known and not moved and self._mouth is not None:
            return
        self.endpoint = Endpoint(
            self.endpoint.address, text.claimed_port, self.endpoint.zone
        )
        self._endpoint_known = True
        if moved:
            self._drop_mouth()
            self._pause.stop()
        self.want_ready()

    def _read_mouth(self) -> None:
        """The other side never writes here: somebody stripped its ` ~`."""
        self.close(Downgraded(str(self.endpoint)))

    def _on_written(self, count: int) -> None:
        sent: list[TextMessage] = []
        while self._unsent and count:
            message, left = self._unsent.popleft()
            if count < left:
                self._unsent.appendleft((message, left - count))
                break
            count -= left
            sent.append(message)
        if sent:
            self.texts_sent.emit(self, sent)
        self.ready_changed.emit(self)

    def _report_ready(self) -> None:
        self.ready_changed.emit(self)

    def _lose_ear(self) -> None:
        error = self._why(self._ear)
        self._drop_ear()
        self._close_if_deaf_and_dumb(error)

    def _lose_mouth(self) -> None:
        error = self._why(self._mouth)
        self._drop_mouth()
        self.ready_changed.emit(self)
        self._close_if_deaf_and_dumb(error)

    def _why(self, socket: QTcpSocket | None) -> FantomError | None:
        if socket is None or socket.error() is _HUNG_UP:
            return None
        return ConnectionLost(str(self.endpoint))

    def _close_if_deaf_and_dumb(self, error: FantomError | None) -> None:
        if self._ear is None and self._mouth is None:
            self.close(error)

    def _drop_ear(self) -> None:
        ear, self._ear, self._receiver = self._ear, None, None
        if ear is not None:
            discard(ear, self)

    def _drop_mouth(self) -> None:
        mouth, self._mouth, self._sender = self._mouth, None, None
        if mouth is not None:
            mouth.flush()
            discard(mouth, self)
