"""A double of the C++ Fantom Chat, quirk for quirk.

What it does was observed on the real program (docs/PROTOCOL.md, section 2). Nothing
of `fantom.protocol` is used here: a mistake there must not be made twice.
"""

import asyncio
import hashlib
from base64 import b64decode, b64encode

from nacl.bindings import (
    crypto_kx_client_session_keys,
    crypto_kx_keypair,
    crypto_kx_server_session_keys,
    crypto_secretbox_easy,
    crypto_secretbox_open_easy,
    randombytes,
)
from nacl.exceptions import CryptoError
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

MAX_BODY = 65_536
HELLO, ANSWER = b"HANDSHAKE ", b"HANDSHAKE_ACK"


class NotConnected(Exception):
    """What the C++ program tells in its box."""


def decoded(text):
    """Decode base64 as QByteArray does: what it doesn't know, it skips."""
    text = bytes(byte for byte in text if chr(byte).isalnum() or byte in b"+/")
    text = text[:-1] if len(text) % 4 == 1 else text
    return b64decode(text + b"=" * (-len(text) % 4))


def session_keys(own, peer_key):
    """Return rx and tx; the smaller SHA-256 is crypto_kx's client."""
    public, secret = own
    is_client = hashlib.sha256(public).digest() < hashlib.sha256(peer_key).digest()
    derive = (
        crypto_kx_client_session_keys if is_client else crypto_kx_server_session_keys
    )
    return derive(public, secret, peer_key)


class CppDouble(QObject):
    """One running C++ Fantom Chat."""

    def __init__(self, host="::1", zone=""):
        super().__init__()
        self.host, self.zone = host, zone
        self.tabs = {}  # texts by the host that stands in clear text, and only by it
        self.skipped = 0  # frames that did not open
        self.refused = 0  # second connections of an address
        self.ears = {}  # by the other side's address, its port ignored
        self.mouth = None
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._accept)

    def listen(self, port=0):
        """Start its server; return the port."""
        assert self._server.listen(QHostAddress(self.host), port)
        return self._server.serverPort()

    @property
    def port(self):
        """The port of its server."""
        return self._server.serverPort()

    @property
    def shown(self):
        """All texts of all tabs."""
        return [text for texts in self.tabs.values() for text in texts]

    def stop(self):
        """Quit the program."""
        self._server.close()
        for ear in list(self.ears.values()):
            ear.drop()
        if self.mouth is not None:
            self.mouth.abort()
            self.mouth = None

    async def write_to(self, port, host="::1"):
        """Dial, as by a click on "Write to"; exactly one read is the answer."""
        own = crypto_kx_keypair()
        answer = asyncio.get_running_loop().create_future()
        socket = QTcpSocket(self)

        def read():
            data = socket.readAll().data()
            if not answer.done():  # it never looks at anything later
                answer.set_result(data)

        def lose():
            if not answer.done():
                answer.set_result(b"")

        socket.connected.connect(
            lambda: socket.write(HELLO + b64encode(own[0]) + b"\n")
        )
        socket.readyRead.connect(read)
        socket.errorOccurred.connect(lambda _error: lose())
        socket.connectToHost(QHostAddress(host), port)
        data = await answer
        if not data.startswith(ANSWER):
            socket.abort()
            raise NotConnected(data)
        key = decoded(data.partition(b"\n")[0][len(ANSWER) :]).ljust(32, b"\0")[:32]
        self.tx = session_keys(own, key)[1]
        self.mouth = socket

    def say(self, text, claim=None, nonce=None):
        """Send a message; the clear text says where its own server is."""
        self.write(self.sealed(text, claim, nonce))

    def sealed(self, text, claim=None, nonce=None):
        """Return one frame."""
        own = f"{self.host}%{self.zone}" if self.zone else self.host
        claim = (claim or f"{own}:{self.port}").encode()
        nonce = nonce or randombytes(24)
        body = claim + b"\0" + nonce
        body += crypto_secretbox_easy(text.encode(), nonce, self.tx)
        return len(body).to_bytes(4, "big") + body

    def write(self, data):
        """Put bytes on the wire to the peer."""
        if self.mouth is None or self.mouth.state() != QTcpSocket.ConnectedState:
            raise NotConnected
        self.mouth.write(data)

    def show(self, claim, text):
        """Put a text into the tab of its clear-text host, whoever really wrote."""
        host = claim.rpartition(":")[0].partition("%")[0]
        shown = f"{host}%{self.zone}" if self.zone else host
        self.tabs.setdefault(shown, []).append(text)

    def _accept(self):
        socket = self._server.nextPendingConnection()
        address = socket.peerAddress().toString()
        if address in self.ears:
            self.refused += 1
            socket.abort()
            socket.deleteLater()
        else:
            self.ears[address] = _Ear(self, address, socket)


class _Ear(QObject):
    """An accepted connection: after its answer nothing is ever written on it."""

    def __init__(self, program, address, socket):
        super().__init__(program)
        self._program, self._address, self._socket = program, address, socket
        self._data, self._first_read, self.rx = b"", True, None
        socket.setParent(self)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.drop)

    def drop(self):
        """Close it."""
        if self._program.ears.get(self._address) is self:
            del self._program.ears[self._address]
            self._socket.disconnect(self)
            self._socket.abort()
            self.deleteLater()

    def pause(self):
        """Stop reading, as a program that hangs."""
        self._socket.setReadBufferSize(1)
        self._socket.readyRead.disconnect(self._read)

    def resume(self):
        """Read on."""
        self._socket.setReadBufferSize(0)
        self._socket.readyRead.connect(self._read)
        self._read()

    def _read(self):
        self._data += self._socket.readAll().data()
        if self.rx is None:
            self._shake_hands()  # what came along waits for the next segment
        else:
            self._read_frames()

    def _shake_hands(self):
        is_first, self._first_read = self._first_read, False
        if is_first and not self._data.startswith(HELLO):
            self.drop()  # "Got message before handshake"
            return
        line, newline, rest = self._data.partition(b"\n")
        if not newline:
            return
        own = crypto_kx_keypair()
        try:
            self.rx = session_keys(own, decoded(line[len(HELLO) :]))[0]
        except Exception:  # noqa: BLE001 - "Failed handshake", whatever it was
            self.drop()
            return
        self._data = rest
        self._socket.write(ANSWER + b" " + b64encode(own[0]) + b"\n")

    def _read_frames(self):
        while len(self._data) >= 4:
            size = int.from_bytes(self._data[:4], "big")
            if len(self._data) < 4 + size:
                return  # it buffers whatever was announced
            body, self._data = self._data[4 : 4 + size], self._data[4 + size :]
            if size > MAX_BODY:
                self.drop()
                return
            self._show(body)

    def _show(self, body):
        claim, zero, sealed = body.partition(b"\0")
        try:
            assert zero
            text = crypto_secretbox_open_easy(sealed[24:], sealed[:24], self.rx)
        except (AssertionError, CryptoError, ValueError):
            self._program.skipped += 1
            return
        self._program.show(claim.decode(), text.decode())  # replays too
