"""What can be done with a peer, behind the dots in the header of a tab."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fantom.chat.conversation import Conversation
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.peer import Peer, PeerState
from fantom.ui import clipboard
from fantom.ui.peer_questions import BlockQuestion, WipeQuestion
from fantom.ui.question import Question

_GAP = 4


class ChatMenu(QObject):
    """Offers what works now, and asks before something is lost."""

    search_wanted = Signal()
    reconnect_wanted = Signal()

    def __init__(self, node: Node, conversation: Conversation, place: QWidget) -> None:
        super().__init__(place)
        self._node, self._conversation, self._place = node, conversation, place
        self.menu: QMenu | None = None
        self.question: Question | None = None

    @property
    def _peer(self) -> Peer:
        return self._conversation.peer

    def open_below(self, button: QWidget) -> None:
        """Show the menu under the button that opens it."""
        if self.menu is None:
            self.menu = QMenu(self._place)
        self._fill(self.menu)
        below = button.mapToGlobal(button.rect().bottomRight())
        below += QPoint(-self.menu.sizeHint().width(), _GAP)
        self.menu.popup(below)

    def event(self, event: QEvent) -> bool:
        """Let an open menu speak the language of now; a closed one is filled anew."""
        is_change = event.type() == QEvent.Type.LanguageChange
        if is_change and self.menu is not None and self.menu.isVisible():
            self._fill(self.menu)
        return super().event(event)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(self.tr("Copy address"), self.copy_address)
        search = menu.addAction(self.tr("Search"), self.search_wanted.emit)
        search.setShortcut(QKeySequence.StandardKey.Find)
        menu.addSeparator()
        if self._peer.state is PeerState.OFFLINE:
            menu.addAction(self.tr("Reconnect"), self.reconnect_wanted.emit)
        else:
            menu.addAction(self.tr("Disconnect"), self._peer.hang_up)
        menu.addSeparator()
        wipe = menu.addAction(self.tr("Wipe history…"), self.ask_to_wipe)
        wipe.setEnabled(bool(self._conversation.lines))
        if self._peer.trust is not Trust.BLOCKED:
            menu.addAction(self.tr("Block…"), self.ask_to_block)

    def copy_address(self) -> None:
        """Put the peer's address on the clipboard."""
        clipboard.copy(str(self._peer.endpoint))

    def ask_to_wipe(self) -> None:
        """Forget what was said, after a yes."""
        question = WipeQuestion(self._conversation, self._place)
        question.agreed.connect(self._conversation.wipe)
        self._ask(question)

    def ask_to_block(self) -> None:
        """Keep the peer out, after a yes."""
        question = BlockQuestion(self._peer, self._place)
        question.agreed.connect(self._block)
        self._ask(question)

    def _ask(self, question: Question) -> None:
        if self.question is not None:
            self.question.close()
        self.question = question
        question.finished.connect(self._on_finished)
        question.open()

    def _on_finished(self, _result: int) -> None:
        self.question = None

    def _block(self) -> None:
        self._node.peers.block(self._peer.id)
