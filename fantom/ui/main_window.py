"""The window: a strip of tabs, and the page that is in front."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fantom.chat.conversation import Conversation
from fantom.errors import FantomError
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.request import Action, Request, RequestKind
from fantom.ui.chat_tab import ChatTab
from fantom.ui.home_page import HomePage
from fantom.ui.icons import icon
from fantom.ui.names import peer_name
from fantom.ui.network_pill import NetworkPill
from fantom.ui.pieces import Picture, label, row
from fantom.ui.question_bar import RequestBar
from fantom.ui.tab_strip import HOME, TabStrip
from fantom.ui.theme import DARK, Theme

_SIZE, _LEAST = (1120, 720), (640, 440)
_TOP = 46


class MainWindow(QMainWindow):
    """Arranges pages; decides nothing."""

    closed = Signal()

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.node = node
        self.theme = Theme(node.settings)
        self.tabs: dict[str, ChatTab] = {}
        self.strip = TabStrip(self.theme)
        self.pill = NetworkPill(node)
        self.request_bar = RequestBar(node.admission, self.theme)
        self.home = HomePage(node, self.theme)
        self.pages = QStackedWidget()
        self.question: QMessageBox | None = None
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        for conversation in node.conversations:
            self._open_tab(conversation)

    def show_problem(self, error: FantomError) -> None:
        """Tell of something that concerns no peer."""
        self.home.notices.show_error(error)

    def close_tab(self, peer_id: str) -> None:
        """Forget a peer; ask first if that would lose something unsent."""
        tab = self.tabs[peer_id]
        if tab.conversation.waiting:
            self._ask_to_close(tab)
        else:
            self.node.peers.forget(peer_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # How it looks

    def _lay_out(self) -> None:
        self.setWindowTitle("Fantom")
        self.setWindowIcon(icon("fantom", DARK.accent, 64))
        self.resize(*_SIZE)
        self.setMinimumSize(*_LEAST)
        self.pages.addWidget(self.home)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top())
        layout.addWidget(self.request_bar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._status())
        self.setCentralWidget(whole)
        self.home.setFocus()

    def _top(self) -> QFrame:
        top = QFrame()
        top.setObjectName("top")
        top.setFixedHeight(_TOP)
        layout = row(spacing=6)
        layout.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.pill)
        layout.setContentsMargins(8, 0, 8, 0)
        top.setLayout(layout)
        return top

    def _status(self) -> QFrame:
        status = QFrame()
        status.setObjectName("status")
        words = label(self.tr("History lives in memory only"))
        layout = row(Picture("lock", self.theme), words, None, spacing=6)
        layout.setContentsMargins(14, 0, 14, 0)
        status.setLayout(layout)
        return status

    def _connect(self) -> None:
        self.strip.chosen.connect(self._show_page)
        self.strip.close_wanted.connect(self.close_tab)
        self.home.reached.connect(self._show_peer)
        self.node.conversations.opened.connect(self._open_tab)
        self.node.conversations.closed.connect(self._drop_tab)
        self.node.admission.answered.connect(self._on_answered)
        self.node.settings.on_change(self._on_setting)

    def _add_shortcuts(self) -> None:
        keys: list[tuple[QKeySequence | str, object]] = [
            ("Ctrl+W", self._close_current),
            ("Ctrl+Q", self.close),
            ("Ctrl+Tab", partial(self.strip.turn, 1)),
            ("Ctrl+Shift+Tab", partial(self.strip.turn, -1)),
            ("Ctrl+PgDown", partial(self.strip.turn, 1)),
            ("Ctrl+PgUp", partial(self.strip.turn, -1)),
        ]
        keys += [
            (f"Alt+{place + 1}", partial(self._show_place, place)) for place in range(9)
        ]
        for key, slot in keys:
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    # Tabs

    def _open_tab(self, conversation: Conversation) -> None:
        tab = ChatTab(self.node, conversation, self.theme)
        self.tabs[conversation.peer.id] = tab
        self.pages.addWidget(tab)
        self.strip.add(tab)
        tab.changed.connect(self.strip.refresh)

    def _drop_tab(self, conversation: Conversation) -> None:
        tab = self.tabs.pop(conversation.peer.id)
        tab.close_down()
        self.strip.remove(conversation.peer.id)
        self.pages.removeWidget(tab)
        tab.deleteLater()

    def _show_page(self, peer_id: str) -> None:
        page = self.home if peer_id == HOME else self.tabs[peer_id]
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def _show_peer(self, peer: Peer) -> None:
        self.strip.choose(peer.id)

    def _show_place(self, place: int) -> None:
        if place < self.strip.count():
            self.strip.setCurrentIndex(place)

    def _close_current(self) -> None:
        if self.strip.current != HOME:
            self.close_tab(self.strip.current)

    def _ask_to_close(self, tab: ChatTab) -> None:
        question = self.question = QMessageBox(self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWindowTitle(self.tr("Close tab"))
        question.setText(
            self.tr("Messages to {name} that have not been sent: {count}").format(
                name=peer_name(tab.peer), count=tab.conversation.waiting
            )
        )
        question.setInformativeText(
            self.tr("Closing the tab wipes them together with the history.")
        )
        role = QMessageBox.ButtonRole
        close = question.addButton(self.tr("Close tab"), role.DestructiveRole)
        keep = question.addButton(self.tr("Keep it open"), role.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        close.clicked.connect(partial(self._forget, tab.peer.id))
        question.finished.connect(self._on_question_finished)
        question.open()

    def _forget(self, peer_id: str) -> None:
        if peer_id in self.tabs:
            self.node.peers.forget(peer_id)

    def _on_question_finished(self, _result: int) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    # What happens

    def _on_answered(self, request: Request, action: Action) -> None:
        is_new = request.kind is RequestKind.CONNECTION
        if is_new and action is Action.ACCEPT:
            self.strip.choose(request.peer_id)

    def _on_setting(self, key: str) -> None:
        if key.startswith("chat."):
            for tab in self.tabs.values():
                tab.apply_settings()
