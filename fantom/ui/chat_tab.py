"""The page in which one conversation is held."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.chat.conversation import Conversation
from fantom.chat.entry import Author, Entry, Line
from fantom.errors import FantomError
from fantom.node import Node
from fantom.peers.peer import Peer, PeerState
from fantom.ui.chat_header import ChatHeader
from fantom.ui.composer import Composer
from fantom.ui.dialling import Dialling
from fantom.ui.message_list import MessageList
from fantom.ui.notices import Notices
from fantom.ui.question_bar import LegacyBar
from fantom.ui.theme import Theme


class ChatTab(QWidget):
    """Shows a conversation and lets the person add to it."""

    changed = Signal(object)  # the tab: name, presence or unread texts

    def __init__(self, node: Node, conversation: Conversation, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.conversation = conversation
        self.unread = 0
        self._settings = node.settings
        self._dialling = Dialling(node)
        clock = node.settings.text("chat.time_format")
        self.header = ChatHeader(conversation.peer, theme)
        self.notices = Notices(theme)
        self.legacy_bar = LegacyBar(node.admission, conversation.peer.id)
        self.messages = MessageList(conversation, theme, clock)
        self.composer = Composer(theme)
        self._lay_out()
        self._connect()
        self.apply_settings()

    @property
    def peer(self) -> Peer:
        """The person at the other end."""
        return self.conversation.peer

    def apply_settings(self) -> None:
        """Follow the settings that concern a chat."""
        self.composer.set_send_with(self._settings.text("chat.send_with"))
        self.messages.set_clock(self._settings.text("chat.time_format"))

    def close_down(self) -> None:
        """Stop what would outlive the tab, and keep nothing that was said."""
        self._dialling.cancel()
        self.messages.wipe()
        self.composer.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_unread(0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.header, self.notices, self.legacy_bar):
            layout.addWidget(part)
        layout.addWidget(self.messages, 1)
        layout.addWidget(self.composer)
        self.setFocusProxy(self.composer)

    def _connect(self) -> None:
        self.composer.submitted.connect(self._send)
        self.composer.field.page_wanted.connect(self.messages.turn_page)
        self.header.reconnect_wanted.connect(self._reconnect)
        self._dialling.started.connect(self._refresh)
        self._dialling.ended.connect(self._refresh)
        self._dialling.failed.connect(self.notices.show_error)
        self.conversation.line_added.connect(self._on_line_added)
        self.conversation.trouble.connect(self._on_trouble)
        self.peer.changed.connect(self._on_peer_changed)

    def _send(self, text: str) -> None:
        try:
            self.conversation.send_text(text)
        except FantomError as error:
            self.notices.show_error(error)
            return
        self.composer.clear()
        self.notices.clear()

    def _reconnect(self) -> None:
        self.notices.clear()
        self._dialling.start(str(self.peer.endpoint))

    def _refresh(self) -> None:
        self.header.refresh(dialling=self._dialling.busy)
        self.changed.emit(self)

    def _set_unread(self, unread: int) -> None:
        if unread != self.unread:
            self.unread = unread
            self.changed.emit(self)

    def _on_line_added(self, _conversation: Conversation, line: Line) -> None:
        is_theirs = isinstance(line, Entry) and line.author is Author.PEER
        if is_theirs and not self.isVisible():
            self._set_unread(self.unread + 1)

    def _on_trouble(self, _conversation: Conversation, error: FantomError) -> None:
        self.notices.show_error(error)

    def _on_peer_changed(self, peer: Peer) -> None:
        if peer.state is PeerState.ONLINE:
            self.notices.clear()
        self._refresh()
