"""Someone we can talk to."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint, parse_endpoint
from fantom.errors import (
    ConnectionLost,
    FantomError,
    InvalidEndpoint,
    RemoteProtocolError,
)
from fantom.identity.peer_ids import identity_of
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.net.link import Link, Stage
from fantom.protocol.limits import MAX_SESSIONS
from fantom.protocol.messages import Capability, Message, Reason, TextMessage

# What says more than that somebody answered at an address, or came from one.
_TELLING = (Learnt.INVITED, Learnt.INVITATION, Learnt.INTRODUCED)


class PeerState(StrEnum):
    """Whether the peer can be talked to now."""

    ONLINE = "online"
    CONNECTING = "connecting"
    WAITING = "waiting"
    OFFLINE = "offline"


_STATES = {
    Stage.CONNECTING: PeerState.CONNECTING,
    Stage.WAITING: PeerState.WAITING,
    Stage.OPEN: PeerState.ONLINE,
}


class Peer(QObject):
    """A person at the other end, whatever links reach them at the moment.

    Of several confirmed links only one side, of the smaller identity, may end any:
    it keeps the latest.  The other side writes on the one that it last received on
    (docs/PROTOCOL.md, section 3), and ends the oldest only beyond `MAX_SESSIONS`.
    """

    changed = Signal(object)  # the peer
    measured = Signal(object)  # the peer: `round_trip` is another
    ready_changed = Signal(object)  # the peer
    file_room_grew = Signal(object)  # the peer: `file_room` was 0, and is more
    rewired = Signal(object)  # the peer: another link carries what is said from now on
    unwired = Signal(object)  # the peer: the link that carried that has ended
    writing_declined = Signal(object)  # the peer
    texts_sent = Signal(object, object)  # the peer, a list of TextMessages that left
    trouble = Signal(object, object)  # the peer, a FantomError
    stranger_came = Signal(object)  # the peer: somebody else came from where it was
    invited = Signal(object, str)  # the peer came with our invitation, made for whom

    def __init__(self, peer_id: str, endpoint: Endpoint, own_identity: bytes) -> None:
        super().__init__()
        self.id = peer_id
        self.identity = identity_of(peer_id)
        self.protocol = 1 if self.identity is None else 2
        self.name = ""
        self.petname = ""  # what we call them
        self.trust = Trust.UNKNOWN
        self.resembled: list[Person] = []  # whom we named, and they look like
        self.learnt, self.by = Learnt.CAME, ""
        self.endpoint = endpoint
        self.other_endpoints: tuple[str, ...] = ()
        self.capabilities: frozenset[Capability] = frozenset()
        self.post_quantum = False
        self.state = PeerState.OFFLINE
        self.may_write = False
        # Whether a person said yes to them: dialled, answered, whitelisted or wrote.
        # If not, only the settings let them in.
        self.is_welcome = True
        self.parted_by: FantomError | None = None  # why the last link ended
        self._ends_sessions = self.identity is not None and own_identity < self.identity
        self._shown: object = None  # of what others were told
        self._links: list[Link] = []
        self._link: Link | None = None  # the one that we write on
        self._is_moving = False  # from one session to another, both sides alive

    @property
    def ready(self) -> bool:
        """Whether something said now goes out at once."""
        return self.may_write and self._link is not None and self._link.ready

    @property
    def file_room(self) -> int:
        """How many bytes of `FileRecord`s may be sent now; one may exceed it.

        Another link (`rewired`) has room of its own.
        """
        return 0 if self._link is None else self._link.file_room

    @property
    def session(self) -> Link | None:
        """What is bound to one session compares this, and uses its `export`."""
        return self._link

    @property
    def is_online(self) -> bool:
        """Whether the peer let us in and is there."""
        return self.state is PeerState.ONLINE

    @property
    def round_trip(self) -> float | None:
        """How long the way there and back is, in seconds, if it was measured."""
        return None if self._link is None else self._link.round_trip

    @property
    def is_ours_smaller(self) -> bool:
        """Whether our identity is the smaller one, which decides what two cannot."""
        return self._ends_sessions

    @property
    def is_cut_off(self) -> bool:
        """Whether nobody meant it to end, and we know whom to come back to, and where.

        The line was cut, or somebody on it changed what passed.
        """
        is_known = self.identity is not None and self.endpoint.port > 0
        is_broken = isinstance(self.parted_by, ConnectionLost | RemoteProtocolError)
        return self.state is PeerState.OFFLINE and is_known and is_broken

    def is_older_than(self, seconds: float, now: float) -> bool:
        """Whether our own dial made the session, and that is so long ago."""
        link = self._link
        return link is not None and link.dialled and now - link.opened_at >= seconds

    def can(self, capability: Capability) -> bool:
        """Whether the peer understands `capability`."""
        return capability in self.capabilities

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
        """Use `link` from now on; an unconfirmed one only if there is no other."""
        if link not in self._links:
            self._links.append(link)
            link.stage_changed.connect(self._on_stage_changed)
            link.measured.connect(self._on_measured)
            link.ready_changed.connect(self._on_ready_changed)
            link.file_room_grew.connect(self._on_file_room_grew)
            link.texts_sent.connect(self._on_sent)
            link.trouble.connect(self._on_trouble)
            link.closed.connect(self._on_closed)
        if _is_confirmed(link):
            self._end_others(link)
            self._write_on(link)
        elif self._link is None:
            self._write_on(link)
        self._update()

    def hear_on(self, link: Link) -> None:
        """Write where the peer speaks, before anything answers what it says."""
        if link is not self._link and link in self._links:
            self._write_on(link)

    def hang_up(
        self, error: FantomError | None = None, reason: Reason = Reason.LEFT
    ) -> None:
        """Close every link; `error` says why, if it was not meant."""
        if not self._links:
            self.parted_by = error
            self.changed.emit(self)
        for link in tuple(self._links):
            link.close(error, reason)

    def know(self, person: Person | None) -> None:
        """Call them, and trust them, as that person; as a stranger without one."""
        petname = person.petname if person else ""
        trust = person.trust if person else Trust.UNKNOWN
        if (petname, trust) != (self.petname, self.trust):
            self.petname, self.trust = petname, trust
            self.changed.emit(self)

    def learn(self, learnt: Learnt, by: str = "") -> None:
        """Note how we came to know their key, unless we know something better."""
        if learnt in _TELLING or self.learnt not in _TELLING:
            self.learnt, self.by = learnt, by

    def as_person(self) -> Person:
        """Return what there is to know about them; only a Fantom/2 peer has a key."""
        assert self.identity is not None, "a legacy peer is nobody in particular"
        return Person(
            self.identity,
            name=self.name,
            learnt=self.learnt,
            by=self.by,
            endpoints=self.places,
        )

    @property
    def places(self) -> tuple[str, ...]:
        """Where they can be dialled, without zones, what we saw ourselves first."""
        seen = str(self.endpoint.unzoned) if self.endpoint.port else ""
        others = filter(_is_elsewhere, self.other_endpoints) if self.is_welcome else ()
        return tuple(dict.fromkeys(x for x in (seen, *others) if x))

    def take_profile(self, name: str, endpoints: tuple[str, ...]) -> None:
        """Note what the peer calls itself, and where else it can be dialled."""
        self.name, self.other_endpoints = name, endpoints
        for link in self._links:  # what was said when it opened is out of date
            link.name, link.endpoints = name, endpoints
        self.changed.emit(self)

    def _end_others(self, link: Link) -> None:
        others = [x for x in self._links if x is not link and _is_confirmed(x)]
        # The side that may end none still keeps no more than it has room for.
        kept = 0 if self._ends_sessions else MAX_SESSIONS - 1
        for other in others[: max(0, len(others) - kept)]:
            other.close(reason=Reason.REPLACED)

    def _write_on(self, link: Link) -> None:
        if link is self._link:
            return
        self._link = link
        self.endpoint = link.endpoint
        self.capabilities = link.capabilities
        self.post_quantum = link.post_quantum
        self.rewired.emit(self)

    def _update(self) -> None:
        link = self._link
        if link is not None:
            self.name = link.name or self.name
            self.other_endpoints = link.endpoints or self.other_endpoints
            self.endpoint = link.endpoint
        state = PeerState.OFFLINE if link is None else _STATES[link.stage]
        self._is_moving = self._is_moving and state is PeerState.CONNECTING
        if self._is_moving or any(x.stage is Stage.OPEN for x in self._links):
            state = PeerState.ONLINE
        self.state = state
        shown = (state, self.name, self.endpoint)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit(self)

    def _on_stage_changed(self, _link: Link) -> None:
        self._update()
        self.ready_changed.emit(self)

    def _on_measured(self, link: Link) -> None:
        if link is self._link:
            self.measured.emit(self)

    def _on_ready_changed(self, link: Link) -> None:
        if link.endpoint != self.endpoint:
            self.endpoint = link.endpoint
            self.changed.emit(self)
        self.ready_changed.emit(self)

    def _on_file_room_grew(self, link: Link) -> None:
        if link is self._link:
            self.file_room_grew.emit(self)

    def _on_sent(self, link: Link, messages: list[TextMessage]) -> None:
        if link is self._link:
            self.texts_sent.emit(self, messages)

    def _on_trouble(self, _link: Link, error: FantomError) -> None:
        self.trouble.emit(self, error)

    def _on_closed(self, link: Link, error: FantomError | None) -> None:
        if link not in self._links:
            return
        self._links.remove(link)
        if link is self._link:
            self._lose(link, error)

    def _lose(self, link: Link, error: FantomError | None) -> None:
        self._link = None
        self.endpoint = link.endpoint
        self._is_moving = link.is_replaced and self.is_online
        if error is None or _is_confirmed(link):
            self.parted_by = error
        self.unwired.emit(self)
        if self._links:
            latest_first = self._links[::-1]
            self._write_on(max(latest_first, key=_is_confirmed))
        self._update()
        # That a try to come back failed is no news.
        if error is not None and link.stage is not Stage.CONNECTING:
            self.trouble.emit(self, error)


def _is_elsewhere(endpoint: str) -> bool:
    """Whether what a peer says of itself is a place, and not our own computer."""
    try:
        return not parse_endpoint(endpoint).is_loopback
    except InvalidEndpoint:
        return False


def _is_confirmed(link: Link) -> bool:
    return link.stage is not Stage.CONNECTING
