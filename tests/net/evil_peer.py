"""A peer that proves who it is and then says whatever a test wants, with any tag."""

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_push as push,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_FINAL as FINAL,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE as MESSAGE,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_TAG_PUSH as PUSH,
)
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import RemoteProtocolError
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import peer_id
from fantom.protocol.cipher import padded
from fantom.protocol.codec import encode
from fantom.protocol.events import Admitted, Ended, Heard
from fantom.protocol.frames import frame
from fantom.protocol.meeting import DiallerMeeting, ListenerMeeting
from fantom.protocol.opening import KeyPair, answer_reader, hello_line, hello_reader
from fantom.protocol.party import Party
from tests.conftest import until

__all__ = ["FINAL", "MESSAGE", "PUSH", "EvilListener", "EvilPeer", "negative"]

NOW = 0.0


def negative(identity):
    """Return an identity with the same curve key and another sign: Ed25519's -P."""
    own = identity.public
    public = own[:-1] + bytes([own[-1] ^ 0x80])
    return Identity(public, identity.curve_secret)


class EvilPeer:
    """One connection, and no manners."""

    def __init__(self, identity=None, claims=None):
        self.claims = claims  # an identity to show that isn't the one we read with
        self.identity = identity or Identity.generate()
        self.id = peer_id(self.identity.public)
        self.party = Party(self.identity, "evil")
        self.connection = None
        self.events = []
        self.heard = b""  # all bytes that came
        self.error = None
        self.sent = b""
        self._own = KeyPair.generate()
        self._meeting = None
        self._reader = None
        self._line = b""
        self.socket = None

    async def dial(self, endpoint):
        """Dial a victim until it has said whether it lets us in."""
        await self.knock(endpoint)
        await until(lambda: self.events or self.is_left)

    async def knock(self, endpoint):
        """Dial a victim as far as our own frame 2, and what goes with it."""
        self._reader, self._line = answer_reader(), hello_line(self._own.public)
        self.take(QTcpSocket())
        self.socket.connectToHost(QHostAddress(endpoint.address), endpoint.port)
        await until(lambda: self.socket.state() == QTcpSocket.ConnectedState)
        self.write(self._line)
        await until(lambda: self.connection or self.is_left)

    def take(self, socket):
        """Speak on `socket` from now on."""
        self.socket = socket
        socket.readyRead.connect(self._read)

    def write(self, data):
        """Send `data` as it is."""
        self.sent += data
        self.socket.write(data)
        self.socket.flush()

    def say(self, *messages, tag=MESSAGE):
        """Send messages; the last one with `tag`."""
        *first, last = [padded(encode(message), 128) for message in messages]
        for plain in first:
            self.write(self.sealed(plain))
        self.write(self.sealed(last, tag))

    def sealed(self, plain, tag=MESSAGE):
        """Return a frame that holds `plain`, padding and all, with any tag."""
        return frame(push(self.connection._writer._sealer._state, plain, tag=tag))

    @property
    def said(self):
        """What the victim said to features."""
        return [each.message for each in self.events if isinstance(each, Heard)]

    @property
    def is_let_in(self):
        return any(isinstance(each, Admitted) for each in self.events)

    @property
    def farewell(self):
        """The reason in the victim's goodbye."""
        return next((e.reason for e in self.events if isinstance(e, Ended)), None)

    @property
    def is_left(self):
        """Whether the victim has hung up."""
        return self.socket.state() == QTcpSocket.UnconnectedState

    def close(self):
        self.socket.abort()

    def _read(self):
        data = self.socket.readAll().data()
        self.heard += data
        try:
            self._understand(data)
        except RemoteProtocolError as error:
            self.error = error
            self.socket.disconnectFromHost()

    def _understand(self, data):
        if self.connection is not None:
            self._hear(data)
        elif self._meeting is None:
            opening = self._reader.receive(data)
            if opening is None:
                return
            self._begin(opening)
        else:
            self._meet(data)

    def _begin(self, opening):
        self._meeting = DiallerMeeting(self._own, self._line, opening, self.party)
        self._meet(opening.rest)

    def _meet(self, data):
        if self._meeting.receive(data):
            if self.claims is not None:
                self._meeting._initiator._identity = self.claims
            self.connection = self._meeting.introduce_ourselves(NOW)
            self.flush()

    def _hear(self, data):
        self.events += self.connection.receive(data, NOW)
        if self.farewell is not None:
            self.socket.disconnectFromHost()

    def flush(self):
        """Send what an honest peer would send now."""
        self.write(self.connection.data_to_send(1 << 20, NOW).data)


class EvilListener(EvilPeer):
    """The same, waiting to be dialled; `lets_in` at once."""

    def __init__(self, identity=None, *, lets_in=True):
        super().__init__(identity)
        self._lets_in = lets_in
        self._server = QTcpServer()
        self._server.listen(QHostAddress("::1"))
        self._server.newConnection.connect(self._accept)
        self._reader = hello_reader()
        self.endpoint = Endpoint("::1", self._server.serverPort())

    def _accept(self):
        self.take(self._server.nextPendingConnection())

    def _begin(self, opening):
        self._meeting = ListenerMeeting(self._own, opening, self.party)
        self.write(self._meeting.first_bytes)

    def _meet(self, data):
        self.connection = self._meeting.receive(data, NOW)
        if self.connection is not None:
            if self._lets_in:
                self.connection.let_in()
            self.flush()
            self._hear(b"")
