"""Two people on one link, without a network, who compare keys."""

import secrets

from fantom.identity.keys import Identity
from fantom.peers.safety_numbers import SafetyNumbers
from fantom.peers.verifications import Verifications
from fantom.protocol.handshake import Session
from tests.peers.conftest import House
from tests.peers.session_link import SessionLink

ALICE, BOB = (Identity.from_seed(bytes([n]) * 32) for n in (1, 2))


class Person(House):
    """Somebody, and what they were told of comparisons."""

    def __init__(self, identity):
        super().__init__()
        self.me.identity = identity
        self.verifications = Verifications(self.peers, self.me, lambda: self.now)
        self.numbers = SafetyNumbers(self.peers, self.me)
        self.told = []
        self.verifications.changed.connect(self.told.append)
        self.numbers.changed.connect(self.told.append)
        self.peer = None  # the other one
        self.link = None

    @property
    def id(self):
        """How they are called."""
        return self.peer.id

    @property
    def trust(self):
        return self.peer.trust

    @property
    def stages(self):
        """What they were told, one after the other."""
        return [told.stage for told in self.told]


class Two:
    """Alice and Bob; nothing moves between them by itself."""

    def __init__(self):
        self.alice, self.bob = Person(ALICE), Person(BOB)
        self.connect()

    def connect(self):
        """Have a session, or a new one."""
        session = Session(b"", b"", secrets.token_bytes(32), False)
        for person, other in ((self.alice, self.bob), (self.bob, self.alice)):
            person.link = SessionLink(other.me.identity.public)
            person.link.session = session
            person.peer = person.dial(person.link)

    def carry(self, seconds=0.0):
        """Let time pass, and all that was said arrive."""
        for person in (self.alice, self.bob):
            person.now += seconds
            person.verifications.look()
        said = True
        while said:
            said = self._pass(self.alice, self.bob) + self._pass(self.bob, self.alice)

    def _pass(self, giver, taker):
        said, giver.link.sent = giver.link.sent, []
        for message in said:
            if not taker.link.is_closed:
                taker.link.say(message)
        return said
