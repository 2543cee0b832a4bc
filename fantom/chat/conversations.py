"""All conversations, one per peer."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Line, SystemLine
from fantom.chat.heard import Heard
from fantom.errors import UnknownPeer
from fantom.peers.peer import Peer
from fantom.peers.peers import Peers
from fantom.peers.quiet import Quiet
from fantom.protocol.limits import LINE_WEIGHT
from fantom.protocol.messages import Receipt, TextMessage, Typing
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
        peers.claim(TextMessage, self._on_text)
        peers.claim(Receipt, self._on_receipt)
        peers.claim(Typing, self._on_typing)

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
        conversation.line_added.connect(self._on_line)
        self.opened.emit(conversation)

    def _close(self, peer: Peer) -> None:
        conversation = self._by_peer.pop(peer.id)
        conversation.wipe()
        self.closed.emit(conversation)
        conversation.deleteLater()

    def _on_text(self, peer: Peer, message: TextMessage) -> None:
        conversation = self._by_peer[peer.id]
        if self._heard.has_room(conversation, weight_of(message.text)):
            conversation.receive_text(message)

    def _on_line(self, conversation: Conversation, line: Line) -> None:
        if isinstance(line, SystemLine):
            self._heard.note(conversation, LINE_WEIGHT)

    def _on_receipt(self, peer: Peer, receipt: Receipt) -> None:
        self._by_peer[peer.id].receive_receipt(receipt)

    def _on_typing(self, peer: Peer, typing: Typing) -> None:
        self._by_peer[peer.id].receive_typing(typing)

    def _on_consent_wanted(self, conversation: Conversation) -> None:
        self._peers.ask_to_write(conversation.peer)
