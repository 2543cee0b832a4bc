"""The badge beside a peer's name: how the wire is protected, explained by a click."""

from PySide6.QtCore import QEvent, QSize

from fantom.peers.peer import Peer
from fantom.ui.icons import icon
from fantom.ui.pieces import Button, restyle
from fantom.ui.theme import Theme
from fantom.ui.wire_card import WireCard
from fantom.ui.wire_words import Wire, badge_text, wire_of

_ICON = 12


class WireBadge(Button):
    """A small button with a lock, or with a warning where there is none."""

    def __init__(self, peer: Peer, own_identity: bytes, theme: Theme) -> None:
        super().__init__("", kind="tag")
        self._peer, self._own_identity, self._theme = peer, own_identity, theme
        self.card: WireCard | None = None
        self.clicked.connect(self.explain)
        theme.changed.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def explain(self) -> None:
        """Say in words what the badge means."""
        if self.card is None:
            self.card = WireCard(self._peer, self._own_identity, self._theme, self)
        self.card.open_below(self)

    def refresh(self) -> None:
        """Show the wire that the peer has now."""
        wire = wire_of(self._peer)
        is_good = wire is Wire.POST_QUANTUM
        restyle(self, "tone", "" if is_good else "wait")
        colours, edge = self._theme.colours, self._theme.px(_ICON)
        picture = "warning" if wire is Wire.LEGACY else "lock"
        colour = colours.text if is_good else colours.warn
        self.setIcon(icon(picture, colour, edge))
        self.setIconSize(QSize(edge, edge))
        self.setText(badge_text(wire))
        what = self.tr("Protection: {words}; press to read what it means")
        self.setAccessibleName(what.format(words=badge_text(wire)))
        self.setToolTip(self.tr("What this means"))
        if self.card is not None and self.card.isVisible():
            self.card.refresh()
