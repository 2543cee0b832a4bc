"""What can be done with a peer, behind the dots in the header of a tab."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fantom.chat.conversation import Conversation
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.peers.peer import Peer, PeerState
from fantom.ui import clipboard
from fantom.ui.peer_questions import BlockQuestion, WipeQuestion
from fantom.ui.people_questions import ForgetQuestion
from fantom.ui.question import Question
from fantom.ui.remember_question import RememberQuestion, suggested_name
from fantom.ui.shortcuts import find

_GAP = 4


class ChatMenu(QObject):
    """Offers what works now, and asks before something is lost."""

    search_wanted = Signal()
    reconnect_wanted = Signal()
    verify_wanted = Signal()
    timer_wanted = Signal()
    wiped = Signal()  # the history, as the person wanted

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
        if self._conversation.has_timer:
            words = self.tr("Disappearing messages…")
            timer = menu.addAction(words, self.timer_wanted.emit)
            timer.setShortcut(QKeySequence(find("timer").keys[0]))
        menu.addSeparator()
        if self._peer.state is PeerState.OFFLINE:
            menu.addAction(self.tr("Reconnect"), self.reconnect_wanted.emit)
        else:
            menu.addAction(self.tr("Disconnect"), self._peer.hang_up)
        self._add_trust(menu)
        menu.addSeparator()
        wipe = menu.addAction(self.tr("Wipe history…"), self.ask_to_wipe)
        wipe.setEnabled(bool(self._conversation.lines))
        if self._peer.trust is Trust.BLOCKED:
            menu.addAction(self.tr("Unblock"), self._unblock)
        else:
            menu.addAction(self.tr("Block…"), self.ask_to_block)

    def _add_trust(self, menu: QMenu) -> None:
        if not self._can_remember:
            return
        menu.addSeparator()
        verify = menu.addAction(self.tr("Verify…"), self.verify_wanted.emit)
        verify.setShortcut(QKeySequence(find("verify").keys[0]))
        is_known = bool(self._peer.petname)
        words = self.tr("Rename…") if is_known else self.tr("Remember as…")
        remember = menu.addAction(words, self.ask_to_remember)
        remember.setShortcut(QKeySequence(find("remember").keys[0]))
        if is_known:
            menu.addAction(self.tr("Forget this person…"), self.ask_to_forget)

    @property
    def _can_remember(self) -> bool:
        peer = self._peer
        return peer.identity is not None and peer.trust is not Trust.BLOCKED

    def copy_address(self) -> None:
        """Put the peer's address on the clipboard."""
        clipboard.copy(str(self._peer.endpoint))

    def ask_to_wipe(self) -> None:
        """Forget what was said, after a yes."""
        question = WipeQuestion(self._conversation, self._place)
        question.agreed.connect(self._wipe)
        self._ask(question)

    def ask_to_block(self) -> None:
        """Keep the peer out, after a yes."""
        keeping = self._node.me.keeping
        question = BlockQuestion(self._peer, keeping, self._place)
        question.agreed.connect(self._block)
        self._ask(question)

    def ask_to_remember(self) -> None:
        """Give the peer a name of ours, or another one; who has no key gets none."""
        if self._can_remember:
            person = self._person or self._peer.as_person()
            name = suggested_name(self._peer)
            self._ask(RememberQuestion(self._node.me, person, name, self._place))

    def ask_to_forget(self) -> None:
        """Know the peer no more, after a yes."""
        if person := self._person:
            question = ForgetQuestion(person, self._place)
            question.agreed.connect(self._forget)
            self._ask(question)

    @property
    def _person(self) -> Person | None:
        identity = self._peer.identity
        return None if identity is None else self._node.me.people.get(identity)

    def _ask(self, question: Question) -> None:
        if self.question is not None:
            self.question.close()
        self.question = question
        question.finished.connect(self._on_finished)
        question.open()

    def _on_finished(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None

    def _wipe(self) -> None:
        self._conversation.wipe()
        self.wiped.emit()

    def _block(self) -> None:
        self._node.peers.block(self._peer.id)

    def _unblock(self) -> None:
        self._node.peers.unblock(self._peer.id)

    def _forget(self) -> None:
        if person := self._person:
            self._node.me.people.forget(person.identity)
