import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAbstractSocket, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.net.opened import discard, hand_over, remote_endpoint, tune
from fantom.protocol.limits import MAX_FRAME
from tests.conftest import turns, until


def test_a_tuned_socket_is_prompt_and_bounded(run, tcp):
    """Without a bound Qt reads all that a peer writes before we look at it."""

    async def look():
        dialling, accepted = await tcp()
        accepted.write(bytes(1_000_000))
        await until(lambda: dialling.bytesAvailable() >= 2 * MAX_FRAME)
        await turns()
        assert dialling.bytesAvailable() == 2 * MAX_FRAME
        assert dialling.socketOption(QAbstractSocket.SocketOption.LowDelayOption)
        assert dialling.socketOption(QAbstractSocket.SocketOption.KeepAliveOption)

    run(look())


def test_a_socket_that_is_gone_already_is_no_bug(run):
    """A scanner may have hung up before we look; its signals tell."""
    tune(QTcpSocket())


def test_where_the_other_end_is(run, tcp):
    """Its real address, whatever it claims."""

    async def look():
        dialling, accepted = await tcp()
        assert remote_endpoint(accepted) == Endpoint("::1", dialling.localPort())

    run(look())


class Owner(QObject):
    def __init__(self, socket):
        super().__init__()
        self.reads = 0
        socket.setParent(self)
        socket.readyRead.connect(self.read)

    def read(self):
        self.reads += 1


def test_who_handed_over_hears_no_more(run, tcp):
    """The bytes are the next owner's."""

    async def look():
        dialling, accepted = await tcp()
        owner = Owner(dialling)
        hand_over(dialling, owner)
        accepted.write(b"x")
        await until(dialling.bytesAvailable)
        assert owner.reads == 0
        assert dialling.parent() is None

    run(look())


@pytest.mark.parametrize("said", [b"", b"last words"])
def test_what_is_discarded_is_closed(run, tcp, said):
    """At once, and the other side notices."""

    async def look():
        dialling, accepted = await tcp()
        dialling.write(said)
        discard(dialling, QObject())
        await until(lambda: accepted.state() == QTcpSocket.UnconnectedState)

    run(look())
