"""Going to somebody: connect, say our line, read theirs."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import (
    ConnectTimeout,
    OwnAddress,
    PeerUnreachable,
    RemoteProtocolError,
)
from fantom.net.addresses import host_address
from fantom.net.opened import Opened, discard, hand_over, received, tune
from fantom.protocol.limits import OPENING_SECONDS
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    answer_reader,
    hello_line,
    session_keys,
)

_Error = QAbstractSocket.SocketError
_REASONS = {
    _Error.ConnectionRefusedError: "refused",
    _Error.RemoteHostClosedError: "closed",
}


class Dialler:
    """Opens connections from the address that we show."""

    def __init__(self, own_endpoint: Callable[[], Endpoint | None]) -> None:
        self._own_endpoint = own_endpoint

    async def dial(self, endpoint: Endpoint) -> Opened:
        """Return the opened connection; cancelling the task hangs up.

        Raises:
            PeerUnreachable: refused, closed, or no way there.
            ConnectTimeout: no answer within `OPENING_SECONDS`.
            RemoteProtocolError: what answered is no Fantom.
            OwnAddress: that is where we listen ourselves.
        """
        own = self._own_endpoint()
        if own == endpoint:  # a frame may have named it
            raise OwnAddress(str(endpoint))
        attempt = _Attempt(endpoint)
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                attempt.start(own)
                return attempt.take(await attempt.answer)
        except TimeoutError:
            raise ConnectTimeout(str(endpoint), OPENING_SECONDS) from None
        finally:
            attempt.stop()


class _Attempt(QObject):
    """One socket on its way from `connect` to a read answer."""

    def __init__(self, endpoint: Endpoint) -> None:
        super().__init__()
        self.answer: asyncio.Future[Opening] = asyncio.Future()
        self._taken = False
        self._endpoint = endpoint
        self._own_keys = KeyPair.generate()
        self._reader = answer_reader()
        self._socket = QTcpSocket()
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._fail)

    def start(self, own: Endpoint | None) -> None:
        # The peer believes the port in our frames only where the address is the
        # one that it sees, so dial from the address that we listen on.
        if own is not None and _same_scope(own, self._endpoint):
            self._socket.bind(host_address(own))
        self._socket.connectToHost(host_address(self._endpoint), self._endpoint.port)

    def take(self, opening: Opening) -> Opened:
        """Hand over the socket; between its answer and now it may have ended."""
        if opening.speaks_v2:
            raise RemoteProtocolError("the answer chose Fantom/2")
        if self._socket.bytesAvailable():
            raise RemoteProtocolError("bytes behind a legacy answer")
        if self._socket.state() is not QAbstractSocket.SocketState.ConnectedState:
            raise PeerUnreachable(str(self._endpoint), "closed")
        keys = session_keys(self._own_keys, opening.key)
        hand_over(self._socket, self)
        self._taken = True
        return Opened(self._socket, self._endpoint, keys)

    def stop(self) -> None:
        """Drop the socket, unless it was handed over."""
        if not self._taken:
            discard(self._socket, self)
        self.deleteLater()

    def _greet(self) -> None:
        tune(self._socket)
        self._socket.write(hello_line(self._own_keys.public))

    def _read(self) -> None:
        if self.answer.done():
            return
        try:
            opening = self._reader.receive(received(self._socket))
            if opening is not None:
                self.answer.set_result(opening)
        except RemoteProtocolError as error:
            self.answer.set_exception(error)

    def _fail(self, error: QAbstractSocket.SocketError) -> None:
        if not self.answer.done():
            reason = _REASONS.get(error, "network")
            self.answer.set_exception(PeerUnreachable(str(self._endpoint), reason))


def _same_scope(one: Endpoint, other: Endpoint) -> bool:
    return (one.is_link_local, one.is_loopback) == (
        other.is_link_local,
        other.is_loopback,
    )
