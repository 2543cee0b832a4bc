import asyncio
import time

import pytest
from PySide6.QtNetwork import QTcpSocket

from fantom.chat.entry import Happening
from fantom.endpoint import Endpoint
from fantom.errors import LegacyRefused, PeerUnreachable
from fantom.net.legacy_links import LegacyLinks
from fantom.net.links import Links
from fantom.net.opened import Opened
from fantom.protocol.v1 import LegacySender
from fantom.settings import Settings
from tests.conftest import listen, turns, until

NEAR, FAR = Endpoint("::1", 41_000), Endpoint("::1", 42_000)


class Dials:
    """A dialler whose dials are answered by the test."""

    def __init__(self):
        self.open = []  # (endpoint, future)

    async def dial(self, endpoint):
        future = asyncio.get_running_loop().create_future()
        self.open.append((endpoint, future))
        return await future

    @property
    def where(self):
        """The ports dialled so far."""
        return [endpoint.port for endpoint, _ in self.open]


class World:
    """All legacy links, and everybody who admits them."""

    def __init__(self, opened, legacy):
        self.dials, self.made, self.troubles = Dials(), [], []
        settings = Settings.in_memory()
        settings.override("connections.legacy", legacy)
        self.links = LegacyLinks(self.dials, settings, lambda: 31488)
        self.all = Links(self.dials, self.links, time.monotonic)
        self.all.started.connect(self._watch)
        self.admits = True
        self._opened = opened

    def _watch(self, link):
        self.made.append(link)
        link.opened.connect(lambda link: link.admit() if self.admits else link.close())
        link.trouble.connect(lambda _link, error: self.troubles.append(error))

    async def visit(self):
        """Let the peer dial us; return its mouth."""
        theirs, ours = await self._opened(Endpoint("::1", 50_000))
        self.links.answer(ours)
        return theirs

    async def answer_dial(self, index):
        """Let the dial succeed; return the peer's end."""
        endpoint, future = self.dials.open[index]
        ours, theirs = await self._opened(endpoint)
        future.set_result(Opened(ours.socket, endpoint, ours.keys))
        await turns(3)
        return theirs

    def fail_dial(self, index):
        """Let the dial fail."""
        endpoint, future = self.dials.open[index]
        future.set_exception(PeerUnreachable(str(endpoint), "refused"))


@pytest.fixture
def world(run, opened):
    """Make a world with this setting."""
    worlds = []

    def make(legacy="allow"):
        worlds.append(World(opened, legacy))
        return worlds[-1]

    yield make

    async def close():
        for world in worlds:
            world.links.close()

    run(close())


def left(theirs):
    """Return a condition: we have hung up."""
    return lambda: theirs.socket.state() == QTcpSocket.UnconnectedState


def say(theirs, port, text="hi"):
    """Send a frame that names `port`."""
    theirs.socket.write(LegacySender(theirs.keys.tx, "::1", port).seal(text))


def test_both_ways_of_meeting_give_one_link(run, world):
    """Whoever dialled first; it is announced once."""

    async def meet():
        here = world()
        task = asyncio.ensure_future(here.all.dial(NEAR))
        await here.visit()
        await turns(2)
        await here.answer_dial(0)
        link = await task
        assert here.made == [link]
        assert link.dialled
        assert link.ready

    run(meet())


def test_the_legacy_wire_can_be_refused(run, world):
    """A visitor is left without a reason, a dial says why."""

    async def meet():
        here = world("refuse")
        theirs = await here.visit()
        await until(left(theirs))
        task = asyncio.ensure_future(here.all.dial(NEAR))
        await until(lambda: here.dials.open)
        theirs = await here.answer_dial(0)
        with pytest.raises(LegacyRefused) as caught:
            await task
        assert caught.value == LegacyRefused(str(NEAR))
        await until(left(theirs))
        assert here.made == []

    run(meet())


def test_whom_nobody_admits_is_left(run, world):
    """Whoever hears that a link opened may close it at once."""

    async def meet():
        here = world()
        here.admits = False
        theirs = await here.visit()
        await until(left(theirs))
        assert here.links._by_address == {}

    run(meet())


def test_a_failed_dial_back_is_told_once_and_tried_again_after_a_rest(run, world):
    """The ear goes on: perhaps their firewall lets nobody in."""

    async def meet():
        here = world()
        theirs = await here.visit()
        say(theirs, 41_000)
        await until(lambda: here.dials.where == [41_000])
        here.fail_dial(0)
        await until(lambda: here.troubles)
        (link,) = here.made
        link.want_ready()
        assert here.dials.where == [41_000]
        link._pause.stop()
        say(theirs, 41_000)
        await until(lambda: here.dials.where == [41_000, 41_000])
        here.fail_dial(1)
        await until(link._pause.isActive)
        link._pause.stop()
        link.want_ready()
        await until(lambda: len(here.dials.where) == 3)
        await here.answer_dial(2)
        assert here.made[0].ready
        assert here.troubles == [PeerUnreachable(str(NEAR), "refused")]

    run(meet())


