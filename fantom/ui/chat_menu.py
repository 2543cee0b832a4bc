"""What can be done with a peer, behind the dots in the header of a tab."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fantom.chat.conversation import Conversation
from fantom.node import Node
from fantom.peers.peer import Peer, PeerState, Trust
from fantom.ui.names import peer_name
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
        menu = self.menu = QMenu(self._place)
        menu.aboutToHide.connect(menu.deleteLater)
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
        below = button.mapToGlobal(button.rect().bottomRight())
        below += QPoint(-menu.sizeHint().width(), _GAP)
        menu.popup(below)

    def copy_address(self) -> None:
        """Put the peer's address on the clipboard."""
        QGuiApplication.clipboard().setText(str(self._peer.endpoint))

    def ask_to_wipe(self) -> None:
        """Forget what was said, after a yes."""
        question = self._ask()
        question.say(
            self.tr("Wipe the history with {name}?").format(name=peer_name(self._peer)),
            self.tr(
                "It is gone from the memory of this computer. What the other side "
                "keeps is theirs."
            ),
        )
        if self._conversation.waiting:
            question.warn(
                self.tr("Messages that have not been sent are lost: {count}").format(
                    count=self._conversation.waiting
                )
            )
        question.answer_no(self.tr("Keep it"))
        question.answer_yes(self.tr("Wipe"))
        question.agreed.connect(self._conversation.wipe)
        question.open()

    def ask_to_block(self) -> None:
        """Keep the peer out, after a yes."""
        question = self._ask()
        question.say(
            self.tr("Block {name}?").format(name=peer_name(self._peer)),
            self.tr(
                "The connection is closed, and nobody from this address comes in "
                "until Fantom is started again. Connecting to them lifts it."
            ),
        )
        question.answer_no(self.tr("Cancel"))
        question.answer_yes(self.tr("Block"))
        question.agreed.connect(self._block)
        question.open()

    def _ask(self) -> Question:
        if self.question is not None:
            self.question.close()
        question = self.question = Question(self._place)
        question.finished.connect(self._on_finished)
        return question

    def _on_finished(self, _result: int) -> None:
        self.question = None

    def _block(self) -> None:
        self._node.peers.block(self._peer.id)
