import pytest
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.endpoint import HIGHEST_PORT, Endpoint
from fantom.errors import CannotListen
from fantom.net import listener as module
from fantom.net.listener import Listener
from fantom.protocol.opening import KeyPair, answer_reader, hello_line, session_keys
from fantom.protocol.quota import Bounds
from tests.conftest import turns, until
from tests.net.conftest import listener_of

FREE = Endpoint("::1", 0)


@pytest.fixture
def listener(run):
    """Return a listener on a free port, and what it reported."""
    listener = listener_of(nobody)
    listener.all_opened = []
    listener.opened.connect(listener.all_opened.append)
    listener.listen(FREE)
    yield listener

    async def close():
        listener.close()

    run(close())


def nobody(_address):
    """Have no friends."""
    return False


def old_hello(key):
    """Return what somebody says who speaks only Fantom/1."""
    return hello_line(key).replace(b" ~\n", b"\n")


class Visitor:
    """Somebody who dials the listener."""

    def __init__(self, listener):
        self.heard, self.own = b"", KeyPair.generate()
        self.socket = QTcpSocket()
        self.socket.readyRead.connect(self._read)
        self.socket.connectToHost(QHostAddress("::1"), listener.endpoint.port)

    def _read(self):
        self.heard += self.socket.readAll().data()

    async def say(self, data):
        """Write, once there is a connection."""
        await until(lambda: self.socket.state() == QTcpSocket.ConnectedState)
        self.socket.write(data)

    @property
    def is_left(self):
        """Whether the listener has hung up."""
        return self.socket.state() == QTcpSocket.UnconnectedState


@pytest.mark.parametrize("tail", [b"\n", b"\r\n"])
def test_who_comes_is_answered(run, listener, tail):
    """In one line, as they asked; and both sides have the keys."""

    async def visit():
        visitor = Visitor(listener)
        line = hello_line(visitor.own.public).replace(b" ~\n", tail)
        await visitor.say(line)
        await until(lambda: visitor.heard.endswith(b"\n"))
        return visitor

    visitor = run(visit())
    (opened,) = listener.all_opened
    answer = answer_reader().receive(visitor.heard)

    assert not answer.speaks_v2
    keys = session_keys(visitor.own, answer.key)
    assert (keys.tx, keys.rx) == (opened.keys.rx, opened.keys.tx)
    assert opened.endpoint.address == "::1"
    assert opened.endpoint.port == visitor.socket.localPort()


def test_we_are_silent_until_the_line_is_whole(run, listener):
    """The C++ Fantom would take our first bytes for its answer."""

    async def visit():
        visitor = Visitor(listener)
        line = hello_line(visitor.own.public)
        for byte in line[:-1]:
            await visitor.say(bytes([byte]))
            visitor.socket.flush()
            await turns(1)
            assert visitor.heard == b""
        await visitor.say(line[-1:])
        await until(lambda: visitor.heard)

    run(visit())


@pytest.mark.parametrize(
    "line",
    [
        b"GET / HTTP/1.0\r\n\r\n",
        b"\x16\x03\x01",
        b"HANDSHAKE " + b"A" * 43 + b"=\n",
        b"HANDSHAKE " + b"A" * 50,
        hello_line(b"\1" * 31),
    ],
)
def test_who_is_no_fantom_is_left_without_a_word(run, listener, line):
    """Low-order keys too: nobody learns from us what we are."""

    async def visit():
        visitor = Visitor(listener)
        await visitor.say(line)
        await until(lambda: visitor.is_left)
        return visitor.heard

    assert run(visit()) == b""
    assert listener.all_opened == []


def test_more_than_the_line_is_refused(run, listener):
    """Nobody may speak before the answer."""

    async def visit():
        visitor = Visitor(listener)
        await visitor.say(hello_line(visitor.own.public) + b"\0")
        await until(lambda: visitor.is_left)
        return visitor.heard

    assert run(visit()) == b""


def test_an_opening_has_its_time(run, listener, monkeypatch):
    """Who says nothing, or says it too slowly, is left."""

    class Milliseconds(int):
        def __mul__(self, _factor):
            return int(self)

    monkeypatch.setattr(module, "OPENING_SECONDS", Milliseconds(50))

    async def visit():
        silent, slow = Visitor(listener), Visitor(listener)
        await slow.say(b"HANDSHAKE ")
        await until(lambda: silent.is_left and slow.is_left)
        await until(lambda: not listener._strangers)

    run(visit())


def test_openings_are_counted(run, monkeypatch, qapp):
    """Over the bound the oldest gives way; who finished makes room."""
    monkeypatch.setattr(module, "MAX_OPENINGS", Bounds(2, 2, 2))
    listener, opened = listener_of(nobody), []
    listener.opened.connect(opened.append)
    listener.listen(Endpoint("::1", 0))

    async def visit():
        first, second = Visitor(listener), Visitor(listener)
        await until(lambda: len(listener._strangers) == 2)
        third = Visitor(listener)
        await until(lambda: first.is_left or second.is_left)
        await third.say(old_hello(third.own.public))
        await until(lambda: third.heard)
        assert len(listener._strangers) == 1
        listener.close()

    run(visit())


