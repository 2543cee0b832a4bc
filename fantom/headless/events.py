"""What happens in the node, as notifications to the client."""

from PySide6.QtCore import QObject

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line
from fantom.errors import FantomError
from fantom.files.carrier import Carrier
from fantom.headless.outbox import Outbox
from fantom.headless.rpc import Json, error_facts, error_words
from fantom.headless.views import (
    delivery_event,
    message_changed_event,
    message_event,
    peer_event,
    request_view,
    timer_event,
    transfer_event,
    typing_event,
    verification_event,
)
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.request import Request
from fantom.peers.verification import Verification


class Events(QObject):
    """Listens to everything that a client is told about."""

    def __init__(self, node: Node, outbox: Outbox) -> None:
        super().__init__()
        self._outbox = outbox
        self._listening = node.listening
        self._problem: FantomError | None = None
        node.peers.changed.connect(self._on_peer)
        node.admission.asked.connect(self._on_request)
        node.admission.used_twice.connect(self._on_trouble_of_ours)
        node.me.trouble.connect(self._on_trouble_of_ours)
        node.verifications.changed.connect(self._on_verification)
        node.safety_numbers.changed.connect(self._on_verification)
        node.transfers.added.connect(self._on_transfer)
        node.transfers.changed.connect(self._on_transfer)
        node.conversations.opened.connect(self._on_conversation)
        node.listening.changed.connect(self._on_listening)
        for problem in node.settings.problems:
            outbox.notify("", notice_event(problem))
        self._on_listening()

    def _on_peer(self, peer: Peer) -> None:
        self._tell(peer, peer_event(peer))

    def _on_request(self, request: Request) -> None:
        event = {"type": "request"} | request_view(request)
        self._outbox.notify(request.endpoint.address, event)

    def _on_verification(self, verification: Verification) -> None:
        self._tell(verification.peer, verification_event(verification))

    def _on_transfer(self, carrier: Carrier) -> None:
        self._tell(carrier.peer, transfer_event(carrier))

    def _on_conversation(self, conversation: Conversation) -> None:
        conversation.lines_added.connect(self._on_lines)
        conversation.entries_changed.connect(self._on_entries_changed)
        conversation.texts_changed.connect(self._on_texts_changed)
        conversation.timer_changed.connect(self._on_timer)
        conversation.typing_changed.connect(self._on_typing)
        conversation.trouble.connect(self._on_trouble)

    def _on_lines(self, conversation: Conversation, lines: list[Line]) -> None:
        peer = conversation.peer
        texts = [x for x in lines if isinstance(x, Entry) and x.author is Author.PEER]
        if texts:
            self._tell(peer, *[message_event(peer, text) for text in texts])

    def _on_entries_changed(self, talk: Conversation, entries: list[Entry]) -> None:
        self._tell(talk.peer, *[delivery_event(talk.peer, x) for x in entries])

    def _on_texts_changed(
        self, talk: Conversation, pairs: list[tuple[Entry, Entry]], by: Author | None
    ) -> None:
        if by is not Author.ME:
            peer = talk.peer
            self._tell(peer, *[message_changed_event(peer, *pair) for pair in pairs])

    def _on_timer(self, talk: Conversation) -> None:
        self._tell(talk.peer, timer_event(talk))

    def _on_typing(self, conversation: Conversation) -> None:
        self._tell(conversation.peer, typing_event(conversation))

    def _on_trouble(self, conversation: Conversation, error: FantomError) -> None:
        self._tell(conversation.peer, notice_event(error))

    def _on_trouble_of_ours(self, error: FantomError) -> None:
        self._outbox.notify("", notice_event(error))

    def _on_listening(self) -> None:
        problem = self._listening.status.problem
        if problem is not None and problem != self._problem:
            self._outbox.notify("", notice_event(problem))
        self._problem = problem

    def _tell(self, peer: Peer, *events: Json) -> None:
        self._outbox.notify(peer.endpoint.address, *events)


def notice_event(error: FantomError) -> Json:
    """Return the event `notice` about something that went wrong."""
    return {
        "type": "notice",
        "level": "warning",
        "text": error_words(error),
        "error": error_facts(error),
    }
