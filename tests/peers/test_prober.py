"""What somebody learns who knocks and listens: who is known or blocked is not in it.

Each visit below is made to a node that treats the visitor in one of several ways; what
comes back, when and how long it is, must be the same for all of them.
"""

import random
import time
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtNetwork import QTcpSocket

from fantom.endpoint import Endpoint
from fantom.identity.keys import Identity
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.net import attempt, listener
from fantom.node import Node
from fantom.peers.request import Action
from fantom.protocol.limits import MAX_HELD_TEXTS, PING_SECONDS, REQUEST_SECONDS
from fantom.protocol.messages import Ping, TextMessage, Typing
from fantom.settings import Settings
from tests.conftest import listen, until
from tests.net.evil_peer import EvilPeer
from tests.net.memory_net import MemoryNet, MemoryPort, MemoryServer, MemorySocket

TEXT = TextMessage(b"12345678", "are you there?")
UNKNOWN_TOKEN = bytes(16)


class Prober(EvilPeer):
    """Notes how long whatever comes is, and when."""

    def __init__(self, scene, identity, token=None):
        super().__init__(identity)
        self.party = replace(self.party, token=token)
        self.scene, self.notes = scene, []
        self._frames = b""

    def note(self, what):
        """Note that something came now."""
        self.notes.append((self.scene.now, what))

    def take(self, socket):
        super().take(socket)
        socket.disconnected.connect(self._on_end)

    def _on_end(self):
        self.note("end")

    def _hear(self, data):
        before = len(self.events)
        super()._hear(data)
        for event in self.events[before:]:
            reason = getattr(event, "reason", "")
            self.note(f"{type(event).__name__} {reason}".strip())
        if not self.is_left:
            self.flush()

    def _understand(self, data):
        self._frames += data
        while (size := self._whole()) is not None:
            self.note(size)
            self._frames = self._frames[size:]
        super()._understand(data)

    def _whole(self):
        """Return how long the next line or frame is, if all of it is there."""
        if self._frames.startswith(b"HANDSHAKE"):
            return self._frames.index(b"\n") + 1
        size = 4 + int.from_bytes(self._frames[:4])
        return size if 4 < size <= len(self._frames) else None