def test_strangers_take_no_place_of_a_friend(run, monkeypatch, qapp):
    """However many of them there are."""
    monkeypatch.setattr(module, "MAX_OPENINGS", Bounds(1, 1, 1))
    friends, opened = set(), []
    listener = listener_of(friends.__contains__)
    listener.opened.connect(opened.append)
    listener.listen(Endpoint("::1", 0))

    async def visit():
        friends.add("::1")
        friend = Visitor(listener)
        await until(lambda: listener._friends)
        friends.clear()
        first, second = Visitor(listener), Visitor(listener)
        await until(lambda: first.is_left or second.is_left)
        await friend.say(hello_line(friend.own.public))
        await until(lambda: friend.heard)
        listener.close()

    run(visit())


def test_who_leaves_early_makes_room(run, listener):
    """Nothing is kept for them."""

    async def visit():
        visitor = Visitor(listener)
        await until(lambda: listener._strangers)
        visitor.socket.abort()
        await until(lambda: not listener._strangers)

    run(visit())


def test_closing_leaves_what_is_opened(run, listener):
    """But not whose line was not read yet."""

    async def visit():
        done, half = Visitor(listener), Visitor(listener)
        await done.say(old_hello(done.own.public))
        await half.say(b"HANDSHAKE ")
        await until(lambda: done.heard and len(listener._strangers) == 1)
        port = listener.endpoint.port
        listener.close()
        assert listener.endpoint is None
        await until(lambda: half.is_left)
        await turns()
        assert not done.is_left
        late = QTcpSocket()
        late.connectToHost(QHostAddress("::1"), port)
        await until(lambda: late.state() == QTcpSocket.UnconnectedState)
        assert late.error() == QTcpSocket.ConnectionRefusedError

    run(visit())


def test_a_taken_port_is_told(listener):
    """And what was listened on before stays."""
    other = listener_of(nobody)
    before = other.listen(FREE)

    with pytest.raises(CannotListen) as caught:
        other.listen(listener.endpoint)

    assert caught.value == CannotListen(str(listener.endpoint), "taken")
    assert other.endpoint == before
    other.close()


def test_an_address_of_somebody_else_is_told(run):
    """Nothing is listened on."""
    listener = listener_of(nobody)
    with pytest.raises(CannotListen) as caught:
        listener.listen(Endpoint("2001:db8::7", 5000))

    assert caught.value.reason == "address"
    assert listener.endpoint is None


def test_the_next_free_port_is_taken(listener):
    """Two Fantoms on one computer both get one."""
    other = listener_of(nobody)
    near = other.listen_near(listener.endpoint)

    assert near == other.endpoint
    assert 0 < near.port - listener.endpoint.port <= 64
    other.close()


def test_the_search_for_a_port_ends(monkeypatch):
    """With the number of tries, and with the numbers; other refusals at once."""
    tried, reason = [], "taken"

    def refuse(_listener, endpoint):
        tried.append(endpoint.port)
        raise CannotListen(str(endpoint), reason)

    monkeypatch.setattr(Listener, "listen", refuse)
    for port, most in [(5000, 65), (HIGHEST_PORT - 3, 4), (HIGHEST_PORT, 1)]:
        tried.clear()
        with pytest.raises(CannotListen):
            listener_of(nobody).listen_near(Endpoint("::1", port))
        assert tried == list(range(port, port + most))

    reason = "denied"
    tried.clear()
    with pytest.raises(CannotListen):
        listener_of(nobody).listen_near(Endpoint("::1", 5000))
    assert tried == [5000]


def test_many_come_at_once(run, listener):
    """All of them are answered."""

    async def visit():
        visitors = [Visitor(listener) for _ in range(60)]
        for visitor in visitors:
            await visitor.say(old_hello(visitor.own.public))
        await until(lambda: all(visitor.heard for visitor in visitors))

    run(visit())

    assert len(listener.all_opened) == 60


def test_out_of_descriptors_is_not_deaf_for_ever(run, listener):
    """Qt pauses then; who opened too many sockets must not have silenced us."""
    listener._breath.setInterval(1)

    async def visit():
        listener._server.pauseAccepting()
        visitor = Visitor(listener)
        await visitor.say(hello_line(visitor.own.public))
        await turns()
        assert visitor.heard == b""
        listener._server.acceptError.emit(QTcpSocket.SocketResourceError)
        await until(lambda: visitor.heard)

    run(visit())


def test_who_closed_meanwhile_accepts_nobody(run, listener):
    """Taking breath outlives the listening."""
    listener._breath.setInterval(1)

    async def close():
        listener._server.acceptError.emit(QTcpSocket.SocketResourceError)
        listener.close()
        await until(lambda: not listener._breath.isActive())
        assert listener.endpoint is None

    run(close())


def test_only_our_address_is_listened_on(listener):
    """No other one of this computer."""
    assert listener._server.serverAddress() == QHostAddress("::1")
    assert isinstance(listener._server, QTcpServer)
