"""Says in a tab that its peer is not whom the name suggests."""

from PySide6.QtCore import Signal

from fantom.identity.trust import Trust
from fantom.peers.peer import Peer
from fantom.ui.alarm_bar import AlarmBar
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.names import imitated
from fantom.ui.theme import Theme
from fantom.ui.two_keys import TwoKeys


class ImitationBar(AlarmBar):
    """Both names and keys; gone once the person knows, until there is another case."""

    block_wanted = Signal()

    def __init__(self, peer: Peer, theme: Theme) -> None:
        super().__init__(theme)
        self._peer = peer
        self._known: set[tuple[str, bytes]] = set()  # what the person was told
        self.keys = TwoKeys(theme)
        self.words.addWidget(self.keys)
        self.block, self.i_know = self.first, self.second
        self.block.clicked.connect(self.block_wanted)
        self.i_know.clicked.connect(self._dismiss)
        self._retranslate()

    def _retranslate(self) -> None:
        self.block.setText(self.tr("Block"))
        self.i_know.setText(self.tr("I know"))
        self.refresh()

    def arrange(self) -> None:
        """Leave the keys to the card where there is little room."""
        super().arrange()
        self.keys.shorten(short=not self.is_wide)
        self.keys.setVisible(not self.is_low)

    @property
    def has_room(self) -> bool:
        """The keys come first."""
        return not (self.is_low or self.is_narrow)

    def refresh(self) -> None:
        """Show whom the peer could be taken for, or nothing."""
        peer = self._peer
        if imitated(peer) is None or not self._news or peer.trust is Trust.BLOCKED:
            self.hide()
            return
        self._compare()
        self.appear()

    @property
    def _news(self) -> set[tuple[str, bytes]]:
        looks = {(self._peer.name, person.identity) for person in self._peer.resembled}
        return looks - self._known

    def _compare(self) -> None:
        peer = self._peer
        assert peer.identity is not None, "who has no key has no name either"
        name = bounded(peer.resembled[0].petname, MOST_NAME)
        self.say(
            self.tr("This is not the {name} you know").format(name=name),
            self.tr(
                "The names look alike, and the keys differ. If {name} may have a new "
                "key, ask them in another way before you tell anything."
            ).format(name=name),
        )
        self.keys.compare(peer.name, peer.identity, peer.resembled)
        self.setAccessibleDescription(self.keys.spoken())

    def _dismiss(self) -> None:
        self._known |= self._news
        self.refresh()
