"""What the badge in the header of a chat means, in a few sentences."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from fantom.identity.keys import fingerprint
from fantom.peers.peer import Peer
from fantom.ui.pieces import Button, label, row
from fantom.ui.theme import Theme
from fantom.ui.wire_words import (
    badge_text,
    proof_text,
    readers_text,
    unverified_text,
    wire_of,
)

_WIDTH, _GAP, _EDGE = 420, 6, 8


class WireCard(QFrame):
    """Who can read, what is proved, and both keys; Escape closes it."""

    def __init__(
        self, peer: Peer, own_identity: bytes, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._peer, self._own_identity, self._theme = peer, own_identity, theme
        self.title = label("", "strong", wrap=True)
        self.readers = label("", "point", wrap=True)
        self.proof = label("", "point", wrap=True)
        self.their_key, self.own_key = self._key(), self._key()
        self._their_key_words, self._own_key_words = label("", "dim"), label("", "dim")
        self.close_button = Button("", kind="small")
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self.refresh()

    def _key(self) -> QLabel:
        shown = label()
        shown.setFont(self._theme.fonts.mono("button"))
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return shown

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for part in (self.title, self.readers, self.proof):
            layout.addWidget(part)
        for words, key in (
            (self._their_key_words, self.their_key),
            (self._own_key_words, self.own_key),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(1)
            pair.addWidget(words)
            pair.addWidget(key)
            layout.addLayout(pair)
        layout.addLayout(row(None, self.close_button))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self.refresh()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def open_below(self, button: QWidget) -> None:
        """Show it under the badge that it explains."""
        self.refresh()
        corner = button.mapToGlobal(button.rect().bottomLeft()) + QPoint(0, _GAP)
        room = button.screen().availableGeometry().adjusted(_EDGE, 0, -_EDGE, -_EDGE)
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Say what holds now, in the language of now."""
        wire, identity = wire_of(self._peer), self._peer.identity
        is_known = identity is not None
        title = badge_text(wire)
        if is_known:
            title = f"{title} · {unverified_text()}"
        self.title.setText(title)
        self.readers.setText(readers_text(wire))
        self.proof.setText(proof_text(wire))
        self._their_key_words.setText(self.tr("Their key"))
        self._own_key_words.setText(self.tr("Your key"))
        self.their_key.setText(fingerprint(identity) if identity else "")
        self.own_key.setText(fingerprint(self._own_identity))
        self.their_key.setAccessibleName(self.tr("Their key"))
        self.own_key.setAccessibleName(self.tr("Your key"))
        for part in (
            *(self._their_key_words, self.their_key),
            *(self._own_key_words, self.own_key),
        ):
            part.setVisible(is_known)
        self.close_button.setText(self.tr("Close"))
        words = (title, self.readers.text(), self.proof.text())
        self.setAccessibleName(self.tr("How this chat is protected"))
        self.setAccessibleDescription(" ".join(words))
        self._fit()

    def _fit(self) -> None:
        """Be as wide as always, or as the keys need, and as high as the words need."""
        layout = self.layout()
        assert layout is not None, "it has words"
        self.ensurePolished()
        layout.activate()
        width = max(self._theme.px(_WIDTH), layout.minimumSize().width())
        self.setFixedSize(width, layout.totalHeightForWidth(width))
