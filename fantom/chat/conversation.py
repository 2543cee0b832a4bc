"""What has been said between us and one peer. Kept in memory only."""

from collections import deque
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal

from fantom.chat.agreement import Agreement, Proposal
from fantom.chat.changed_talk import ChangedTalk
from fantom.chat.changes import (
    expiring,
    without_words,
)
from fantom.chat.entry import (
    Author,
    Delivery,
    Entry,
    Extras,
    FilesLine,
    Gone,
    Happening,
    SystemLine,
    entry_id,
    message_id_of,
)
from fantom.chat.talk import sendable
from fantom.chat.typing import PeerTyping
from fantom.chat.vanishing import Vanishing
from fantom.errors import (
    FantomError,
    NotSupported,
    PeerOffline,
)
from fantom.peers.peer import Peer, PeerState
from fantom.peers.quiet import Quiet
from fantom.protocol.limits import (
    MAX_HAPPENINGS,
    MAX_RECEIPT_IDS,
    REMEMBERED_IDS,
)
from fantom.protocol.messages import (
    NO_ID,
    Capability,
    Disappear,
    Level,
    TextMessage,
    Typing,
)
from fantom.protocol.recent import Recent

# A machine that slept has timers that did not run.
_LONGEST_WAIT = 60.0


class Conversation(ChangedTalk):
    """The lines between us and one peer, oldest first."""

    typing_changed = Signal(object)  # the conversation: `is_peer_typing` is another
    timer_changed = Signal(object)  # the conversation: `seconds` or `proposal` is
    trouble = Signal(object, object)  # the conversation, a FantomError

    def __init__(
        self, peer: Peer, now: Callable[[], float], quiet: Quiet | None = None
    ) -> None:
        super().__init__(peer, now)
        self._quiet = quiet or Quiet(now)
        self._known = Recent(REMEMBERED_IDS)  # ids of theirs that we have
        self._unread: deque[bytes] = deque(maxlen=REMEMBERED_IDS)
        self._was_online = False
        self._happenings = 0  # since the last text
        self._agreement = Agreement(is_first=peer.is_ours_smaller)
        self._repeated = NO_ID  # what was said last of the agreement, to be sure
        self._typing = PeerTyping()
        self._typing.changed.connect(self._on_typing_changed)
        self._vanishing = Vanishing()
        self._vanish_timer = QTimer(self, singleShot=True)
        self._vanish_timer.timeout.connect(self.vanish)
        peer.rewired.connect(self._on_rewired)
        peer.stranger_came.connect(self._on_stranger)
        peer.invited.connect(self._on_invited)
        peer.changed.connect(self._on_peer_changed)
        peer.trouble.connect(self._on_trouble)

    @property
    def is_peer_typing(self) -> bool:
        """Whether the peer writes something just now."""
        return self._typing.is_active

    @property
    def seconds(self) -> int:
        """How long what is said now lasts, as both agreed; 0 is for good."""
        return self._agreement.seconds

    @property
    def proposal(self) -> Proposal | None:
        """How long one of both would like it to last instead."""
        return self._agreement.proposal

    def send_text(self, text: str, reply_to: str | None = None) -> Entry:
        """Say `text`, now or as soon as the peer can hear it.

        Raises:
            TextTooLong: over `MAX_TEXT` bytes.
            PeerOffline: nobody is there, and this wire cannot wait.
            UnknownMessage: what it answers does not stand here.
            NotSupported: this wire has no answers.
        """
        text = sendable(text)
        answered = None if reply_to is None else self._answered(reply_to)
        if self.peer.state is PeerState.OFFLINE and not self._can_wait:
            raise PeerOffline(self.peer.id)
        self.peer.is_welcome = True
        lasts = self._agreement.seconds
        if lasts and not self.peer.can(Capability.DISAPPEAR):
            lasts = 0
        message = TextMessage(self._ids.new(), text, answered, 0, 1, lasts)
        entry = self._add_text(message, Author.ME, Delivery.WAITING)
        self.lines_added.emit(self, [entry])
        self._outgoing.add(message)
        self._send_waiting()
        return entry

    def let_last(self, seconds: int) -> None:
        """Let what is said from now on last so long, once both agree; 0 is for good.

        It proposes that, or agrees to it; to want what is agreed already declines what
        is proposed.

        Raises:
            NotSupported: the peer does not know that.
        """
        self._demand(Capability.DISAPPEAR)
        before = self.seconds, self.proposal
        said = self._agreement.want(seconds)
        if said is not None:
            self._tell_timer(before, Author.ME)
            self._outgoing.add(self._numbered(said))
            self._send_waiting()

    def receive_texts(self, messages: list[TextMessage]) -> None:
        """Note what the peer said, once, and tell that it has come."""
        if not self._is_acknowledged:  # this wire repeats nothing, and asks for nothing
            self._hear(messages)
            return
        self._hear([message for message in messages if self._is_new(message)])
        # Only now: who acknowledges and dies must have shown it.
        ids = tuple(message.id for message in messages)
        self._acknowledge(Level.DELIVERED, ids)

    def receive_timer(self, said: Disappear) -> None:
        """Note how long the peer would like things to last, or that it agrees."""
        before = self.seconds, self.proposal
        self._agreement.hear(said)
        self._tell_timer(before, Author.PEER)
        self._acknowledge_change(said)

    def _hear(self, messages: list[TextMessage]) -> None:
        if messages:
            self._typing.end()
            heard = [self._add_text(message, Author.PEER) for message in messages]
            self.lines_added.emit(self, heard)

    def _is_new(self, message: TextMessage) -> bool:
        # An id that stands here already is a repetition, or poses as one of ours.
        if message.id in self._places or not self._known.add(message.id):
            return False
        self._unread.append(message.id)
        return True

    def note_files(self, transfer: bytes, author: Author) -> None:
        """Note that files were offered."""
        self._add_line(FilesLine(transfer, author, self._now()))

    def receive_typing(self, typing: Typing) -> None:
        """Note whether the peer writes something just now."""
        if typing.active:
            self._typing.begin()
        else:
            self._typing.end()

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
        kept = [x for x in self._outgoing.clear() if isinstance(x, Disappear)]
        for said in kept:  # both must know the same of how long things last
            self._outgoing.add(said)
        self._unread.clear()
        self._vanishing.clear()
        super().wipe()
        self._send_waiting()

    def wipe_with_ids(self) -> None:
        """Forget also which texts came: what comes again stands here anew."""
        self._known.clear()
        self.wipe()

    def vanish(self) -> None:
        """Drop the words whose time is up."""
        for message_id in self._vanishing.due(self._now()):
            entry = self._find(message_id)
            if entry is not None and entry.gone is None:
                self._outgoing.drop_changes_of(message_id)
                self._put(without_words(entry, Gone.EXPIRED), None)
        self._wait_to_vanish()

    def _add_text(
        self, message: TextMessage, author: Author, delivery: Delivery | None = None
    ) -> Entry:
        message_id, now = message.id, self._now()
        entry = Entry(entry_id(message_id), author, message.text, now, delivery)
        if message.lasts or message.reply_to is not None:  # as few have
            entry = self._with_extras(entry, message)
        self._happenings = 0
        self._places[message_id] = len(self.lines)
        self.lines.append(entry)
        return entry

    def _with_extras(self, entry: Entry, message: TextMessage) -> Entry:
        answered = message.reply_to
        stands = answered is not None and answered in self._places
        reply_to = entry_id(answered) if answered is not None and stands else None
        entry = replace(entry, extras=Extras(reply_to=reply_to, lasts=message.lasts))
        if message.lasts and entry.author is Author.PEER:
            return self._begin_to_vanish(message.id, entry)
        return entry

    def _answered(self, message: str) -> bytes:
        if self.peer.identity is None:
            raise NotSupported(self.peer.id, "reply")
        self.entry(message)
        return message_id_of(message)

    def _tell_timer(self, before: tuple[int, Proposal | None], by: Author) -> None:
        if (self.seconds, self.proposal) == before:
            return
        if self.seconds != before[0]:
            self._note(Happening.TIMER_AGREED, by=by, seconds=self.seconds)
        elif (new := self.proposal) is not None:
            self._note(Happening.TIMER_PROPOSED, by=new.by, seconds=new.seconds)
        self.timer_changed.emit(self)

    def _begin_to_vanish(self, message_id: bytes, entry: Entry) -> Entry:
        entry = expiring(entry, self._now())
        self._vanishing.add(message_id, entry.expires_at or 0.0)
        self._wait_to_vanish()
        return entry

    def _wait_to_vanish(self) -> None:
        at = self._vanishing.next
        if at is not None:
            seconds = min(max(at - self._now(), 0.0), _LONGEST_WAIT)
            self._vanish_timer.start(int(seconds * 1000) + 1)

    def _delivered(self, entry: Entry) -> Entry:
        if not entry.lasts or entry.expires_at is not None:
            return entry
        return self._begin_to_vanish(message_id_of(entry.id), entry)

    def _on_typing_changed(self) -> None:
        self.typing_changed.emit(self)

    def _on_rewired(self, _peer: Peer) -> None:
        if self._is_acknowledged:
            self._outgoing.begin_again()
            self._drop_what_they_do_not_know()
            self._repeat_timer()
            self._send_waiting()

    def _repeat_timer(self) -> None:
        """Say again what was agreed: who began anew with the same key forgot it."""
        said = self._agreement.repeated()
        if said is None or not self.peer.can(Capability.DISAPPEAR):
            return
        if self._repeated not in self._outgoing:
            said = self._numbered(said)
            self._repeated = said.id
            self._outgoing.add(said)

    def _on_peer_changed(self, peer: Peer) -> None:
        if peer.is_online == self._was_online:
            return
        self._was_online = peer.is_online
        if peer.is_online:
            known = any(isinstance(line, SystemLine) for line in self.lines)
            happening = Happening.CAME_BACK if known else Happening.CAME
        else:
            happening = Happening.LOST if peer.parted_by else Happening.LEFT
            self._typing.end()
            self._part()
        self._note(happening)

    def _on_stranger(self, _peer: Peer) -> None:
        last = self.lines[-1] if self.lines else None
        # They can come again and again, each time as somebody new.
        if not isinstance(last, SystemLine) or last.happening is not Happening.STRANGER:
            self._note(Happening.STRANGER)

    def _on_invited(self, _peer: Peer, made_for: str) -> None:
        self._note(Happening.INVITED, made_for)

    def _note(
        self,
        happening: Happening,
        about: str = "",
        *,
        by: Author | None = None,
        seconds: int = 0,
    ) -> None:
        self._add_line(SystemLine(happening, self._now(), about, by, seconds))

    def _add_line(self, line: SystemLine | FilesLine) -> None:
        self._happenings += 1
        if self._happenings <= MAX_HAPPENINGS:
            self.lines.append(line)
            self.lines_added.emit(self, [line])

    def _on_trouble(self, _peer: Peer, error: FantomError) -> None:
        if self._quiet.allows(self.peer, type(error)):
            self.trouble.emit(self, error)
