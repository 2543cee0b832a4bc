"""What is known about being reachable, always in sight."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from fantom.node import Node
from fantom.ui.pieces import Dot, label, row
from fantom.ui.reach_words import pill_text
from fantom.ui.theme import Theme

_SIDE = 11


class NetworkPill(QFrame):
    """A light and a few words."""

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pill")
        self._listening = node.listening
        self._dot = Dot()
        self.words = label()
        self._theme, self._row = theme, row(self._dot, self.words, spacing=7)
        self.setLayout(self._row)
        theme.changed.connect(self._size)
        self._size()
        policy = QSizePolicy.Policy  # tabs have a list of their own; words have not
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        self._listening.changed.connect(self.refresh)
        self.refresh()

    def show_words(self, *, shown: bool) -> None:
        """Make room for tabs where there is little; the words stay as a hint."""
        self.words.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _size(self) -> None:
        side = self._theme.px(_SIDE)
        self._row.setContentsMargins(side, 0, side, 0)

    def refresh(self) -> None:
        """Show what is known now."""
        tone, words = pill_text(self._listening.status)
        self._dot.show_tone(tone)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
