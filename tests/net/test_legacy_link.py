import pytest
from PySide6.QtNetwork import QTcpSocket

from fantom.endpoint import Endpoint
from fantom.errors import Downgraded, LocalProtocolError, RemoteProtocolError
from fantom.net import legacy_link as module
from fantom.net.legacy_link import LegacyLink
from fantom.protocol.limits import MAX_BAD_FRAMES
from fantom.protocol.messages import TextMessage
from fantom.protocol.v1 import LegacyReceiver, LegacySender
from tests.conftest import turns, until

PEER = Endpoint("::1", 40_000)
BAD = b"\0\0\0\4oops"


class Watched:
    """A link, and all that it told."""

    def __init__(self):
        self.link = LegacyLink(PEER)
        self.texts, self.dials, self.ends, self.readies = [], [], [], 0
        self.link.received.connect(lambda _link, messages: self.texts.extend(messages))
        self.link.dial_back_wanted.connect(
            lambda link: self.dials.append(link.endpoint.port)
        )
        self.link.closed.connect(lambda _link, error: self.ends.append(error))
        self.link.ready_changed.connect(self._on_ready)

    def _on_ready(self, _link):
        self.readies += 1

    @property
    def heard(self):
        return [message.text for message in self.texts]


@pytest.fixture
def watched(run):
    """Return a link that nobody has used yet."""
    watched = Watched()
    yield watched

    async def close():
        watched.link.close()

    run(close())


@pytest.fixture
def ear(watched, opened):
    """Give the link an ear; return what the peer says with."""

    async def give():
        theirs, ours = await opened(PEER)
        watched.link.hear(ours)
        return Mouth(theirs)

    return give


@pytest.fixture
def mouth(watched, opened):
    """Give the link a mouth; return what the peer hears with."""

    async def give(endpoint=PEER):
        ours, theirs = await opened(endpoint)
        watched.link.speak(ours, lambda: 31488)
        return theirs

    return give


class Mouth:
    """The other side's end of our ear."""

    def __init__(self, opened):
        self.socket, self._tx = opened.socket, opened.keys.tx

    def say(self, *texts, host="::1", port=41_000):
        """Send frames that claim to come from there, in one piece."""
        sender = LegacySender(self._tx, host, port)
        self.socket.write(b"".join(map(sender.seal, texts)))


def test_who_it_is():
    """A v1 peer is its address: not its port, not its zone, not what it claims."""
    link = LegacyLink(Endpoint("fe80::1", 40_000, "eth0"))

    assert link.peer_id == "v1:fe80::1"
    assert link.protocol == 1
    assert link.capabilities == frozenset()
    assert not link.ready


def test_it_announces_itself_once(watched):
    """However many sockets it gets."""
    announced = []
    watched.link.opened.connect(announced.append)

    watched.link.announce()
    watched.link.announce()

    assert announced == [watched.link]


def test_what_the_peer_says_is_heard(run, watched, ear):
    """In order, each with an id of its own."""

    async def talk():
        peer = await ear()
        peer.say("one", "", "two")
        await until(lambda: len(watched.texts) == 3)

    run(talk())

    assert watched.heard == ["one", "", "two"]
    assert len({message.id for message in watched.texts}) == 3
    assert all(len(message.id) == 8 for message in watched.texts)


def test_what_we_say_goes_out_with_our_address(run, watched, mouth):
    """The socket's own address, and the port that we listen on."""

    async def talk():
        theirs = await mouth()
        assert watched.link.ready
        watched.link.send(TextMessage(b"", "hi"))
        assert watched.link.has_unsent
        await until(lambda: theirs.socket.bytesAvailable() > 20)
        assert not watched.link.has_unsent
        return theirs.socket.readAll().data(), theirs.keys.rx

    data, key = run(talk())
    (text,) = LegacyReceiver(key).receive(data)

    assert (text.claimed_host, text.claimed_port, text.text) == ("::1", 31488, "hi")


def test_without_a_mouth_nothing_can_be_said(watched):
    """Asking for it is a bug of ours."""
    assert not watched.link.has_unsent
    with pytest.raises(LocalProtocolError):
        watched.link.send(TextMessage(b"", "hi"))


def test_we_dial_back_only_when_admitted_and_told_where(run, watched, ear):
    """Before admission nobody can make us dial; the first frame tells the port."""

    async def talk():
        peer = await ear()
        watched.link.want_ready()
        peer.say("one")
        await until(lambda: watched.texts)
        assert watched.dials == []
        watched.link.admit()

    run(talk())

    assert watched.dials == [41_000]
    assert watched.link.endpoint == Endpoint("::1", 41_000)


def test_admitted_before_the_first_frame_we_wait_for_the_port(run, watched, ear):
    """The port that the peer dialled from means nothing."""

    async def talk():
        peer = await ear()
        watched.link.admit()
        await turns()
        assert watched.dials == []
        peer.say("one")
        await until(lambda: watched.texts)

    run(talk())

    assert watched.dials == [41_000]


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("2001:db8::7", 41_000),
        ("fe80::1%eth0", 41_000),
        ("", 41_000),
        ("::1", 80),
        ("::1", 1023),
        ("::1", 0),
        ("::1", 65_536),
    ],
)
def test_a_claim_is_believed_only_of_the_address_that_speaks(
    run, watched, ear, host, port
):
    """Or anybody could make us dial anybody; the text itself is heard."""

    async def talk():
        peer = await ear()
        watched.link.admit()
        peer.say("one", host=host, port=port)
        await until(lambda: watched.texts)

    run(talk())

    assert watched.dials == []
    assert watched.link.endpoint == PEER


