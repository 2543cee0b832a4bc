"""A chat tab to measure in, with nobody at the other end; no figure itself."""

import os
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry
from fantom.endpoint import Endpoint
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.protocol.messages import TextMessage
from fantom.settings import Settings
from fantom.ui.chat_tab import ChatTab
from fantom.ui.theme import STYLE, Theme

_SIZE = (1120, 620)
_WORDS = "words that somebody says, about as many as people say at once"


class Window:
    """A tab on a screen that nobody sees; `before` texts were said already."""

    def __init__(self, before: int = 0) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.application = QApplication.instance() or QApplication(["fantom", *STYLE])
        settings = Settings.in_memory()
        settings.override("theme", "dark")
        self.node = Node(settings)
        peer = Peer("v1:::1", Endpoint("::1", 31488), b"")
        self.conversation = Conversation(peer, time.time)
        self._fill(before)
        theme = Theme(settings)
        self.tab = ChatTab(self.node, self.conversation, theme)
        theme.apply()
        self.tab.resize(*_SIZE)
        self.tab.show()
        self.settle()

    def hear(self, count: int) -> None:
        """Let the peer say `count` texts."""
        said = len(self.conversation.lines)
        for number in range(said, said + count):
            message = TextMessage(number.to_bytes(8, "big"), f"{number} {_WORDS}")
            self.conversation.receive_texts([message])

    def settle(self) -> None:
        """Let everything be laid out and painted."""
        self.turn_until(lambda: not self.tab.messages.has_news)

    def turn_until(self, condition: Callable[[], bool]) -> None:
        """Let the loop turn until that is so."""
        while not condition():
            self.application.processEvents()
        self.application.processEvents()

    def _fill(self, count: int) -> None:
        start = time.time() - 3_600
        for number in range(count):
            text, moment = f"{number} {_WORDS}", start + number / count
            line = Entry(str(number), Author.PEER, text, moment)
            self.conversation.lines.append(line)
