"""A socket on which both sides know which wire they speak, and with whom."""

import contextlib
import socket as system_socket
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.net.addresses import endpoint_of
from fantom.protocol.connection import Connection
from fantom.protocol.limits import MAX_FRAME
from fantom.protocol.opening import SessionKeys

# Probes notice a peer that died in silence, the time-out one that died while
# something was on its way to it; either takes 14 s.
_DEATH_WATCH = {
    "TCP_KEEPIDLE": 5,  # seconds of silence before the first probe
    "TCP_KEEPINTVL": 3,  # seconds between probes
    "TCP_KEEPCNT": 3,  # unanswered probes
    "TCP_USER_TIMEOUT": 14_000,  # milliseconds without an acknowledgement
}

# So many bytes that were not sent yet the system takes, and leaves the others to us,
# where a text still overtakes a file.  Without the option it takes what it likes.
_UNSENT = {"TCP_NOTSENT_LOWAT": 65_536}


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """Fantom/1: the socket, where its other end is, and the keys of the session."""

    socket: QTcpSocket
    endpoint: Endpoint
    keys: SessionKeys


@dataclass(frozen=True, slots=True, eq=False)
class Met:
    """Fantom/2: the socket, where its other end is, and who was met there.

    `asked_for` says whether our side wanted it; two who dial each other both do.
    """

    socket: QTcpSocket
    endpoint: Endpoint
    connection: Connection
    asked_for: bool


def tune(socket: QTcpSocket) -> None:
    """Make a connected socket prompt, bounded and able to notice a dead peer."""
    socket.setSocketOption(QAbstractSocket.SocketOption.LowDelayOption, 1)
    # Without a bound Qt reads all that the peer writes before we look at it.
    socket.setReadBufferSize(2 * MAX_FRAME)
    with contextlib.suppress(OSError):  # gone already, which its signals will tell
        _set_options(socket.socketDescriptor())


def _set_options(descriptor: int) -> None:
    # Qt can switch probes on, but not from their two hours to seconds.
    with system_socket.fromfd(
        descriptor, system_socket.AF_INET6, system_socket.SOCK_STREAM
    ) as same:
        same.setsockopt(system_socket.SOL_SOCKET, system_socket.SO_KEEPALIVE, 1)
        for option, value in (_DEATH_WATCH | _UNSENT).items():
            if number := getattr(system_socket, option, None):
                same.setsockopt(system_socket.IPPROTO_TCP, number, value)


def remote_endpoint(socket: QTcpSocket) -> Endpoint:
    """Return where the other end of `socket` really is."""
    return endpoint_of(socket.peerAddress(), socket.peerPort())


def received(socket: QTcpSocket) -> bytes:
    """Return all that has arrived on `socket` and was not read yet."""
    return bytes(socket.readAll().data())


def hand_over(socket: QTcpSocket, old: QObject) -> None:
    """Cut all that `old` hears from `socket`."""
    socket.disconnect(old)
    socket.setParent(None)


def discard(socket: QTcpSocket, old: QObject) -> None:
    """Close `socket` at once and free it."""
    socket.disconnect(old)
    socket.abort()
    socket.deleteLater()
