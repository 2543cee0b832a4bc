"""What is known about being reachable, always in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from fantom.ui.pieces import Dot, label, row
from fantom.ui.reach_words import pill_text
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.node import Node

_SIDE = 11


class NetworkPill(QFrame):
    """A light and a few words; only the light while nothing is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pill")
        self._node: Node | None = None
        self._dot = Dot()
        self.words = label()
        self._theme, self._row = theme, row(self._dot, self.words, spacing=7)
        self.setLayout(self._row)
        theme.changed.connect(self._size)
        self._size()
        policy = QSizePolicy.Policy  # tabs have a list of their own; words have not
        self.setSizePolicy(policy.Fixed, policy.Fixed)

    def begin(self, node: "Node") -> None:
        """Show from now on what `node` knows."""
        self._node = node
        node.listening.changed.connect(self.refresh)
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
        if self._node is None:
            return
        tone, words = pill_text(self._node.listening.status)
        self._dot.show_tone(tone)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
