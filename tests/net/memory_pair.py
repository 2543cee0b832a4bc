"""Two whole nodes on a network in memory, and what must be true of them."""

import asyncio
import random

from fantom.chat.entry import Author, Delivery
from fantom.endpoint import Endpoint
from fantom.errors import FantomError
from fantom.identity.keys import Identity
from fantom.net import attempt, listener
from fantom.net.link import Stage
from fantom.node import Node
from fantom.peers.goal import Goal
from fantom.peers.request import Action
from fantom.settings import Settings
from tests.net.memory_net import MemoryNet, MemoryPort, MemoryServer, MemorySocket

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
        self.dials.append(
            asyncio.ensure_future(self.node.dial(Goal((other.endpoint,))))
        )

    def answer(self, action):
        """Answer the oldest question, if there is any."""
        for request in self.node.admission.requests[:1]:
            self.node.admission.answer(request.id, action)

    def take_dials(self):
        """Return how dials that are over went, and drop them."""
        over = [dial for dial in self.dials if dial.done()]
        self.dials = [dial for dial in self.dials if not dial.done()]
        return [dial.exception() or dial.result() for dial in over]

    def look(self):
        """Let every link look at the clock."""
        for link in tuple(self.node._links._links):
            link._look()

    def come_back(self):
        """Reconnect at once, if cut off."""
        self.node._reconnector.wake()


class Pair:
    """Two sides and the network between them."""

    def __init__(self, patch, seed, actions=("accept", "accept")):
        self.now = 1000.0
        self.chance = random.Random(seed)
        self.net = net = MemoryNet(self.chance)
        patch.setattr(attempt, "QTcpSocket", lambda: MemorySocket(net))
        patch.setattr(listener, "QTcpServer", lambda _parent: MemoryServer(net))
        patch.setattr(listener, "listening_socket", MemoryPort)
        patch.setattr("fantom.node.wakeful_seconds", lambda: self.now)
        patch.setattr(Identity, "generate", self._identity)
        self.sides = self.one, self.other = (Side(actions[0]), Side(actions[1]))

    def _identity(self):
        # Which of both is smaller decides much: the seed says it.
        return Identity.from_seed(self.chance.randbytes(32))

    def meet(self):
        """Let one dial the other, and wait for both."""
        self.one.dial(self.other)
        self.net.settle()
        assert self.one.dials.pop().result() is self.one.peer

    def pass_time(self, seconds):
        """Let that much time go by, and every link look at the clock now and then."""
        for _ in range(0, seconds, 5):
            self.now += 5
            for side in self.sides:
                side.look()
            self.net.settle()
        self.net.cut_silent()  # openings: their own deadlines are real ones
        self.net.settle()

    def check(self):
        """What must be true at any time."""
        for side in self.sides:
            for outcome in side.take_dials():
                assert outcome is side.peer or isinstance(outcome, FantomError)
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
            assert reader.shown() == side.said, f"all arrived? {self.state()}"
            assert side.delivered() == side.said, f"known? {self.state()}"
            assert len(side.sessions) == 1, f"one session, not {self.state()}"
            assert side.peer.is_online

    def state(self):
        """Return what a failed test should say."""
        return [
            {
                "side": side.node.me.identity.public.hex()[:4],
                "state": side.peer and side.peer.state,
                "links": [(x.stage, x.dialled) for x in side.node._links._links],
                "texts": (len(side.said), len(side.delivered()), len(side.shown())),
                "tries": len(side.node._reconnector._tries),
                "dials": len(side.dials),
                "requests": len(side.node.admission.requests),
            }
            for side in self.sides
        ]

    def let_in_all(self):
        """Let both accept everybody, also who is asked about."""
        for side in self.sides:
            side.node.settings.override("connections.default_action", "accept")
            side.answer(Action.ACCEPT)

    def stop(self):
        """End everything at once."""
        for side in self.sides:
            for dial in side.dials:
                dial.cancel()
            side.node.stop()
        self.net.settle()
        for side in self.sides:
            for farewell in tuple(side.node._links._farewells):
                farewell.end()
        self.net.end()