class Scene:
    """A node on a network in memory, under a clock of the test's."""

    def __init__(self, patch, action="prompt"):
        self.now = 1_000.0
        self.net = net = MemoryNet(random.Random(7))
        net.portion = lambda most: most  # what is written at once comes at once
        patch.setattr(attempt, "QTcpSocket", lambda: MemorySocket(net))
        patch.setattr(listener, "QTcpServer", lambda _parent: MemoryServer(net))
        patch.setattr(listener, "listening_socket", MemoryPort)
        patch.setattr("fantom.node.wakeful_seconds", lambda: self.now)
        clocks = SimpleNamespace(
            time=lambda: self.now, clock_gettime=time.clock_gettime
        )  # nodes of other tests may not be gone yet
        patch.setattr("fantom.node.time", clocks)
        settings = Settings.in_memory()
        settings.override("connections.default_action", action)
        settings.override("name", "Alice")
        self.settings, self.node = settings, Node(settings)
        self.node.listening.listen_on(Endpoint("::1", 0))
        self.port = self.node.listening.status.endpoint.port

    def visit(self, identity, token=None):
        """Let somebody knock, as far as an answer goes."""
        prober = Prober(self, identity, token)
        prober._reader, prober._line = _opening(prober)
        prober.take(_probing_socket(self.net))
        prober.socket.connectToHost(None, self.port)
        self.net.settle()
        prober.write(prober._line)
        self.net.settle()
        return prober

    def pass_time(self, seconds):
        """Let time go by in small steps."""
        for _ in range(0, int(seconds), PING_SECONDS // 3):
            self.now += PING_SECONDS // 3
            for link in tuple(self.node._links._links):
                link._look()
            self.node.admission.expire()
            self.net.settle()

    def stop(self):
        """End all."""
        self.node.stop()
        self.net.cut_all(loses=True)
        self.net.end()


def _opening(prober):
    from fantom.protocol.opening import answer_reader, hello_line

    return answer_reader(), hello_line(prober._own.public)


def _probing_socket(net):
    class Socket(MemorySocket):
        ConnectedState = QTcpSocket.SocketState.ConnectedState
        UnconnectedState = QTcpSocket.SocketState.UnconnectedState

    return Socket(net)


# How the node takes the visitor; each returns the token with which they come.


def stranger(scene, who):
    """Never heard of."""


def blocked(scene, who):
    """By key, and that is all."""
    scene.node.me.people.trust(Person(who.public), Trust.BLOCKED)


def blocked_by_name(scene, who):
    """Somebody whom we named."""
    scene.node.me.people.remember(Person(who.public, name="evil"), "Eve")
    scene.node.me.people.trust(Person(who.public), Trust.BLOCKED)


def blocked_in_a_tab(scene, who):
    """Somebody with whom we talked in this run."""
    _met(scene, who)
    scene.node.peers.block(next(iter(scene.node.peers)).id)
    scene.net.settle()


def blocked_by_answer(scene, who):
    """They knocked before, were asked about, and left."""
    with _acting(scene, "prompt"):
        prober = scene.visit(who)
    (request,) = scene.node.admission.requests
    scene.node.admission.answer(request.id, Action.BLOCK)
    prober.close()
    scene.net.settle()


def forgotten(scene, who):
    """Known by name until a moment ago, and in a tab."""
    _met(scene, who)
    scene.node.me.people.remember(Person(who.public, name="evil"), "Eve")
    scene.node.me.people.forget(who.public)
    scene.node.peers.forget(next(iter(scene.node.peers)).id)
    scene.net.settle()


def unblocked(scene, who):
    """Blocked by name, then forgotten."""
    blocked_by_name(scene, who)
    scene.node.me.people.forget(who.public)


def with_an_unknown_token(scene, who):
    """It was never made."""
    return UNKNOWN_TOKEN


def with_an_expired_token(scene, who):
    """It was good until a moment ago."""
    _, token = scene.node.me.invite("Eve", 1, 60)
    scene.now += 60
    return token


def with_a_revoked_token(scene, who):
    """It was taken back."""
    invitation, token = scene.node.me.invite("Eve", 1, 60)
    scene.node.me.revoke(invitation)
    return token


def blocked_with_a_good_token(scene, who):
    """Stolen, say."""
    blocked(scene, who)
    return scene.node.me.invite("Bob", 1, 3_600)[1]


def blocked_with_an_unknown_token(scene, who):
    """Forged, say."""
    blocked(scene, who)
    return UNKNOWN_TOKEN


def _met(scene, who):
    with _acting(scene, "accept"):
        prober = scene.visit(who)
    assert prober.is_let_in
    prober.close()
    scene.net.settle()


@contextmanager
def _acting(scene, action):
    """Let the node take strangers otherwise for a moment."""
    key = "connections.default_action"
    before = scene.settings.text(key)
    scene.settings.override(key, action)
    yield
    scene.settings.override(key, before)


WAYS = [
    *(blocked, blocked_by_name, blocked_in_a_tab, blocked_by_answer),
    *(forgotten, unblocked),
    *(with_an_unknown_token, with_an_expired_token, with_a_revoked_token),
    *(blocked_with_a_good_token, blocked_with_an_unknown_token),
]


# What the visitor does.


def waits(scene, visit):
    """Say something, and be patient."""
    prober = visit()
    prober.say(TEXT, Ping(7), Typing(active=True))
    scene.net.settle()
    scene.pass_time(REQUEST_SECONDS + 60)
    return [prober]


def says_too_much(scene, visit):
    """More texts than are held."""
    prober = visit()
    for number in range(MAX_HELD_TEXTS + 2):
        if not prober.is_left:
            prober.say(TextMessage(number.to_bytes(8), "x" * 100))
            scene.net.settle()
    return [prober]


def comes_again(scene, visit):
    """While the first one still waits, and after it has left."""
    first = visit()
    scene.pass_time(PING_SECONDS)
    second = visit()
    scene.pass_time(PING_SECONDS)
    second.close()
    scene.net.settle()
    third = visit()
    third.say(TEXT)
    scene.net.settle()
    scene.pass_time(REQUEST_SECONDS)
    return [first, second, third]


def breaks_a_rule(scene, visit):
    """Send what does not open."""
    prober = visit()
    if not prober.is_left:
        prober.write((40).to_bytes(4) + bytes(40))
        scene.net.settle()
    return [prober]


VISITS = [waits, says_too_much, comes_again, breaks_a_rule]


def seen(patch, action, treat, what):
    """Return all that a visitor can see of a node that treats it so."""
    scene = Scene(patch, action)
    try:
        who = Identity.from_seed(b"e" * 32)
        token = treat(scene, who)
        began = scene.now
        probers = what(scene, lambda: scene.visit(who, token))
        assert not any(peer.is_online for peer in scene.node.peers)
        return [[(at - began, note) for at, note in prober.notes] for prober in probers]
    finally:
        scene.stop()


@pytest.mark.parametrize("what", VISITS, ids=lambda what: what.__name__)
@pytest.mark.parametrize("action", ["prompt", "refuse"])
def test_nobody_learns_who_is_known_or_blocked(run, monkeypatch, action, what):
    """Sizes, order and times of all that comes are those that a stranger sees."""

    async def go():
        expected = seen(monkeypatch, action, stranger, what)
        assert any(note for notes in expected for note in notes), "nothing was seen"
        for treat in WAYS:
            assert seen(monkeypatch, action, treat, what) == expected, treat.__name__

    run(go())


@pytest.mark.parametrize("what", VISITS, ids=lambda what: what.__name__)
def test_who_lets_all_in_shows_the_blocked_nobody_at_home(run, monkeypatch, what):
    """They see what strangers see where people are asked, and do not answer."""

    async def go():
        expected = seen(monkeypatch, "prompt", stranger, what)
        for treat in [way for way in WAYS if way.__name__.startswith("blocked")]:
            assert seen(monkeypatch, "accept", treat, what) == expected, treat.__name__

    run(go())


def test_a_difference_would_be_seen(run, monkeypatch):
    """Who is let in, declined or asked about sees three things."""

    async def go():
        scenes = [Scene(monkeypatch, a) for a in ("accept", "prompt", "refuse")]
        visits = []
        for scene in scenes:
            visits.append(scene.visit(Identity.from_seed(b"e" * 32)).notes)
            scene.stop()
        sizes = [[note for _, note in notes] for notes in visits]
        assert len({str(each) for each in sizes}) == 3
        words = [[note for note in each if isinstance(note, str)] for each in sizes]
        assert words[1] == ["Held"]
        assert words[2] == ["Ended declined", "end"]

    run(go())


def sizes_of(prober):
    """Return how long each record was, over a real socket."""
    return [note for _, note in prober.notes]


def test_a_real_socket_shows_no_more(run, node_factory):
    """Three who knock at one node at once: the same sizes in the same order."""

    async def go():
        node = node_factory("prompt")
        where = listen(node)
        clock = SimpleNamespace(now=0.0)
        probers = [
            Prober(clock, Identity.generate(), token)
            for token in (None, None, UNKNOWN_TOKEN)
        ]
        node.admission.block(probers[0].id, "")
        for prober in probers:
            await prober.knock(where)
            prober.say(TEXT, Ping(7))
        for prober in probers:
            # Whoever is hung up on before their ping is answered gets no answer.
            await until(lambda prober=prober: sizes_of(prober)[-2:-1] == ["Held"])
        assert len(node.admission.requests) == 2
        node.admission.decline_all()
        for prober in probers:
            await until(lambda prober=prober: prober.is_left)
        first, *others = map(sizes_of, probers)
        assert len(first) > 4
        assert others == [first, first]

    run(go())
