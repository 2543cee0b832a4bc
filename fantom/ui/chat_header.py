"""Who one talks to in a tab, and whether they are there."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from fantom.identity.trust import Trust
from fantom.peers.me import Keeping, Me
from fantom.peers.peer import Peer, PeerState
from fantom.ui.names import avatar_colour, avatar_letters, claimed, imitated, peer_name
from fantom.ui.pieces import Button, Elided, label, row
from fantom.ui.presence import presence_text
from fantom.ui.square_button import SquareButton
from fantom.ui.theme import Theme
from fantom.ui.timer_tag import TimerTag
from fantom.ui.trust_badge import TrustBadge
from fantom.ui.wire_badge import WireBadge
from fantom.ui.wire_card import WireCard
from fantom.ui.wire_words import has_wire

_SIZE, _RADIUS = 34, 10
_WIDE, _ROOMY, _NARROW = 900, 700, 480


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
    """Name, badges, presence and address; what one can do here."""

    reconnect_wanted = Signal()
    remember_wanted = Signal()
    verify_wanted = Signal()
    search_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, peer: Peer, me: Me, timer: TimerTag, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self._peer, self._me, self._theme = peer, me, theme
        self.timer = timer
        self._dialling = self._given_up = False
        self.card: WireCard | None = None
        self._avatar = Avatar(peer, theme)
        self.name = Elided("", "title")
        self.trust = TrustBadge(peer, me.people, theme)
        self.badge = WireBadge(peer, theme)
        self.presence = label("", "small")
        self.address = Elided("", "small")
        self.address.setFont(theme.fonts.mono("small"))
        self.address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.address.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )
        self.remember = Button("", "quiet")
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
        names = (self.name, self.trust, self.badge, self.timer, None)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(row(*names, spacing=8))
        words.addLayout(below)
        layout = row(self._avatar, spacing=12)
        layout.addLayout(words, 1)
        for part in (self.remember, self.reconnect, self.search, self.more):
            layout.addWidget(part)
        layout.setContentsMargins(20, 11, 20, 11)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.trust.clicked.connect(self.explain_trust)
        self.badge.clicked.connect(self.explain_wire)
        self.remember.clicked.connect(self.remember_wanted)
        self.reconnect.clicked.connect(self.reconnect_wanted)
        self.search.clicked.connect(self.search_wanted)
        self.more.clicked.connect(self.menu_wanted)
        self._peer.measured.connect(self._on_measured)
        self._me.keeping_changed.connect(self._use_room)

    def _retranslate(self) -> None:
        self.remember.setText(self.tr("Remember"))
        self.remember.setToolTip(self.tr("Know this key again, by a name of yours"))
        self.reconnect.setAccessibleName(self.tr("Reconnect"))
        self.reconnect.setToolTip(self.tr("Reconnect"))
        self.search.set_name(self.tr("Search (Ctrl+F)"))
        self.more.set_name(self.tr("More"))
        self.refresh(dialling=self._dialling, given_up=self._given_up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_room()

    def explain_trust(self) -> None:
        """Say in words what is known about the peer."""
        self._open_card(self.trust)

    def explain_wire(self) -> None:
        """Say in words how the wire protects."""
        self._open_card(self.badge)

    def _open_card(self, badge: QWidget) -> None:
        if self.card is None:
            self.card = WireCard(self._peer, self._me, self._theme, self)
            self.card.verify_wanted.connect(self.verify_wanted)
        self.card.open_below(badge)

    def refresh(self, *, dialling: bool = False, given_up: bool = False) -> None:
        """Show the peer as it is now."""
        self._dialling, self._given_up = dialling, given_up
        self.name.setText(peer_name(self._peer))
        self.name.setToolTip(self._own_name())
        self.trust.refresh()
        self.badge.refresh()
        self.badge.setVisible(has_wire(self._peer))
        self._use_room()
        self._show_presence()
        self.address.setText(str(self._peer.endpoint))
        self.reconnect.setVisible(self._peer.state is PeerState.OFFLINE)
        self.reconnect.setEnabled(not dialling)
        self._avatar.update()
        if self.card is not None and self.card.isVisible():
            self.card.refresh()

    def _own_name(self) -> str:
        """Return what they call themselves, where that is not our name for them."""
        peer = self._peer
        if not peer.name or peer.name == peer.petname:
            return ""
        words = self.tr("They call themselves {name}")
        return words.format(name=claimed(peer.name))

    def _show_presence(self) -> None:
        words = presence_text(
            self._peer, dialling=self._dialling, given_up=self._given_up
        )
        self.presence.setText(f"{words} · ")
        facts = [self.name.text(), words]
        if self._has_standing:
            facts.insert(1, self.trust.text())
        self.setAccessibleName(", ".join(facts))

    @property
    def _has_standing(self) -> bool:
        """Whether there is a key to trust, or an address to keep out."""
        return self._peer.identity is not None or self._peer.trust is Trust.BLOCKED

    @property
    def _may_remember(self) -> bool:
        peer = self._peer
        is_new = peer.identity is not None and peer.trust is Trust.UNKNOWN
        is_nobody_else = not peer.petname and imitated(peer) is None
        return is_new and is_nobody_else and self._me.keeping is Keeping.KEPT

    def _use_room(self) -> None:
        """Leave out in a narrow window what the card, an icon or the menu says too."""
        width, px = self.width(), self._theme.px
        self.trust.setVisible(self._has_standing)
        self.badge.shorten(short=width < px(_ROOMY) and self._has_standing)
        self.timer.shorten(short=width < px(_ROOMY))
        self.remember.setVisible(width >= px(_WIDE) and self._may_remember)
        is_narrow = width < px(_NARROW)
        self.reconnect.setText("" if is_narrow else self.tr("Reconnect"))

    def _on_measured(self, _peer: Peer) -> None:
        self._show_presence()