def test_a_peer_that_moved_is_dialled_where_it_is(run, watched, ear, mouth):
    """It was started again on another port: the old mouth leads nowhere."""

    async def talk():
        peer, theirs = await ear(), await mouth(Endpoint("::1", 41_000))
        watched.link.admit()
        peer.say("still there", port=41_000)
        await until(lambda: watched.texts)
        assert watched.link.ready
        assert watched.dials == []
        peer.say("moved", port=42_000)
        await until(lambda: len(watched.texts) == 2)
        assert not watched.link.ready
        await until(lambda: theirs.socket.state() == QTcpSocket.UnconnectedState)

    run(talk())

    assert watched.dials == [42_000]
    assert watched.ends == []


def test_the_newest_ear_wins(run, watched, ear):
    """A peer that lost its connection comes back before we notice."""

    async def talk():
        old, new = await ear(), await ear()
        await until(lambda: old.socket.state() == QTcpSocket.UnconnectedState)
        new.say("I am back")
        await until(lambda: watched.texts)

    run(talk())

    assert watched.ends == []


def test_the_newest_mouth_wins(run, watched, mouth):
    """What is said goes out on it."""

    async def talk():
        old, new = await mouth(), await mouth()
        await until(lambda: old.socket.state() == QTcpSocket.UnconnectedState)
        watched.link.send(TextMessage(b"", "hi"))
        await until(new.socket.bytesAvailable)

    run(talk())

    assert watched.ends == []


def test_it_lives_as_long_as_one_of_its_sockets(run, watched, ear, mouth):
    """And ends, once and without an error, with the last."""

    async def talk():
        peer, theirs = await ear(), await mouth()
        theirs.socket.disconnectFromHost()
        await until(lambda: not watched.link.ready)
        assert watched.ends == []
        peer.socket.disconnectFromHost()
        await until(lambda: watched.ends)

    run(talk())

    assert watched.ends == [None]


def test_a_lost_ear_alone_ends_nothing(run, watched, ear, mouth):
    """We can still be heard."""

    async def talk():
        peer = await ear()
        await mouth()
        peer.socket.disconnectFromHost()
        await turns()
        assert watched.link.ready

    run(talk())

    assert watched.ends == []


def test_what_was_said_before_the_end_is_heard(run, watched, ear):
    """Text and hanging up may come in one piece."""

    async def talk():
        peer = await ear()
        peer.say("x" * 60_000, "bye")
        peer.socket.disconnectFromHost()
        await until(lambda: watched.ends)

    run(talk())

    assert watched.heard == ["x" * 60_000, "bye"]


def test_bytes_behind_a_legacy_answer_close(run, watched, mouth):
    """The other side never writes there: somebody stripped our ` ~`."""

    async def talk():
        theirs = await mouth()
        theirs.socket.write(b"x")
        await until(lambda: watched.ends)

    run(talk())

    (error,) = watched.ends
    assert isinstance(error, Downgraded)


@pytest.mark.parametrize(
    "rubbish", [BAD * (MAX_BAD_FRAMES + 1), b"\xff" * 4], ids=["17 bad", "too long"]
)
def test_rubbish_closes_and_says_so(run, watched, ear, mouth, rubbish):
    """What was said before it is heard."""

    async def talk():
        peer, theirs = await ear(), await mouth()
        peer.say("hi")
        peer.socket.write(rubbish)
        await until(lambda: watched.ends)
        await until(lambda: theirs.socket.state() == QTcpSocket.UnconnectedState)

    run(talk())

    assert watched.heard == ["hi"]
    (error,) = watched.ends
    assert isinstance(error, RemoteProtocolError)


def test_who_hangs_up_while_hearing_hears_no_more(run, watched, ear):
    """What came in one piece is heard as one; and a dead link never dials."""

    async def talk():
        peer = await ear()
        watched.link.admit()
        watched.link.received.connect(lambda link, _message: link.close())
        peer.say("one", "two", "three", host="::2")
        await until(lambda: watched.ends)
        watched.link.want_ready()
        watched.link.close()

    run(talk())

    assert watched.heard == ["one", "two", "three"]
    assert watched.ends == [None]
    assert watched.dials == []


def test_a_peer_that_never_reads_does_not_fill_memory(run, watched, mouth, monkeypatch):
    """At the bound we stop being ready; when it reads, we are told."""
    monkeypatch.setattr(module, "MAX_SOCKET_BACKLOG", 100_000)
    text = TextMessage(b"", "x" * 50_000)

    async def talk():
        theirs = await mouth()
        theirs.socket.setReadBufferSize(1)
        said = 0
        for _ in range(2_000):
            if not watched.link.ready:
                await turns(3)
                if not watched.link.ready:
                    break
            watched.link.send(text)
            said += 1
        assert not watched.link.ready
        assert watched.link._mouth.bytesToWrite() < 100_000 + 60_000
        before = watched.readies
        theirs.socket.setReadBufferSize(0)
        # A lambda: PySide cannot connect to a slot that it does not know as one.
        theirs.socket.readyRead.connect(lambda: theirs.socket.readAll())  # noqa: PLW0108
        theirs.socket.readAll()
        await until(lambda: watched.link.ready)
        assert watched.readies > before
        return said

    assert run(talk()) > 2


def test_closing_sends_what_was_said(run, watched, mouth):
    """What we said before hanging up still goes out."""

    async def talk():
        theirs = await mouth()
        watched.link.send(TextMessage(b"", "bye"))
        watched.link.close()
        await until(lambda: theirs.socket.state() == QTcpSocket.UnconnectedState)
        return theirs.socket.readAll().data(), theirs.keys.rx

    data, key = run(talk())

    assert [text.text for text in LegacyReceiver(key).receive(data)] == ["bye"]
