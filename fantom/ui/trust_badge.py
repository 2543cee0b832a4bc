"""The badge beside a peer's name: how far it is known who that is."""

from PySide6.QtCore import QEvent

from fantom.peers.acquaintances import Acquaintances
from fantom.peers.peer import Peer
from fantom.ui.tag import Tag
from fantom.ui.theme import Theme
from fantom.ui.trust_words import standing_of, tone_of, trust_text


class TrustBadge(Tag):
    """Says new, known, introduced, verified, blocked, or not the one you know."""

    def __init__(self, peer: Peer, people: Acquaintances, theme: Theme) -> None:
        super().__init__(theme)
        self._peer, self._people = peer, people
        theme.changed.connect(self.refresh)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Show what is known now."""
        peer, standing = self._peer, standing_of(self._peer)
        person = None if peer.identity is None else self._people.get(peer.identity)
        words = trust_text(peer, person)
        self.show_as(words, standing.value, tone_of(standing))
        what = self.tr("Trust: {words}; press to read what it means")
        self.setAccessibleName(what.format(words=words))
        self.setToolTip(self.tr("What this means"))
