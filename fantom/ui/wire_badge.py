"""The badge beside a peer's name: how the wire is protected, explained by a click."""

from PySide6.QtCore import QEvent

from fantom.peers.peer import Peer
from fantom.ui.tag import Tag
from fantom.ui.theme import Theme
from fantom.ui.wire_words import Wire, badge_text, wire_of


class WireBadge(Tag):
    """A small button with a lock, or with a warning where there is none."""

    def __init__(self, peer: Peer, theme: Theme) -> None:
        super().__init__(theme)
        self._peer, self._is_short = peer, False
        theme.changed.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def shorten(self, *, short: bool) -> None:
        """Leave out the words where there is no room; a warning keeps them."""
        if short != self._is_short:
            self._is_short = short
            self.refresh()

    def refresh(self) -> None:
        """Show the wire that the peer has now."""
        wire = wire_of(self._peer)
        words = badge_text(wire)
        is_legacy = wire is Wire.LEGACY
        self.show_as(
            words if is_legacy or not self._is_short else "",
            "warning" if is_legacy else "lock",
            "" if wire is Wire.POST_QUANTUM else "wait",
        )
        what = self.tr("Protection: {words}; press to read what it means")
        self.setAccessibleName(what.format(words=words))
        self.setToolTip(self.tr("What this means"))
