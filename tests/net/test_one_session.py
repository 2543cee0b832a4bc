"""Two whole nodes over `::1`: however they meet, they have one session."""

import asyncio

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from fantom.chat.entry import Author, Delivery
from fantom.endpoint import Endpoint
from fantom.errors import PeerUnreachable, WrongKey
from fantom.net.link import Stage
from fantom.peers.goal import Goal
from fantom.protocol.opening import KeyPair, hello_line
from tests.conftest import listen, until

LINE = len(hello_line(KeyPair.generate().public))


class Proxy(QObject):
    """Passes bytes on, counts those of diallers, and can fall silent."""

    def __init__(self, target):
        super().__init__()
        self._target = target
        self._server = QTcpServer(self)
        self._server.listen(QHostAddress("::1"))
        self._server.newConnection.connect(self._join)
        self._ways = {}
        self._to_listener = set()
        self.passed = 0
        self.is_silent = False
        self.endpoint = Endpoint("::1", self._server.serverPort())

    def speak_again(self):
        """Pass on what was kept."""
        self.is_silent = False
        for source in self._ways:
            self._pass_on(source)

    def _join(self):
        dialling = self._server.nextPendingConnection()
        onward = QTcpSocket(self)
        self._ways |= {dialling: onward, onward: dialling}
        self._to_listener.add(dialling)
        for socket in (dialling, onward):
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._end)
        onward.connected.connect(self._read)
        onward.connectToHost(QHostAddress("::1"), self._target.port)

    def _read(self):
        for source in self._ways:
            self._pass_on(source)

    def _pass_on(self, source):
        other = self._ways[source]
        if self.is_silent or other.state() is not QTcpSocket.ConnectedState:
            return
        data = source.readAll().data()
        if source in self._to_listener:
            self.passed += len(data)
        if data:
            other.write(data)

    def _end(self):
        self._read()
        for socket in self._ways:
            if socket.state() is QTcpSocket.UnconnectedState and not self.is_silent:
                self._ways[socket].disconnectFromHost()


@pytest.fixture
def nodes(node_factory):
    """Return two nodes that listen, and where."""
    one, other = node_factory(), node_factory()
    return one, other, listen(one), listen(other)


def links(node):
    """Return the links that stand."""
    return [x for x in node._links._links if x.stage is not Stage.CONNECTING]


async def one_session(*both):
    """Wait until each has one link to the other, and is online there."""
    await until(lambda: all(len(links(node)) == 1 for node in both))
    for node in both:
        (peer,) = node.peers
        assert peer.is_online


async def talk_both_ways(*both):
    """Let each say something, and wait until both know that it arrived."""
    for node, reader in (both, both[::-1]):
        (talk,), (heard,) = node.conversations, reader.conversations
        talk.send_text("hi")
        await until(lambda talk=talk: [*talk.entries()][-1].delivery in _ARRIVED)
        last = [x.text for x in heard.entries() if x.author is Author.PEER][-1]
        assert last == "hi"


_ARRIVED = (Delivery.DELIVERED, Delivery.READ)


@pytest.mark.parametrize("attempt", range(5))
def test_both_dial_at_once(run, nodes, attempt):
    """Both dials succeed."""
    one, other, here, there = nodes

    async def scenario():
        found = await asyncio.gather(
            one.dial(Goal((there,))), other.dial(Goal((here,)))
        )
        assert [peer.identity for peer in found] == [
            other.me.identity.public,
            one.me.identity.public,
        ]
        await one_session(one, other)
        await talk_both_ways(one, other)

    run(scenario())


@pytest.mark.parametrize("attempt", range(3))
def test_one_dials_three_times_at_once(run, nodes, attempt):
    """All three find the same peer."""
    one, other, _here, there = nodes

    async def scenario():
        found = await asyncio.gather(*(one.dial(Goal((there,))) for _ in range(3)))
        assert len({peer.id for peer in found}) == 1
        await one_session(one, other)
        await talk_both_ways(one, other)

    run(scenario())


