import asyncio
from base64 import b64encode

import pytest
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import (
    ConnectTimeout,
    Downgraded,
    OwnAddress,
    PeerUnreachable,
    RemoteProtocolError,
)
from fantom.net import dialler as module
from fantom.net.attempt import Attempt
from fantom.protocol.opening import (
    KeyPair,
    hello_reader,
    legacy_answer_line,
    session_keys,
)
from tests.conftest import turns, until
from tests.net.conftest import dialler_of


class Other:
    """Whoever is dialled: reads a line, and says whatever it is told."""

    def __init__(self, answer=None, closes=False):
        self.keys, self.own = None, KeyPair.generate()
        self.heard, self.socket = b"", None
        self._answer, self._closes = answer, closes
        self.server = QTcpServer()
        self.server.listen(QHostAddress("::1"))
        self.server.newConnection.connect(self._accept)
        self.endpoint = Endpoint("::1", self.server.serverPort())

    def _accept(self):
        self.socket = self.server.nextPendingConnection()
        self.socket.readyRead.connect(self._read)

    def _read(self):
        self.heard += self.socket.readAll().data()
        if not self.heard.endswith(b"\n"):
            return
        self.keys = session_keys(self.own, hello_reader().receive(self.heard).key)
        if self._answer is not None:
            self.socket.write(self._answer.replace(b"KEY", b64encode(self.own.public)))
            self.socket.flush()
        if self._closes:
            self.socket.disconnectFromHost()

    @property
    def is_left(self):
        """Whether the dialler has hung up."""
        return (
            self.socket is not None
            and self.socket.state() == QTcpSocket.UnconnectedState
        )


ACK = b"HANDSHAKE_ACK KEY\n"


@pytest.fixture
def dialler():
    """Return a dialler that listens nowhere."""
    return dialler_of(lambda: None)


def outcome(run, dialler, other):
    """Dial `other`; return what was raised, and whether it was hung up on."""

    async def dial():
        try:
            return await dialler.dial(other.endpoint)
        except Exception as error:  # noqa: BLE001 - it is looked at
            await until(lambda: other.is_left)
            return error

    return run(dial())


@pytest.mark.parametrize("answer", [ACK, ACK.replace(b"\n", b"\r\n")])
def test_a_dial_succeeds(run, dialler, answer):
    """Both lines are said, both sides have the keys, the socket is ours."""
    other = Other(answer)
    opened = outcome(run, dialler, other)

    assert other.heard.startswith(b"HANDSHAKE ")
    assert other.heard.endswith(b" ~\n")
    assert (opened.keys.tx, opened.keys.rx) == (other.keys.rx, other.keys.tx)
    assert opened.endpoint == other.endpoint
    assert opened.socket.state() == QTcpSocket.ConnectedState
    assert opened.socket.parent() is None


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HANDSHAKE KEY ~\n",
        ACK.replace(b"\n", b" ~\n") + bytes(4),
        ACK.replace(b"KEY", b64encode(bytes(32))),
        ACK.replace(b"KEY", b64encode(b"short")),
        b"A" * 4096,
    ],
    ids=range(7),
)
def test_what_is_no_answer_hangs_up(run, dialler, answer):
    """Another program, a broken key, a Fantom/2 that proves nothing."""
    error = outcome(run, dialler, Other(answer))

    assert isinstance(error, RemoteProtocolError)


@pytest.mark.parametrize("rest", [b"x", ACK])
def test_bytes_behind_a_legacy_answer_tell_of_somebody_between(run, dialler, rest):
    """A C++ listener never writes: the tilde of its answer was taken away."""
    error = outcome(run, dialler, other := Other(ACK + rest))

    assert error == Downgraded(str(other.endpoint))


def test_our_own_line_mirrored_hangs_up(run, dialler):
    """A key that comes back would give keys that we both have."""

    class Mirror(Other):
        def _read(self):
            line = self.socket.readAll().data()
            answer = line.replace(b"HANDSHAKE ", b"HANDSHAKE_ACK ").replace(b" ~", b"")
            self.socket.write(answer)

    assert isinstance(outcome(run, dialler, Mirror()), RemoteProtocolError)


@pytest.mark.parametrize("answer", [None, b"HANDSHAKE_ACK ", ACK[:-1]])
def test_who_closes_before_the_answer_is_unreachable(run, dialler, answer):
    """As the C++ listener does with a second connection."""
    error = outcome(run, dialler, other := Other(answer, closes=True))

    assert error == PeerUnreachable(str(other.endpoint), "closed")


