"""What has been said between us and one peer. Kept in memory only."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, Signal

from fantom.chat.entry import (
    Author,
    Delivery,
    Entry,
    Happening,
    Line,
    SystemLine,
    entry_id,
)
from fantom.errors import (
    FantomError,
    PeerOffline,
    TextTooLong,
    UnknownMessage,
)
from fantom.peers.peer import Peer, PeerState
from fantom.peers.quiet import Quiet
from fantom.protocol.ids import Ids
from fantom.protocol.limits import MAX_HAPPENINGS, MAX_TEXT
from fantom.protocol.messages import TextMessage


class Conversation(QObject):
    """The lines between us and one peer, oldest first."""

    line_added = Signal(object, object)  # the conversation, an Entry or SystemLine
    entry_changed = Signal(object, object)  # the conversation, the new Entry
    consent_wanted = Signal(object)  # the conversation: may we write on this wire?
    wiped = Signal(object)  # the conversation: it has no lines any more
    trouble = Signal(object, object)  # the conversation, a FantomError

    def __init__(
        self, peer: Peer, now: Callable[[], float], quiet: Quiet | None = None
    ) -> None:
        super().__init__()
        self.peer = peer
        self.lines: list[Line] = []
        self._now = now
        self._quiet = quiet or Quiet(now)
        self._ids = Ids()
        self._places: dict[str, int] = {}
        self._waiting: deque[TextMessage] = deque()  # for the peer to be ready
        self._leaving: dict[bytes, TextMessage] = {}  # with the link, by id
        self._was_online = False
        self._happenings = 0  # since the last text
        peer.ready_changed.connect(self._on_ready_changed)
        peer.changed.connect(self._on_peer_changed)
        peer.message_sent.connect(self._on_sent)
        peer.writing_declined.connect(self._on_declined)
        peer.trouble.connect(self._on_trouble)

    @property
    def is_sending(self) -> bool:
        """Whether texts are on their way out: nothing but the network holds them."""
        is_allowed = self.peer.may_write and self.peer.state is PeerState.ONLINE
        return bool(self.waiting) and is_allowed

    @property
    def waiting(self) -> int:
        """How many of our texts have not left."""
        return len(self._waiting) + len(self._leaving)

    def entries(self) -> Iterator[Entry]:
        """Yield the texts, oldest first."""
        return (line for line in self.lines if isinstance(line, Entry))

    def place_of(self, message: str) -> int:
        """Return where in `lines` that text stands.

        Raises:
            UnknownMessage: it does not.
        """
        try:
            return self._places[message]
        except KeyError:
            raise UnknownMessage(message) from None

    def entries_after(self, message: str) -> Iterator[Entry]:
        """Yield the texts behind `message`.

        Raises:
            UnknownMessage: there is no such text.
        """
        start = self.place_of(message) + 1
        return (line for line in self.lines[start:] if isinstance(line, Entry))

    def latest(self, count: int) -> list[Entry]:
        """Return the last `count` texts, oldest first."""
        newest_first = (x for x in reversed(self.lines) if isinstance(x, Entry))
        return list(islice(newest_first, count))[::-1]

    def send_text(self, text: str) -> Entry:
        """Say `text`, now or as soon as the peer can hear it.

        Raises:
            TextTooLong: over `MAX_TEXT` bytes.
            PeerOffline: nobody is there, and this wire cannot wait.
        """
        text = _without_lone_surrogates(text)
        size = len(text.encode())
        if size > MAX_TEXT:
            raise TextTooLong(size, MAX_TEXT)
        if self.peer.state is PeerState.OFFLINE:
            raise PeerOffline(self.peer.id)
        self.peer.is_welcome = True
        message = TextMessage(self._ids.new(), text)
        entry = self._add_entry(message, Author.ME, Delivery.WAITING)
        self._waiting.append(message)
        self._send_waiting()
        return entry

    def receive_text(self, message: TextMessage) -> None:
        """Note what the peer said."""
        self._add_entry(message, Author.PEER, None)

    def wipe(self) -> None:
        """Forget everything that was said."""
        self.lines.clear()
        self._places.clear()
        self._waiting.clear()
        self._leaving.clear()
        self.wiped.emit(self)

    def _add_entry(
        self, message: TextMessage, author: Author, delivery: Delivery | None
    ) -> Entry:
        entry = Entry(entry_id(message.id), author, message.text, self._now(), delivery)
        self._places[entry.id] = len(self.lines)
        self._happenings = 0
        self._add(entry)
        return entry

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self.line_added.emit(self, line)

    def _send_waiting(self) -> None:
        while self._waiting and self.peer.ready:
            message = self._waiting.popleft()
            self._leaving[message.id] = message
            self.peer.send(message)
        if self._waiting:
            self._ask_for_more()

    def _ask_for_more(self) -> None:
        if not self.peer.may_write:
            self.consent_wanted.emit(self)
        self.peer.want_ready()

    def _set_delivery(self, message: TextMessage, delivery: Delivery) -> None:
        place = self._places[entry_id(message.id)]
        entry = self.lines[place]
        assert isinstance(entry, Entry), "places hold entries only"
        # Not `replace`: it takes longer than all the rest of this.
        changed = self.lines[place] = Entry(
            entry.id, entry.author, entry.text, entry.time, delivery
        )
        self.entry_changed.emit(self, changed)

    def _fail_waiting(self) -> None:
        failed = [*self._leaving.values(), *self._waiting]
        self._leaving.clear()
        self._waiting.clear()
        for message in failed:
            self._set_delivery(message, Delivery.FAILED)

    def _on_sent(self, _peer: Peer, message: TextMessage) -> None:
        if self._leaving.pop(message.id, None) is not None:
            self._set_delivery(message, Delivery.SENT)

    def _on_ready_changed(self, _peer: Peer) -> None:
        self._send_waiting()

    def _on_peer_changed(self, peer: Peer) -> None:
        is_online = peer.state is PeerState.ONLINE
        if is_online == self._was_online:
            return
        self._was_online = is_online
        if is_online:
            known = any(isinstance(line, SystemLine) for line in self.lines)
            happening = Happening.CAME_BACK if known else Happening.CAME
        else:
            happening = Happening.LOST if peer.parted_by else Happening.LEFT
            self._fail_waiting()
        self._happenings += 1
        if self._happenings <= MAX_HAPPENINGS:
            self._add(SystemLine(happening, self._now()))

    def _on_declined(self, _peer: Peer) -> None:
        self._fail_waiting()

    def _on_trouble(self, _peer: Peer, error: FantomError) -> None:
        if self._quiet.allows(self.peer, type(error)):
            self.trouble.emit(self, error)


def _without_lone_surrogates(text: str) -> str:
    # Qt and JSON can hand over half a pair, which no UTF-8 can carry.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
