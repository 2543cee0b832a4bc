"""What has been said between us and one peer. Kept in memory only."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from fantom.chat.entry import (
    Author,
    Delivery,
    Entry,
    Happening,
    Line,
    SystemLine,
    entry_id,
    message_id_of,
)
from fantom.chat.outgoing import Outgoing
from fantom.errors import (
    FantomError,
    PeerOffline,
    TextTooLong,
    UnknownMessage,
)
from fantom.peers.peer import Peer, PeerState
from fantom.peers.quiet import Quiet
from fantom.protocol.ids import Ids
from fantom.protocol.limits import (
    MAX_HAPPENINGS,
    MAX_RECEIPT_IDS,
    MAX_TEXT,
    REMEMBERED_IDS,
    TYPING_SECONDS,
)
from fantom.protocol.messages import (
    Capability,
    Level,
    Receipt,
    TextMessage,
    Typing,
)
from fantom.protocol.recent import Recent


class Conversation(QObject):
    """The lines between us and one peer, oldest first."""

    # The conversation, and a list of what came at once: the last of `lines`.
    lines_added = Signal(object, object)
    entries_changed = Signal(object, object)  # the conversation, a list of new Entries
    consent_wanted = Signal(object)  # the conversation: may we write on this wire?
    wiped = Signal(object)  # the conversation: it has no lines any more
    typing_changed = Signal(object)  # the conversation: `is_peer_typing` is another
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
        self._places: dict[bytes, int] = {}  # in `lines`, by id of message
        self._outgoing = Outgoing()
        self._known = Recent(REMEMBERED_IDS)  # ids of theirs that we have
        self._unread: deque[bytes] = deque(maxlen=REMEMBERED_IDS)
        self._was_online = False
        self._happenings = 0  # since the last text
        self.is_peer_typing = False
        self._typing_ends = QTimer(self, singleShot=True)
        self._typing_ends.setInterval(TYPING_SECONDS * 1000)
        self._typing_ends.timeout.connect(self._forget_typing)
        peer.rewired.connect(self._on_rewired)
        peer.stranger_came.connect(self._on_stranger)
        peer.invited.connect(self._on_invited)
        peer.ready_changed.connect(self._on_ready_changed)
        peer.changed.connect(self._on_peer_changed)
        peer.texts_sent.connect(self._on_sent)
        peer.writing_declined.connect(self._on_declined)
        peer.trouble.connect(self._on_trouble)

    @property
    def is_sending(self) -> bool:
        """Whether texts are on their way out: nothing but the network holds them."""
        return bool(self.waiting) and self.peer.may_write and self.peer.is_online

    @property
    def waiting(self) -> int:
        """How many of our texts are not known to have left, or to have arrived."""
        return len(self._outgoing)

    def entries(self) -> Iterator[Entry]:
        """Yield the texts, oldest first."""
        return (line for line in self.lines if isinstance(line, Entry))

    def place_of(self, message: str) -> int:
        """Return where in `lines` that text stands.

        Raises:
            UnknownMessage: it does not.
        """
        place = self._places.get(message_id_of(message))
        line = None if place is None else self.lines[place]
        # Its id was told in one spelling, and base64 has others.
        if place is None or not isinstance(line, Entry) or line.id != message:
            raise UnknownMessage(message)
        return place

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
        if self.peer.state is PeerState.OFFLINE and not self._can_wait:
            raise PeerOffline(self.peer.id)
        self.peer.is_welcome = True
        message = TextMessage(self._ids.new(), text)
        entry = self._add(message, Author.ME, Delivery.WAITING)
        self.lines_added.emit(self, [entry])
        self._outgoing.add(message)
        self._send_waiting()
        return entry

    def cancel(self, message: str) -> None:
        """Do not send a text that waits.

        Raises:
            UnknownMessage: it does not wait, or may have arrived already.
        """
        message_id = message_id_of(message)
        if not self._outgoing.cancel(message_id):
            raise UnknownMessage(message)
        self._set_delivery([message_id], Delivery.FAILED)

    def receive_texts(self, messages: list[TextMessage]) -> None:
        """Note what the peer said, once, and tell that it has come."""
        if not self._is_acknowledged:  # this wire repeats nothing, and asks for nothing
            self._hear(messages)
            return
        self._hear([message for message in messages if self._is_new(message)])
        # Only now: who acknowledges and dies must have shown it.
        ids = tuple(message.id for message in messages)
        self._acknowledge(Level.DELIVERED, ids)

    def _hear(self, messages: list[TextMessage]) -> None:
        if messages:
            self._forget_typing()
            heard = [self._add(message, Author.PEER) for message in messages]
            self.lines_added.emit(self, heard)

    def _is_new(self, message: TextMessage) -> bool:
        # An id that stands here already is a repetition, or poses as one of ours.
        if message.id in self._places or not self._known.add(message.id):
            return False
        self._unread.append(message.id)
        return True

    def receive_receipt(self, receipt: Receipt) -> None:
        """Note how far texts of ours have come; of others nobody may tell us."""
        arrived = [x for x in receipt.ids if self._outgoing.done(x)]
        self._set_delivery(arrived, Delivery.DELIVERED)
        if receipt.level is Level.READ:
            read = [x for x in receipt.ids if self._is_delivered(x)]
            self._set_delivery(read, Delivery.READ)
        self._send_waiting()

    def receive_typing(self, typing: Typing) -> None:
        """Note whether the peer writes something just now."""
        if typing.active:
            self._typing_ends.start()
        else:
            self._typing_ends.stop()
        self._show_typing(active=typing.active)

    def mark_read(self) -> None:
        """Tell the peer that all its texts were read, once it can hear it."""
        if not self.peer.is_online:
            return
        ids = list(self._unread)
        self._unread.clear()
        for start in range(0, len(ids), MAX_RECEIPT_IDS):
            batch = tuple(ids[start : start + MAX_RECEIPT_IDS])
            self._acknowledge(Level.READ, batch)

    def forget_unread(self) -> None:
        """All was read, and the peer is not told."""
        self._unread.clear()

    def tell_typing(self, *, active: bool) -> None:
        """Tell the peer whether we write something just now."""
        if self.peer.ready and self.peer.is_online and self.peer.can(Capability.TYPING):
            self.peer.send(Typing(active))

    def wipe(self) -> None:
        """Forget everything that was said."""
        self.lines.clear()
        self._places.clear()
        self._outgoing.clear()
        self._unread.clear()
        self.wiped.emit(self)

    def wipe_with_ids(self) -> None:
        """Forget also which texts came: what comes again stands here anew."""
        self._known.clear()
        self.wipe()

    def _add(
        self, message: TextMessage, author: Author, delivery: Delivery | None = None
    ) -> Entry:
        entry = Entry(entry_id(message.id), author, message.text, self._now(), delivery)
        self._places[message.id] = len(self.lines)
        self.lines.append(entry)
        self._happenings = 0
        return entry

    @property
    def _can_wait(self) -> bool:
        """Whether it is known who will read what waits."""
        return self.peer.identity is not None

    @property
    def _is_acknowledged(self) -> bool:
        return self.peer.can(Capability.RECEIPTS)

    def _acknowledge(self, level: Level, ids: tuple[bytes, ...]) -> None:
        # Not with what waits for room: who does not read gets no answer either.
        if self._is_acknowledged and self.peer.is_online:
            self.peer.send(Receipt(level, ids))

    def _send_waiting(self) -> None:
        outgoing = self._outgoing
        while outgoing.has_waiting and outgoing.has_room and self.peer.ready:
            self.peer.send(outgoing.hand_over())
        if outgoing.has_waiting:
            self._ask_for_more()

    def _ask_for_more(self) -> None:
        if not self.peer.may_write:
            self.consent_wanted.emit(self)
        self.peer.want_ready()

    def _is_delivered(self, message_id: bytes) -> bool:
        place = self._places.get(message_id)
        line = None if place is None else self.lines[place]
        return isinstance(line, Entry) and line.delivery is Delivery.DELIVERED

    def _set_delivery(self, message_ids: Iterable[bytes], delivery: Delivery) -> None:
        places = map(self._places.get, message_ids)
        # What was wiped since has no place.
        changed = [self._changed(x, delivery) for x in places if x is not None]
        if changed:
            self.entries_changed.emit(self, changed)

    def _changed(self, place: int, delivery: Delivery) -> Entry:
        old = self.lines[place]
        assert isinstance(old, Entry), "places hold entries only"
        # Not `replace`: it takes longer than all the rest of this.
        new = Entry(old.id, old.author, old.text, old.time, delivery)
        self.lines[place] = new
        return new

    def _fail_waiting(self) -> None:
        failed = self._outgoing.clear()
        self._set_delivery([message.id for message in failed], Delivery.FAILED)

    def _wait_again(self) -> None:
        again = self._outgoing.begin_again()
        self._set_delivery([message.id for message in again], Delivery.WAITING)

    def _show_typing(self, *, active: bool) -> None:
        if active != self.is_peer_typing:
            self.is_peer_typing = active
            self.typing_changed.emit(self)

    def _forget_typing(self) -> None:
        if self.is_peer_typing:
            self._typing_ends.stop()
            self._show_typing(active=False)

    def _on_sent(self, _peer: Peer, messages: list[TextMessage]) -> None:
        if self._is_acknowledged:
            is_ours = self._outgoing.is_under_way
        else:
            is_ours = self._outgoing.done
        sent = [message.id for message in messages if is_ours(message.id)]
        self._set_delivery(sent, Delivery.SENT)

    def _on_ready_changed(self, _peer: Peer) -> None:
        self._send_waiting()

    def _on_rewired(self, _peer: Peer) -> None:
        if self._is_acknowledged:
            self._outgoing.begin_again()
            self._send_waiting()

    def _on_peer_changed(self, peer: Peer) -> None:
        if peer.is_online == self._was_online:
            return
        self._was_online = peer.is_online
        if peer.is_online:
            known = any(isinstance(line, SystemLine) for line in self.lines)
            happening = Happening.CAME_BACK if known else Happening.CAME
        else:
            happening = Happening.LOST if peer.parted_by else Happening.LEFT
            self._forget_typing()
            self._part()
        self._note(happening)

    def _part(self) -> None:
        if self._can_wait:
            self._wait_again()
        else:
            self._fail_waiting()

    def _on_stranger(self, _peer: Peer) -> None:
        last = self.lines[-1] if self.lines else None
        # They can come again and again, each time as somebody new.
        if not isinstance(last, SystemLine) or last.happening is not Happening.STRANGER:
            self._note(Happening.STRANGER)

    def _on_invited(self, _peer: Peer, made_for: str) -> None:
        self._note(Happening.INVITED, made_for)

    def _note(self, happening: Happening, about: str = "") -> None:
        self._happenings += 1
        if self._happenings <= MAX_HAPPENINGS:
            line = SystemLine(happening, self._now(), about)
            self.lines.append(line)
            self.lines_added.emit(self, [line])

    def _on_declined(self, _peer: Peer) -> None:
        self._fail_waiting()

    def _on_trouble(self, _peer: Peer, error: FantomError) -> None:
        if self._quiet.allows(self.peer, type(error)):
            self.trouble.emit(self, error)


def _without_lone_surrogates(text: str) -> str:
    if text.isascii():
        return text
    # Qt can hand over half a pair, which no UTF-8 can carry.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
