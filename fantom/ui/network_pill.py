"""What is known about being reachable, always in sight."""

from PySide6.QtWidgets import QFrame

from fantom.node import Node
from fantom.ui.pieces import Dot, label, row
from fantom.ui.reach_words import pill_text


class NetworkPill(QFrame):
    """A light and a few words."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.setObjectName("pill")
        self._listening = node.listening
        self._dot = Dot()
        self.words = label()
        layout = row(self._dot, self.words, spacing=7)
        layout.setContentsMargins(11, 0, 11, 0)
        self.setLayout(layout)
        self._listening.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        tone, words = pill_text(self._listening.status)
        self._dot.show_tone(tone)
        self.words.setText(words)
        self.setAccessibleName(words)
