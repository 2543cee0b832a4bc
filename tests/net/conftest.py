"""Both ends of real connections over `::1`."""

import pytest
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.net.opened import Opened, tune
from fantom.protocol.opening import KeyPair, session_keys
from tests.conftest import until


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
