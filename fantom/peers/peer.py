"""Someone we can talk to."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint
from fantom.errors import FantomError
from fantom.net.link import Link
from fantom.protocol.messages import Capability, Message


class PeerState(StrEnum):
    """Whether the peer can be talked to now."""

    ONLINE = "online"
    CONNECTING = "connecting"
    WAITING = "waiting"
    OFFLINE = "offline"


class Trust(StrEnum):
    """How far the peer is known to be who they say."""

    UNKNOWN = "unknown"
    BLOCKED = "blocked"


class Peer(QObject):
    """A person at the other end, whatever link reaches them at the moment."""

    changed = Signal(object)  # the peer
    ready_changed = Signal(object)  # the peer
    writing_declined = Signal(object)  # the peer
    message_sent = Signal(object, object)  # the peer, a Message that has left us
    trouble = Signal(object, object)  # the peer, a FantomError

    def __init__(self, peer_id: str, endpoint: Endpoint, protocol: int) -> None:
        super().__init__()
        self.id = peer_id
        self.protocol = protocol
        self.name = ""
        self.trust = Trust.UNKNOWN
        self.endpoint = endpoint
        self.state = PeerState.OFFLINE
        self.may_write = False
        # Whether a person said yes to them: dialled, answered, whitelisted or wrote.
        # If not, only the settings let them in.
        self.is_welcome = True
        self.parted_by: FantomError | None = None  # why the last link ended
        self._link: Link | None = None

    @property
    def ready(self) -> bool:
        """Whether something said now goes out at once."""
        return self.may_write and self._link is not None and self._link.ready

    def can(self, capability: Capability) -> bool:
        """Whether the peer, as reached now, understands `capability`."""
        return self._link is not None and capability in self._link.capabilities

    def send(self, message: Message) -> None:
        """Send `message`; only while `ready`."""
        assert self._link is not None, "only while ready"
        self._link.send(message)

    def want_ready(self) -> None:
        """Try to become ready: something waits to be sent."""
        if self._link is not None:
            self._link.want_ready()

    def allow_writing(self) -> None:
        """The person knows what the wire is worth, and writes nevertheless."""
        self.may_write = True
        self.ready_changed.emit(self)

    def decline_writing(self) -> None:
        """The person would rather not write over this wire."""
        self.writing_declined.emit(self)

    def adopt(self, link: Link) -> None:
        """Use `link` from now on."""
        self._link = link
        self.endpoint = link.endpoint
        link.ready_changed.connect(self._on_ready_changed)
        link.message_sent.connect(self._on_sent)
        link.trouble.connect(self._on_trouble)
        link.closed.connect(self._on_closed)
        self._set_state(PeerState.ONLINE)

    def hang_up(self, error: FantomError | None = None) -> None:
        """Close the link, if there is one; `error` says why, if it was not meant."""
        if self._link is not None:
            self._link.close(error)

    def _on_ready_changed(self, link: Link) -> None:
        if link.endpoint != self.endpoint:
            self.endpoint = link.endpoint
            self.changed.emit(self)
        self.ready_changed.emit(self)

    def _on_sent(self, _link: Link, message: Message) -> None:
        self.message_sent.emit(self, message)

    def _on_trouble(self, _link: Link, error: FantomError) -> None:
        self.trouble.emit(self, error)

    def _on_closed(self, link: Link, error: FantomError | None) -> None:
        if link is not self._link:
            return
        self.endpoint = link.endpoint
        self._link = None
        self.parted_by = error
        self._set_state(PeerState.OFFLINE)
        if error is not None:
            self.trouble.emit(self, error)

    def _set_state(self, state: PeerState) -> None:
        self.state = state
        self.changed.emit(self)
