"""Conversations with people who have no network."""

import pytest

from fantom.chat.conversations import Conversations
from fantom.peers.admission import Admission
from fantom.peers.peers import Peers
from fantom.settings import Settings
from tests.peers.me import ghost
from tests.peers.memory_link import MemoryLink


class Talk:
    """One conversation, the link behind it, and what was told."""

    def __init__(self):
        self.now = 1000.0
        self.settings = Settings.in_memory()
        self.settings.override("connections.default_action", "accept")
        self.settings.override("connections.legacy", "allow")
        me = ghost(self.settings)
        self.admission = Admission(self.settings, me, lambda: self.now)
        self.peers = Peers(self.admission, self.settings, me)
        self.conversations = Conversations(self.peers, lambda: self.now)
        self.opened, self.closed = [], []
        self.changes, self.added, self.troubles = [], [], []
        self.conversations.opened.connect(self._on_opened)
        self.conversations.closed.connect(self.closed.append)

    def _on_opened(self, conversation):
        self.opened.append(conversation)
        conversation.lines_added.connect(lambda _talk, lines: self.added.extend(lines))
        conversation.entries_changed.connect(
            lambda _talk, entries: self.changes.extend(
                (entry.text, entry.delivery) for entry in entries
            )
        )
        conversation.trouble.connect(lambda _talk, error: self.troubles.append(error))

    def meet(self, *, is_ready=True):
        """Let the peer open a link; return it."""
        link = MemoryLink(is_ready=is_ready)
        self.peers.watch(link)
        link.opened.emit(link)
        return link

    @property
    def conversation(self):
        """The only one."""
        (conversation,) = self.conversations
        return conversation

    @property
    def deliveries(self):
        """How far each text of ours has got."""
        return [
            (entry.text, entry.delivery)
            for entry in self.conversation.entries()
            if entry.delivery is not None
        ]


@pytest.fixture
def talk(qapp):
    """Return a place where people talk."""
    return Talk()
