"""A link of Fantom/2 without a network."""

from fantom.endpoint import Endpoint
from fantom.identity.peer_ids import peer_id
from fantom.net.link import Link, Stage
from fantom.protocol.handshake import Session
from fantom.protocol.messages import Capability, Reason


class SessionLink(Link):
    """Keeps what is sent; the test says what is received, and how it ends."""

    protocol = 2

    def __init__(self, identity, *, port=40_000, dialled=False, stage=Stage.OPEN):
        super().__init__()
        self.identity, self.peer_id = identity, peer_id(identity)
        self.endpoint = Endpoint("::1", port)
        self.dialled, self.stage = dialled, stage
        self.capabilities = frozenset(Capability)
        self.opened_at = 1000.0
        self.sent, self.ends = [], []
        self.is_full = False
        self.session = Session(b"", b"", bytes(32), False)

    @property
    def ready(self):
        return not self.ends and not self.is_full

    @property
    def is_closed(self):
        return bool(self.ends)

    def send(self, message):
        assert not self.ends
        self.sent.append(message)

    def export(self, label, context=b""):
        return self.session.export(label, context)

    def leave(self):
        """Let all that was sent leave."""
        for message in self.sent:
            self.texts_sent.emit(self, [message])

    def admit(self):
        pass

    def say(self, message):
        """Let the peer say something."""
        self.received.emit(self, [message])

    def confirm(self, stage=Stage.OPEN):
        """Let the peer prove that it is there."""
        self.stage = stage
        self.opened.emit(self)
        self.stage_changed.emit(self)

    def close(self, error=None, reason=Reason.LEFT):
        if not self.ends:
            self.ends.append((error, reason))
            self.closed.emit(self, error)
