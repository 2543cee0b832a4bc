"""People without a network: with real keys, or with none; a link keeps what is sent."""

from hashlib import sha256

from fantom.endpoint import Endpoint
from fantom.errors import ConnectionLost
from fantom.identity.invitation import Invitation, format_invitation
from fantom.identity.keys import Identity
from fantom.identity.peer_ids import legacy_id, peer_id
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.net.link import Link, Stage
from fantom.protocol.messages import Capability, Reason, TextMessage

PLACE = Endpoint("fe80::a00:27ff:fe4e:66a1", 31488, "eth0")


def identity_named(name):
    """Return the key of somebody, the same each time."""
    return Identity.from_seed(sha256(name.encode()).digest()).public


class FakeLink(Link):
    """Keeps what is sent; the test says what is received."""

    def __init__(self, name, endpoint, stage):
        super().__init__()
        self.name, self.endpoint, self.stage = name, endpoint, stage
        self.sent, self.is_closed = [], False

    @property
    def ready(self):
        return not self.is_closed

    def send(self, message):
        self.sent.append(message)
        if isinstance(message, TextMessage):
            self.texts_sent.emit(self, [message])

    def sent_of(self, kind):
        """Return the messages of a kind that were sent."""
        return [message for message in self.sent if isinstance(message, kind)]

    def become(self, stage):
        """Let the other side open further, or not."""
        self.stage = stage
        self.stage_changed.emit(self)

    def measure(self, seconds):
        """Let the way there and back have been measured."""
        self.round_trip = seconds
        self.measured.emit(self)

    def admit(self):
        """Nobody is told."""

    def close(self, error=None, reason=Reason.LEFT):
        if not self.is_closed:
            self.is_closed = True
            self.closed.emit(self, error)

    def fall_silent(self):
        """Let the line be cut."""
        self.close(ConnectionLost(str(self.endpoint)))


class SecureLink(FakeLink):
    """The authenticated wire, with all that it can."""

    protocol = 2
    capabilities = frozenset(Capability)

    def __init__(
        self, whose="Alice", endpoint=PLACE, stage=Stage.OPEN, *, post_quantum=True
    ):
        super().__init__(whose, endpoint, stage)
        self.identity = identity_named(whose)
        self.peer_id = peer_id(self.identity)
        self.post_quantum = post_quantum


class LegacyLink(FakeLink):
    """The old wire: no key, no name, no receipts."""

    protocol = 1

    def __init__(self, endpoint=PLACE):
        super().__init__("", endpoint, Stage.OPEN)
        self.peer_id = legacy_id(endpoint.address)


def join(node, link):
    """Let somebody come in by that link, and return the peer."""
    node.peers._join(link)
    return node.peers.get(link.peer_id)


def meet(node, name="Alice", **how):
    """Let somebody with a key come in; return the peer and its link."""
    link = SecureLink(name, **how)
    return join(node, link), link


def know(node, name, trust=Trust.SEEN, petname=None, **facts):
    """Let somebody be known already; an empty petname is none."""
    person = Person(identity_named(name), name=name, **facts)
    people = node.me.people
    if petname != "":
        people.remember(person, petname or name)
    people.trust(person, trust)
    return people.get(person.identity)


def invitation_of(name, *places, token=None):
    """Return the text of an invitation that somebody made."""
    where = places or (Endpoint("2001:db8::7", 31488),)
    return format_invitation(Invitation(identity_named(name), where, name, token))


def another(name, **how):
    """Return the link of somebody with that name, and a key of their own."""
    link = SecureLink(f"another {name}", **how)
    link.name = name
    return link


def imitate(node, name, known="Bob", **how):
    """Let somebody come whose name looks like that of whom we know."""
    know(node, known)
    link = another(name, **how)
    return join(node, link), link


def pose_as_kept(me):
    """Let there be a vault, which nobody writes."""
    me._save_soon.timeout.disconnect(me._save)
    me._key = object()
    me.keeping_changed.emit()
