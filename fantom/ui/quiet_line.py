"""The small line under the messages: who writes just now, or what waits."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fantom.chat.conversation import Conversation
from fantom.peers.peer import PeerState
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.names import peer_name
from fantom.ui.pieces import label
from fantom.ui.row_style import SIDE


class QuietLine(QWidget):
    """Has its place even while silent, so that nothing jumps, where there is room."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation = conversation
        self._is_kept, self._is_away = True, False
        self.words = label("", "small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 0, SIDE, 8)
        layout.addWidget(self.words)
        # A text is said before it is known to wait; and many may be said at once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        conversation.typing_changed.connect(self.refresh)
        conversation.lines_added.connect(self._on_change)
        conversation.entries_changed.connect(self._on_change)
        conversation.wiped.connect(self.refresh)
        conversation.peer.changed.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def keep_place(self, *, kept: bool) -> None:
        """Have a place while silent, or not: where the window is low."""
        if kept != self._is_kept:
            self._is_kept = kept
            self.refresh()

    def refresh(self) -> None:
        """Say what holds now."""
        text = self._text()
        if text != self.words.text():
            self.words.setText(text)
        self._keep_room()
        is_away = not self._is_kept and not text
        if is_away != self._is_away:
            self._is_away = is_away
            self.setHidden(is_away)

    def _keep_room(self) -> None:
        """Be as high as a line in the letters of now, even without one."""
        self.words.ensurePolished()
        sample = self.tr("{name} is writing…")
        flag = Qt.TextFlag.TextSingleLine.value
        own = self.words.fontMetrics().size(flag, sample).height()
        self.words.setMinimumHeight(max(own, self.words.fontMetrics().height()))

    def _text(self) -> str:
        peer = self._conversation.peer
        if self._conversation.is_peer_typing:
            name = bounded(peer_name(peer), MOST_NAME)
            return self.tr("{name} is writing…").format(name=name)
        is_away = peer.state is PeerState.OFFLINE and peer.identity is not None
        if is_away and self._conversation.waiting:
            return self.tr(
                "What you write waits in memory for this very key. If they do not keep "
                "it and restart Fantom, they come back as a stranger, and it will not "
                "reach them."
            )
        return ""

    def _on_change(self, _conversation: Conversation, _lines: object) -> None:
        if self._conversation.peer.state is PeerState.OFFLINE:
            self._soon.start()
