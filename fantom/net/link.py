"""The one seam between a peer and whatever carries its messages."""

from enum import Enum, auto
from math import inf

from PySide6.QtCore import QObject, Signal

from fantom.endpoint import Endpoint
from fantom.errors import FantomError
from fantom.protocol.messages import Capability, Message, Reason


class Stage(Enum):
    """How far the other side has let us in."""

    CONNECTING = auto()  # it has not proved that it is there, now
    WAITING = auto()  # a person there is being asked
    OPEN = auto()


class Link(QObject):
    """A live way to exchange messages with one peer.

    Signals carry the link itself, so that nobody needs a lambda: a lambda that
    names its own sender is never freed.
    """

    opened = Signal(object)  # the link: we know who it is, and that they are there
    stage_changed = Signal(object)  # the link
    measured = Signal(object)  # the link: `round_trip` is another
    offering = Signal(object)  # the link: `half_offer` is another
    received = Signal(object, object)  # the link, a list of Messages of one type
    texts_sent = Signal(object, object)  # the link, a list of TextMessages that left
    ready_changed = Signal(object)  # the link: `ready` is another
    file_room_grew = Signal(object)  # the link: `file_room` was 0, and is ample
    trouble = Signal(object, object)  # the link goes on; a FantomError to tell
    closed = Signal(object, object)  # the link, a FantomError or None

    peer_id: str
    protocol: int
    capabilities: frozenset[Capability] = frozenset()
    endpoint: Endpoint
    dialled = False  # whether our side asked for it
    stage = Stage.OPEN
    name = ""  # what the other side calls itself
    endpoints: tuple[str, ...] = ()  # where else it says that it can be dialled
    post_quantum = False
    round_trip: float | None = None  # seconds, the mean of the last ten
    half_offer = 0  # what an offer that has begun to come takes in memory
    identity: bytes | None = None  # proved by the handshake
    token: bytes | None = None  # of the invitation that it came with
    is_replaced = False  # the other side has ended it, and carries on on another one
    opened_at = inf  # when, in seconds of a clock that never goes back

    @property
    def ready(self) -> bool:
        """Whether `send` may be called now."""
        raise NotImplementedError

    @property
    def file_room(self) -> int:
        """How many bytes of `FileRecord`s may be sent now; one may exceed it.

        Texts need no room, and go first.
        """
        return 0

    def send(self, message: Message) -> None:
        """Send `message`, only while `ready`; `texts_sent` tells what left."""
        raise NotImplementedError

    def export(self, label: str, context: bytes = b"") -> bytes:
        """Return 32 bytes that only the ends of this session know; not by Fantom/1."""
        raise NotImplementedError

    def hold(self) -> None:
        """Let the other side know that a person is being asked."""

    def decline(self) -> None:
        """Let the other side know that it may not come in, and hang up."""
        self.close()

    def admit(self) -> None:
        """Let the other side know and do what only admitted peers may."""
        raise NotImplementedError

    def want_ready(self) -> None:
        """Try to become ready: something waits to be sent."""

    def close(
        self, error: FantomError | None = None, reason: Reason = Reason.LEFT
    ) -> None:
        """Hang up; `error` says why, if it was not meant, `reason` is told there."""
        raise NotImplementedError
