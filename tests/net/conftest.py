"""Both ends of real connections over `::1`."""

import time

import pytest
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.identity.keys import Identity
from fantom.net.dialler import Dialler
from fantom.net.listener import Listener
from fantom.net.opened import Opened, tune
from fantom.protocol.opening import KeyPair, session_keys
from fantom.protocol.party import Party
from tests.conftest import until


def dialler_of(own_endpoint):
    """Return a dialler of a person of its own."""
    party = Party(Identity.generate())
    return Dialler(own_endpoint, lambda: party, time.monotonic)


def listener_of(is_friend):
    """Return a listener of a person of its own."""
    party = Party(Identity.generate())
    return Listener(is_friend, lambda: party, time.monotonic)


@pytest.fixture
def tcp(run):
    """Join two sockets; the returned pair is the dialling and the accepted one."""
    kept = []

    async def join():
        server, dialling = QTcpServer(), QTcpSocket()
        kept.extend([server, dialling])
        server.listen(QHostAddress("::1"))
        dialling.connectToHost(QHostAddress("::1"), server.serverPort())
        await until(server.hasPendingConnections)
        accepted = server.nextPendingConnection()
        accepted.setParent(None)
        kept.append(accepted)
        await until(lambda: dialling.state() == QTcpSocket.ConnectedState)
        tune(dialling)
        tune(accepted)
        return dialling, accepted

    return join


@pytest.fixture
def keys():
    """Return the session keys of both sides."""
    one, other = KeyPair.generate(), KeyPair.generate()
    return session_keys(one, other.public), session_keys(other, one.public)


@pytest.fixture
def opened(tcp, keys):
    """Join two sockets as Opened; each claims to reach `endpoint`."""

    async def join(endpoint):
        dialling, accepted = await tcp()
        ours, theirs = keys
        return Opened(dialling, endpoint, ours), Opened(accepted, endpoint, theirs)

    return join
