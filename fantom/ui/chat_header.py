"""Who one talks to in a tab, and whether they are there."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.peers.peer import Peer, PeerState
from fantom.ui.names import avatar_colour, avatar_letters, peer_name
from fantom.ui.pieces import Button, Elided, label, row
from fantom.ui.square_button import SquareButton
from fantom.ui.theme import Theme

_SIZE, _RADIUS = 34, 10


class Avatar(QWidget):
    """A square with the peer's letter in the peer's colour."""

    def __init__(self, peer: Peer, theme: Theme) -> None:
        super().__init__()
        self._peer, self._theme = peer, theme
        self.setFixedSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(avatar_colour(self._peer.id)))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(self._theme.fonts.font("body", QFont.Weight.DemiBold))
        letters = avatar_letters(self._peer)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, letters)


class ChatHeader(QFrame):
    """Name, badge, presence and address; what one can do here."""

    reconnect_wanted = Signal()
    search_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, peer: Peer, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self._peer, self._dialling = peer, False
        self._avatar = Avatar(peer, theme)
        self.name = Elided("", "title")
        self.badge = label("", "tag")
        self.presence = label("", "small")
        self.address = label("", "small")
        self.address.setFont(theme.fonts.mono("small"))
        self.address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.address.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )
        self.reconnect = Button("", picture="reconnect")
        self.reconnect.dress(theme)
        self.search = SquareButton("search", "", theme)
        self.more = SquareButton("more", "", theme)
        self._lay_out()
        self._connect()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        below = row(self.presence, self.address, spacing=0)
        below.setStretch(1, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(row(self.name, self.badge, None, spacing=10))
        words.addLayout(below)
        layout = row(self._avatar, spacing=12)
        layout.addLayout(words, 1)
        for part in (self.reconnect, self.search, self.more):
            layout.addWidget(part)
        layout.setContentsMargins(20, 11, 20, 11)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.reconnect.clicked.connect(self.reconnect_wanted)
        self.search.clicked.connect(self.search_wanted)
        self.more.clicked.connect(self.menu_wanted)

    def _retranslate(self) -> None:
        self.badge.setText(self.tr("legacy, not verifiable"))
        self.reconnect.setText(self.tr("Reconnect"))
        self.search.set_name(self.tr("Search (Ctrl+F)"))
        self.more.set_name(self.tr("More"))
        self.refresh(dialling=self._dialling)

    def refresh(self, *, dialling: bool = False) -> None:
        """Show the peer as it is now."""
        self._dialling = dialling
        self.name.setText(peer_name(self._peer))
        self.badge.setVisible(self._peer.protocol == 1)
        self.presence.setText(f"{self._presence()} · ")
        self.address.setText(str(self._peer.endpoint))
        self.reconnect.setVisible(self._peer.state is PeerState.OFFLINE)
        self.reconnect.setEnabled(not dialling)
        self.setAccessibleName(f"{self.name.text()}, {self.presence.text()}")
        self._avatar.update()

    def _presence(self) -> str:
        if self._peer.state is PeerState.ONLINE:
            return self.tr("online")
        if self._dialling or self._peer.state is PeerState.CONNECTING:
            return self.tr("connecting…")
        return self.tr("offline")
