"""All conversations, one per peer."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Entry, Line
from fantom.chat.heard import Heard
from fantom.errors import UnknownPeer
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.quiet import Quiet
from fantom.protocol.limits import EXTRAS_WEIGHT, LINE_WEIGHT
from fantom.protocol.messages import (
    Change,
    Delete,
    Disappear,
    Edit,
    React,
    Receipt,
    TextMessage,
    Typing,
)
from fantom.protocol.weight import weight_of


class Conversations(QObject):
    """Opens a conversation for every peer, and drops it with the peer."""

    opened = Signal(object)  # a Conversation
    closed = Signal(object)  # a Conversation

    def __init__(self, peers: Peers, now: Callable[[], float]) -> None:
        super().__init__()
        self._peers = peers
        self._now = now
        self._by_peer: dict[str, Conversation] = {}
        self._heard = Heard()
        self._quiet = Quiet(now)
        peers.joined.connect(self._open)
        peers.forgotten.connect(self._close)
        peers.claim(TextMessage, self._on_texts)
        peers.claim(Receipt, self._on_receipts)
        peers.claim(Typing, self._on_typing)
        peers.claim(Edit, self._on_changes)
        peers.claim(Delete, self._on_changes)
        peers.claim(React, self._on_changes)
        peers.claim(Disappear, self._on_timers)

    def __iter__(self) -> Iterator[Conversation]:
        return iter(list(self._by_peer.values()))

    def get(self, peer_id: str) -> Conversation:
        """Return the conversation with that peer.

        Raises:
            UnknownPeer: there is none.
        """
        try:
            return self._by_peer[peer_id]
        except KeyError:
            raise UnknownPeer(peer_id) from None

    def _open(self, peer: Peer) -> None:
        conversation = Conversation(peer, self._now, self._quiet)
        self._by_peer[peer.id] = conversation
        conversation.consent_wanted.connect(self._on_consent_wanted)
        conversation.wiped.connect(self._heard.forget)
        conversation.lines_added.connect(self._on_lines)
        conversation.reweighed.connect(self._heard.note)
        self.opened.emit(conversation)

    def _close(self, peer: Peer) -> None:
        conversation = self._by_peer.pop(peer.id)
        conversation.wipe()
        self.closed.emit(conversation)
        conversation.deleteLater()

    def _on_texts(self, peer: Peer, messages: list[TextMessage]) -> None:
        conversation = self._by_peer[peer.id]
        weight = sum(
            # As nearly all are: a call for each of them would be felt.
            weight_of(x.text) if x.reply_to is None and not x.lasts else _weight(x)
            for x in messages
        )
        if self._heard.has_room(conversation, weight):
            conversation.receive_texts(messages)

    def _on_changes(self, peer: Peer, changes: Sequence[Change]) -> None:
        conversation = self._by_peer[peer.id]
        for change in changes:
            growth = conversation.growth_by(change)
            if not self._heard.has_room(conversation, growth):
                return
            conversation.receive_change(change)

    def _on_timers(self, peer: Peer, said: list[Disappear]) -> None:
        for each in said:
            self._by_peer[peer.id].receive_timer(each)

    def _on_lines(self, conversation: Conversation, lines: list[Line]) -> None:
        if not isinstance(lines[-1], Entry):  # which always come alone
            self._heard.note(conversation, LINE_WEIGHT)

    def _on_receipts(self, peer: Peer, receipts: list[Receipt]) -> None:
        for receipt in receipts:
            self._by_peer[peer.id].receive_receipt(receipt)

    def _on_typing(self, peer: Peer, typing: list[Typing]) -> None:
        self._by_peer[peer.id].receive_typing(typing[-1])

    def _on_consent_wanted(self, conversation: Conversation) -> None:
        self._peers.ask_to_write(conversation.peer)


def _weight(message: TextMessage) -> int:
    return weight_of(message.text) + EXTRAS_WEIGHT