def test_it_dials_again_while_the_session_stands(run, nodes):
    """From either side, also by another way."""
    one, other, here, there = nodes
    way = Proxy(there)

    async def scenario():
        await one.dial(Goal((there,)))
        for again in (
            one.dial(Goal((there,))),
            other.dial(Goal((here,))),
            one.dial(Goal((way.endpoint,))),
        ):
            await again
            await one_session(one, other)
            await talk_both_ways(one, other)

    run(scenario())


def test_of_several_places_that_answer_one_is_told_who_asks(run, nodes):
    """Frame 2, with our identity, leaves on one connection only."""
    one, other, _here, there = nodes
    ways = [Proxy(there), Proxy(there)]
    met = []
    other._links.started.connect(met.append)

    async def scenario():
        places = [way.endpoint for way in ways]
        link = await one._links.meet(places, other.me.identity.public)
        link.start()
        await link.confirmation
        await one_session(one, other)
        await talk_both_ways(one, other)

    run(scenario())
    loser, winner = sorted(way.passed for way in ways)
    assert loser <= LINE
    assert winner > 1_104
    assert len(met) == 1


def test_a_stranger_who_answers_learns_nothing(run, nodes, node_factory):
    """Where a key is expected, another one is an error, before we say who we are."""
    one, other, _here, there = nodes
    expected = node_factory().me.identity.public
    way = Proxy(there)

    async def scenario():
        with pytest.raises(WrongKey):
            await one._links.meet([way.endpoint], expected)

    run(scenario())
    assert way.passed == LINE
    assert list(other.peers) == []


def test_a_stranger_at_one_place_says_nothing_of_the_other(run, nodes, node_factory):
    """Who is away is not given up because somebody else answers elsewhere."""
    one, _other, _here, there = nodes
    expected = node_factory().me.identity.public
    nobody = Endpoint("::1", 1)

    async def scenario():
        with pytest.raises(PeerUnreachable):
            await one._links.meet([nobody, there], expected)

    run(scenario())


@pytest.mark.parametrize("who", [0, 1])
def test_a_fresh_dial_while_a_dead_session_seems_to_stand(run, nodes, who):
    """It works at once; and the dead one ends when the network lets it."""
    one, other, here, there = nodes
    way = Proxy(there)

    async def scenario():
        await one.dial(Goal((way.endpoint,)))
        await one_session(one, other)
        way.is_silent = True
        dial = one.dial(Goal((there,))) if who == 0 else other.dial(Goal((here,)))
        await dial
        await talk_both_ways(one, other)
        way.speak_again()
        await one_session(one, other)
        await talk_both_ways(one, other)

    run(scenario())


def test_who_was_cut_off_is_dialled_when_the_network_returns(run, nodes):
    """Another address of our own is how we notice; it is the same tab."""
    one, other, _here, there = nodes

    async def scenario():
        peer = await one.dial(Goal((there,)))
        await one_session(one, other)
        (link,) = links(one)
        link._socket.abort()
        await until(lambda: not peer.is_online)
        (talk,) = one.conversations
        talk.send_text("meanwhile")
        listen(one)
        await one_session(one, other)
        assert list(one.peers) == [peer]
        assert list(one.conversations) == [talk]
        await until(lambda: [*talk.entries()][-1].delivery in _ARRIVED)

    run(scenario())


def test_a_new_name_is_told_to_whom_we_talk(run, node_factory):
    """At once, not only with the next connection."""

    async def rename():
        one, other = node_factory(), node_factory()
        listen(one)
        await one.connect_to(str(listen(other)))
        await until(lambda: any(peer.is_online for peer in other.peers))
        one.settings.set("name", "Алиса")
        (peer,) = other.peers
        await until(lambda: peer.name == "Алиса")

    run(rename())
