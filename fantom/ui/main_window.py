"""The window: a strip of tabs, and the page that is in front."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fantom.chat.conversation import Conversation
from fantom.errors import FantomError
from fantom.node import Node
from fantom.peers.peer import Peer
from fantom.peers.request import Action, Request, RequestKind
from fantom.ui.chat_tab import ChatTab
from fantom.ui.closing import ClosingQuestion, is_unsent
from fantom.ui.dialogs import Dialogs
from fantom.ui.home_page import HomePage
from fantom.ui.icons import icon
from fantom.ui.notifier import Notifier
from fantom.ui.panic import wipe_everything
from fantom.ui.pieces import Picture, label, row
from fantom.ui.placing import Placement, parse_placement, repaired
from fantom.ui.question_bar import RequestBar
from fantom.ui.shortcuts import install
from fantom.ui.tab_strip import HOME
from fantom.ui.theme import DARK, Theme
from fantom.ui.top_bar import TopBar
from fantom.ui.tray import Tray
from fantom.ui.view import View

_SIZE, _LEAST = QSize(1120, 720), QSize(640, 440)
_GEOMETRY = "window.geometry"


class MainWindow(QMainWindow):
    """Arranges pages; decides nothing."""

    closed = Signal()

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.node = node
        self.panicked = False
        self.theme = Theme(node.settings)
        self.tabs: dict[str, ChatTab] = {}
        self.top = TopBar(node, self.theme)
        self.strip, self.pill = self.top.strip, self.top.pill
        self.tray = Tray(node.settings, self.theme)
        self.view = View(self, self.strip)
        self.notifier = Notifier(node, self.tray, self.view)
        self.request_bar = RequestBar(node.admission, self.theme)
        self.home = HomePage(node, self.theme)
        self.dialogs = Dialogs(node.settings, self.theme, self)
        self.pages = QStackedWidget()
        self.question: ClosingQuestion | None = None
        self._promise = label()
        self._lay_out()
        self._place()
        self._connect()
        self._add_shortcuts()
        for conversation in node.conversations:
            self._open_tab(conversation)
            self.notifier.hear(conversation)
        self._retranslate()

    def start(self) -> None:
        """Come into sight, as far as the person wants that."""
        settings = self.node.settings
        if not settings.flag("window.start_minimised"):
            self.show()
        elif not (settings.flag("window.tray") and self.tray.exists):
            self.showMinimized()

    def come_to_front(self) -> None:
        """Be seen, wherever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_problem(self, error: FantomError) -> None:
        """Tell of something that concerns no peer."""
        self.home.notices.show_error(error)

    def close_tab(self, peer_id: str) -> None:
        """Forget a peer; ask first if that would lose something unsent."""
        tab = self.tabs[peer_id]
        if is_unsent(tab):
            question = self._ask([tab])
            question.agreed.connect(partial(self._forget, peer_id))
        else:
            self.node.peers.forget(peer_id)

    def quit(self) -> bool:
        """End the program; ask first if that would lose something unsent.

        Returns whether it has ended without a question.
        """
        unsent = [self.tabs[i] for i in self.strip.ids() if i and self._loses(i)]
        if unsent:
            self.come_to_front()
            self._ask(unsent, quits=True).agreed.connect(self._end)
        else:
            self._end()
        return not unsent

    def panic(self) -> None:
        """Wipe everything and end, now, whatever is open."""
        self.panicked = True
        self.tray.hide()
        self.home.connect_card.dialling.cancel()
        wipe_everything(self.node)
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        stays = self.node.settings.flag("window.tray") and self.tray.exists
        # Who logs out means the program, not its window.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "a window has one"
        if stays and not application.isSavingSession():
            event.ignore()
            self.hide()
        elif self.isVisible():
            event.setAccepted(self.quit())

    # How it looks

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._promise.setText(self.tr("History lives in memory only"))
        self.tray.retranslate()

    def _lay_out(self) -> None:
        self.setWindowTitle("Fantom")
        self.setWindowIcon(icon("fantom", DARK.accent, 64))
        self.setMinimumSize(_LEAST)
        self.pages.addWidget(self.home)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.request_bar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._status())
        self.setCentralWidget(whole)
        self.home.setFocus()

    def _status(self) -> QFrame:
        status = QFrame()
        status.setObjectName("status")
        layout = row(Picture("lock", self.theme), self._promise, None, spacing=6)
        layout.setContentsMargins(14, 0, 14, 0)
        status.setLayout(layout)
        return status

    def _place(self) -> None:
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        placement = parse_placement(self.node.settings.text(_GEOMETRY))
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if placement is not None and screens:
            self.setGeometry(repaired(placement.frame, screens, _LEAST))
            if placement.maximised:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self._placed = self._placement()

    def _placement(self) -> Placement:
        frame = self.normalGeometry() if self.isMaximized() else self.geometry()
        return Placement(frame, self.isMaximized())

    def _keep_placement(self) -> None:
        """Write it only if the person changed it: no file that nobody asked for."""
        placement, before = self._placement(), self._placed
        is_same = placement.looks == before.looks
        if self.node.settings.text(_GEOMETRY):
            is_same = placement == before
        # Where nothing was kept yet, the desktop itself may have moved it.
        if not is_same:
            with suppress(FantomError):  # nobody is there to read about it
                self.node.settings.set(_GEOMETRY, str(placement))

    def _connect(self) -> None:
        self.strip.chosen.connect(self._show_page)
        self.strip.close_wanted.connect(self.close_tab)
        self.top.settings_wanted.connect(self.dialogs.open_settings)
        self.top.shortcuts_wanted.connect(self.dialogs.open_shortcuts)
        self.top.about_wanted.connect(self.dialogs.open_about)
        self.top.quit_wanted.connect(self.quit)
        self.tray.open_wanted.connect(self.come_to_front)
        self.tray.quit_wanted.connect(self.quit)
        self.notifier.open_wanted.connect(self._open_from_note)
        self.top.failed.connect(self.show_problem)
        self.tray.failed.connect(self.show_problem)
        self.home.reached.connect(self._show_peer)
        self.node.conversations.opened.connect(self._open_tab)
        self.node.conversations.closed.connect(self._drop_tab)
        self.node.admission.answered.connect(self._on_answered)
        self.node.settings.on_change(self._on_setting)

    def _add_shortcuts(self) -> None:
        install(
            self,
            {
                "next": partial(self.strip.turn, 1),
                "previous": partial(self.strip.turn, -1),
                "tab": self.strip.choose_place,
                "last": self.strip.choose_last,
                "all": self.top.open_tab_list,
                "left": partial(self.strip.shift, -1),
                "right": partial(self.strip.shift, 1),
                "close": self._close_current,
                "settings": self.dialogs.open_settings,
                "keys": self.dialogs.open_shortcuts,
                "quit": self.quit,
                "panic": self.panic,
            },
        )

    # Tabs

    def _open_tab(self, conversation: Conversation) -> None:
        tab = ChatTab(self.node, conversation, self.theme)
        self.tabs[conversation.peer.id] = tab
        self.pages.addWidget(tab)
        self.strip.add(tab)
        tab.changed.connect(self._on_tab_changed)
        tab.reached.connect(partial(self._on_reached, tab))

    def _drop_tab(self, conversation: Conversation) -> None:
        tab = self.tabs.pop(conversation.peer.id)
        tab.close_down()
        self.strip.remove(conversation.peer.id)
        self.pages.removeWidget(tab)
        tab.deleteLater()
        self._show_unread()

    def _show_page(self, tab_id: str) -> None:
        page = self.home if tab_id == HOME else self.tabs[tab_id]
        self.pages.setCurrentWidget(page)
        if not self.strip.hasFocus():  # who walks by arrows walks on
            page.setFocus()

    def _show_peer(self, peer: Peer) -> None:
        self.strip.choose(peer.id)

    def _on_reached(self, tab: ChatTab, peer: Peer) -> None:
        if peer is not tab.peer and tab.isVisible():
            self._show_peer(peer)

    def _open_from_note(self, tab_id: str) -> None:
        self.come_to_front()
        if tab_id in self.strip.ids():
            self.strip.choose(tab_id)

    def _close_current(self) -> None:
        if self.strip.current != HOME:
            self.close_tab(self.strip.current)

    # Closing

    def _ask(self, tabs: list[ChatTab], *, quits: bool = False) -> ClosingQuestion:
        if self.question is not None:
            self.question.close()
        question = self.question = ClosingQuestion(tabs, self, quits=quits)
        question.finished.connect(self._on_question_finished)
        question.open()
        return question

    def _on_question_finished(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None

    def _forget(self, peer_id: str) -> None:
        if peer_id in self.tabs:
            self.node.peers.forget(peer_id)

    def _loses(self, peer_id: str) -> bool:
        return is_unsent(self.tabs[peer_id])

    def _end(self) -> None:
        self._keep_placement()
        self.tray.hide()
        self.hide()
        self.closed.emit()

    # What happens

    def _on_answered(self, request: Request, action: Action) -> None:
        is_new = request.kind is RequestKind.CONNECTION
        if is_new and action is Action.ACCEPT:
            self.strip.choose(request.peer_id)

    def _on_tab_changed(self, tab: ChatTab) -> None:
        self.strip.refresh(tab)
        self._show_unread()

    def _show_unread(self) -> None:
        self.tray.show_unread(unread=self.strip.unread > 0)

    def _on_setting(self, key: str) -> None:
        if key.startswith("chat."):
            for tab in self.tabs.values():
                tab.apply_settings()
