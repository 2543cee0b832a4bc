"""Texts that are edited, taken back and reacted to, by either side what is its own."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Signal

from fantom.chat.changes import after, counted_weight, reworded, without_words
from fantom.chat.delivered_talk import DeliveredTalk
from fantom.chat.entry import Author, Delivery, Entry, Gone, message_id_of
from fantom.chat.reaction import is_reaction
from fantom.chat.talk import sendable
from fantom.errors import NoReaction, NotSupported, NotYours, UnknownMessage
from fantom.peers.peer import Peer
from fantom.protocol.ids import ID_BYTES
from fantom.protocol.messages import (
    NO_ID,
    Capability,
    Change,
    Delete,
    Disappear,
    Edit,
    Level,
    React,
)

C = TypeVar("C", Edit, Delete, React, Disappear)


class ChangedTalk(DeliveredTalk):
    """A talk whose texts change, if the peer knows how."""

    reweighed = Signal(object, int)  # the talk, by how much, not by the peer

    def __init__(self, peer: Peer, now: Callable[[], float]) -> None:
        super().__init__(peer, now)
        self._changes = 0  # of ours

    @property
    def has_answers(self) -> bool:
        return self.peer.identity is not None

    @property
    def has_changes(self) -> bool:
        return self._knows(Capability.EDIT)

    @property
    def has_reactions(self) -> bool:
        return self.has_changes

    @property
    def has_timer(self) -> bool:
        """Whether texts can disappear here."""
        return self._knows(Capability.DISAPPEAR)

    @property
    def has_files(self) -> bool:
        """Whether the peer takes files."""
        return self._knows(Capability.FILES)

    def edit(self, message: str, text: str) -> None:
        """Let a text of ours read otherwise, at both sides.

        Raises:
            TextTooLong: over `MAX_TEXT` bytes.
            UnknownMessage: it does not stand here, or never left.
            NotYours: they wrote it.
            NotSupported: the peer does not know that.
        """
        text = sendable(text)
        entry = self._own(message)
        self._demand(Capability.EDIT)
        if entry.delivery is Delivery.FAILED:
            raise UnknownMessage(message)
        message_id = message_id_of(message)
        if self._outgoing.reword(message_id, text):
            self._put(reworded(entry, text), Author.ME)
        elif text != entry.text:
            self._change(self._numbered(Edit(message_id, text)))

    def delete(self, message: str) -> None:
        """Take a text of ours back, at both sides.

        Raises:
            UnknownMessage: it does not stand here.
            NotYours: they wrote it.
            NotSupported: the peer has it, and does not know that.
        """
        entry, message_id = self._own(message), message_id_of(message)
        if self._take_back(message):
            entry = replace(entry, delivery=Delivery.FAILED)
        if entry.delivery is Delivery.FAILED:
            self._put(without_words(entry, Gone.DELETED), Author.ME)
            return
        self._demand(Capability.EDIT)
        self._outgoing.reword(message_id, "")
        self._change(self._numbered(Delete(message_id)))

    def react(self, message: str, reaction: str) -> None:
        """Let both see what we think of a text; nothing takes it back.

        Raises:
            UnknownMessage: it does not stand here, or never left.
            NoReaction: it is more than one sign.
            NotSupported: the peer does not know that.
        """
        entry = self.entry(message)
        if reaction and not is_reaction(reaction):
            raise NoReaction(reaction)
        self._demand(Capability.EDIT)
        if entry.delivery is Delivery.FAILED:
            raise UnknownMessage(message)
        if reaction != entry.extras.mine.reaction:
            self._change(self._numbered(React(message_id_of(message), reaction)))

    def growth_by(self, change: Change) -> int:
        """Return how much more the lines weigh once the peer has changed one so."""
        entry = self._find(change.of)
        new = entry and after(entry, change, Author.PEER, self._now())
        if entry is None or new is None:
            return 0
        return counted_weight(new) - counted_weight(entry)

    def receive_change(self, change: Change) -> None:
        """Let a text be as the peer says, if that is for it to say.

        It cannot have come before its text: that was wiped, if it is not here.
        """
        self._apply(change, Author.PEER)
        self._acknowledge_change(change)

    def _own(self, message: str) -> Entry:
        entry = self.entry(message)
        if entry.author is not Author.ME:
            raise NotYours(message)
        return entry

    def _demand(self, capability: Capability) -> None:
        if not self._knows(capability):
            raise NotSupported(self.peer.id, capability)

    def _knows(self, capability: Capability) -> bool:
        return self.peer.can(capability) and self._is_acknowledged

    def _numbered(self, said: C) -> C:
        self._changes += 1
        return replace(said, id=self._changes.to_bytes(ID_BYTES))

    def _change(self, change: Change) -> None:
        self.peer.is_welcome = True
        self._apply(change, Author.ME)
        self._outgoing.add_change(change)
        self._send_waiting()

    def _apply(self, change: Change, by: Author) -> None:
        entry = self._find(change.of)
        new = entry and after(entry, change, by, self._now())
        if new is not None:
            self._put(new, by)

    def _put(self, after: Entry, by: Author | None) -> None:
        before = self._place(after)
        self.texts_changed.emit(self, [(before, after)], by)
        growth = counted_weight(after) - counted_weight(before)
        if growth and by is not Author.PEER:
            self.reweighed.emit(self, growth)

    def _acknowledge_change(self, said: Change | Disappear) -> None:
        if said.id != NO_ID:
            self._acknowledge(Level.DELIVERED, (said.id,))

    def _drop_what_they_do_not_know(self) -> None:
        if not self.peer.can(Capability.EDIT):
            self._outgoing.drop_kind(Edit, Delete, React)
        if not self.peer.can(Capability.DISAPPEAR):
            self._outgoing.drop_kind(Disappear)
