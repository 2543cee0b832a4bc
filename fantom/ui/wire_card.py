"""What the badges in the header of a chat mean, in a few sentences."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from fantom.identity.keys import fingerprint
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.ui.names import imitated
from fantom.ui.pieces import Button, label, restyle, row
from fantom.ui.theme import Theme
from fantom.ui.trust_words import (
    history_text,
    meaning_text,
    standing_of,
    tone_of,
    trust_text,
)
from fantom.ui.two_keys import known_text
from fantom.ui.wire_words import badge_text, has_wire, proof_text, readers_text, wire_of

_WIDTH, _GAP, _EDGE = 420, 6, 8


class WireCard(QFrame):
    """Who it is, who can read, and both keys; Escape closes it."""

    verify_wanted = Signal()

    def __init__(self, peer: Peer, me: Me, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._peer, self._me, self._theme = peer, me, theme
        self.trust = label("", "strong", wrap=True)
        self.meaning = label("", "point", wrap=True)
        self.history = label("", "dim", wrap=True)
        self._line = QFrame()
        self._line.setObjectName("line")
        self.title = label("", "strong", wrap=True)
        self.readers = label("", "point", wrap=True)
        self.proof = label("", "point", wrap=True)
        self.their_key, self.known_key, self.own_key = (self._key() for _ in range(3))
        self._key_words = [label("", "dim") for _ in range(3)]
        self.close_button = Button("", kind="small")
        self.close_button.clicked.connect(self.close)
        self.verify_button = Button("", "primary", "small")
        self.verify_button.clicked.connect(self._verify)
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
        layout.setSpacing(8)
        for part in (self.trust, self.meaning, self.history):
            layout.addWidget(part)
        for words, key in zip(self._key_words, self._keys, strict=True):
            pair = QVBoxLayout()
            pair.setSpacing(1)
            pair.addWidget(words)
            pair.addWidget(key)
            layout.addLayout(pair)
        layout.addWidget(self._line)
        for part in (self.title, self.readers, self.proof):
            layout.addWidget(part)
        layout.addLayout(row(self.verify_button, None, self.close_button))

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

    def _verify(self) -> None:
        self.close()
        self.verify_wanted.emit()

    @property
    def _person(self) -> Person | None:
        identity = self._peer.identity
        return None if identity is None else self._me.people.get(identity)

    def refresh(self) -> None:
        """Say what holds now, in the language of now."""
        self._show_trust()
        self._show_keys()
        self._show_wire()
        self.close_button.setText(self.tr("Close"))
        self.verify_button.setText(self.tr("Verify…"))
        self.setAccessibleName(self.tr("Who this is, and how the chat is protected"))
        said = (self.trust, self.meaning, self.history, self.title, self.readers)
        words = [part.text() for part in (*said, self.proof) if not part.isHidden()]
        self.setAccessibleDescription(" ".join(words))
        self._fit()

    def _show_trust(self) -> None:
        peer, person = self._peer, self._person
        restyle(self.trust, "tone", tone_of(standing_of(peer)))
        self.trust.setText(trust_text(peer, person))
        self.meaning.setText(meaning_text(peer, person))
        self.history.setText(history_text(peer, person))
        is_known = peer.identity is not None
        has_standing = is_known or peer.trust is Trust.BLOCKED
        self.trust.setVisible(has_standing)
        self.meaning.setVisible(has_standing)
        self.history.setVisible(is_known)
        self.verify_button.setVisible(is_known and peer.trust is not Trust.BLOCKED)
        restyle(
            self.verify_button,
            "look",
            "" if peer.trust is Trust.VERIFIED else "primary",
        )

    @property
    def _keys(self) -> tuple[QLabel, QLabel, QLabel]:
        return self.their_key, self.known_key, self.own_key

    def _show_keys(self) -> None:
        identity, known = self._peer.identity, imitated(self._peer)
        taken_for = known_text(known) if known else ""
        names = (self.tr("Their key"), taken_for, self.tr("Your key"))
        owners = (
            identity,
            known.identity if known else None,
            self._me.identity.public if identity else None,
        )
        for place, (words, key) in enumerate(
            zip(self._key_words, self._keys, strict=True)
        ):
            owner = owners[place]
            words.setText(names[place])
            key.setAccessibleName(names[place])
            key.setText(fingerprint(owner) if owner else "")
            words.setVisible(owner is not None)
            key.setVisible(owner is not None)

    def _show_wire(self) -> None:
        wire, is_there = wire_of(self._peer), has_wire(self._peer)
        self.title.setText(badge_text(wire))
        self.readers.setText(readers_text(wire))
        self.proof.setText(proof_text(wire))
        self._line.setVisible(is_there and not self.trust.isHidden())
        self.title.setVisible(is_there)
        self.readers.setVisible(is_there)
        self.proof.setVisible(is_there and bool(self.proof.text()))

    def _fit(self) -> None:
        """Be as wide as always, or as the keys need, and as high as the words need."""
        layout = self.layout()
        assert layout is not None, "it has words"
        self.ensurePolished()
        layout.activate()
        width = max(self._theme.px(_WIDTH), layout.minimumSize().width())
        self.setFixedSize(width, layout.totalHeightForWidth(width))
