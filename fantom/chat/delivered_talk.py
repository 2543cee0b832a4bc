"""How far what we say to a peer has got."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal

from fantom.chat.changes import answering_nothing
from fantom.chat.entry import NO_EXTRAS, Author, Delivery, Entry, message_id_of
from fantom.chat.outgoing import Outgoing
from fantom.chat.talk import Talk
from fantom.errors import UnknownMessage
from fantom.peers.peer import Peer
from fantom.protocol.messages import Capability, Level, Receipt, TextMessage


class DeliveredTalk(Talk):
    """A talk with a peer, who may be away, and says what has arrived."""

    entries_changed = Signal(object, object)  # the talk, a list of new Entries
    consent_wanted = Signal(object)  # the talk: may we write on this wire?

    def __init__(self, peer: Peer, now: Callable[[], float]) -> None:
        super().__init__(now)
        self.peer = peer
        self._outgoing = Outgoing()
        peer.ready_changed.connect(self._on_ready_changed)
        peer.texts_sent.connect(self._on_sent)
        peer.writing_declined.connect(self._on_declined)

    @property
    def is_sending(self) -> bool:
        """Whether something is on its way out: nothing but the network holds it."""
        return bool(self.waiting) and self.peer.may_write and self.peer.is_online

    @property
    def waiting(self) -> int:
        """How much of ours is not known to have left, or to have arrived."""
        return len(self._outgoing)

    def cancel(self, message: str) -> None:
        """Do not send a text that waits.

        Raises:
            UnknownMessage: it does not wait, or may have arrived already.
        """
        if not self._take_back(message):
            raise UnknownMessage(message)
        self._set_delivery([message_id_of(message)], Delivery.FAILED)

    def receive_receipt(self, receipt: Receipt) -> None:
        """Note how far texts of ours have come; of others nobody may tell us."""
        arrived = [x for x in receipt.ids if self._outgoing.done(x)]
        self._set_delivery(arrived, Delivery.DELIVERED)
        if receipt.level is Level.READ:
            read = [x for x in receipt.ids if self._is_delivered(x)]
            self._set_delivery(read, Delivery.READ)
        self._send_waiting()

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

    def _take_back(self, message: str) -> bool:
        """Drop a text that never left, and what names it; False if it may have."""
        if not self._outgoing.cancel(message_id_of(message)):
            return False
        for line in self.lines[self.place_of(message) :]:
            if isinstance(line, Entry) and line.reply_to == message:
                self._put(answering_nothing(line), Author.ME)
        return True

    def _is_delivered(self, message_id: bytes) -> bool:
        entry = self._find(message_id)
        return entry is not None and entry.delivery is Delivery.DELIVERED

    def _set_delivery(self, message_ids: Iterable[bytes], delivery: Delivery) -> None:
        places = map(self._places.get, message_ids)
        # What was wiped since has no place.
        change = self._changed  # looked up once: that takes as long as the call
        changed = [change(x, delivery) for x in places if x is not None]
        if changed:
            self.entries_changed.emit(self, changed)

    def _changed(self, place: int, delivery: Delivery) -> Entry:
        old = self.lines[place]
        assert isinstance(old, Entry), "places hold entries only"
        # Not `replace`: it takes longer than all the rest of this.
        new = Entry(old.id, old.author, old.text, old.time, delivery, old.extras)
        if new.extras is not NO_EXTRAS and delivery is Delivery.DELIVERED:
            new = self._delivered(new)
        self.lines[place] = new
        return new

    def _delivered(self, entry: Entry) -> Entry:
        """Return `entry`, of which it is news that it has arrived."""
        return entry

    def _fail_waiting(self) -> None:
        failed = self._outgoing.clear()
        self._set_delivery([message.id for message in failed], Delivery.FAILED)

    def _wait_again(self) -> None:
        again = self._outgoing.begin_again()
        self._set_delivery([message.id for message in again], Delivery.WAITING)

    def _part(self) -> None:
        if self._can_wait:
            self._wait_again()
        else:
            self._fail_waiting()

    def _on_sent(self, _peer: Peer, messages: list[TextMessage]) -> None:
        if self._is_acknowledged:
            is_ours = self._outgoing.is_under_way
        else:
            is_ours = self._outgoing.done
        sent = [message.id for message in messages if is_ours(message.id)]
        self._set_delivery(sent, Delivery.SENT)

    def _on_ready_changed(self, _peer: Peer) -> None:
        self._send_waiting()

    def _on_declined(self, _peer: Peer) -> None:
        self._fail_waiting()