def test_frames_while_we_dial_back_start_no_second_dial(run, world):
    """The C++ listener would refuse it."""

    async def meet():
        here = world()
        theirs = await here.visit()
        for _ in range(3):
            say(theirs, 41_000)
        await turns()
        assert here.dials.where == [41_000]
        await here.answer_dial(0)
        say(theirs, 41_000)
        await turns()
        assert here.dials.where == [41_000]

    run(meet())


@pytest.mark.parametrize("fails", [True, False], ids=["fails", "succeeds"])
def test_a_peer_that_moves_while_we_dial_back_is_dialled_anew(run, world, fails):
    """Where it is now; what came of the old dial means nothing."""

    async def meet():
        here = world()
        theirs = await here.visit()
        say(theirs, 41_000)
        await until(lambda: here.dials.where == [41_000])
        say(theirs, 42_000)
        await turns()
        if fails:
            here.fail_dial(0)
        else:
            old = await here.answer_dial(0)
            await until(left(old))
        await until(lambda: here.dials.where == [41_000, 42_000])
        await here.answer_dial(1)
        (link,) = here.made
        assert link.ready
        assert link.endpoint == FAR
        assert here.troubles == []

    run(meet())


def test_hanging_up_ends_the_dial_back(run, world):
    """Nobody calls back somebody who has left."""

    async def meet():
        here = world()
        theirs = await here.visit()
        say(theirs, 41_000)
        await until(lambda: here.dials.open)
        here.made[0].close()
        await until(here.dials.open[0][1].cancelled)
        assert here.links._dialling_back == {}
        assert here.links._by_address == {}

    run(meet())


def test_one_dial_at_a_time(run, world):
    """The second waits, and finds that there is a mouth."""

    async def meet():
        here = world()
        tasks = [asyncio.ensure_future(here.all.dial(NEAR)) for _ in range(3)]
        await turns()
        assert here.dials.where == [41_000]
        await here.answer_dial(0)
        links = await asyncio.gather(*tasks)
        assert links == here.made * 3
        assert here.dials.where == [41_000]
        assert len(here.links._locks) == 0

    run(meet())


def test_a_dial_to_another_port_moves_the_mouth(run, world):
    """The person says where the peer is now."""

    async def meet():
        here = world()
        first = asyncio.ensure_future(here.all.dial(NEAR))
        await until(lambda: here.dials.open)
        old = await here.answer_dial(0)
        second = asyncio.ensure_future(here.all.dial(FAR))
        await until(lambda: len(here.dials.open) == 2)
        await here.answer_dial(1)
        assert await first is await second
        await until(left(old))
        assert here.made[0].endpoint == FAR

    run(meet())


def test_what_is_unsent_is_known(run, world):
    """So that the program may end when all is said."""

    async def meet():
        here = world()
        assert not here.links.has_unsent
        task = asyncio.ensure_future(here.all.dial(NEAR))
        await until(lambda: here.dials.open)
        await here.answer_dial(0)
        link = await task
        link._mouth.write(b"x")
        assert here.links.has_unsent
        await until(lambda: not here.links.has_unsent)

    run(meet())


def test_two_of_us_dial_each_other_at_once(run, node_factory):
    """Each has one peer, and both hear each other."""

    async def meet():
        one, other = node_factory(), node_factory()
        here, there = listen(one), listen(other)
        await asyncio.gather(one.connect_to(str(there)), other.connect_to(str(here)))
        for node in (one, other):
            (talk,) = node.conversations
            talk.send_text("hello")
        for node in (one, other):
            (talk,) = node.conversations
            await until(lambda talk=talk: len(list(talk.entries())) == 2)

    run(meet())


def test_two_of_us_who_ask_and_dial_at_once(run, node_factory):
    """Who dials has said yes already: nobody is left with a question."""

    async def meet():
        one, other = node_factory("prompt"), node_factory("prompt")
        here, there = listen(one), listen(other)
        await asyncio.gather(one.connect_to(str(there)), other.connect_to(str(here)))
        await turns()
        for node in (one, other):
            assert node.admission.requests == []
            assert len(list(node.peers)) == 1

    run(meet())


def test_one_of_us_restarts(run, node_factory):
    """It has another key, so it is a stranger, and the old chat says that."""

    async def meet():
        one, other = node_factory(), node_factory()
        here, there = listen(one), listen(other)
        peer = await one.connect_to(str(there))
        other.stop()
        await until(lambda: peer.state == "offline")
        again = node_factory()
        listen(again)
        await again.connect_to(str(here))
        assert len(list(one.peers)) == 2
        last = one.conversations.get(peer.id).lines[-1]
        assert last.happening is Happening.STRANGER

    run(meet())
