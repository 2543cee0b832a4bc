"""People without a network."""

import pytest

from fantom.peers.admission import Admission
from fantom.peers.peers import Peers
from fantom.protocol.messages import TextMessage
from fantom.settings import Settings
from tests.peers.me import ghost


class House:
    """Admission and Peers, their settings, their clock, and what was told."""

    def __init__(self):
        self.now = 1000.0
        self.settings = Settings.in_memory()
        self.me = ghost(self.settings, now=lambda: self.now)
        self.admission = Admission(self.settings, self.me, lambda: self.now)
        self.peers = Peers(self.admission, self.settings, self.me)
        self.asked, self.ended, self.joined, self.forgotten = [], [], [], []
        self.heard, self.states = [], []
        self.admission.asked.connect(self.asked.append)
        self.admission.ended.connect(self.ended.append)
        self.peers.joined.connect(self.joined.append)
        self.peers.forgotten.connect(self.forgotten.append)
        self.peers.changed.connect(lambda peer: self.states.append(peer.state))
        self.peers.claim(
            TextMessage,
            lambda peer, texts: self.heard.extend((peer, text.text) for text in texts),
        )

    def choose(self, key, text):
        """Change a setting."""
        self.settings.override(f"connections.{key}", text)

    def visit(self, link):
        """Let somebody open a link to us."""
        self.peers.watch(link)
        link.opened.emit(link)
        return link

    def dial(self, link):
        """Open a link ourselves."""
        link.dialled = True
        self.visit(link)
        return self.peers.admit(link)


@pytest.fixture
def house(qapp):
    """Return a house with the usual settings: strangers are asked about."""
    return House()
