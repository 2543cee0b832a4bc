"""Two whole nodes on a network in memory, and what must be true of them."""

import asyncio
import random
from types import SimpleNamespace

from fantom.chat.entry import Author, Delivery
from fantom.endpoint import Endpoint
from fantom.net import dialler, listener
from fantom.net.link import Stage
from fantom.node import Node
from fantom.settings import Settings
from tests.net.memory_net import MemoryNet, MemoryServer, MemorySocket

_ARRIVED = (Delivery.DELIVERED, Delivery.READ)


class Side:
    """One of both: its node, what it said, and what became of it."""

    def __init__(self, action):
        settings = Settings.in_memory()
        settings.override("connections.default_action", action)
        self.node = Node(settings)
        self.node.listening.listen_on(Endpoint("::1", 0))
        self.said = []
        self.dials = []

    @property
    def endpoint(self):
        return self.node.listening.status.endpoint

    @property
    def peer(self):
        return next(iter(self.node.peers), None)

    @property
    def talk(self):
        return next(iter(self.node.conversations), None)

    @property
    def sessions(self):
        """The links that stand, as far as this side knows."""
        links = self.node._links._links
        return [link for link in links if link.stage is not Stage.CONNECTING]

    def shown(self):
        """What stands in the tab as said by the other one."""
        if self.talk is None:
            return []
        return [x.text for x in self.talk.entries() if x.author is Author.PEER]

    def delivered(self):
        """What this side shows as delivered."""
        if self.talk is None:
            return []
        return [x.text for x in self.talk.entries() if x.delivery in _ARRIVED]

    def say(self, text):
        """Say `text`, numbered."""
        text = f"{len(self.said)} {text}"
        self.said.append(text)
        self.talk.send_text(text)

    def dial(self, other):
        """Begin to dial, as a person does."""
        self.dials.append(asyncio.ensure_future(self.node.dial(other.endpoint)))

    def come_back(self):
        """Reconnect at once, if cut off."""
        self.node._reconnector.wake()


class Pair:
    """Two sides and the network between them."""

    def __init__(self, patch, seed, action="accept"):
        self.now = 1000.0
        self.chance = random.Random(seed)
        self.net = net = MemoryNet(self.chance)
        patch.setattr(dialler, "QTcpSocket", lambda: MemorySocket(net))
        patch.setattr(listener, "QTcpServer", lambda _parent: MemoryServer(net))
        clock = SimpleNamespace(monotonic=lambda: self.now, time=lambda: self.now)
        patch.setattr("fantom.node.time", clock)
        self.sides = self.one, self.other = Side(action), Side(action)

    def meet(self):
        """Let one dial the other, and wait for both."""
        self.one.dial(self.other)
        self.net.settle()
        assert self.one.dials.pop().result() is self.one.peer

    def check(self):
        """What must be true at any time."""
        for side, reader in (self.sides, self.sides[::-1]):
            shown = reader.shown()
            assert shown == side.said[: len(shown)], "in order, each once"
            assert set(side.delivered()) <= set(shown), "delivered means shown"

    def heal(self):
        """Let them come back to each other until nothing happens any more."""
        for _ in range(3):
            for side in self.sides:
                side.come_back()
            self.net.settle()

    def check_the_end(self):
        """What must be true when nothing happens any more and the wire holds."""
        self.check()
        for side, reader in (self.sides, self.sides[::-1]):
            assert reader.shown() == side.said, "everything arrived"
            assert side.delivered() == side.said, "and that is known"
            assert len(side.sessions) == 1, "one session"
            assert side.peer.is_online

    def stop(self):
        """End everything at once."""
        for side in self.sides:
            for dial in side.dials:
                dial.cancel()
            side.node.stop()
        self.net.settle()
        for side in self.sides:
            side.node._links.abort()
        self.net.end()
