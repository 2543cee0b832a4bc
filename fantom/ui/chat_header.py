"""Who one talks to in a tab, and whether they are there."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.peers.peer import Peer, PeerState
from fantom.ui.names import avatar_colour, avatar_letters, peer_name
from fantom.ui.pieces import Button, Elided, label, row
from fantom.ui.presence import presence_text
from fantom.ui.square_button import SquareButton
from fantom.ui.theme import Theme
from fantom.ui.wire_badge import WireBadge
from fantom.ui.wire_words import has_wire, unverified_text

_SIZE, _RADIUS = 34, 10
_ROOMY, _NARROW = 700, 480


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

    def __init__(self, peer: Peer, own_identity: bytes, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self._peer, self._theme = peer, theme
        self._dialling = self._given_up = False
        self._avatar = Avatar(peer, theme)
        self.name = Elided("", "title")
        self.badge = WireBadge(peer, own_identity, theme)
        self.trust = label("", "tag")
        self.presence = label("", "small")
        self.address = Elided("", "small")
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
        words.addLayout(row(self.name, self.badge, self.trust, None, spacing=8))
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
        self._peer.measured.connect(self._on_measured)

    def _retranslate(self) -> None:
        self.trust.setText(unverified_text())
        self.reconnect.setAccessibleName(self.tr("Reconnect"))
        self.reconnect.setToolTip(self.tr("Reconnect"))
        self.search.set_name(self.tr("Search (Ctrl+F)"))
        self.more.set_name(self.tr("More"))
        self.refresh(dialling=self._dialling)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_room()

    def refresh(self, *, dialling: bool = False, given_up: bool = False) -> None:
        """Show the peer as it is now."""
        self._dialling, self._given_up = dialling, given_up
        self.name.setText(peer_name(self._peer))
        self.badge.refresh()
        self.badge.setVisible(has_wire(self._peer))
        self._use_room()
        self._show_presence()
        self.address.setText(str(self._peer.endpoint))
        self.reconnect.setVisible(self._peer.state is PeerState.OFFLINE)
        self.reconnect.setEnabled(not dialling)
        self._avatar.update()

    def _show_presence(self) -> None:
        words = presence_text(
            self._peer, dialling=self._dialling, given_up=self._given_up
        )
        self.presence.setText(f"{words} · ")
        self.setAccessibleName(f"{self.name.text()}, {words}")

    def _use_room(self) -> None:
        """Leave out in a narrow window what the card, or an icon, says as well."""
        is_roomy = self.width() >= self._theme.px(_ROOMY)
        self.trust.setVisible(is_roomy and self._peer.identity is not None)
        is_narrow = self.width() < self._theme.px(_NARROW)
        self.reconnect.setText("" if is_narrow else self.tr("Reconnect"))

    def _on_measured(self, _peer: Peer) -> None:
        self._show_presence()