def test_nobody_listens(run, dialler):
    """The system says so at once."""
    other = Other()
    other.server.close()

    async def dial():
        with pytest.raises(PeerUnreachable) as caught:
            await dialler.dial(other.endpoint)
        return caught.value

    assert run(dial()) == PeerUnreachable(str(other.endpoint), "refused")


def test_there_is_no_way(run, dialler, monkeypatch):
    """A link-local address without a link, or no IPv6 at all."""

    def fail(socket, *_where):
        socket.errorOccurred.emit(QTcpSocket.NetworkError)

    monkeypatch.setattr(QTcpSocket, "connectToHost", fail)

    async def dial():
        with pytest.raises(PeerUnreachable) as caught:
            await dialler.dial(Endpoint("2001:db8::7", 5000))
        return caught.value

    assert run(dial()) == PeerUnreachable("[2001:db8::7]:5000", "network")


@pytest.mark.parametrize("answer", [None, b"HANDSHAKE_ACK ABC"])
def test_silence_ends(run, dialler, monkeypatch, answer):
    """Also when it begins in the middle of the answer."""
    monkeypatch.setattr(module, "OPENING_SECONDS", 0.05)
    error = outcome(run, dialler, other := Other(answer))

    assert error == ConnectTimeout(str(other.endpoint), 0.05)


def test_cancelling_hangs_up(run, dialler):
    """A person who thinks better of it leaves nothing open."""
    other = Other()

    async def dial():
        task = asyncio.ensure_future(dialler.dial(other.endpoint))
        await until(lambda: other.heard)
        task.cancel()
        await until(lambda: other.is_left)
        assert task.cancelled()

    run(dial())


def test_cancelling_just_when_the_answer_came_hangs_up(run, dialler, monkeypatch):
    """The answer was read, but nobody took the socket: it must not stay open."""
    other = Other(ACK)

    async def dial():
        task = asyncio.ensure_future(dialler.dial(other.endpoint))
        read = Attempt._read

        def read_and_cancel(attempt):
            read(attempt)
            task.cancel()

        monkeypatch.setattr(Attempt, "_read", read_and_cancel)
        await until(lambda: other.is_left)
        await until(task.cancelled)

    run(dial())


@pytest.mark.parametrize(
    ("then", "error"),
    [
        (lambda other: other.socket.write(b"x"), Downgraded),
        (lambda other: other.socket.disconnectFromHost(), PeerUnreachable),
    ],
    ids=["bytes", "end"],
)
def test_what_happens_before_the_socket_is_taken_counts(
    run, dialler, monkeypatch, then, error
):
    """Between the answer and the task's turn nobody hears the socket's signals."""
    other = Other(ACK)
    waiting = asyncio.Event()
    release = asyncio.Event()

    first_of = module._first_of

    async def slow(attempts):
        winner = await first_of(attempts)
        waiting.set()
        await release.wait()
        return winner

    async def dial():
        monkeypatch.setattr(module, "_first_of", slow)
        task = asyncio.ensure_future(dialler.dial(other.endpoint))
        await waiting.wait()
        then(other)
        await turns()
        release.set()
        with pytest.raises(error):
            await task

    run(dial())


@pytest.mark.parametrize(
    ("own", "bound"),
    [(None, False), (Endpoint("::1", 5), True), (Endpoint("fe80::1", 5, "x"), False)],
)
def test_we_dial_from_the_address_that_we_show(run, monkeypatch, own, bound):
    """The peer believes the port in our frames only from the address it sees."""
    bounds = []
    bind = QTcpSocket.bind

    def note(socket, address, *rest):
        bounds.append(address.toString())
        return bind(socket, address, *rest)

    monkeypatch.setattr(QTcpSocket, "bind", note)
    opened = outcome(run, dialler_of(lambda: own), Other(ACK))

    assert opened.socket.state() == QTcpSocket.ConnectedState
    assert bounds == (["::1"] if bound else [])


def test_what_a_listener_of_ours_says_is_understood(run, dialler):
    """Both halves of the opening fit."""
    assert legacy_answer_line(bytes(32)) == ACK.replace(b"KEY", b64encode(bytes(32)))


def test_nobody_is_dialled_where_we_listen_ourselves(run):
    """A frame may claim our own address and port; our words would come back."""
    own = Endpoint("::1", 31488)

    with pytest.raises(OwnAddress):
        run(dialler_of(lambda: own).dial(own))
